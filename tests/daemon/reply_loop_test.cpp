// Machines that write to each other must come to an end: two offices that both run this program, absence
// notices of every kind of manners, and our own mail that comes back to us. Each mail that one sends is
// delivered to the other until nothing moves any more.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>
#include <set>

#include "daemon/send_digest.h"
#include "storage/ledger.h"
#include "tests/daemon/fakes/test_desk.h"

namespace bp {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Le;
using testing::SizeIs;

// A mail under way: its envelope, and its bytes without Return-Path.
struct Letter {
    std::string from, to, bytes;
};

// Whoever has a mailbox: takes a letter and may write others.
using Correspondent = std::function<std::vector<Letter>(const Letter&)>;

std::string field(const Letter& letter, const std::string& name) {
    const std::string head = "\r\n" + letter.bytes.substr(0, letter.bytes.find("\r\n\r\n") + 2);
    const std::size_t begin = head.find("\r\n" + name + ": ");
    if (begin == std::string::npos) return {};
    const std::size_t value = begin + name.size() + 4;
    return head.substr(value, head.find("\r\n", value) - value);
}

// The mail as it leaves gateways that take out what they do not know.
Letter without_marks(Letter letter) {
    for (const char* name :
         {"Auto-Submitted", "X-Auto-Response-Suppress", "Precedence", "X-Brueckenpost-Id"}) {
        const std::size_t begin = letter.bytes.find(std::string("\r\n") + name + ": ");
        if (begin != std::string::npos)
            letter.bytes.erase(begin, letter.bytes.find("\r\n", begin + 2) - begin);
    }
    return letter;
}

class Bureau {
public:
    explicit Bureau(const std::string& domain)
        : desk(
              [&](Config& config) {
                  config.mailboxes[0].address = "cic@" + domain;
                  config.mailboxes[1].address = "cdo@" + domain;
                  config.smtp.envelope_from = "cic@" + domain;
                  config.message_id_domain = domain;
                  config.digest.to = {"digest@" + domain};
              },
              "the key of " + domain) {}

    std::vector<Letter> take(const Letter& letter) {
        const std::size_t mailbox = letter.to == desk.config.mailboxes[1].address ? 1 : 0;
        last = desk.receive("Return-Path: <" + letter.from + ">\r\n" + letter.bytes, mailbox);
        return send();
    }

    std::vector<Letter> send() {
        std::vector<Letter> letters;
        for (OutgoingMail& mail : desk.send_due()) {
            letters.push_back({mail.envelope_from, mail.envelope_to, std::move(mail.bytes)});
            sent.push_back(letters.back());
        }
        return letters;
    }

    std::string cic() const { return desk.config.mailboxes[0].address; }
    std::string cdo() const { return desk.config.mailboxes[1].address; }
    NewMail last_filed() const { return Ledger(desk.database).find(last.id).value().mail; }

    mutable TestDesk desk;
    std::vector<Letter> sent;
    Processed last;
};

class ReplyLoopTest : public testing::Test {
protected:
    // Delivers it and whatever follows, a minute apart; how many mails moved.
    int let_run(std::vector<Letter> letters) {
        constexpr int kNeverEnds = 500;
        std::deque<Letter> under_way(letters.begin(), letters.end());
        int moved = 0;
        for (; !under_way.empty() && moved < kNeverEnds; ++moved) {
            const Letter letter = under_way.front();
            under_way.pop_front();
            for (Bureau* office : {&ours, &theirs}) office->desk.clock.advance(1min);
            for (Letter& next : deliver(letter)) under_way.push_back(std::move(next));
        }
        EXPECT_LT(moved, kNeverEnds) << "they write to each other for ever";
        return moved;
    }

    std::vector<Letter> deliver(const Letter& letter) {
        if (letter.to.ends_with("@bamf.example")) return ours.take(on_the_way(letter));
        if (letter.to.ends_with("@zoll.example")) return theirs.take(on_the_way(letter));
        return responder ? responder(letter) : std::vector<Letter>();
    }

    // A registration, as from a person at that address.
    Letter registration(const std::string& from, const std::string& to) {
        return {from, to,
                "From: Petra Beispiel <" + from + ">\r\nTo: " + to +
                    "\r\nSubject: Anmeldung\r\nDate: Tue, 21 Feb 2023 10:00:00 +0100\r\nMessage-ID: <first@" +
                    from +
                    ">\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nGuten Tag,\r\n\r\nhiermit melde ich "
                    "mich zum Thementag am 23.03.2023 an.\r\n\r\nPetra Beispiel\r\n"};
    }

    // The next mail of a person's own mailbox, in answer to `letter`; `marks` are whole lines.
    Letter notice(const Letter& letter, const std::string& text, const std::string& marks,
                  const std::string& return_path = "petra@amt.example") {
        const std::string number = std::to_string(++notices_);
        return {return_path, letter.from,
                "From: Petra Beispiel <petra@amt.example>\r\nTo: " + letter.from +
                    "\r\nSubject: Re: " + field(letter, "Subject") +
                    "\r\nDate: Tue, 21 Feb 2023 10:" + (notices_ % 50 < 10 ? "0" : "") +
                    std::to_string(notices_ % 50) + ":00 +0100\r\nMessage-ID: <" + number +
                    "@amt.example>\r\nIn-Reply-To: " + field(letter, "Message-ID") + "\r\n" + marks +
                    "Content-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n\r\nPetra Beispiel\r\n"};
    }

    Bureau ours{"bamf.example"}, theirs{"zoll.example"};
    Correspondent responder;
    std::function<Letter(Letter)> on_the_way = [](Letter letter) { return letter; };

private:
    int notices_ = 0;
};

// --- Two offices -----------------------------------------------------------------------------------------

TEST_F(ReplyLoopTest, TwoOfficesEndAfterOneMailEach) {
    EXPECT_EQ(let_run({registration(theirs.cic(), ours.cic())}), 2);
    EXPECT_THAT(ours.sent, SizeIs(1));
    EXPECT_THAT(theirs.sent, IsEmpty());
    EXPECT_EQ(theirs.last_filed().kind, Kind::automatic);
    EXPECT_EQ(theirs.last_filed().outcome, Outcome::filed);
}

TEST_F(ReplyLoopTest, TwoOfficesEndAlsoWhereEachBeganAtTheSameTime) {
    let_run({registration(theirs.cic(), ours.cic()), registration(ours.cdo(), theirs.cdo())});
    EXPECT_THAT(ours.sent, SizeIs(1));
    EXPECT_THAT(theirs.sent, SizeIs(1));
}

TEST_F(ReplyLoopTest, TwoOfficesEndThoughGatewaysTakeTheirMarksAway) {
    on_the_way = without_marks;
    let_run({registration(theirs.cic(), ours.cic()), registration(ours.cic(), theirs.cic())});
    EXPECT_THAT(ours.sent, SizeIs(Le(ReplyConfig{}.per_sender_per_day)));
    EXPECT_THAT(theirs.sent, SizeIs(Le(ReplyConfig{}.per_sender_per_day)));
}

// --- Absence notices -------------------------------------------------------------------------------------

TEST_F(ReplyLoopTest, AResponderThatObeysTheRulesKeepsSilent) {
    std::set<std::string> told;
    responder = [&](const Letter& letter) -> std::vector<Letter> {
        const std::string submitted = field(letter, "Auto-Submitted");
        const bool machine = letter.from.empty() || (!submitted.empty() && submitted != "no") ||
                             field(letter, "Precedence") == "bulk";
        if (machine || !told.insert(letter.from).second) return {};
        return {notice(letter, "Ich bin nicht im Büro.", "Auto-Submitted: auto-replied\r\n", "")};
    };
    EXPECT_EQ(let_run({registration("petra@amt.example", ours.cic())}), 2);
    EXPECT_THAT(told, IsEmpty());
}

TEST_F(ReplyLoopTest, AResponderThatOnlyMarksItsNoticesEndsAfterOneMail) {
    for (const char* marks : {"Auto-Submitted: auto-replied\r\n", "X-Autoreply: yes\r\n",
                              "Precedence: auto_reply\r\n", "X-Auto-Response-Suppress: All\r\n"}) {
        responder = [&](const Letter& letter) -> std::vector<Letter> {
            return {notice(letter, "Bitte melden Sie mich auch für den 27.04.2023 an.", marks)};
        };
        const std::size_t before = ours.sent.size();
        let_run({registration("petra" + std::to_string(before) + "@amt.example", ours.cic())});
        EXPECT_EQ(ours.sent.size(), before + 1) << marks;
    }
}

TEST_F(ReplyLoopTest, AResponderWithTheNullReversePathEndsAfterOneMail) {
    responder = [&](const Letter& letter) -> std::vector<Letter> {
        return {notice(letter, "Bitte melden Sie mich für den 27.04.2023 an.", "", "")};
    };
    let_run({registration("petra@amt.example", ours.cic())});
    EXPECT_THAT(ours.sent, SizeIs(1));
    EXPECT_EQ(ours.last_filed().outcome, Outcome::held);
}

// Answers everything from the person's own address, marks nothing, and says what a person might say.
class RudeResponderTest : public ReplyLoopTest, public testing::WithParamInterface<const char*> {
protected:
    RudeResponderTest() {
        responder = [this](const Letter& letter) -> std::vector<Letter> {
            return {notice(letter, GetParam() + std::string(" (") + std::to_string(++said_) + ")", "")};
        };
    }

private:
    int said_ = 0;
};

TEST_P(RudeResponderTest, IsBoundedByTheLimitOfADay) {
    let_run({registration("petra@amt.example", ours.cic())});
    EXPECT_THAT(ours.sent, SizeIs(Le(ReplyConfig{}.per_sender_per_day)));
}

TEST_P(RudeResponderTest, GetsNoMoreOnTheDaysThatFollow) {
    constexpr int kDays = 5;
    for (int day = 0; day < kDays; ++day) {
        const std::size_t before = ours.sent.size();
        let_run({notice({ours.cic(), "petra@amt.example", "Subject: x\r\nMessage-ID: <x@y.example>\r\n\r\n"},
                        "Bitte melden Sie mich für den 25.05.2023 an, zum " + std::to_string(day) + ". Mal.",
                        "")});
        EXPECT_LE(ours.sent.size() - before, static_cast<std::size_t>(ReplyConfig{}.per_sender_per_day))
            << day;
        ours.desk.clock.advance(24h);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Notices, RudeResponderTest,
    testing::Values("Ich bin bis Montag nicht im Büro.", "Vielen Dank für Ihre Nachricht, ich melde mich.",
                    "Bitte melden Sie mich auch für den 27.04.2023 an.",
                    "Ich muss meine Teilnahme am 23.03.2023 absagen.",
                    "Bitte melden Sie statt meiner Jens Muster am 23.03.2023 an.",
                    "Wir möchten uns gern mit Ihnen über Formulare austauschen. Haben Sie Zeit?",
                    "Welche Daten haben Sie über mich gespeichert? Ich bitte um Auskunft nach Art. 15 DSGVO.",
                    "Wo ist mein Aufenthaltstitel? Ich warte auf die Entscheidung über meinen Asylantrag.",
                    "Bitte was?"));

// --- Our own mail comes back -----------------------------------------------------------------------------

TEST_F(ReplyLoopTest, ABounceOfOurAnswerIsNotAnsweredEvenByAnOddMailSystem) {
    for (const char* sender : {"", "MAILER-DAEMON@amt.example", "postmaster@amt.example"}) {
        responder = [&](const Letter& letter) -> std::vector<Letter> {
            return {{sender, letter.from,
                     "From: Mail Delivery System <MAILER-DAEMON@amt.example>\r\nTo: " + letter.from +
                         "\r\nSubject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\n"
                         "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                         "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; "
                         "mx.amt.example\r\n\r\nFinal-Recipient: rfc822; " +
                         letter.to +
                         "\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: "
                         "message/rfc822\r\n\r\n" +
                         letter.bytes + "\r\n--b--\r\n"}};
        };
        const std::size_t before = ours.sent.size();
        let_run({registration("p" + std::to_string(before) + "@amt.example", ours.cic())});
        EXPECT_EQ(ours.sent.size(), before + 1) << sender;
        EXPECT_EQ(ours.last_filed().automatic, AutomaticKind::bounce) << sender;
    }
}

TEST_F(ReplyLoopTest, OurAnswerThatARuleSendsBackIsFiledAsOurs) {
    responder = [&](const Letter& letter) -> std::vector<Letter> {
        return {{"petra@amt.example", ours.cdo(), letter.bytes}};
    };
    EXPECT_EQ(let_run({registration("petra@amt.example", ours.cic())}), 3);
    EXPECT_THAT(ours.sent, SizeIs(1));
    EXPECT_EQ(ours.last_filed().outcome, Outcome::filed);
}

TEST_F(ReplyLoopTest, OurDigestInOurOwnMailboxIsFiledAndNotAnswered) {
    ours.desk.config.digest.to = {ours.cic()};
    let_run({registration("petra@amt.example", ours.cic())});
    ASSERT_TRUE(make_digest(ours.desk.desk, std::chrono::year(2023) / 2 / 22));
    EXPECT_EQ(let_run(ours.send()), 1);
    EXPECT_THAT(ours.sent, SizeIs(2));
    EXPECT_EQ(ours.last_filed().kind, Kind::automatic);
}

TEST_F(ReplyLoopTest, OneOfOurMailboxesThatWritesToTheOtherIsHeldWithItsReason) {
    EXPECT_EQ(let_run({registration(ours.cic(), ours.cdo())}), 1);
    EXPECT_THAT(ours.sent, IsEmpty());
    EXPECT_EQ(ours.last_filed().outcome, Outcome::held);
    EXPECT_THAT(ours.last_filed().reason, HasSubstr("unsere eigene Adresse"));
}

}  // namespace
}  // namespace bp
