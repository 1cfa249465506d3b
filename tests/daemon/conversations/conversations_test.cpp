// Plays every story of tests/conversations against the program from a mail's bytes to the books, with a clock
// that the story sets: each answer and each row of the books must be told, and nothing else may happen.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>

#include "daemon/intake.h"
#include "daemon/local_time.h"
#include "daemon/move_up.h"
#include "daemon/send_digest.h"
#include "parsers/parse_message.h"
#include "storage/book_lists.h"
#include "storage/cases.h"
#include "storage/digests.h"
#include "storage/ledger.h"
#include "storage/outbox.h"
#include "storage/registrations.h"
#include "tests/daemon/conversations/correspondence.h"
#include "tests/daemon/conversations/story.h"
#include "tests/daemon/fakes/test_desk.h"

namespace bp {
namespace {

using testing::HasSubstr;

std::filesystem::path stories() {
    return std::filesystem::path(BP_SOURCE_DIR) / "tests" / "conversations";
}

std::vector<std::string> story_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(stories())) {
        if (entry.path().extension() == ".md" && entry.path().filename() != "README.md")
            names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string on_one_line(const std::string& text) {
    std::string line;
    for (char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\r';
        if (!blank) line += c;
        if (blank && !line.empty() && line.back() != ' ') line += ' ';
    }
    return line;
}

// What a person reads: the subject and the text part.
std::string readable(const OutgoingMail& mail) {
    return on_one_line(parse_message(mail.bytes).subject + "\n" + text_part(mail));
}

// No line break that a name or a subject brought along has become a header field of ours.
void check_header(const OutgoingMail& mail) {
    const Message message = parse_message(mail.bytes);
    ASSERT_EQ(message.to.addresses.size(), 1U);
    EXPECT_EQ(message.to.addresses.front().addr_spec, mail.envelope_to);
    for (const char* name : {"Bcc", "Cc", "Reply-To", "Sender", "Disposition-Notification-To"})
        EXPECT_TRUE(message.fields(name).empty()) << name;
    for (const char* name : {"From", "Subject", "Auto-Submitted", "X-Brueckenpost-Id"})
        EXPECT_EQ(message.fields(name).size(), 1U) << name;
}

class Play {
public:
    explicit Play(const Story& story) : scenes_(story.scenes) {
        office_.give_seats(story.seats);
        office_.config.authserv_id = story.gateway;
        office_.desk.office = office_.config.office();
    }

    void play() {
        for (std::size_t first = 0; first < scenes_.size();) {
            std::size_t end = first + 1;
            while (end < scenes_.size() && scenes_[end].same_batch) ++end;
            play(first, end);
            first = end;
        }
        // Promise P5: each mail has one outcome.
        const Balance balance = Ledger(office_.database).balance();
        EXPECT_TRUE(balance.balanced());
        EXPECT_EQ(balance.received, uid_);
    }

private:
    // A step, or the mails of one batch.
    void play(std::size_t first, std::size_t end) {
        const Scene& scene = scenes_[first];
        office_.clock.set(scene.at);
        std::vector<MailId> mails;
        if (scene.has_mail())
            mails = receive(first, end);
        else
            happen(scene);
        for (std::size_t i = first; i < end; ++i) {
            SCOPED_TRACE("line " + std::to_string(scenes_[i].line) + ": " + scenes_[i].heading);
            check(scenes_[i], scene.has_mail() ? std::optional(mails.at(i - first)) : std::nullopt);
        }
    }

    std::vector<MailId> receive(std::size_t first, std::size_t end) {
        const MailboxConfig& mailbox = office_.config.mailboxes[scenes_[first].mailbox == "CIC" ? 0 : 1];
        std::vector<RawMessage> batch;
        for (std::size_t i = first; i < end; ++i) {
            RawMessage raw;
            raw.key = {mailbox.name, UidValidity{1}, Uid{++uid_}};
            raw.internal_date =
                std::chrono::floor<std::chrono::seconds>(scenes_[i].at).time_since_epoch().count();
            raw.bytes = correspondence_.mail_of(scenes_[i], mailbox);
            raw.size = raw.bytes.size();
            batch.push_back(std::move(raw));
        }
        const BatchResult result = Intake(office_.desk, mailbox).file_batch(batch, {});
        std::vector<MailId> mails;
        for (const FiledUid& filed : result.filed) mails.push_back(filed.id);
        return mails;
    }

    void happen(const Scene& scene) {
        if (scene.occasion == Scene::Occasion::digest) {
            const auto now = std::chrono::floor<std::chrono::seconds>(scene.at);
            EXPECT_TRUE(make_digest(office_.desk, local_day(now, office_.config.zone)));
        } else {
            office_.give_seats(scene.seats);
            move_up_everywhere(office_.desk);
        }
    }

    void check(const Scene& scene, std::optional<MailId> mail) {
        check_answers(scene, mail);
        if (mail) check_outcome(scene, *mail);
        if (scene.occasion == Scene::Occasion::digest) {
            const auto digest = Digests(office_.database).latest();
            check_sayings(scene.digest, digest ? on_one_line(digest->text) : std::string());
        }
        for (const ExpectedCase& expected : scene.cases) {
            const auto found = Cases(office_.database).find_by_reference(expected.reference);
            EXPECT_EQ(found ? to_string(found->state) : "none", expected.state) << "line " << expected.line;
        }
        for (const ExpectedDelivery& expected : scene.deliveries) {
            const auto sent = Outbox(office_.database).find(correspondence_.last_to(expected.recipient).id);
            EXPECT_EQ(sent && sent->bounced_at, expected.undelivered) << "line " << expected.line;
        }
        if (scene.shows_books) check_books(scene);
    }

    // Of a mail those that it caused; of a step without a mail those that nothing caused but the step.
    std::vector<OutboxEntry> new_answers(std::optional<MailId> mail) {
        Outbox outbox(office_.database);
        if (mail) return outbox.of_mail(*mail);
        std::vector<OutboxEntry> answers;
        for (const std::vector<Cell>& row : list_outbox(office_.database).rows) {
            const auto entry = outbox.find(OutboxId{std::get<std::int64_t>(row.front())});
            if (entry && !entry->mail_id && entry->template_name != "digest" &&
                seen_.insert(entry->id).second)
                answers.insert(answers.begin(), *entry);
        }
        return answers;
    }

    void check_answers(const Scene& scene, std::optional<MailId> id) {
        const std::vector<OutboxEntry> sent = new_answers(id);
        for (std::size_t i = 0; i < std::max(sent.size(), scene.answers.size()); ++i) {
            if (i >= sent.size()) {
                ADD_FAILURE() << "line " << scene.answers[i].line << ": no such answer";
                continue;
            }
            const OutgoingMail mail = Outbox(office_.database).read(sent[i].id).value_or(OutgoingMail{});
            correspondence_.note(sent[i], mail);
            check_header(mail);
            const std::string text = readable(mail);
            if (i >= scene.answers.size()) {
                ADD_FAILURE() << "untold answer " << sent[i].template_name << " to " << sent[i].envelope_to
                              << ":\n"
                              << text;
                continue;
            }
            check_answer(scene.answers[i], sent[i], text);
        }
    }

    static void check_sayings(const std::vector<Saying>& sayings, const std::string& text) {
        for (const Saying& saying : sayings) {
            SCOPED_TRACE("line " + std::to_string(saying.line));
            EXPECT_EQ(text.find(saying.words) != std::string::npos, saying.wanted)
                << saying.words << "\nin: " << text;
        }
    }

    static void check_answer(const ExpectedAnswer& expected, const OutboxEntry& sent,
                             const std::string& text) {
        SCOPED_TRACE("answer of line " + std::to_string(expected.line));
        EXPECT_EQ(sent.envelope_to, expected.recipient);
        EXPECT_EQ(sent.template_name, expected.template_name);
        EXPECT_EQ(sent.state == OutboxState::held, expected.held);
        check_sayings(expected.sayings, text);
    }

    void check_outcome(const Scene& scene, MailId id) {
        const NewMail mail = Ledger(office_.database).find(id).value_or(FiledMail{}).mail;
        EXPECT_EQ(to_string(mail.outcome), scene.outcome.empty() ? "answered" : scene.outcome) << mail.reason;
        EXPECT_THAT(mail.reason, HasSubstr(scene.reason)) << mail.review_reason;
        if (scene.belongs_to.empty()) return;
        const auto owner = mail.case_id ? Cases(office_.database).find(*mail.case_id) : std::nullopt;
        EXPECT_EQ(owner ? owner->reference : "no case", scene.belongs_to);
    }

    void check_books(const Scene& scene) {
        std::vector<BookRow> rows;
        Registrations registrations(office_.database);
        for (const Event& event : office_.desk.files->catalogue.events) {
            for (const Registration& seat : registrations.of_event(event.id)) {
                const Person& person = seat.person.person;
                std::string state = to_string(seat.state);
                if (seat.waiting_place > 0) state += " " + std::to_string(seat.waiting_place);
                const std::string name = person.given_name + " " + person.family_name;
                rows.push_back({name == " " ? "(no name yet)" : name, event.id, state});
            }
        }
        std::sort(rows.begin(), rows.end());
        EXPECT_EQ(rows, scene.books) << "the books of line " << scene.books_line;
    }

    const std::vector<Scene>& scenes_;
    TestDesk office_;
    Correspondence correspondence_;
    std::set<OutboxId> seen_;
    std::uint32_t uid_ = 0;
};

class Conversation : public testing::TestWithParam<std::string> {};

TEST_P(Conversation, GoesAsTold) {
    std::ifstream stream(stories() / (GetParam() + ".md"));
    const Story story = read_story({std::istreambuf_iterator<char>(stream), {}});
    Play play(story);
    play.play();
}

std::string test_name(const testing::TestParamInfo<std::string>& story) {
    std::string name = story.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Stories, Conversation, testing::ValuesIn(story_names()), test_name);

}  // namespace
}  // namespace bp
