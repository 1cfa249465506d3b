#include "daemon/decide_by_mail.h"

#include <gmock/gmock.h>

#include "daemon/replies/decision_tokens.h"
#include "storage/journal.h"
#include "storage/registrations.h"
#include "tests/daemon/outgoing.h"

namespace bp {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kStaff = "digitalteam@bamf.bund.de";
constexpr const char* kApril = "2023-04-27";

class DecideByMailTest : public testing::Test {
protected:
    // A registration that waits because its Message-ID was used before.
    MailId held_registration() {
        receive("Vielen Dank", "vielen Dank für die Auskunft!", "petra@stadt-a.example", "1@stadt-a.example");
        const Processed held = receive("Anmeldung", "ich melde mich für den 23.03.2023 an.",
                                       "petra@stadt-a.example", "1@stadt-a.example");
        EXPECT_EQ(held.decision.outcome, Outcome::held);
        return held.id;
    }
    Processed receive(const std::string& subject, const std::string& text, const std::string& from,
                      const std::string& id, const std::string& more_header = "") {
        return office_.receive(
            person_mail(subject, "Guten Tag,\r\n\r\n" + text + "\r\n\r\nViele Grüße\r\nPetra Beispiel\r\n",
                        from, "Petra Beispiel", id, "CIC.Bamf@bamf.bund.de", more_header));
    }
    std::string token(MailId mail, Verdict verdict, const EventId& day = "",
                      const std::string& key = "a key for tests") {
        return make_decision_token(
            {static_cast<std::int64_t>(mail), verdict, day, std::chrono::year(2023) / 3 / 8}, key);
    }
    // What a member of staff sends after a click on a link, with a line of their own.
    Processed decide(const std::string& token_word, const std::string& from = kStaff,
                     const std::string& more_header = "") {
        return office_.receive(person_mail(
            "Entscheidung: bestätigen [" + token_word + "]", "Mit ihr telefoniert.\r\n", from, "Team",
            std::to_string(++number_) + "@bamf.bund.de", "CIC.Bamf@bamf.bund.de", more_header));
    }
    std::vector<Outgoing> receipts() {
        std::vector<Outgoing> mails = due_mails(office_);
        std::erase_if(mails,
                      [](const Outgoing& mail) { return mail.entry.template_name != "decision-receipt"; });
        return mails;
    }
    int booked(const char* day) { return Registrations(office_.database).seats(day).booked; }

    TestDesk office_;
    int number_ = 100;
};

TEST_F(DecideByMailTest, ALinkFromTheDigestIsCarriedOutAndAcknowledged) {
    const MailId mail = held_registration();
    const Processed decision = decide(token(mail, Verdict::confirm_for_day, kApril));
    EXPECT_EQ(decision.decision.outcome, Outcome::filed);
    EXPECT_EQ(booked(kApril), 1);
    EXPECT_THAT(due_mails(office_, MailTemplate::registration_confirmation), SizeIs(1));
    ASSERT_THAT(receipts(), SizeIs(1));
    EXPECT_EQ(receipts()[0].entry.envelope_to, kStaff);
    EXPECT_THAT(receipts()[0].subject, HasSubstr("Erledigt"));
    EXPECT_THAT(receipts()[0].bytes, HasSubstr("Auto-Submitted: auto-replied\r\n"));
}

TEST_F(DecideByMailTest, WhoDecidedAndTheirLineStandInTheBooks) {
    const MailId mail = held_registration();
    decide(token(mail, Verdict::confirm));
    const JournalEntry entry = Journal(office_.database).of_mail(mail).back();
    EXPECT_EQ(entry.actor, kStaff);
    EXPECT_EQ(entry.reason, "Mit ihr telefoniert.");
}

TEST_F(DecideByMailTest, ASecondUseChangesNothingAndSaysSo) {
    const MailId mail = held_registration();
    decide(token(mail, Verdict::confirm));
    decide(token(mail, Verdict::confirm_for_day, kApril));
    EXPECT_EQ(booked(kApril), 0);
    ASSERT_THAT(receipts(), SizeIs(2));
    EXPECT_THAT(receipts()[1].subject, HasSubstr("schon entschieden"));
}

TEST_F(DecideByMailTest, TheSameMailTwiceIsOneDecision) {
    const std::string word = token(held_registration(), Verdict::confirm);
    decide(word);
    --number_;
    EXPECT_EQ(decide(word).decision.outcome, Outcome::filed);
    EXPECT_THAT(receipts(), SizeIs(1));
}

TEST_F(DecideByMailTest, AForgedTokenIsHeldAndChangesNothing) {
    const MailId mail = held_registration();
    const Processed forged = decide(token(mail, Verdict::confirm, "", "another key"));
    EXPECT_EQ(forged.decision.outcome, Outcome::held);
    EXPECT_THAT(forged.decision.reason, HasSubstr("nicht von uns"));
    EXPECT_EQ(booked("2023-03-23"), 0);
    EXPECT_THAT(receipts(), IsEmpty());
}

TEST_F(DecideByMailTest, WhoIsNotStaffDecidesNothing) {
    const MailId mail = held_registration();
    const Processed outsider = decide(token(mail, Verdict::confirm), "jens@amt.example");
    EXPECT_EQ(outsider.decision.outcome, Outcome::held);
    EXPECT_THAT(outsider.decision.reason, HasSubstr("nicht zum Team"));
    EXPECT_EQ(booked("2023-03-23"), 0);
    EXPECT_THAT(receipts(), IsEmpty());
}

TEST_F(DecideByMailTest, AnAddressOfStaffThatTheGateDidNotProveDecidesNothing) {
    office_.config.authserv_id = "mx.bamf.bund.de";
    office_.desk.office = office_.config.office();
    const MailId mail = held_registration();
    EXPECT_EQ(decide(token(mail, Verdict::confirm)).decision.outcome, Outcome::held);
    EXPECT_EQ(booked("2023-03-23"), 0);
    const Processed proven =
        decide(token(mail, Verdict::confirm), kStaff,
               "Authentication-Results: mx.bamf.bund.de; dmarc=pass header.from=bamf.bund.de\r\n");
    EXPECT_EQ(proven.decision.outcome, Outcome::filed) << proven.decision.reason;
    EXPECT_EQ(booked("2023-03-23"), 1);
}

TEST_F(DecideByMailTest, AnOldLinkHasRunOut) {
    const MailId mail = held_registration();
    office_.clock.set(std::chrono::sys_days(std::chrono::year(2023) / 3 / 9) + std::chrono::hours(8));
    decide(token(mail, Verdict::confirm));
    EXPECT_EQ(booked("2023-03-23"), 0);
    ASSERT_THAT(receipts(), SizeIs(1));
    EXPECT_THAT(receipts()[0].subject, HasSubstr("abgelaufen"));
}

TEST_F(DecideByMailTest, AnAbsenceNoticeWithTheSubjectOfADecisionIsNone) {
    const MailId mail = held_registration();
    decide(token(mail, Verdict::confirm), kStaff, "Auto-Submitted: auto-replied\r\n");
    EXPECT_EQ(booked("2023-03-23"), 0);
    EXPECT_THAT(receipts(), IsEmpty());
}

}  // namespace
}  // namespace bp
