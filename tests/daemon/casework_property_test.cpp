// Whatever people ask in whatever order: no Thementag is overbooked, no free seat is kept from who waits,
// nobody is lost, and each mail has its one outcome.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <utility>

#include "storage/ledger.h"
#include "storage/registrations.h"
#include "tests/daemon/fakes/test_desk.h"

namespace bp {
namespace {

constexpr int kRequests = 1000;
constexpr int kPeople = 24;
constexpr int kSeats = 5;
const std::vector<EventId> kDays = {"2023-03-23", "2023-04-27", "2023-05-25"};

using PersonOnDay = std::pair<std::string, EventId>;

Person person_number(int i) {
    Person person;
    person.given_name = "Vorname";
    person.family_name = "Familie" + std::to_string(i);
    person.email = "p" + std::to_string(i) + "@amt.example";
    return person;
}

// Requests as they are read, so that the test is about casework alone.
class RandomRequests : public testing::TestWithParam<unsigned> {
protected:
    RandomRequests() : random_(GetParam()) {
        std::map<EventId, int> seats;
        for (const EventId& day : kDays) seats[day] = kSeats;
        office_.give_seats(seats);
        office_.config.reply.per_sender_per_day = kRequests;
        office_.config.reply.per_mailbox_per_hour = kRequests;
    }

    int any(int below) { return std::uniform_int_distribution<int>(0, below - 1)(random_); }
    const EventId& any_day() { return kDays[static_cast<std::size_t>(any(static_cast<int>(kDays.size())))]; }

    // What a random person asks; the books must agree with what we told them.
    void ask() {
        const Person sender = person_number(any(kPeople));
        Reading reading;
        reading.people = {sender};
        switch (any(4)) {
            case 0:
            case 1:
                reading.kind = Kind::registration;
                reading.events = {any_day()};
                if (any(4) == 0) reading.people.push_back(person_number(any(kPeople)));
                if (reading.people.size() == 2 && reading.people[0] == reading.people[1])
                    reading.people.pop_back();
                reading.seats = static_cast<int>(reading.people.size()) + (any(10) == 0 ? 1 : 0);
                reading.reply = ReplyTemplate::registration_confirmation;
                break;
            case 2:
                reading.kind = Kind::cancellation;
                reading.cancelled_events = {any_day()};
                reading.reply = ReplyTemplate::cancellation_confirmation;
                break;
            default:
                reading.kind = Kind::change;
                reading.cancelled_events = {any_day()};
                reading.events = {any_day()};
                reading.reply = ReplyTemplate::change_confirmation;
        }
        note(process(sender, reading).decision);
    }

    void note(const Decision& decision) {
        for (const SeatChange& change : decision.seats) {
            const PersonOnDay seat{change.person.family_name, change.event};
            if (change.action == SeatChange::Action::cancel)
                expected_.erase(seat);
            else
                expected_.insert(seat);
        }
    }

    Processed process(const Person& sender, const Reading& reading) {
        UnderstoodMail mail;
        mail.day = std::chrono::year(2023) / 2 / 22;
        mail.message.message_id = "<" + std::to_string(++uid_) + "@amt.example>";
        mail.message.return_path = Address{"", sender.email};
        mail.message.from.addresses = {{"", sender.email}};
        mail.message.raw = raw_ = "Message-ID: " + mail.message.message_id;
        mail.read.reading = reading;
        RawMessage raw;
        raw.key = {"cic", UidValidity{1}, Uid{uid_}};
        raw.bytes = raw_;
        raw.size = raw.bytes.size();
        office_.clock.advance(std::chrono::minutes(7));
        return office_.file(raw, mail);
    }

    void check_seats() {
        const Registrations registrations(office_.database);
        for (const EventId& day : kDays) {
            const SeatCount count = registrations.seats(day);
            ASSERT_LE(count.booked + count.held, kSeats) << day;
            if (count.waiting > 0) {
                ASSERT_EQ(count.booked + count.held, kSeats) << day;
            }
        }
    }

    std::set<PersonOnDay> people_on_file() {
        std::set<PersonOnDay> people;
        for (const EventId& day : kDays) {
            for (const Registration& seat : Registrations(office_.database).of_event(day)) {
                if (!seat.person.name_key.empty()) people.insert({seat.person.person.family_name, day});
            }
        }
        return people;
    }

    TestDesk office_;
    std::mt19937 random_;
    std::set<PersonOnDay> expected_;
    std::string raw_;
    std::uint32_t uid_ = 0;
};

TEST_P(RandomRequests, NeverOverbookAndNeverLoseAnybody) {
    for (int i = 0; i < kRequests; ++i) {
        ask();
        check_seats();
        if (HasFatalFailure()) return;
    }
    EXPECT_EQ(people_on_file(), expected_);
    const Balance balance = Ledger(office_.database).balance();
    EXPECT_EQ(balance.received, kRequests);
    EXPECT_TRUE(balance.balanced());
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomRequests, testing::Values(1U, 2U, 3U));

}  // namespace
}  // namespace bp
