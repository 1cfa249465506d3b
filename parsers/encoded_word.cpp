#include "parsers/encoded_word.h"

#include <optional>
#include <utility>

#include "parsers/bytes.h"
#include "parsers/charset.h"
#include "parsers/guarded_mimetic.h"

namespace bp {
namespace {

// RFC 2047 allows 75 for the whole word; charset labels with a language reach 40.
constexpr std::size_t kLabelBytes = 60;

struct EncodedWord {
    std::string_view charset;
    char encoding = 'q';  // 'q' or 'b'
    std::string_view text;
    std::size_t end = 0;  // offset behind its "?="
};

// `=?charset?encoding?` at `begin`; text and end are left open.
std::optional<EncodedWord> read_opening(std::string_view raw, std::size_t begin) {
    const std::size_t charset_begin = begin + 2;
    const std::size_t mark = raw.substr(0, charset_begin + kLabelBytes).find('?', charset_begin);
    if (mark == std::string_view::npos || mark == charset_begin || mark + 2 >= raw.size()) return {};
    EncodedWord word{
        raw.substr(charset_begin, mark - charset_begin), ascii_lower(raw[mark + 1]), {}, mark + 3};
    const bool known = word.encoding == 'q' || word.encoding == 'b';
    if (!known || raw[mark + 2] != '?' || word.charset.find_first_of(" \t\"<>") != std::string_view::npos)
        return {};
    return word;
}

// Finds encoded-words from left to right; the search for a closing "?=" that failed once is not repeated,
// so that a field full of openings costs linear time.
class EncodedWordReader {
public:
    explicit EncodedWordReader(std::string_view raw) : raw_(raw) {}

    std::optional<EncodedWord> read_at(std::size_t begin) {
        if (no_closing_) return {};
        auto word = read_opening(raw_, begin);
        if (!word) return {};
        const std::size_t closing = raw_.find("?=", word->end);
        if (closing == std::string_view::npos) {
            no_closing_ = true;
            return {};
        }
        word->text = raw_.substr(word->end, closing - word->end);
        word->end = closing + 2;
        return word;
    }

private:
    std::string_view raw_;
    bool no_closing_ = false;
};

std::string decode_q(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
        const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
        if (low >= 0) {
            bytes += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            bytes += text[i] == '_' ? ' ' : text[i];
        }
    }
    return bytes;
}

std::string decode(const EncodedWord& word) {
    return word.encoding == 'b' ? decode_base64(word.text) : decode_q(word.text);
}

bool is_all_blank(std::string_view text) {
    return trim(text).empty();
}

// Collects the bytes of neighbouring words of one charset before they are converted: a mailer may split a
// word in the middle of a character.
class HeaderTextBuilder {
public:
    void add_plain(std::string_view text) {
        if (text.empty()) return;
        flush_words();
        text_ += guess_utf8(text);
    }

    void add_word(const EncodedWord& word) {
        const std::string bytes = decode(word);
        // ISO-2022 begins each word with an escape; two in a row are none of its texts, and ICU says so.
        const bool new_text = !equal_ignoring_case(charset_, word.charset) || bytes.starts_with('\x1B');
        if (new_text) flush_words();
        charset_ = word.charset;
        bytes_ += bytes;
    }

    std::string take() {
        flush_words();
        return std::move(text_);
    }

private:
    void flush_words() {
        if (bytes_.empty()) return;
        text_ += to_utf8(bytes_, charset_);
        bytes_.clear();
    }

    std::string text_;
    std::string bytes_;
    std::string_view charset_;
};

// Line ends and other control characters that came in encoded would let a text pose as header lines.
void replace_controls(std::string& text) {
    for (char& c : text) {
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F) c = ' ';
    }
}

std::string decode_words(std::string_view raw) {
    EncodedWordReader reader(raw);
    HeaderTextBuilder builder;
    bool after_word = false;
    std::size_t plain_begin = 0;
    std::size_t search_begin = 0;
    while (true) {
        const std::size_t begin = raw.find("=?", search_begin);
        if (begin == std::string_view::npos) break;
        const auto word = reader.read_at(begin);
        if (!word) {
            search_begin = begin + 2;
            continue;
        }
        const std::string_view between = raw.substr(plain_begin, begin - plain_begin);
        if (!after_word || !is_all_blank(between)) builder.add_plain(between);
        builder.add_word(*word);
        after_word = true;
        plain_begin = search_begin = word->end;
    }
    builder.add_plain(raw.substr(plain_begin));
    return builder.take();
}

}  // namespace

std::string decode_header_text(std::string_view raw) {
    std::string text = raw.find("=?") == std::string_view::npos ? guess_utf8(raw) : decode_words(raw);
    replace_controls(text);
    return text;
}

}  // namespace bp
