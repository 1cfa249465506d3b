// People in any text: the bytes as they are, and the bytes as fragments of mails (names, labels, bullets,
// telephone numbers), which reaches the rules. Checked beside the sanitizers: places lie within their
// sections, every field is UTF-8, telephones are E.164.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "parsers/charset.h"
#include "parsers/find_people.h"
#include "parsers/vcard.h"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

constexpr std::array<std::string_view, 64> kFragments = {"\n",
                                                         "\n\n",
                                                         " ",
                                                         ", ",
                                                         ": ",
                                                         "\t",
                                                         "; ",
                                                         " | ",
                                                         "- ",
                                                         "1. ",
                                                         "* ",
                                                         "(",
                                                         ")",
                                                         ".",
                                                         "! ",
                                                         " und ",
                                                         "Frau ",
                                                         "Herr ",
                                                         "Herrn ",
                                                         "Dr. ",
                                                         "Prof. Dr.-Ing. ",
                                                         "von der ",
                                                         "Anna ",
                                                         "Kern",
                                                         "Bödefeld",
                                                         "Enno ",
                                                         "ben Ali",
                                                         "MÜLLER",
                                                         "Nguyễn ",
                                                         "\u0410nna ",
                                                         "K.-H. ",
                                                         "N. N.",
                                                         "ich ",
                                                         "mich ",
                                                         "wir ",
                                                         "melde ",
                                                         "an",
                                                         "nicht ",
                                                         "kann ",
                                                         "kommt ",
                                                         "leider ",
                                                         "statt ",
                                                         "vertreten durch ",
                                                         "hatte ",
                                                         "gemeldet",
                                                         "meine Kollegin ",
                                                         "zwei Kollegen ",
                                                         "vier Plätze ",
                                                         "zu dritt ",
                                                         "Name: ",
                                                         "Vorname: ",
                                                         "E-Mail: ",
                                                         "Name\tVorname\tMail",
                                                         "a.kern@amt.example",
                                                         "Tel. ",
                                                         "Fax ",
                                                         "0999 555-",
                                                         "-4812",
                                                         "+49 (0)",
                                                         "Stadt Beispielhagen",
                                                         "Referat 3",
                                                         "GmbH",
                                                         "Mit freundlichen Grüßen\n",
                                                         "\u200B"};

void check_person(const bp::Person& person) {
    for (const std::string* field :
         {&person.title, &person.given_name, &person.family_name, &person.email, &person.organisation}) {
        require(bp::is_valid_utf8(*field) && field->find('\n') == std::string::npos);
    }
    require(person.phone.empty() ||
            (person.phone[0] == '+' && person.phone.find_first_not_of("0123456789", 1) == std::string::npos));
}

void check_place(const bp::Place& place, const bp::MailText& text) {
    require(place.begin <= place.end && place.end <= text.section(place.section).size());
}

void check_mentions(const std::vector<bp::PersonMention>& mentions, const bp::MailText& text) {
    for (const bp::PersonMention& mention : mentions) {
        check_person(mention.person);
        check_place(mention.place, text);
        for (const bp::Place& place : mention.again) check_place(place, text);
    }
}

void read(std::string_view bytes) {
    bp::Message message;
    bp::MailText text;
    const std::size_t third = bytes.size() / 3;
    message.from.addresses = {{std::string(bytes.substr(0, third / 8)), "anna.kern@amt.example"}};
    text.new_text = bytes.substr(0, third);
    text.signature = bytes.substr(third, third);
    text.forwarded = "Von: Kern, Anna <a.kern@amt.example>\n\n" + std::string(bytes.substr(2 * third));
    text.leans_on_rest = bytes.size() % 2 == 0;
    for (std::string* section :
         {&message.from.addresses[0].display_name, &text.new_text, &text.signature, &text.forwarded}) {
        if (!bp::is_valid_utf8(*section)) return;
    }
    const bp::PeopleFindings found = bp::find_people(message, text, bp::Office{});
    check_person(found.sender);
    check_mentions(found.mentioned, text);
    check_mentions(found.leaving, text);
    check_mentions(found.others, text);
    for (const bp::Place& place : found.sender_places) check_place(place, text);
    require(found.seats >= 0 && found.unnamed >= 0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    read(std::string_view(reinterpret_cast<const char*>(data), size));
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text += kFragments[data[i] % kFragments.size()];
    read(text);
    bp::parse_vcards(std::string_view(reinterpret_cast<const char*>(data), size));
    return 0;
}
