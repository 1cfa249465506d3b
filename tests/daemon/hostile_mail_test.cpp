// Mails made to have us write what we would not: whatever stands in a name, a subject or an organisation, the
// answer has the header fields of any answer, the tags and links of its template, and no more width than a
// name is allowed. And mails that claim to be who they are not: held, with the reason.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <re2/re2.h>

#include <set>

#include "daemon/replies/message_ids.h"
#include "parsers/parse_message.h"
#include "storage/ledger.h"
#include "storage/registrations.h"
#include "tests/daemon/fakes/test_desk.h"
#include "tests/daemon/replies/sample_replies.h"

namespace bp {
namespace {

using namespace std::string_literals;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSubsetOf;
using testing::Not;
using testing::SizeIs;

// What one answer may grow to; a plain one in both languages has some 25 KB.
constexpr std::size_t kMostBytes = std::size_t{32} * 1024;
// A name has at most 80 characters, an organisation as many; what the template puts around them is short.
constexpr std::size_t kMostNameCharacters = 80;

const std::string kLong(10'000, 'x');

// Each as bytes that come out of an encoded-word, or stand in a body.
const std::vector<std::string> kHostile = {
    "Petra\r\nBcc: victim@evil.example",
    "Petra\r\n\r\n<script>alert(1)</script>",
    "Petra\nX-Evil: 1",
    "Petra\rX-Evil: 1",
    "Petra\0X-Evil: 1"s,
    "Petra\xE2\x80\xA8X-Evil: 1",  // U+2028
    "Petra\xE2\x80\xA9X-Evil: 1",  // U+2029
    "Petra\xC2\x85X-Evil: 1",      // U+0085
    "Petra \xE2\x80\xAE"
    "elpmaxe.live",  // U+202E
    "Petra \xE2\x81\xA6"
    "Evil\xE2\x81\xA9",                     // U+2066, U+2069
    "Pe\xE2\x80\x8Btra \xEF\xBB\xBFZeuge",  // U+200B, U+FEFF
    "Petra \xF3\xA0\x81\x81Tag",            // U+E0041
    "Petra \xFF\xFE\x80 Kaputt",
    "<script>alert(1)</script> Petra",
    "<a href=\"https://evil.example\">Petra</a>",
    "\"><img src=x onerror=alert(1)>",
    "Petra </td></table></html>",
    "Petra https://evil.example/now",
    "Petra www.evil.example",
    "Petra [hier](https://evil.example)",
    "Petra {{NAME}} Beispiel",
    "{{>notices}} Petra",
    "{{#PEOPLE}}{{>people}}{{/PEOPLE}}",
    "{{=<% %>=}} <%NAME%>",
    "Petra %s%n%x",
    "=?utf-8?Q?Petra=0D=0ABcc=3A_victim=40evil.example?=",
    "Petra --=_brueckenpost_=--",
    "Petra ' OR 1=1; DROP TABLE outbox; --",
    kLong,
    "Petra " + kLong,
};

// Whatever bytes, as a header carries them.
std::string encoded(const std::string& bytes) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string words;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i % 16 == 0) words += (i == 0 ? "=?utf-8?Q?" : "?=\r\n =?utf-8?Q?");
        const auto byte = static_cast<unsigned char>(bytes[i]);
        words += {'=', kDigits[byte >> 4], kDigits[byte & 15]};
    }
    return words + "?=";
}

// An answer of ours as its reader's program takes it apart.
struct Answer {
    explicit Answer(std::string mail) : bytes(std::move(mail)) {
        const Message message = parse_message(bytes);
        for (const HeaderField& field : message.header) fields.push_back(field.name);
        subject = message.subject;
        take_texts(message, message.root);
        static const RE2 kTag(R"(<(/?[a-zA-Z!][a-zA-Z0-9]*))"), kLink(R"re((?:href|src|action)="([^"]*)")re");
        re2::StringPiece rest(html);
        for (std::string tag; RE2::FindAndConsume(&rest, kTag, &tag);) tags.insert(tag);
        rest = html;
        for (std::string link; RE2::FindAndConsume(&rest, kLink, &link);) links.insert(link);
    }

    void take_texts(const Message& message, const BodyPart& part) {
        if (part.media_type == "text/plain") text += decoded_text(message, part);
        if (part.media_type == "text/html") html += decoded_text(message, part);
        if (part.media_type == "text/calendar") calendar += decoded_text(message, part);
        for (const BodyPart& child : part.parts) take_texts(message, child);
    }

    std::string bytes, subject, text, html, calendar;
    std::vector<std::string> fields;
    std::set<std::string> tags, links;
};

std::size_t count_of(const std::string& text, const std::string& words) {
    std::size_t count = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + words.size()))
        ++count;
    return count;
}

// A character that is seen nowhere and turns or hides what is.
bool has_hidden_characters(const std::string& text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t i = 0; i < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        const auto kind = u_charType(c < 0 ? 0 : c);
        const bool hidden = kind == U_CONTROL_CHAR || kind == U_FORMAT_CHAR || kind == U_LINE_SEPARATOR ||
                            kind == U_PARAGRAPH_SEPARATOR;
        if (c < 0 || (hidden && c != '\n')) return true;
    }
    return false;
}

std::size_t longest_word(const std::string& text) {
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", begin), text.size());
        longest = std::max(longest, end - begin);
        begin = end + 1;
    }
    return longest;
}

void expect_sound_bytes(const Answer& answer) {
    EXPECT_LT(answer.bytes.size(), kMostBytes);
    std::size_t line_begin = 0;
    for (std::size_t i = 0; i < answer.bytes.size(); ++i) {
        const char c = answer.bytes[i];
        if (c == '\n') {
            ASSERT_TRUE(i > 0 && answer.bytes[i - 1] == '\r') << "a bare LF at " << i;
            EXPECT_LE(i - line_begin, 998U);
            line_begin = i + 1;
        } else if (c == '\r') {
            ASSERT_TRUE(i + 1 < answer.bytes.size() && answer.bytes[i + 1] == '\n') << "a bare CR at " << i;
        } else {
            ASSERT_TRUE(c == '\t' || (c >= ' ' && c <= '~')) << "byte " << int{c} << " at " << i;
        }
    }
}

// `plain` is an answer of the same template to a mail without any malice.
void expect_harmless(const Answer& answer, const Answer& plain) {
    expect_sound_bytes(answer);
    EXPECT_THAT(answer.fields, IsSubsetOf(plain.fields)) << "a field of the attacker's, or one twice";
    for (const std::string* text : {&answer.text, &answer.html, &answer.subject, &answer.calendar}) {
        EXPECT_FALSE(has_hidden_characters(*text));
        EXPECT_THAT(*text, Not(HasSubstr("evil.example")));
    }
    EXPECT_THAT(answer.tags, IsSubsetOf(plain.tags)) << "markup of the attacker's";
    EXPECT_THAT(answer.links, IsSubsetOf(plain.links)) << "a link of the attacker's";
    EXPECT_EQ(count_of(answer.text, "Art. 13 DSGVO"), count_of(plain.text, "Art. 13 DSGVO"))
        << "a template marker took effect";
    EXPECT_LE(longest_word(answer.text), std::max(longest_word(plain.text), kMostNameCharacters * 4));
}

class HostileMailTest : public testing::Test {
protected:
    HostileMailTest() {
        office_.config.reply.per_mailbox_per_hour = 100'000;
        office_.config.reply.per_sender_per_day = 100'000;
    }

    std::string fresh_address() { return "p" + std::to_string(++number_) + "@stadt-a.example"; }

    std::string registration(const std::string& address, const std::string& from_name,
                             const std::string& subject, const std::string& body_name,
                             const std::string& more_header = "") {
        return person_mail(subject,
                           "Guten Tag,\r\n\r\nhiermit melde ich mich zum Thementag am 23.03.2023 "
                           "an.\r\n\r\nViele Grüße\r\n" +
                               body_name + "\r\n",
                           address, from_name, address, "CIC.Bamf@bamf.bund.de", more_header);
    }

    // The answers to it, whether they wait for staff or not.
    std::vector<Answer> answers_to(const Processed& processed) {
        std::vector<Answer> answers;
        Outbox outbox(office_.database);
        for (const OutboxEntry& entry : outbox.of_mail(processed.id))
            answers.emplace_back(outbox.read(entry.id).value().bytes);
        return answers;
    }

    Answer plain_answer(MailTemplate reply) {
        for (const char* request : {"hiermit melde ich mich zum Thementag am 23.03.2023 an.", "Hallo?"}) {
            const std::string address = fresh_address();
            const Processed processed = office_.receive(
                person_mail("Anmeldung", "Guten Tag,\r\n\r\n"s + request + "\r\n\r\nPetra Beispiel\r\n",
                            address, "Petra Beispiel", address));
            if (processed.decision.reply == reply) return answers_to(processed).at(0);
        }
        throw std::runtime_error("no plain answer of that template");
    }

    // How many answers went out or wait; each of them is harmless.
    int expect_harmless_answers(const Processed& processed) {
        int count = 0;
        for (const Answer& answer : answers_to(processed)) {
            const bool receipt = processed.decision.reply == MailTemplate::receipt_acknowledgement;
            expect_harmless(answer, receipt ? plain_receipt_ : plain_confirmation_);
            ++count;
        }
        return count;
    }

    NewMail filed(const Processed& processed) {
        return Ledger(office_.database).find(processed.id).value().mail;
    }

    TestDesk office_;

    std::uint32_t uid_ = 0;

private:
    int number_ = 0;

protected:
    Answer plain_confirmation_ = plain_answer(MailTemplate::registration_confirmation);
    Answer plain_receipt_ = plain_answer(MailTemplate::receipt_acknowledgement);
};

TEST_F(HostileMailTest, NoNameInFromActsInTheAnswer) {
    int answers = 0;
    for (const std::string& value : kHostile) {
        SCOPED_TRACE(value.substr(0, 80));
        answers += expect_harmless_answers(
            office_.receive(registration(fresh_address(), encoded(value), "Anmeldung", "")));
    }
    EXPECT_EQ(answers, static_cast<int>(kHostile.size()));
}

TEST_F(HostileMailTest, NoSubjectActsInTheAnswer) {
    int answers = 0;
    for (const std::string& value : kHostile) {
        SCOPED_TRACE(value.substr(0, 80));
        answers += expect_harmless_answers(office_.receive(
            registration(fresh_address(), "Petra Beispiel", encoded(value), "Petra Beispiel")));
    }
    EXPECT_GT(answers, static_cast<int>(kHostile.size()) / 2);
}

TEST_F(HostileMailTest, NoSignatureActsInTheAnswer) {
    int answers = 0;
    for (const std::string& value : kHostile) {
        SCOPED_TRACE(value.substr(0, 80));
        answers += expect_harmless_answers(
            office_.receive(registration(fresh_address(), "Petra Beispiel", "Anmeldung",
                                         "Petra Beispiel\r\nAmt für " + value + "\r\nStadt " + value)));
    }
    EXPECT_GT(answers, static_cast<int>(kHostile.size()) / 2);
}

// What no reader of names would let through today, it may let through tomorrow.
TEST_F(HostileMailTest, NoNameOrOrganisationThatWasReadActsInTheAnswer) {
    for (const std::string& value : kHostile) {
        SCOPED_TRACE(value.substr(0, 80));
        RawMessage raw;
        raw.key = {"cic", UidValidity{2}, Uid{++uid_}};
        raw.bytes = registration(fresh_address(), "Petra Beispiel", "Anmeldung", "Petra Beispiel");
        raw.size = raw.bytes.size();
        UnderstoodMail understood = understand(raw, office_.desk.files->catalogue, office_.desk.office);
        Person person;
        person.given_name = person.family_name = person.title = person.organisation = value;
        person.email = fresh_address();
        understood.read.reading.people = {person, understood.read.reading.people.at(0), person};
        understood.read.reading.people[1].organisation = value;
        understood.read.reading.people[2].email = value;
        understood.read.reading.seats = 3;
        const Processed processed = office_.file(raw, understood);
        ASSERT_EQ(processed.decision.reply, MailTemplate::registration_confirmation);
        const Answer answer = answers_to(processed).at(0);
        // Three names instead of one; the rest is as always.
        Answer plain = plain_confirmation_;
        plain.tags.insert({"ul", "li", "/ul", "/li"});
        expect_harmless(answer, plain);
    }
}

// The answer of that template with this in every place that a name can have.
Answer answer_with(MailTemplate reply, Language language, const std::string& value) {
    ReplyInput input = sample_reply(reply);
    input.language = language;
    Person person;
    person.given_name = person.family_name = person.title = person.organisation = value;
    input.salutation = person;
    for (Person& one : input.people) {
        person.events = one.events;
        one = person;
    }
    for (std::vector<SeatNote>* seats : {&input.known, &input.waiting}) {
        for (SeatNote& seat : *seats) seat.person = person;
    }
    return Answer(compose(input).bytes);
}

TEST(HostileName, ActsInNoTemplateOfAnyLanguage) {
    for (MailTemplate reply : all_mail_templates()) {
        for (Language language : {Language::german, Language::english, Language::other}) {
            const Answer plain = answer_with(reply, language, "Petra");
            for (const std::string& value : kHostile) {
                SCOPED_TRACE(to_string(reply) + " " + to_string(language) + " " + value.substr(0, 80));
                expect_harmless(answer_with(reply, language, value), plain);
            }
        }
    }
}

TEST_F(HostileMailTest, TemplateMarkersInANameAreShownAsTheyStand) {
    const Processed processed = office_.receive(
        registration(fresh_address(), encoded("Petra {{NAME}} Beispiel"), "Anmeldung", "Petra Beispiel"));
    for (const Answer& answer : answers_to(processed)) {
        EXPECT_THAT(answer.text, Not(HasSubstr("Petra Petra")));
        EXPECT_THAT(answer.text, Not(HasSubstr("{{>")));
    }
}

TEST_F(HostileMailTest, IdsOfTheMailAreTakenOverOnlyWhereTheyAreIds) {
    for (const char* fields : {"References: <a@b.example>\r\n <c d@e.example> x <f@g.example\r\n",
                               "References: =?utf-8?Q?<a=40b=0D=0ABcc=3A_victim=40evil.example>?=\r\n",
                               "In-Reply-To: <a@b.example>,<c@d.example>\r\nReferences: <\x01@b.example> "
                               "<\xC3\xBC@b.example>\r\n"}) {
        SCOPED_TRACE(fields);
        const Processed processed = office_.receive(
            registration(fresh_address(), "Petra Beispiel", "Anmeldung", "Petra Beispiel", fields));
        EXPECT_EQ(expect_harmless_answers(processed), 1);
    }
}

TEST_F(HostileMailTest, ThousandsOfReferencesMakeNoLongHeader) {
    std::string references = "References:";
    for (int i = 0; i < 3000; ++i) references += " <" + std::to_string(i) + "@b.example>";
    const Processed processed = office_.receive(
        registration(fresh_address(), "Petra Beispiel", "Anmeldung", "Petra Beispiel", references + "\r\n"));
    ASSERT_EQ(expect_harmless_answers(processed), 1);
    const Answer answer = answers_to(processed).at(0);
    EXPECT_LT(answer.bytes.find("\r\n\r\n"), 2000U);
}

TEST_F(HostileMailTest, NothingThatWasWrittenComesBackButNames) {
    const std::string address = fresh_address();
    const Processed processed = office_.receive(
        person_mail("Anmeldung Quastenfloss",
                    "Guten Tag,\r\n\r\nhiermit melde ich mich zum Thementag am 23.03.2023 an. Kaufen Sie "
                    "Wunderpillen!\r\n\r\nViele Grüße\r\nPetra Beispiel\r\n\r\n> Zitatenschatz\r\n",
                    address, "Petra Beispiel", address));
    ASSERT_EQ(expect_harmless_answers(processed), 1);
    const Answer answer = answers_to(processed).at(0);
    for (const char* word : {"Quastenfloss", "Wunderpillen", "Zitatenschatz"}) {
        for (const std::string* text : {&answer.text, &answer.html, &answer.subject})
            EXPECT_THAT(*text, Not(HasSubstr(word)));
    }
}

class MovingUpTest : public HostileMailTest {
protected:
    // The only seat of the day is given back to one who waits, of that name: the answers to both.
    std::vector<Answer> answers_when_moving_up(const EventId& day, const std::string& spoken_day,
                                               const Person& waiting) {
        office_.give_seats({{day, 1}});
        const std::string request =
            "Guten Tag,\r\n\r\nhiermit melde ich mich zum Thementag am " + spoken_day + " an.\r\n\r\n";
        const std::string first = fresh_address(), second = fresh_address();
        office_.receive(
            person_mail("Anmeldung", request + "Petra Beispiel\r\n", first, "Petra Beispiel", first));

        RawMessage raw;
        raw.key = {"cic", UidValidity{2}, Uid{++uid_}};
        raw.bytes = person_mail("Anmeldung", request + "Jens Muster\r\n", second, "Jens Muster", second);
        raw.size = raw.bytes.size();
        UnderstoodMail understood = understand(raw, office_.desk.files->catalogue, office_.desk.office);
        Person& person = understood.read.reading.people.at(0);
        person.given_name = waiting.given_name;
        person.family_name = waiting.family_name;
        person.organisation = waiting.organisation;
        office_.file(raw, understood);
        return answers_to(
            office_.receive(person_mail("Absage",
                                        "Guten Tag,\r\n\r\nleider muss ich meine Teilnahme am " + spoken_day +
                                            " absagen.\r\n\r\nPetra Beispiel\r\n",
                                        first, "Petra Beispiel", "absage-" + first)));
    }
};

TEST_F(MovingUpTest, AHostileNameInTheLineIsHarmless) {
    Person plain, hostile;
    plain.given_name = "Jens";
    plain.family_name = plain.organisation = "Muster";
    hostile.given_name = "{{>notices}}\r\nBcc: victim@evil.example";
    hostile.family_name = "<a href=\"https://evil.example\">" + kLong;
    hostile.organisation = "\xE2\x80\xAE<script>";
    const std::vector<Answer> usual = answers_when_moving_up("2023-04-27", "27.04.2023", plain);
    const std::vector<Answer> answers = answers_when_moving_up("2023-05-25", "25.05.2023", hostile);
    ASSERT_THAT(usual, SizeIs(2)) << "one to who cancels, one to who moves up";
    ASSERT_THAT(answers, SizeIs(2));
    for (std::size_t i = 0; i < answers.size(); ++i) expect_harmless(answers[i], usual[i]);
}

// --- Claims ----------------------------------------------------------------------------------------------

class ForgedMailTest : public HostileMailTest {
protected:
    ForgedMailTest() {
        const Processed processed =
            office_.receive(registration(kPetra, "Petra Beispiel", "Anmeldung", "Petra Beispiel"));
        our_id_ = Outbox(office_.database).of_mail(processed.id).at(0).message_id;
        seats_before_ = seats();
    }

    int seats() { return Registrations(office_.database).seats("2023-03-23").booked; }

    Processed cancel(const std::string& from, const std::string& return_path, const std::string& in_reply_to,
                     const std::string& subject = "Absage") {
        std::string mail = person_mail(subject,
                                       "Guten Tag,\r\n\r\nich muss leider absagen. Petra Beispiel kann am "
                                       "23.03.2023 nicht kommen.\r\n\r\nPetra Beispiel\r\n",
                                       from, "Petra Beispiel", fresh_address(), "CIC.Bamf@bamf.bund.de",
                                       in_reply_to.empty() ? "" : "In-Reply-To: " + in_reply_to + "\r\n");
        mail.replace(0, mail.find("\r\n"), "Return-Path: <" + return_path + ">");
        return office_.receive(mail);
    }

    void expect_held(const Processed& processed, const std::string& reason) {
        EXPECT_EQ(filed(processed).outcome, Outcome::held);
        EXPECT_THAT(filed(processed).reason, HasSubstr(reason));
        EXPECT_EQ(seats(), seats_before_) << "a seat was taken away";
    }

    const std::string kPetra = "petra@stadt-a.example";
    std::string our_id_;
    int seats_before_ = 0;
};

TEST_F(ForgedMailTest, PetraHerselfMayCancel) {
    EXPECT_EQ(cancel(kPetra, kPetra, our_id_).decision.outcome, Outcome::answered);
    EXPECT_EQ(seats(), seats_before_ - 1);
}

TEST_F(ForgedMailTest, OurMessageIdInAStrangersHandChangesNothing) {
    expect_held(cancel("mallory@evil.example", "mallory@evil.example", our_id_), "von einer anderen Adresse");
}

TEST_F(ForgedMailTest, OurReferenceInAStrangersHandChangesNothing) {
    const std::string reference =
        verify_message_id(our_id_, "a key for tests", "bamf.bund.de")->case_reference;
    expect_held(cancel("mallory@evil.example", "mallory@evil.example", "", "Absage [" + reference + "]"),
                "von einer anderen Adresse");
}

TEST_F(ForgedMailTest, AMadeUpMessageIdOpensNoCase) {
    const std::size_t at = our_id_.find('@');
    std::string wrong_digit = our_id_, no_digits = our_id_, capitals = our_id_, longer = our_id_;
    wrong_digit[at - 1] = wrong_digit[at - 1] == '0' ? '1' : '0';
    no_digits.erase(at - 12, 12);
    for (std::size_t i = at - 12; i < at; ++i)
        capitals[i] = static_cast<char>(std::toupper(static_cast<unsigned char>(capitals[i])));
    longer.insert(at, "0");
    const OwnMessageId named = verify_message_id(our_id_, "a key for tests", "bamf.bund.de").value();
    const std::string other_key = make_message_id(named, "a key of mine", "bamf.bund.de");
    const std::string other_domain = make_message_id(named, "a key for tests", "evil.example");
    for (const std::string& forged : {wrong_digit, no_digits, longer, other_key, other_domain, capitals}) {
        if (forged == our_id_) continue;  // no letter among the digits
        const Processed processed = cancel("mallory@evil.example", "mallory@evil.example", forged);
        EXPECT_EQ(processed.decision.joins, std::nullopt) << forged;
        expect_held(processed, "keine passende Anmeldung");
    }
}

TEST_F(ForgedMailTest, AReplyWhoseReturnPathIsOfAnotherDomainIsHeldAndNotAnswered) {
    const Processed processed = cancel(kPetra, "mallory@evil.example", our_id_);
    expect_held(processed, "Return-Path");
    EXPECT_THAT(answers_to(processed), IsEmpty());
}

TEST_F(ForgedMailTest, ARegistrationWhoseReturnPathIsOfAnotherDomainIsHeldAndNotAnswered) {
    std::string mail = registration(fresh_address(), "Jens Muster", "Anmeldung", "Jens Muster");
    mail.replace(0, mail.find("\r\n"), "Return-Path: <mallory@evil.example>");
    const Processed processed = office_.receive(mail);
    EXPECT_EQ(filed(processed).outcome, Outcome::held);
    EXPECT_THAT(filed(processed).reason, HasSubstr("Return-Path"));
    EXPECT_THAT(answers_to(processed), IsEmpty());
}

TEST_F(ForgedMailTest, AMailUnderOurOwnAddressIsHeldAndChangesNothing) {
    for (const char* own : {"CIC.Bamf@bamf.bund.de", "cic.bamf@BAMF.BUND.DE", "CDO@bamf.bund.de"}) {
        for (const std::string& return_path : {std::string(own), kPetra}) {
            const Processed processed = cancel(own, return_path, our_id_);
            expect_held(processed, "unsere eigene Adresse");
            EXPECT_THAT(answers_to(processed), IsEmpty()) << own;
        }
    }
}

TEST_F(ForgedMailTest, OurOwnAddressAsReturnPathIsHeldAndNotAnswered) {
    const Processed processed = cancel(kPetra, "CIC.Bamf@bamf.bund.de", our_id_);
    expect_held(processed, "c1.8 own-mark");
    EXPECT_THAT(answers_to(processed), IsEmpty());
}

TEST_F(ForgedMailTest, TwoSendersInFromAreNeither) {
    std::string mail = registration(kPetra, "Petra Beispiel", "Absage", "Petra Beispiel");
    mail.insert(mail.find("From: "), "From: Mallory <mallory@evil.example>\r\n");
    mail.replace(mail.find("hiermit melde ich mich zum"), 26, "leider muss ich absagen, den");
    expect_held(office_.receive(mail), "");
}

TEST_F(ForgedMailTest, WhereTheGatewayVouchesForNobodyASeatIsNotTakenAway) {
    office_.desk.office.authserv_id = "mx.bamf.bund.de";
    expect_held(cancel(kPetra, kPetra, our_id_), "c1.12 unauthenticated");
}

}  // namespace
}  // namespace bp
