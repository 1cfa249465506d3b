// A part of a line that may name an organisation, and how sure it is that it does: shared by the rules for
// lines and for sentences.
#pragma once

#include <string>
#include <string_view>

#include "parsers/words.h"

namespace bp {

// How much speaks for a name; higher is surer.
struct OrganisationStrength {
    static constexpr int kLegalForm = 12, kOrganisation = 10, kDomain = 9, kDomainPart = 7, kWeak = 6;
    static constexpr int kDepartment = 1, kUnknown = 0, kNone = -1;
};

// Words [first, last) of one line.
struct Segment {
    std::size_t first = 0, last = 0;
};

// What a domain says of its owner: `rhein-kontor` of mail.rhein-kontor.example, folded.
std::string domain_label(std::string_view domain);

// Do words of the segment, joined, give the whole label?
bool spells_domain(const Words& words, Segment segment, std::string_view label);

// One of the values of OrganisationStrength.
int strength_of(const Words& words, Segment segment, std::string_view label);

// Takes off marks around a segment; brackets only where they enclose it.
void trim(const Words& words, Segment& segment);

// A street with its number, or a postcode with its town.
bool is_street(const Words& words, Segment segment);

// As written, without an abbreviation in brackets at its end: `Zentrum für X (ZX)` gives `Zentrum für X`.
std::string text_of(const Words& words, Segment segment);

// The same in the nominative, as far as the word in front shows another case: `beim Statistischen Amt X`
// gives `Statistisches Amt X`, `des Landkreises Y` gives `Landkreis Y`.
std::string nominative_of(const Words& words, Segment segment);

}  // namespace bp
