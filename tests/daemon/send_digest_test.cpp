// When a digest is due, and that each mail stands in exactly one.
#include "daemon/send_digest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "storage/digests.h"
#include "storage/journal.h"
#include "storage/ledger.h"
#include "storage/outbox.h"
#include "tests/daemon/outgoing.h"

namespace bp {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

Instant berlin(int y, unsigned m, unsigned d, int hour) {  // winter time
    return sys_days(year(y) / month(m) / day(d)) + hours(hour - 1);
}

class SendDigestTest : public testing::Test {
protected:
    void file(const std::string& name) {
        file_text(name, "hiermit melde ich mich zum Thementag am 23.03.2023 an.");
    }

    void file_text(const std::string& name, const std::string& request) {
        office_.receive(person_mail(
            "Anmeldung", "Guten Tag,\r\n\r\n" + request + "\r\n\r\nViele Grüße\r\n" + name + " Beispiel\r\n",
            name + "@stadt-a.example", name + " Beispiel", name + "@stadt-a.example"));
    }

    std::string text_of(const std::string& date) { return Digests(office_.database).find(date).value().text; }

    std::vector<Outgoing> sent_digests() {
        std::vector<Outgoing> mails = due_mails(office_);
        std::erase_if(mails, [](const Outgoing& mail) { return mail.entry.template_name != "digest"; });
        return mails;
    }

    TestDesk office_;
};

TEST_F(SendDigestTest, ANewInstallationDoesNotBeginWithADayItDidNotSee) {
    office_.clock.set(berlin(2023, 2, 22, 9));
    EXPECT_EQ(missing_digest(office_.desk, office_.clock.now()), std::nullopt);
}

TEST_F(SendDigestTest, IsDueAtItsTimeAndNotBefore) {
    const Timestamp started = berlin(2023, 2, 21, 9);
    office_.clock.set(berlin(2023, 2, 22, 7) - 1ms);
    EXPECT_EQ(missing_digest(office_.desk, started), std::nullopt);
    office_.clock.set(berlin(2023, 2, 22, 7));
    EXPECT_EQ(missing_digest(office_.desk, started), 2023y / 2 / 22);
}

TEST_F(SendDigestTest, IsMadeOncePerDayHoweverOftenItIsAskedFor) {
    EXPECT_TRUE(make_digest(office_.desk, 2023y / 2 / 22));
    EXPECT_FALSE(make_digest(office_.desk, 2023y / 2 / 22));
    EXPECT_EQ(Outbox(office_.database).counts().queued, 1);
}

TEST_F(SendDigestTest, IsMadeAfterDowntime) {
    office_.clock.set(berlin(2023, 2, 20, 7));
    make_digest(office_.desk, 2023y / 2 / 20);
    office_.clock.set(berlin(2023, 2, 23, 15));  // away for three days
    EXPECT_EQ(missing_digest(office_.desk, office_.clock.now()), 2023y / 2 / 23);
}

TEST_F(SendDigestTest, EachMailStandsInExactlyOneDigest) {
    file("Petra");
    make_digest(office_.desk, 2023y / 2 / 22);
    office_.clock.advance(24h);
    file("Quirin");
    make_digest(office_.desk, 2023y / 2 / 23);
    EXPECT_THAT(text_of("2023-02-22"), HasSubstr("Petra Beispiel"));
    EXPECT_THAT(text_of("2023-02-22"), Not(HasSubstr("Quirin Beispiel")));
    EXPECT_THAT(text_of("2023-02-23"), HasSubstr("Quirin Beispiel"));
    EXPECT_THAT(text_of("2023-02-23"), Not(HasSubstr("Petra Beispiel")));
    EXPECT_EQ(Ledger(office_.database).balance(std::nullopt).received, 0) << "in no digest yet";
}

TEST_F(SendDigestTest, ADayWithoutMailHasItsDigestToo) {
    make_digest(office_.desk, 2023y / 2 / 22);
    EXPECT_THAT(text_of("2023-02-22"), HasSubstr("Mittwoch, 22. Februar 2023"));
}

TEST_F(SendDigestTest, SaysWhereNobodyChecksWhoTheSendersAre) {
    const char* gate_is_off = "Die Prüfung der Absender (Authentication-Results) ist ausgeschaltet";
    EXPECT_THAT(preview_digest(office_.desk, 2023y / February / 22).text, HasSubstr(gate_is_off));
    office_.config.authserv_id = "mx.bamf.bund.de";
    EXPECT_THAT(preview_digest(office_.desk, 2023y / February / 22).text, Not(HasSubstr(gate_is_off)));
}

TEST_F(SendDigestTest, AQuestionWithoutAnswerNeedsStaffAfterTwoWeeks) {
    office_.clock.set(berlin(2023, 2, 21, 10));
    file_text("Petra", "hiermit melde ich mich zu einem Ihrer Thementage an.");
    office_.clock.set(berlin(2023, 3, 7, 7));
    ASSERT_TRUE(make_digest(office_.desk, year(2023) / 3 / 7));
    EXPECT_THAT(text_of("2023-03-07"), Not(HasSubstr("Rückfrage ohne Antwort")));
    office_.clock.set(berlin(2023, 3, 8, 7));
    ASSERT_TRUE(make_digest(office_.desk, year(2023) / 3 / 8));
    EXPECT_THAT(text_of("2023-03-08"), HasSubstr("Rückfrage ohne Antwort"));
    EXPECT_TRUE(Ledger(office_.database).balance().balanced());
}

TEST_F(SendDigestTest, BringsTheParticipantsOfComingThementageAlong) {
    file("Petra");
    make_digest(office_.desk, 2023y / 2 / 22);
    const std::vector<Outgoing> digests = sent_digests();
    ASSERT_EQ(digests.size(), 1U);
    EXPECT_THAT(digests[0].bytes, HasSubstr("filename=\"teilnahme-2023-03-23.csv\""));
    EXPECT_THAT(digests[0].bytes, HasSubstr("Beispiel;Petra;"));
    office_.clock.set(berlin(2023, 3, 24, 7));
    make_digest(office_.desk, 2023y / 3 / 24);
    EXPECT_THAT(sent_digests()[1].bytes, Not(HasSubstr("teilnahme-"))) << "the day is over";
}

TEST_F(SendDigestTest, TellsWhatStaffDecidedSinceTheLastOne) {
    make_digest(office_.desk, 2023y / 2 / 22);
    office_.clock.advance(1h);
    {
        Transaction transaction(office_.database);
        JournalEntry entry;
        entry.at = office_.clock.now();
        entry.actor = "s.staff@bamf.bund.de";
        entry.action = "decision.decline";
        entry.reason = "Saal voll";
        Journal(office_.database).write(entry);
        transaction.commit();
    }
    office_.clock.advance(23h);
    make_digest(office_.desk, 2023y / 2 / 23);
    EXPECT_THAT(text_of("2023-02-23"), HasSubstr("abgelehnt – Saal voll"));
    office_.clock.advance(24h);
    make_digest(office_.desk, 2023y / 2 / 24);
    EXPECT_THAT(text_of("2023-02-24"), Not(HasSubstr("Saal voll")));
}

TEST_F(SendDigestTest, ThePageIsWrittenAsAFile) {
    make_digest(office_.desk, 2023y / 2 / 22);
    std::stringstream page;
    page << std::ifstream(office_.config.state_directory / "digests" / "2023-02-22.html").rdbuf();
    EXPECT_THAT(page.str(), HasSubstr("<html lang=\"de\">"));
}

TEST_F(SendDigestTest, APreviewClaimsNothing) {
    file("Petra");
    DigestPreview preview = preview_digest(office_.desk, 2023y / 2 / 22);
    EXPECT_THAT(preview.text, HasSubstr("Petra Beispiel"));
    EXPECT_EQ(Ledger(office_.database).balance(std::nullopt).received, 1);
}

}  // namespace
}  // namespace bp
