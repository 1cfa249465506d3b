#include "parsers/html_lines.h"

#include <algorithm>
#include <array>
#include <utility>

#include "parsers/bytes.h"

namespace bp {
namespace {

// Deeper quotes are written with this many marks; their number would otherwise make the text longer than the
// HTML it comes from, line by line.
constexpr int kMostQuoteMarks = 20;

enum class Look { visible, space, no_break_space, nothing };

struct Character {
    std::string_view bytes;
    Look look = Look::visible;
};

// No-break spaces (U+00A0, U+2007, U+202F).
constexpr std::array<std::string_view, 3> kNoBreakSpaces{"\xC2\xA0", "\xE2\x80\x87", "\xE2\x80\xAF"};
// Soft hyphen, combining grapheme joiner, zero-width space to right-to-left mark, word joiner, byte order
// mark.
constexpr std::array<std::string_view, 9> kInvisible{
    "\xC2\xAD",     "\xCD\x8F",     "\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D",
    "\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x81\xA0", "\xEF\xBB\xBF",
};

template <typename List>
bool contains(const List& list, std::string_view value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

Character first_character(std::string_view text) {
    if (is_ascii(text.front())) {
        return {text.substr(0, 1), is_space(text.front()) ? Look::space : Look::visible};
    }
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
    const std::string_view bytes = text.substr(0, size);
    if (contains(kNoBreakSpaces, bytes)) return {bytes, Look::no_break_space};
    return {bytes, contains(kInvisible, bytes) ? Look::nothing : Look::visible};
}

}  // namespace

void HtmlLines::add_text(std::string_view utf8) {
    while (!utf8.empty()) {
        const Character character = first_character(utf8);
        utf8.remove_prefix(character.bytes.size());
        if (character.look == Look::visible) add_visible(character.bytes);
        if (character.look == Look::space || character.look == Look::no_break_space) add_space();
        if (character.look == Look::no_break_space && line_.empty()) held_open_ = true;
    }
}

void HtmlLines::add_preformatted(std::string_view utf8) {
    while (!utf8.empty()) {
        const Character character = first_character(utf8);
        utf8.remove_prefix(character.bytes.size());
        if (character.bytes == "\n") {
            break_line();
        } else if (character.look == Look::visible) {
            add_visible(character.bytes);
        } else if (character.look != Look::nothing && character.bytes != "\r") {
            line_ += character.look == Look::space ? character.bytes : " ";
        }
    }
}

void HtmlLines::add_lines(std::string_view lines) {
    start_line();
    for (std::size_t position = 0; position < lines.size();) {
        const LineExtent line = line_at(lines, position);
        const std::string_view text = lines.substr(position, line.end - position);
        if (text.empty()) blank_wanted_ = true;
        emit_line(text);
        position = line.next;
    }
}

void HtmlLines::break_line() {
    if (trim(line_).empty()) blank_wanted_ = true;
    held_open_ = false;
    start_line();
}

void HtmlLines::start_line() {
    if (held_open_ && line_.empty()) blank_wanted_ = true;
    emit_line(std::exchange(line_, {}));
    space_pending_ = false;
    held_open_ = false;
}

void HtmlLines::start_paragraph() {
    start_line();
    if (marker_.empty()) blank_wanted_ = true;
}

std::string HtmlLines::take() {
    start_line();
    return std::exchange(lines_, {});
}

void HtmlLines::add_space() {
    space_pending_ = !line_.empty();
}

void HtmlLines::add_visible(std::string_view character) {
    if (line_.empty()) line_ = std::exchange(marker_, {});
    if (std::exchange(space_pending_, false)) line_ += ' ';
    line_ += character;
}

void HtmlLines::emit_line(std::string_view line) {
    while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
    if (line.empty()) return;
    if (std::exchange(blank_wanted_, false) && !lines_.empty()) {
        append_prefix(std::min(last_depth_, quote_depth_));
        while (lines_.ends_with(' ')) lines_.pop_back();
        lines_ += '\n';
    }
    append_prefix(quote_depth_);
    lines_.append(line).append("\n");
    last_depth_ = quote_depth_;
}

void HtmlLines::append_prefix(int depth) {
    for (int i = 0; i < std::min(depth, kMostQuoteMarks); ++i) lines_ += "> ";
}

}  // namespace bp
