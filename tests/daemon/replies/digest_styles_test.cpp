// Contrast of the digest's text on its ground, by day and by night (WCAG 2.1, success criterion 1.4.3).
#include "daemon/replies/digest_styles.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <stdexcept>
#include <string>

namespace bp {
namespace {

constexpr double kEnough = 4.5;

const DigestStyle& style_of(std::string_view name) {
    for (const DigestStyle& style : digest_styles()) {
        if (style.name == name) return style;
    }
    throw std::logic_error("no style " + std::string(name));
}

// The value of `property` in declarations, "" if absent.
std::string_view value_of(std::string_view declarations, std::string_view property) {
    while (!declarations.empty()) {
        const std::string_view declaration = declarations.substr(0, declarations.find(';'));
        declarations.remove_prefix(std::min(declaration.size() + 1, declarations.size()));
        if (declaration.starts_with(property) && declaration.substr(property.size()).starts_with(':')) {
            return declaration.substr(property.size() + 1);
        }
    }
    return "";
}

// What `name` has for `property` by night: its own, else what it has by day.
std::string_view looked_up(std::string_view name, std::string_view property, bool night) {
    const DigestStyle& style = style_of(name);
    const std::string_view of_night = night ? value_of(style.night, property) : "";
    return of_night.empty() ? value_of(style.day, property) : of_night;
}

// Relative luminance of "#rrggbb".
double luminance(std::string_view colour) {
    if (colour.size() != 7) throw std::logic_error("no colour: " + std::string(colour));
    const std::array<double, 3> weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const double channel = std::stoi(std::string(colour.substr(1 + 2 * i, 2)), nullptr, 16) / 255.0;
        sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4));
    }
    return sum;
}

struct Pair {
    const char* text;
    const char* ground;
};

class Contrast : public testing::TestWithParam<Pair> {};

TEST_P(Contrast, IsEnoughByDayAndByNight) {
    for (bool night : {false, true}) {
        const double text = luminance(looked_up(GetParam().text, "color", night));
        const double ground = luminance(looked_up(GetParam().ground, "background", night));
        const double ratio = (std::max(text, ground) + 0.05) / (std::min(text, ground) + 0.05);
        EXPECT_GE(ratio, kEnough) << GetParam().text << " on " << GetParam().ground
                                  << (night ? " by night" : "");
    }
}

INSTANTIATE_TEST_SUITE_P(
    Digest, Contrast,
    testing::Values(Pair{"page", "page"}, Pair{"brand", "page"}, Pair{"quiet", "page"}, Pair{"good", "page"},
                    Pair{"bad", "page"}, Pair{"page", "card"}, Pair{"page", "table"},
                    Pair{"page", "glance-number"}, Pair{"glance-label", "glance-label"},
                    Pair{"label-attention", "glance-label"}, Pair{"label-good", "glance-label"},
                    Pair{"alarm", "alarm"}, Pair{"notice", "notice"}, Pair{"badge", "badge"},
                    Pair{"badge-attention", "badge-attention"}, Pair{"badge-alarm", "badge-alarm"},
                    Pair{"fact-label", "card"}, Pair{"word", "word"}, Pair{"head", "table"}));

}  // namespace
}  // namespace bp
