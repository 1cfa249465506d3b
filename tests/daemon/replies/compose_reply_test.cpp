#include "daemon/replies/compose_reply.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "daemon/replies/reply_values.h"
#include "tests/daemon/replies/sample_replies.h"

namespace bp {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

ReplyInput confirmation() {
    return sample_reply(MailTemplate::registration_confirmation);
}

std::string header_of(const OutgoingMail& mail) {
    return mail.bytes.substr(0, mail.bytes.find("\r\n\r\n") + 2);
}

std::string rendered_text(const ReplyInput& input) {
    return compose_reply(input, office_templates(), sample_catalogue(), Office{}, ReplySettings{}).content;
}

TEST(ComposeReply, GoesToTheReturnPathAlone) {
    const OutgoingMail mail = compose(confirmation());
    EXPECT_EQ(mail.envelope_to, "katrin.mueller@stadt-nordheim.example");
    EXPECT_THAT(header_of(mail), HasSubstr("\r\nTo: <katrin.mueller@stadt-nordheim.example>\r\n"));
    EXPECT_THAT(header_of(mail), Not(HasSubstr("\r\nCc:")));
}

TEST(ComposeReply, SaysThatItIsAnAutomaticResponse) {
    const std::string header = header_of(compose(confirmation()));
    EXPECT_THAT(header, HasSubstr("\r\nAuto-Submitted: auto-replied\r\n"));
    EXPECT_THAT(header, HasSubstr("\r\nX-Auto-Response-Suppress: All\r\n"));
    EXPECT_THAT(header, HasSubstr("\r\nPrecedence: bulk\r\n"));
    EXPECT_THAT(header, HasSubstr("\r\nX-Brueckenpost-Id: bp.CIC-2023-00042."));
}

TEST(ComposeReply, ComesFromTheDeskThatWasWrittenTo) {
    ReplyInput input = confirmation();
    EXPECT_THAT(header_of(compose(input)), HasSubstr("\r\nFrom: CIC Thementage <CIC.Bamf@bamf.bund.de>\r\n"));
    input.desk = ReplyDesk::cdo;
    EXPECT_THAT(header_of(compose(input)),
                HasSubstr("\r\nFrom: Chief Digital Office <CDO@bamf.bund.de>\r\n"));
}

TEST(ComposeReply, HasTheNullReversePathUnlessTold) {
    EXPECT_EQ(compose(confirmation()).envelope_from, "");
    ReplySettings settings;
    settings.bounce_address = "bounce@bamf.bund.de";
    EXPECT_EQ(compose(confirmation(), settings).envelope_from, "bounce@bamf.bund.de");
}

TEST(ComposeReply, CarriesTheReferenceInTheSubject) {
    EXPECT_THAT(header_of(compose(confirmation())),
                HasSubstr("\r\nSubject: Anmeldung eingetragen: 2 Thementage [CIC-2023-00042]\r\n"));
}

TEST(ComposeReply, NamesItsLanguages) {
    ReplyInput input = confirmation();
    input.language = Language::english;
    EXPECT_THAT(header_of(compose(input)), HasSubstr("\r\nContent-Language: en\r\n"));
    input.language = Language::other;
    EXPECT_THAT(header_of(compose(input)), HasSubstr("\r\nContent-Language: de, en\r\n"));
}

TEST(ComposeReply, ThreadsWithTheSubjectMessage) {
    ReplyInput input = confirmation();
    input.original_references = {"<a@x.example>", "<b@x.example>"};
    const std::string header = header_of(compose(input));
    EXPECT_THAT(header, HasSubstr("\r\nIn-Reply-To: <first@stadt-nordheim.example>\r\n"));
    EXPECT_THAT(header, HasSubstr("\r\nReferences: <a@x.example> <b@x.example>"));
}

TEST(ComposeReply, ThreadsByTheSingleInReplyToWhereReferencesAreLacking) {
    ReplyInput input = confirmation();
    input.original_in_reply_to = {"<a@x.example>"};
    EXPECT_THAT(header_of(compose(input)),
                HasSubstr("\r\nReferences: <a@x.example> <first@stadt-nordheim.example>\r\n"));
    input.original_in_reply_to.push_back("<b@x.example>");
    EXPECT_THAT(header_of(compose(input)), HasSubstr("\r\nReferences: <first@stadt-nordheim.example>\r\n"));
}

TEST(ComposeReply, KeepsTheFirstAndTheLatestOfManyReferences) {
    ReplyInput input = confirmation();
    for (int i = 0; i < 500; ++i)
        input.original_references.push_back("<" + std::to_string(i) + "@x.example>");
    const std::string header = header_of(compose(input));
    EXPECT_THAT(header, HasSubstr("References: <0@x.example> <492@x.example>"));
    EXPECT_LT(header.size(), 2000u);
}

TEST(ComposeReply, WithoutAMessageIdItHasNoThreadFields) {
    ReplyInput input = confirmation();
    input.original_message_id.clear();
    EXPECT_THAT(header_of(compose(input)), Not(HasSubstr("In-Reply-To")));
    EXPECT_THAT(header_of(compose(input)), Not(HasSubstr("References")));
}

TEST(ComposeReply, LeavesOutReferencesThatAreNone) {
    ReplyInput input = confirmation();
    input.original_message_id = "<a@b>\r\nBcc: victim@x.example";
    input.original_references = {"<ok@x.example>", "not an id", "<c@d>\r\nX-Evil: 1"};
    const std::string header = header_of(compose(input));
    EXPECT_THAT(header, Not(HasSubstr("Bcc")));
    EXPECT_THAT(header, Not(HasSubstr("X-Evil")));
    EXPECT_THAT(header, HasSubstr("\r\nReferences: <ok@x.example>\r\n"));
}

TEST(ComposeReply, RefusesARecipientThatIsMoreThanAnAddress) {
    for (const char* recipient :
         {"", "a@b.example, c@d.example", "a@b.example>\r\nBcc: <c@d.example", "a b@c.example"}) {
        ReplyInput input = confirmation();
        input.recipient = recipient;
        EXPECT_THROW(compose(input), std::invalid_argument) << recipient;
    }
}

TEST(ComposeReply, RefusesNoneAndBrokenIds) {
    ReplyInput input = confirmation();
    input.reply = MailTemplate::none;
    EXPECT_THROW(compose(input), std::invalid_argument);
    input = confirmation();
    input.message_id = "<a@b>\r\nX: y";
    EXPECT_THROW(compose(input), std::invalid_argument);
}

TEST(ComposeReply, HostileNamesReachNoHeader) {
    ReplyInput input = confirmation();
    input.salutation->family_name = "Müller\r\nBcc: victim@x.example\r\n\r\n<script>";
    input.people[0].organisation = "\r\nX-Evil: 1";
    input.reference = "CIC\r\nX-Evil: 1";
    const std::string header = header_of(compose(input));
    EXPECT_THAT(header, Not(HasSubstr("\nBcc")));
    EXPECT_THAT(header, Not(HasSubstr("\nX-Evil")));
}

TEST(ComposeReply, GreetsByNameOnlyWhereItIsPolite) {
    ReplyInput input = confirmation();
    input.salutation = person("", "Katrin", "Müller", "");
    EXPECT_THAT(rendered_text(input), HasSubstr("\nGuten Tag Katrin Müller,\n"));
    input.salutation = person("Dr.", "", "Müller", "");
    EXPECT_THAT(rendered_text(input), HasSubstr("\nGuten Tag Dr. Müller,\n"));
    input.salutation = person("", "", "Müller", "");
    EXPECT_THAT(rendered_text(input), HasSubstr("\nGuten Tag,\n"));
    input.salutation = std::nullopt;
    EXPECT_THAT(rendered_text(input), HasSubstr("\nGuten Tag,\n"));
}

TEST(ComposeReply, SendsNobodyAnAdvertisement) {
    ReplyInput input = confirmation();
    input.salutation = person("", "Visit", "https://spam.example/now", "");
    input.people = {person("", "Visit", "https://spam.example/now", "www.spam.example")};
    input.people[0].email = "x@y.example";
    EXPECT_THAT(rendered_text(input), Not(HasSubstr("spam")));
    EXPECT_THAT(rendered_text(input), HasSubstr("\n  x@y.example\n"));
}

TEST(ComposeReply, AReferralRepeatsNoWordOfTheMail) {
    ReplyInput input = sample_reply(MailTemplate::misdirected_referral);
    input.salutation = person("", "Xaverine", "Quastenfloss", "Quastenamt");
    input.people = {*input.salutation};
    const std::string bytes = compose(input).bytes;
    EXPECT_THAT(bytes, Not(HasSubstr("Xaverine")));
    EXPECT_THAT(bytes, Not(HasSubstr("Quasten")));
    EXPECT_THAT(bytes, HasSubstr("service@bamf.bund.de"));
}

std::string all_values(const TemplateValues& values) {
    std::string all;
    for (const auto& [name, value] : values.values) all += value + "\n";
    for (const auto& [name, inside] : values.sections) all += all_values(inside);
    return all;
}

TEST(ComposeReply, EvenAnEditedReferralCannotRepeatThem) {
    ReplyInput input = sample_reply(MailTemplate::misdirected_referral);
    input.salutation = person("", "Xaverine", "Quastenfloss", "Quastenamt");
    input.people = {*input.salutation};
    const std::string values =
        all_values(reply_values(input, Language::german, sample_catalogue(), Office{}, ReplySettings{}));
    EXPECT_THAT(values, Not(HasSubstr("Xaverine")));
    EXPECT_THAT(values, Not(HasSubstr("Quasten")));
}

TEST(ComposeReply, SaysWhoGoesToWhichDayWhereTheyDiffer) {
    const std::string text = rendered_text(confirmation());
    EXPECT_THAT(text, HasSubstr("\n  Dr. Katrin Müller, Stadt Nordheim\n"));
    EXPECT_THAT(text, HasSubstr("\n  Jonas von der Heide (nur am 27. April 2023)\n"));
}

TEST(ComposeReply, AsksForTheNamesOfUnnamedSeats) {
    ReplyInput input = confirmation();
    EXPECT_THAT(rendered_text(input), HasSubstr("1 Platz ohne Namen"));
    input.seats = 5;
    EXPECT_THAT(rendered_text(input), HasSubstr("3 Plätze ohne Namen"));
    input.seats = 2;
    EXPECT_THAT(rendered_text(input), Not(HasSubstr("ohne Namen")));
}

TEST(ComposeReply, ADayThatLeftTheCatalogueIsShownAsItsDate) {
    ReplyInput input = confirmation();
    input.events = {"2023-12-24"};
    EXPECT_THAT(rendered_text(input), HasSubstr("\n  Sonntag, 24. Dezember 2023\n"));
}

TEST(ComposeReply, OffersNoDayThatItIsAbout) {
    ReplyInput input = sample_reply(MailTemplate::cancellation_confirmation);
    const std::string text = rendered_text(input);
    EXPECT_THAT(text.substr(text.find("anderer Tag")), Not(HasSubstr("23. März")));
}

TEST(ComposeReply, AMailOfAThousandPeopleStaysShort) {
    ReplyInput input = confirmation();
    input.people.assign(1000, person("", "Katrin", "Müller", "Stadt Nordheim"));
    EXPECT_LT(compose(input).bytes.size(), 40'000u);
}

TEST(ContentOfReply, IsTheSameForTheSameNewsUnderAnotherReference) {
    ReplyInput first = confirmation();
    ReplyInput second = first;
    second.reference = "CIC-2023-00043";
    second.message_id = "<bp.CIC-2023-00043.registration-confirmation.18.0123456789ab@bamf.bund.de>";
    second.date.unix_seconds += 3600;
    EXPECT_EQ(rendered_text(first), rendered_text(second));
    second.events.pop_back();
    EXPECT_NE(rendered_text(first), rendered_text(second));
}

}  // namespace
}  // namespace bp
