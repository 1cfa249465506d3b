#include "daemon/staff_decision.h"

#include <gmock/gmock.h>

#include "storage/cases.h"
#include "storage/journal.h"
#include "storage/registrations.h"
#include "tests/daemon/outgoing.h"

namespace bp {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kMarch = "2023-03-23";
constexpr const char* kApril = "2023-04-27";

class StaffDecisionTest : public testing::Test {
protected:
    // Held because its Message-ID was used before; read as a registration for March.
    MailId doubtful_registration() {
        receive("Vielen Dank", "vielen Dank für die Auskunft!", "");
        --number_;
        const Processed processed = receive("Anmeldung", "ich melde mich für den 23.03.2023 an.", "");
        EXPECT_EQ(processed.decision.outcome, Outcome::held);
        return processed.id;
    }
    // Everything is clear, but a rule forbids to answer by itself.
    MailId withheld_registration() {
        const Processed processed = receive("Anmeldung", "ich melde mich für den 23.03.2023 an.",
                                            "X-Auto-Response-Suppress: All\r\n");
        EXPECT_EQ(processed.decision.outcome, Outcome::held);
        return processed.id;
    }
    Processed receive(const std::string& subject, const std::string& text, const std::string& more_header) {
        return office_.receive(person_mail(
            subject, "Guten Tag,\r\n\r\n" + text + "\r\n\r\nViele Grüße\r\nPetra Beispiel\r\n",
            "petra@stadt-a.example", "Petra Beispiel", std::to_string(++number_) + "@stadt-a.example",
            "CIC.Bamf@bamf.bund.de", more_header));
    }

    StaffDecisionResult decide(MailId mail, Verdict verdict, const EventId& day = "") {
        Transaction transaction(office_.database);
        const StaffDecisionResult result =
            carry_out(office_.desk, {mail, verdict, day, "s.staff@bamf.bund.de", "telefonisch geklärt"});
        if (result.done) transaction.commit();
        return result;
    }

    FiledMail filed(MailId id) { return *Ledger(office_.database).find(id); }
    SeatCount seats(const char* day) { return Registrations(office_.database).seats(day); }
    std::vector<Outgoing> sent(MailTemplate which) { return due_mails(office_, which); }

    TestDesk office_;
    int number_ = 0;
};

TEST_F(StaffDecisionTest, ConfirmedForADayItIsBookedAndAnswered) {
    const MailId mail = doubtful_registration();
    const StaffDecisionResult result = decide(mail, Verdict::confirm_for_day, kApril);
    EXPECT_TRUE(result.done) << result.sentence;
    EXPECT_EQ(seats(kApril).booked, 1);
    EXPECT_EQ(seats(kMarch).booked, 0);
    ASSERT_THAT(sent(MailTemplate::registration_confirmation), SizeIs(1));
    EXPECT_THAT(sent(MailTemplate::registration_confirmation)[0].text,
                HasSubstr("Donnerstag, 27. April 2023"));
    EXPECT_EQ(filed(mail).mail.outcome, Outcome::answered);
}

TEST_F(StaffDecisionTest, ADecisionStandsInTheBooksWithWhoAndTheirWords) {
    const MailId mail = doubtful_registration();
    decide(mail, Verdict::confirm_for_day, kApril);
    const std::vector<JournalEntry> entries = Journal(office_.database).of_mail(mail);
    EXPECT_EQ(entries.back().actor, "s.staff@bamf.bund.de");
    EXPECT_EQ(entries.back().action, "decision.confirm-for-day");
    EXPECT_EQ(entries.back().reason, "telefonisch geklärt");
}

TEST_F(StaffDecisionTest, TheCaseOfTheMailGoesOn) {
    const MailId mail = doubtful_registration();
    const auto case_id = filed(mail).mail.case_id;
    ASSERT_TRUE(case_id.has_value());
    decide(mail, Verdict::confirm_for_day, kApril);
    EXPECT_EQ(Cases(office_.database).find(*case_id)->state, CaseState::open);
    EXPECT_THAT(Registrations(office_.database).of_case(*case_id), SizeIs(1));
}

TEST_F(StaffDecisionTest, OneMailIsDecidedOnce) {
    const MailId mail = doubtful_registration();
    decide(mail, Verdict::confirm_for_day, kApril);
    const StaffDecisionResult again = decide(mail, Verdict::confirm_for_day, kMarch);
    EXPECT_FALSE(again.done);
    EXPECT_THAT(again.sentence, HasSubstr("schon entschieden"));
    EXPECT_EQ(seats(kMarch).booked, 0);
}

TEST_F(StaffDecisionTest, AFullDayIsNotOverbookedByADecision) {
    office_.give_seats({{kApril, 1}});
    office_.receive(person_mail("Anmeldung", "Ich melde mich für den 27.04.2023 an.\r\n\r\nJens Muster\r\n",
                                "jens@amt.example", "Jens Muster", "j@amt.example"));
    decide(doubtful_registration(), Verdict::confirm_for_day, kApril);
    EXPECT_EQ(seats(kApril), (SeatCount{kApril, 1, 1, 0}));
}

TEST_F(StaffDecisionTest, OnlyAComingThementagOfTheCatalogueCanBeConfirmed) {
    const MailId mail = doubtful_registration();
    EXPECT_FALSE(decide(mail, Verdict::confirm_for_day, "2023-12-24").done);
    EXPECT_FALSE(decide(mail, Verdict::confirm_for_day, "2023-01-26").done) << "it is over";
    EXPECT_FALSE(decide(mail, Verdict::confirm_for_day).done) << "no day told";
    EXPECT_EQ(filed(mail).mail.outcome, Outcome::held);
}

TEST_F(StaffDecisionTest, ConfirmedAsReadItIsBookedForTheDayThatWasRead) {
    EXPECT_TRUE(decide(doubtful_registration(), Verdict::confirm).done);
    EXPECT_EQ(seats(kMarch).booked, 1);
    EXPECT_THAT(sent(MailTemplate::registration_confirmation), SizeIs(1));
}

TEST_F(StaffDecisionTest, OntoTheWaitingListThoughThereAreSeats) {
    EXPECT_TRUE(decide(doubtful_registration(), Verdict::waiting_list).done);
    EXPECT_EQ(seats(kMarch), (SeatCount{kMarch, 0, 1, 0}));
    ASSERT_THAT(sent(MailTemplate::registration_confirmation), SizeIs(1));
    EXPECT_THAT(sent(MailTemplate::registration_confirmation)[0].text, HasSubstr("Warteliste"));
}

TEST_F(StaffDecisionTest, WhatCanBeDecidedFollowsFromTheMail) {
    EXPECT_THAT(possible_verdicts(office_.desk, filed(withheld_registration())),
                ElementsAre(Verdict::release, Verdict::done, Verdict::never_answer));
    EXPECT_THAT(possible_verdicts(office_.desk, filed(doubtful_registration())),
                Contains(Verdict::waiting_list));
}

TEST_F(StaffDecisionTest, TheAnswerThatLiesReadyIsReleased) {
    const MailId mail = withheld_registration();
    EXPECT_THAT(sent(MailTemplate::registration_confirmation), IsEmpty());
    EXPECT_TRUE(decide(mail, Verdict::release).done);
    EXPECT_THAT(sent(MailTemplate::registration_confirmation), SizeIs(1));
    EXPECT_EQ(seats(kMarch).booked, 1);
    EXPECT_EQ(filed(mail).mail.outcome, Outcome::answered);
}

TEST_F(StaffDecisionTest, ConfirmingWhatLiesReadyReleasesItAndBooksNoSecondSeat) {
    const MailId mail = withheld_registration();
    EXPECT_TRUE(decide(mail, Verdict::confirm).done);
    EXPECT_THAT(sent(MailTemplate::registration_confirmation), SizeIs(1));
    EXPECT_EQ(seats(kMarch).booked, 1);
}

TEST_F(StaffDecisionTest, DoneByHandWithdrawsWhatLiesReady) {
    const MailId mail = withheld_registration();
    EXPECT_TRUE(decide(mail, Verdict::done).done);
    EXPECT_EQ(filed(mail).mail.outcome, Outcome::filed);
    EXPECT_THAT(Outbox(office_.database).of_mail(mail), IsEmpty());
    EXPECT_EQ(Outbox(office_.database).counts().held, 0);
}

TEST_F(StaffDecisionTest, ADeclinedRequestGetsAKindNoAndNoSeat) {
    const MailId mail = doubtful_registration();
    EXPECT_TRUE(decide(mail, Verdict::decline).done);
    EXPECT_EQ(seats(kMarch).booked + seats(kApril).booked, 0);
    EXPECT_THAT(sent(MailTemplate::declined), SizeIs(1));
}

TEST_F(StaffDecisionTest, ASilencedSenderIsFiledAndNeverAnswered) {
    EXPECT_TRUE(decide(doubtful_registration(), Verdict::never_answer).done);
    const std::size_t before = due_mails(office_).size();
    const Processed next = receive("Anmeldung", "ich melde mich für den 23.03.2023 an.", "");
    EXPECT_EQ(next.decision.outcome, Outcome::filed);
    EXPECT_THAT(next.decision.reason, HasSubstr("Entscheidung des Teams"));
    EXPECT_EQ(seats(kMarch).booked, 0);
    EXPECT_EQ(due_mails(office_).size(), before);
}

TEST_F(StaffDecisionTest, WithoutAnAnswerReadyNothingIsReleased) {
    EXPECT_FALSE(decide(doubtful_registration(), Verdict::release).done);
}

TEST_F(StaffDecisionTest, AMailThatDoesNotWaitOffersNoDecision) {
    const Processed clear = receive("Anmeldung", "ich melde mich für den 23.03.2023 an.", "");
    EXPECT_THAT(possible_verdicts(office_.desk, filed(clear.id)), IsEmpty());
    EXPECT_FALSE(decide(clear.id, Verdict::done).done);
    EXPECT_FALSE(decide(MailId{4711}, Verdict::done).done);
}

}  // namespace
}  // namespace bp
