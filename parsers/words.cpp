#include "parsers/words.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <limits>

namespace bp {
namespace {

// Zero-width and bidi characters, soft hyphen, byte order mark, variation selectors.
bool is_invisible(UChar32 c) {
    if (c < 0xAD) return false;
    return c == 0xAD ||
           (c < 0x20000 ? u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 : c >= 0xE0000);
}

bool is_letter(UChar32 c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return u_isalpha(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

bool is_digit(UChar32 c) {
    return c >= '0' && c <= '9';
}

bool is_apostrophe(UChar32 c) {
    return c == '\'' || c == 0x2019;
}

void append_utf8(std::string& out, UChar32 c) {
    char bytes[4];
    int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    out.append(bytes, static_cast<std::size_t>(length));
}

// Letters that no decomposition takes apart, and those that German spells with two.
std::string_view spelt_out(UChar32 lower) {
    switch (lower) {
        case 0xE4:
        case 0xE6:
            return "ae";
        case 0xF6:
        case 0x153:
            return "oe";
        case 0xFC:
            return "ue";
        case 0xDF:
            return "ss";
        case 0xF8:
            return "o";
        case 0xF0:
        case 0x111:
            return "d";
        case 0xFE:
            return "th";
        case 0x131:
            return "i";
        case 0x142:
            return "l";
        case 0x2010:
        case 0x2011:
            return "-";
        case 0x2019:
            return "'";
        default:
            return {};
    }
}

UChar32 base_letter(UChar32 c) {
    static const icu::Normalizer2* const nfd = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFDInstance(status);
    }();
    icu::UnicodeString parts;
    while (nfd != nullptr && nfd->getRawDecomposition(c, parts)) c = parts.char32At(0);
    return c;
}

void fold_one(UChar32 c, std::string& out) {
    if (c < 0x80) {
        out.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
        return;
    }
    if (c == 0x308 && !out.empty() && is_one_of(std::string_view(&out.back(), 1), "a o u"))
        out.push_back('e');
    if (is_invisible(c) || (U_GET_GC_MASK(c) & U_GC_MN_MASK) != 0) return;
    UChar32 lower = u_tolower(c);
    if (std::string_view letters = spelt_out(lower); !letters.empty()) {
        out.append(letters);
        return;
    }
    append_utf8(out, u_tolower(base_letter(lower)));
}

// Characters that may stand in an address of mail on either side of the at sign.
bool is_address_byte(char c) {
    auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || is_letter(byte) || is_digit(byte) || c == '.' || c == '-' || c == '_' || c == '+';
}

class Splitter {
public:
    explicit Splitter(std::string_view text) {
        words_.text = text.substr(0, std::numeric_limits<std::int32_t>::max());
        words_.folded_text.reserve(words_.text.size());
        words_.list.reserve(words_.text.size() / 5);
    }

    Words split() && {
        while (at_ < size()) step();
        return std::move(words_);
    }

private:
    std::size_t size() const { return words_.text.size(); }

    UChar32 decode(std::size_t& position) const {
        UChar32 c = 0;
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(words_.text.data());
        auto i = static_cast<std::int32_t>(position);
        U8_NEXT_OR_FFFD(bytes, i, static_cast<std::int32_t>(size()), c);
        position = static_cast<std::size_t>(i);
        return c;
    }

    void step() {
        std::size_t next = at_;
        UChar32 c = decode(next);
        if (c == '\n') return add_mark(Word::Kind::line_end, '\n', next);
        if (c == '\t') return add_mark(Word::Kind::mark, '\t', next);
        if (c == '\r' || c == ' ' || c == 0xA0 || u_isUWhiteSpace(c) || is_invisible(c)) {
            at_ = next;
            blank_ = true;
            return;
        }
        if (is_letter(c) || is_digit(c)) return add_word();
        add_mark(Word::Kind::mark, mark_of(c), next);
    }

    static char mark_of(UChar32 c) {
        if (c < 0x80) return c == '\'' ? '"' : static_cast<char>(c);
        if (c >= 0x2010 && c <= 0x2015) return '-';
        if ((c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A) return '"';
        if (c == 0x2022 || c == 0x25CF || c == 0x25AA || c == 0xB7 || c == 0x2219 || c == 0x25E6 ||
            c == 0xF0B7)
            return '*';
        return '?';
    }

    void add(Word word, std::size_t end) {
        word.glued = !blank_ && !words_.list.empty() && words_.list.back().end == at_;
        word.begin = static_cast<std::uint32_t>(at_);
        word.end = static_cast<std::uint32_t>(end);
        words_.list.push_back(word);
        at_ = end;
        blank_ = false;
    }

    void add_mark(Word::Kind kind, char mark, std::size_t end) {
        Word word;
        word.kind = kind;
        word.mark = mark;
        add(word, end);
    }

    // Where the address of mail ends that begins here, `at_` if none does. Looks at each byte at most twice.
    std::size_t address_end() {
        if (at_ < no_address_before_) return at_;
        std::size_t i = at_;
        while (i < size() && is_address_byte(words_.text[i])) ++i;
        if (i == at_ || i >= size() || words_.text[i] != '@') {
            no_address_before_ = i;
            return at_;
        }
        std::size_t domain = ++i;
        while (i < size() && is_address_byte(words_.text[i])) ++i;
        while (i > domain && (words_.text[i - 1] == '.' || words_.text[i - 1] == '-')) --i;
        if (words_.text.substr(domain, i - domain).find('.') != std::string_view::npos) return i;
        no_address_before_ = domain;
        return at_;
    }

    void add_word() {
        Word word;
        word.folded_begin = static_cast<std::uint32_t>(words_.folded_text.size());
        std::size_t end = address_end();
        if (end > at_) {
            word.kind = Word::Kind::email;
            words_.folded_text.append(folded_letters(words_.text.substr(at_, end - at_)));
        } else {
            end = fold_word(word);
        }
        word.folded_end = static_cast<std::uint32_t>(words_.folded_text.size());
        add(word, end);
    }

    // Folds the word that begins at `at_`; returns where it ends.
    std::size_t fold_word(Word& word) {
        std::size_t end = at_;
        int letters = 0, lower = 0;
        bool first = true;
        for (std::size_t next = at_; next < size();) {
            UChar32 c = decode(next);
            bool letter = is_letter(c);
            if (!letter && !is_digit(c) && !is_invisible(c) && !joins(c, next)) break;
            if (first) word.capital = u_isupper(c);
            first = false;
            if (letter) {
                ++letters;
                lower += u_isupper(c) ? 0 : 1;
            }
            fold_one(c, words_.folded_text);
            end = next;
        }
        word.kind = letters > 0 ? Word::Kind::word : Word::Kind::number;
        word.all_capital = letters > 1 && lower == 0;
        return end;
    }

    // A hyphen or an apostrophe between two letters.
    bool joins(UChar32 c, std::size_t next) const {
        if (c != '-' && c != 0x2010 && c != 0x2011 && !is_apostrophe(c)) return false;
        return next < size() && is_letter(decode(next));
    }

    Words words_;
    std::size_t at_ = 0;
    std::size_t no_address_before_ = 0;
    bool blank_ = true;
};

}  // namespace

std::string folded_letters(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::size_t length = std::min<std::size_t>(text.size(), std::numeric_limits<std::int32_t>::max());
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(length);) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, i, static_cast<std::int32_t>(length), c);
        fold_one(c, out);
    }
    return out;
}

Words split_words(std::string_view text) {
    return Splitter(text).split();
}

}  // namespace bp
