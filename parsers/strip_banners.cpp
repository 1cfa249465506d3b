#include "parsers/strip_banners.h"

#include <algorithm>

#include "parsers/banner_phrases.h"
#include "parsers/quote_headers.h"

namespace bp {
namespace {

bool ends_sentence(std::string_view folded) {
    std::size_t last = folded.find_last_not_of(")]*\"' ");
    return last != std::string_view::npos &&
           (folded[last] == '.' || folded[last] == '!' || folded[last] == ':');
}

std::size_t words(std::string_view folded) {
    return static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
}

class BannerStripper {
public:
    explicit BannerStripper(TextLines& lines) : lines_(lines) {}

    void run() {
        for (std::size_t i = 0; i < lines_.size();) {
            if (lines_.blank(i) || lines_.dropped(i)) {
                ++i;
            } else if (lines_.folded(i).substr(0, 15) == "-----begin pgp ") {
                i = drop_armor(i);
            } else if (is_list_footer(i)) {
                i = drop_rest(i);
            } else {
                i = strip(i);
            }
        }
    }

private:
    // Where to go on after line i.
    std::size_t strip(std::size_t i) {
        switch (banner_at(lines_.folded(i))) {
            case Banner::none:
                return i + 1;
            case Banner::warning:
                return drop_sentences(i, false);
            case Banner::disclaimer:
                return drop_sentences(i, true);
            case Banner::advertising:
            case Banner::classification:
                break;
        }
        drop(i);
        return i + 1;
    }

    // Drops line i and the lines of its paragraph that go on with its sentence; with `prose` also further
    // sentences of it. Returns where to go on.
    std::size_t drop_sentences(std::size_t i, bool prose) {
        constexpr std::size_t kProseWords = 6;
        std::size_t depth = lines_.depth(i);
        bool ended = ends_sentence(lines_.folded(i));
        drop(i++);
        for (; i < lines_.size() && !lines_.blank(i) && lines_.depth(i) == depth; ++i) {
            std::string_view line = lines_.folded(i);
            bool goes_on = !ended || (prose && words(line) >= kProseWords);
            if (!goes_on || is_persons_line(line) || is_ruler(line)) break;
            ended = ends_sentence(line);
            drop(i);
        }
        return i;
    }

    // OpenPGP written into the text (RFC 4880 section 6.2): of a signed message the armor lines, of anything
    // else all up to its end.
    std::size_t drop_armor(std::size_t i) {
        bool signed_text = lines_.folded(i).substr(15, 14) == "signed message";
        auto is_end = [&](std::size_t j) { return lines_.folded(j).substr(0, 13) == "-----end pgp "; };
        while (i < lines_.size() && !(signed_text ? lines_.blank(i) : is_end(i))) lines_.drop(i++);
        if (i < lines_.size()) lines_.drop(i++);
        return i;
    }

    // `_____` above a line that names the mailing list: the list's software wrote the rest.
    bool is_list_footer(std::size_t i) const {
        if (!is_ruler(lines_.folded(i)) || lines_.folded(i).size() < 20) return false;
        std::size_t next = i + 1;
        return next < lines_.size() && names_mailing_list(lines_.folded(next));
    }

    std::size_t drop_rest(std::size_t i) {
        std::size_t depth = lines_.depth(i);
        for (; i < lines_.size() && lines_.depth(i) == depth; ++i) drop(i);
        return i;
    }

    // With a banner go the rulers that box it in.
    void drop(std::size_t i) {
        lines_.drop(i);
        if (i > 0 && !lines_.blank(i - 1) && is_ruler(lines_.folded(i - 1))) lines_.drop(i - 1);
        if (i + 1 < lines_.size() && is_ruler(lines_.folded(i + 1))) lines_.drop(i + 1);
    }

    TextLines& lines_;
};

}  // namespace

void strip_banners(TextLines& lines) {
    BannerStripper(lines).run();
}

}  // namespace bp
