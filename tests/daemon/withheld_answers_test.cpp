// List c1 at work: a mail that a rule forbids to answer sends nothing, whatever it asks for, and its outcome
// says which rule it was. The rules themselves are in parsers/withholding_rules_test.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/ledger.h"
#include "storage/registrations.h"
#include "tests/daemon/fakes/test_desk.h"

namespace bp {
namespace {

using testing::HasSubstr;

// What is put into a person's registration, and what becomes of it.
struct Withheld {
    const char* rule;         // words of the reason; "" where the mail is filed as a machine's or spam
    const char* return_path;  // nullptr: as it was
    const char* from;         // whole lines; nullptr: as it was
    const char* to;
    const char* subject;
    const char* more;  // whole lines
    bool is_ready;     // the answer waits for staff to release it
};

constexpr const char* kAsItWas = nullptr;

void PrintTo(const Withheld& change, std::ostream* out) {  // for GoogleTest
    *out << change.rule;
    for (const char* line : {change.return_path, change.from, change.to, change.subject, change.more})
        *out << (line == kAsItWas ? "" : line);
}

std::string registration(const Withheld& change) {
    auto line = [](const char* changed, const char* usual) {
        return changed == nullptr ? std::string(usual) : std::string(changed);
    };
    return std::string(change.more) + line(change.return_path, "Return-Path: <petra@stadt-a.example>\r\n") +
           line(change.from, "From: Petra Beispiel <petra@stadt-a.example>\r\n") +
           line(change.to, "To: CIC.Bamf@bamf.bund.de\r\n") + line(change.subject, "Subject: Anmeldung\r\n") +
           "Date: Tue, 21 Feb 2023 10:00:00 +0100\r\nMessage-ID: <1@stadt-a.example>\r\n"
           "Content-Type: text/plain; charset=utf-8\r\n\r\n"
           "Guten Tag,\r\n\r\nhiermit melde ich mich zum Thementag am 23.03.2023 an.\r\n\r\nPetra "
           "Beispiel\r\n";
}

class WithheldAnswersTest : public testing::TestWithParam<Withheld> {
protected:
    int count_in(const Processed& processed, OutboxState state) {
        int count = 0;
        for (const OutboxEntry& entry : Outbox(office_.database).of_mail(processed.id))
            count += entry.state == state ? 1 : 0;
        return count;
    }

    TestDesk office_;
};

TEST_F(WithheldAnswersTest, TheSameMailWithoutAnyOfThemIsAnswered) {
    const Processed processed =
        office_.receive(registration({"", kAsItWas, kAsItWas, kAsItWas, kAsItWas, "", false}));
    EXPECT_EQ(processed.decision.outcome, Outcome::answered);
    EXPECT_EQ(count_in(processed, OutboxState::queued), 1);
}

TEST_P(WithheldAnswersTest, SendNothingAndSayWhy) {
    if (GetParam().rule == std::string("c1.12")) office_.desk.office.authserv_id = "mx.bamf.bund.de";
    const Processed processed = office_.receive(registration(GetParam()));
    EXPECT_EQ(count_in(processed, OutboxState::queued), 0);
    EXPECT_EQ(count_in(processed, OutboxState::held), GetParam().is_ready ? 1 : 0);
    const NewMail filed = Ledger(office_.database).find(processed.id).value().mail;
    if (*GetParam().rule == '\0') {
        EXPECT_EQ(filed.outcome, Outcome::filed);
    } else {
        EXPECT_EQ(filed.outcome, Outcome::held);
        EXPECT_THAT(filed.reason, HasSubstr(GetParam().rule));
    }
}

INSTANTIATE_TEST_SUITE_P(
    C1, WithheldAnswersTest,
    testing::Values(
        Withheld{"c1.1", "Return-Path: <>\r\n", kAsItWas, kAsItWas, kAsItWas, "", false},
        Withheld{"c1.1", "", kAsItWas, kAsItWas, kAsItWas, "", false},
        Withheld{"", kAsItWas, kAsItWas, kAsItWas, kAsItWas, "Auto-Submitted: auto-replied\r\n", false},
        Withheld{"", kAsItWas, kAsItWas, kAsItWas, kAsItWas, "Auto-Submitted: auto-generated\r\n", false},
        Withheld{"c1.4", kAsItWas, kAsItWas, kAsItWas, kAsItWas, "List-Id: <it.amt.example>\r\n", true},
        Withheld{"c1.5", kAsItWas, kAsItWas, kAsItWas, kAsItWas, "Precedence: bulk\r\n", true},
        Withheld{"c1.6", kAsItWas, kAsItWas, kAsItWas, kAsItWas, "X-Auto-Response-Suppress: OOF\r\n", true},
        Withheld{"c1.7", kAsItWas, kAsItWas, kAsItWas, kAsItWas, "X-Loop: yes\r\n", true},
        Withheld{"", kAsItWas, kAsItWas, kAsItWas, kAsItWas, "X-Autoreply: yes\r\n", false},
        Withheld{"", kAsItWas, kAsItWas, kAsItWas, kAsItWas, "X-Brueckenpost-Id: bp.x@bamf.bund.de\r\n",
                 false},
        Withheld{"c1.8", "Return-Path: <digitalteam@bamf.bund.de>\r\n",
                 "From: Petra Beispiel <digitalteam@bamf.bund.de>\r\n", kAsItWas, kAsItWas, "", true},
        Withheld{"unsere eigene Adresse", "Return-Path: <CDO@bamf.bund.de>\r\n", "From: CDO@bamf.bund.de\r\n",
                 kAsItWas, kAsItWas, "", false},
        Withheld{"c1.9", "Return-Path: <postmaster@stadt-a.example>\r\n", kAsItWas, kAsItWas, kAsItWas, "",
                 true},
        Withheld{"c1.10", kAsItWas, kAsItWas, "To: undisclosed-recipients:;\r\n", kAsItWas, "", true},
        Withheld{"c1.11", kAsItWas, "From: Petra <petra@stadt-a.example>, Jens <jens@stadt-a.example>\r\n",
                 kAsItWas, kAsItWas, "", false},
        Withheld{"c1.12", kAsItWas, kAsItWas, kAsItWas, kAsItWas, "", true},
        Withheld{"c1.12", kAsItWas, kAsItWas, kAsItWas, kAsItWas,
                 "Authentication-Results: mx.bamf.bund.de; dmarc=fail\r\n", true},
        Withheld{"", kAsItWas, kAsItWas, kAsItWas, kAsItWas, "X-Spam-Flag: YES\r\n", false},
        Withheld{"die Nachricht eines Automaten", kAsItWas, kAsItWas, kAsItWas,
                 "Subject: Auto: Anmeldung\r\n", "", false}));

}  // namespace
}  // namespace bp
