#include "daemon/replies/compose_digest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "daemon/mail_template.h"
#include "daemon/replies/digest_words.h"
#include "tests/daemon/replies/golden.h"
#include "tests/daemon/replies/sample_digests.h"

namespace bp {
namespace {

using testing::HasSubstr;
using testing::Not;

void expect_golden_digest(const std::string& name, const DigestInput& input) {
    const ComposedDigest digest = compose_digest(input);
    expect_golden("digest/" + name + ".txt", digest.subject + "\n\n" + digest.text);
    expect_golden("digest/" + name + ".mail.html", digest.html);
    expect_golden("digest/" + name + ".page.html", digest.page);
}

TEST(Digest, OfAFullDayReadsAsApproved) {
    expect_golden_digest("full-day", full_day());
}
TEST(Digest, OfAnEmptyDayReadsAsApproved) {
    expect_golden_digest("empty-day", empty_day());
}
TEST(Digest, OfADayOfAlarmsReadsAsApproved) {
    expect_golden_digest("day-of-alarms", day_of_alarms());
}

TEST(Digest, HasAGermanNameForEachOfOurMails) {
    for (const MailTemplate mail : all_mail_templates())
        EXPECT_NE(digest_word_for_template(to_string(mail)), to_string(mail));
}

TEST(Digest, CountsInGermanGrammar) {
    DigestInput input = empty_day();
    EXPECT_EQ(compose_digest(input).sentence,
              "Mittwoch, 22. März 2023: keine neue Mail, nichts wartet auf Sie.");
    input.received = 1;
    input.by_outcome = {{Outcome::held, 1}};
    input.by_kind = {{Kind::registration, 1}};
    input.tasks = {full_day().tasks.front()};
    EXPECT_EQ(compose_digest(input).sentence,
              "Mittwoch, 22. März 2023: 1 Mail, 1 Anmeldung, 1 wartet auf Sie.");
    EXPECT_EQ(compose_digest(input).subject, "22.03.2023: 1 Mail, 1 Anmeldung, 1 wartet auf Sie");
}

TEST(Digest, SaysLoudlyThatTheBooksDoNotBalance) {
    DigestInput input = empty_day();
    input.received = 2;
    input.by_outcome = {{Outcome::answered, 1}};
    const ComposedDigest digest = compose_digest(input);
    EXPECT_THAT(digest.subject, testing::StartsWith("Alarm – "));
    EXPECT_THAT(digest.text, HasSubstr("ALARM: Die Bücher stimmen nicht: 2 eingegangen ≠ 1 beantwortet"));
    EXPECT_THAT(digest.html, HasSubstr("Die Bücher stimmen nicht"));
}

TEST(Digest, NamesAMailboxThatWasNeverRead) {
    DigestInput input = empty_day();
    input.mailboxes[0] = {"CIC.Bamf@bamf.bund.de", "", "Der Server ist nicht erreichbar."};
    const std::string text = compose_digest(input).text;
    EXPECT_THAT(text, HasSubstr("ALARM: CIC.Bamf@bamf.bund.de: Der Server ist nicht erreichbar."));
    EXPECT_THAT(text, HasSubstr("Zuletzt gelesen noch nie"));
}

TEST(Digest, ANoticeIsNoAlarm) {
    DigestInput input = empty_day();
    input.notices = {"Die Absenderprüfung ist aus."};
    const ComposedDigest digest = compose_digest(input);
    EXPECT_THAT(digest.subject, Not(HasSubstr("Alarm")));
    EXPECT_THAT(digest.text, HasSubstr("\n  Hinweis: Die Absenderprüfung ist aus.\n"));
}

// Every text of `input` replaced by `value`.
DigestInput with_every_text(DigestInput input, const std::string& value) {
    for (auto* thementag : {&input.thementage[0], &input.thementage[1]}) {
        thementag->id = thementag->title = value;
        for (auto* list : {&thementag->added, &thementag->cancelled}) {
            for (auto& entry : *list) entry = {value, value, value};
        }
    }
    for (auto& contact : input.contacts) contact = {value, value, value, value, value, false};
    for (auto& task : input.tasks) {
        task = {task.kind,
                value,
                value,
                value,
                value,
                value,
                {value, value},
                value,
                value,
                value,
                {{value, "BPE-1-done-20230405-0123456789abcdef"}}};
    }
    for (auto& failure : input.failures) failure = {failure.kind, value, value, value, value, value};
    for (auto& mailbox : input.mailboxes) mailbox = {value, value, value};
    input.alarms = input.notices = {value};
    input.period_from = input.period_to = value;
    return input;
}

TEST(Digest, NoMailCanWriteMarkupIntoIt) {
    const ComposedDigest digest =
        compose_digest(with_every_text(full_day(), "<b onclick=\"x\">&'</b><!-- </style>"));
    for (const std::string& html : {digest.html, digest.page}) {
        EXPECT_THAT(html, Not(HasSubstr("<b onclick")));
        EXPECT_THAT(html, Not(HasSubstr("<!--")));
        EXPECT_THAT(html, HasSubstr("&lt;b onclick=&quot;x&quot;&gt;&amp;&#39;&lt;/b&gt;"));
    }
}

// Our own links lead to the office's mailbox with a decision for subject.
std::string without_our_links(std::string part) {
    const std::string ours = "href=\"mailto:CIC.Bamf@bamf.bund.de?subject=Entscheidung%3A%20";
    for (auto at = part.find(ours); at != std::string::npos; at = part.find(ours, at))
        part.erase(at, part.find('"', at + ours.size()) - at);
    return part;
}

TEST(Digest, NoMailCanWriteALinkIntoIt) {
    const ComposedDigest digest = compose_digest(
        with_every_text(full_day(), "https://x.example mailto:y@x.example?subject=ja www.x.example"));
    for (const std::string& part : {digest.text, digest.html, digest.page}) {
        EXPECT_THAT(part, Not(HasSubstr("://")));
        EXPECT_THAT(without_our_links(part), Not(HasSubstr("mailto:")));
        EXPECT_THAT(part, Not(HasSubstr("www.")));
    }
}

TEST(Digest, NoMailCanTurnOrBreakItsLines) {
    const ComposedDigest digest =
        compose_digest(with_every_text(full_day(), "a\u202Eb\r\n\r\nWartet auf Sie\x01"));
    for (const std::string& part : {digest.text, digest.html, digest.page}) {
        EXPECT_THAT(part, Not(HasSubstr("\u202E")));
        EXPECT_THAT(part, Not(HasSubstr("\x01")));
        EXPECT_THAT(part, Not(HasSubstr("\r")));
    }
    EXPECT_THAT(digest.text, HasSubstr("ab Wartet auf Sie"));
}

TEST(Digest, HugeValuesAreCut) {
    const ComposedDigest digest = compose_digest(with_every_text(full_day(), std::string(100'000, 'x')));
    EXPECT_LT(digest.page.size(), 60'000u);
}

TEST(Digest, ShowsWhatIsKnownOfAnUnknownSender) {
    DigestInput input = full_day();
    input.tasks[0].person.clear();
    EXPECT_THAT(compose_digest(input).text, HasSubstr("[Angehalten] t.brandt@ministerium-seeland.example\n"));
    input.tasks[0].address.clear();
    EXPECT_THAT(compose_digest(input).text, HasSubstr("[Angehalten] Absender unbekannt\n"));
}

TEST(Digest, LoadsNothingFromOutside) {
    const ComposedDigest digest = compose_digest(full_day());
    for (const std::string& html : {digest.html, digest.page}) {
        EXPECT_THAT(html, Not(HasSubstr("src=")));
        EXPECT_THAT(without_our_links(html), Not(HasSubstr("href=")));
        EXPECT_THAT(html, Not(HasSubstr("url(")));
    }
}

TEST(Digest, OffersEachDecisionAsALinkThatPreparesItsMail) {
    const ComposedDigest digest = compose_digest(full_day());
    for (const std::string& html : {digest.html, digest.page}) {
        EXPECT_THAT(html,
                    HasSubstr("?subject=Entscheidung%3A%20so%20best%C3%A4tigen%2C%20CIC-2023-00046%20%5B"
                              "BPE-17-confirm-20230405-0123456789abcdef%5D\""));
    }
    EXPECT_THAT(digest.text, HasSubstr("so bestätigen: Betreff BPE-17-confirm-20230405-0123456789abcdef\n"));
}

TEST(DigestMails, AreOneForEachRecipientWithAllInTo) {
    const DigestInput input = full_day();
    const std::vector<OutgoingMail> mails = compose_digest_mails(input, compose_digest(input), Office{}, {});
    ASSERT_EQ(mails.size(), 2u);
    for (std::size_t i = 0; i < mails.size(); ++i) {
        EXPECT_EQ(mails[i].envelope_to, input.recipients[i].address);
        EXPECT_EQ(mails[i].message_id, input.recipients[i].message_id);
        EXPECT_THAT(mails[i].bytes, HasSubstr("\r\nMessage-ID: " + mails[i].message_id + "\r\n"));
        EXPECT_THAT(mails[i].bytes,
                    HasSubstr("\r\nTo: <team.cic@bamf.bund.de>, <leitung.cic@bamf.bund.de>\r\n"));
        EXPECT_THAT(mails[i].bytes, HasSubstr("\r\nAuto-Submitted: auto-generated\r\n"));
    }
}

TEST(DigestMails, RefuseAnAddressThatIsMore) {
    DigestInput input = full_day();
    const ComposedDigest digest = compose_digest(input);
    input.recipients[0].address = "a@b.example>\r\nBcc: <c@d.example";
    EXPECT_THROW(compose_digest_mails(input, digest, Office{}, {}), std::invalid_argument);
}

}  // namespace
}  // namespace bp
