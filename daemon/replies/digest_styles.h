// How the digest looks: one row for each thing, with its looks by day and what changes by night.
//
// Word's engine in Outlook ignores max-width, flex and border-radius; nothing depends on them. Text on its
// ground has a contrast of 4.5:1 or more in both schemes (WCAG 2.1, 1.4.3), checked by a test.
#pragma once

#include <span>
#include <string_view>

namespace bp {

struct DigestStyle {
    std::string_view name;  // the class
    std::string_view day;   // CSS declarations
    std::string_view night;
};

std::span<const DigestStyle> digest_styles();

// On a phone; over the styles that stand inline in the mail.
std::string_view digest_narrow_rules();

// Of the page alone: on paper.
std::string_view digest_paper_rules();

}  // namespace bp
