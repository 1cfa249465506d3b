#include "parsers/find_quotes.h"

#include <algorithm>

#include "parsers/quote_headers.h"

namespace bp {
namespace {

class QuoteFinder {
public:
    QuoteFinder(TextLines& lines, const ThreadHints& hints)
        : lines_(lines),
          hints_(hints),
          marked_section_(hints.is_forward ? Section::forwarded : Section::quoted) {}

    QuoteFindings run() {
        for (std::size_t i = 0; i < lines_.size();) {
            if (lines_.depth(i) > 0) {
                if (!is_bullet(i)) assign(i, marked_section_);
                ++i;
            } else if (lines_.blank(i)) {
                ++i;
            } else {
                i = look_at(i);
            }
        }
        return findings_;
    }

private:
    // In a mail that answers nothing, and without a word on whose text it is, `> ` is somebody's bullet.
    bool is_bullet(std::size_t i) const {
        return lines_.depth(i) == 1 && !hints_.is_reply && !hints_.is_forward && !introduced_;
    }

    // Where to go on after an unmarked line.
    std::size_t look_at(std::size_t i) {
        if (Separator separator = separator_at(lines_, i); separator != Separator::none)
            return separated(i, separator);
        if (HeaderBlock block = header_block_at(lines_, i); block.lines > 0 && !is_letterhead(block)) {
            drop_ruler_above(i);
            return introduced(i, block.lines, section_below(block), true);
        }
        if (Attribution attribution = attribution_at(lines_, i); attribution.lines > 0) {
            return introduced(i, attribution.lines, hints_.is_forward ? Section::forwarded : Section::quoted,
                              attribution.certain);
        }
        return i + 1;
    }

    std::size_t separated(std::size_t i, Separator separator) {
        Section section =
            separator == Separator::forward || hints_.is_forward ? Section::forwarded : Section::quoted;
        drop_ruler_above(i);
        // GroupWise's line names the writer; the others say nothing.
        if (!lines_.folded(i).starts_with(">>>")) lines_.drop(i);
        std::size_t next = lines_.next_filled(i + 1);
        HeaderBlock block = next < lines_.size() ? header_block_at(lines_, next) : HeaderBlock{};
        return introduced(i, next - i + block.lines, section, true);
    }

    // Lines [i, i + count) introduce another mail. If it is marked by `> ` only the marked lines belong to
    // it, else everything that follows.
    std::size_t introduced(std::size_t i, std::size_t count, Section section, bool certain) {
        std::size_t next = lines_.next_filled(i + count);
        bool marked = next < lines_.size() && lines_.depth(next) > 0;
        if (!marked && !certain) return i + 1;
        introduced_ = true;
        std::size_t end = marked ? std::min(i + count, lines_.size()) : lines_.size();
        for (std::size_t j = i; j < end; ++j) assign(j, section);
        if (marked) marked_section_ = section;
        return end;
    }

    // Whether the mail under a header block is one that this mail answers or one that it passes on.
    Section section_below(const HeaderBlock& block) const {
        if (hints_.is_forward) return Section::forwarded;
        if (hints_.is_reply) return Section::quoted;
        bool from_recipient =
            std::any_of(hints_.recipients.begin(), hints_.recipients.end(), [&](const std::string& address) {
                return !address.empty() && block.from.find(address) != std::string_view::npos;
            });
        bool from_mail = block.from.find('@') != std::string_view::npos;
        return from_mail && !from_recipient ? Section::forwarded : Section::quoted;
    }

    // People write `An: … Von: … Betreff: …` on top of a letter and forms ask for the same: where nothing
    // says that the mail answers or forwards, a header block must name an address or a time of day.
    bool is_letterhead(const HeaderBlock& block) const {
        return !block.certain && !hints_.is_reply && !hints_.is_forward;
    }

    void drop_ruler_above(std::size_t i) {
        std::size_t above = lines_.previous_filled(i);
        if (above < lines_.size() && lines_.section(above) == Section::new_text &&
            is_ruler(lines_.folded(above))) {
            lines_.drop(above);
        }
    }

    void assign(std::size_t i, Section section) {
        lines_.assign(i, section);
        if (lines_.blank(i)) return;
        findings_.quotes |= section == Section::quoted;
        findings_.forwards |= section == Section::forwarded;
    }

    TextLines& lines_;
    const ThreadHints& hints_;
    Section marked_section_;
    bool introduced_ =
        false;  // somebody's mail was announced by an attribution, a header block or a separator
    QuoteFindings findings_;
};

}  // namespace

QuoteFindings find_quotes(TextLines& lines, const ThreadHints& hints) {
    return QuoteFinder(lines, hints).run();
}

}  // namespace bp
