#include "parsers/fold_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace bp {
namespace {

// U+00C0 to U+00FF. `*` and `/` are signs, not letters; they stay what they are.
constexpr std::array<std::string_view, 64> kLatin1 = {
    "a", "a", "a", "a", "ae", "a", "ae", "c", "e", "e", "e", "e", "i",  "i", "i",  "i",  // C0
    "d", "n", "o", "o", "o",  "o", "oe", "x", "o", "u", "u", "u", "ue", "y", "th", "ss",
    "a", "a", "a", "a", "ae", "a", "ae", "c", "e", "e", "e", "e", "i",  "i", "i",  "i",  // E0
    "d", "n", "o", "o", "o",  "o", "oe", "/", "o", "u", "u", "u", "ue", "y", "th", "y"};

// U+0100 to U+017F, one base letter each.
constexpr std::string_view kLatinExtended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
    "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kLatinExtended.size() == 128);

constexpr char32_t kDiaeresis = 0x308;

struct CodePoint {
    char32_t value = 0;
    std::size_t size = 1;  // bytes; 1 with value 0 for an ill-formed byte
};

// Two- and three-byte sequences alone: nothing longer is folded.
CodePoint code_point_at(std::string_view text, std::size_t i) {
    auto byte = [&](std::size_t k) { return static_cast<std::uint8_t>(text[i + k]); };
    auto continues = [&](std::size_t k) { return i + k < text.size() && (byte(k) & 0xC0) == 0x80; };
    if (byte(0) >= 0xC2 && byte(0) < 0xE0 && continues(1)) {
        return {static_cast<char32_t>((byte(0) & 0x1F) << 6 | (byte(1) & 0x3F)), 2};
    }
    if (byte(0) >= 0xE0 && byte(0) < 0xF0 && continues(1) && continues(2)) {
        return {static_cast<char32_t>((byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)), 3};
    }
    return {};
}

// What stands for a sign above U+007F that is no Latin letter; "\x01" if it is to be copied as it is.
constexpr std::string_view kCopied = "\x01";
std::string_view folded_sign(char32_t c) {
    if (c >= 0x300 && c < 0x370) return "";  // combining marks
    if (c >= 0x2000 && c <= 0x200A) return " ";
    if (c >= 0x200B && c <= 0x200F) return "";  // zero-width and direction marks
    if (c >= 0x2010 && c <= 0x2015) return "-";
    if (c >= 0x2018 && c <= 0x201B) return "'";
    if (c >= 0x201C && c <= 0x201F) return "\"";
    if (c >= 0x202A && c <= 0x202E) return "";
    if (c >= 0x2060 && c <= 0x206F) return "";
    switch (c) {
        case 0xA0:
        case 0x202F:
        case 0x205F:
        case 0x3000:
            return " ";
        case 0xAB:
        case 0xBB:
            return "\"";
        case 0xAD:
        case 0xFEFF:
            return "";
        case 0xB4:
            return "'";
        case 0xB7:
        case 0x2022:
        case 0x25CF:
        case 0x25AA:
            return "*";
        case 0x2026:
            return "...";
        case 0x2212:
            return "-";
        case 0x1E9E:
            return "ss";
        default:
            return kCopied;
    }
}

// Writes the folded text into room that is made beforehand: no character grows by folding.
class Folder {
public:
    Folder(std::size_t size, std::string& out) : out_(out), begin_(out.size()) {
        out_.resize(begin_ + size);
        line_ = cursor_ = out_.data() + begin_;
    }
    ~Folder() { out_.resize(static_cast<std::size_t>(cursor_ - out_.data())); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void blank() { pending_blank_ = true; }
    void line_end() {
        pending_blank_ = false;
        *cursor_++ = '\n';
        line_ = cursor_;
    }
    void append(char c) {
        if (pending_blank_) put_blank();
        *cursor_++ = c;
    }
    void append(std::string_view letters) {
        if (pending_blank_) put_blank();
        cursor_ = std::copy(letters.begin(), letters.end(), cursor_);
    }
    // `a` + U+0308, as some clients decompose it, is `ae`.
    void diaeresis() {
        if (cursor_ == line_) return;
        char last = *(cursor_ - 1);
        if (last == 'a' || last == 'o' || last == 'u') *cursor_++ = 'e';
    }

private:
    void put_blank() {
        if (cursor_ != line_) *cursor_++ = ' ';
        pending_blank_ = false;
    }

    std::string& out_;
    std::size_t begin_;
    char* cursor_;
    char* line_;  // where the line began
    bool pending_blank_ = false;
};

void fold_ascii(char c, Folder& folder) {
    if (c > ' ') {
        folder.append(c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
    } else if (c == '\n') {
        folder.line_end();
    } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v') {
        folder.blank();
    } else {
        folder.append(c);
    }
}

void fold_wide(char32_t c, std::string_view bytes, Folder& folder) {
    if (c >= 0xC0 && c <= 0xFF) return folder.append(kLatin1[c - 0xC0]);
    if (c >= 0x100 && c <= 0x17F) return folder.append(kLatinExtended[c - 0x100]);
    if (c == kDiaeresis) return folder.diaeresis();
    std::string_view sign = folded_sign(c);
    if (sign == kCopied) return folder.append(bytes);
    if (sign == " ") return folder.blank();
    if (!sign.empty()) folder.append(sign);
}

}  // namespace

void append_folded(std::string_view utf8, std::string& out) {
    Folder folder(utf8.size(), out);
    for (std::size_t i = 0; i < utf8.size();) {
        if (static_cast<std::uint8_t>(utf8[i]) < 0x80) {
            fold_ascii(utf8[i++], folder);
            continue;
        }
        CodePoint c = code_point_at(utf8, i);
        if (c.value == 0) {
            folder.append(utf8[i]);
        } else {
            fold_wide(c.value, utf8.substr(i, c.size), folder);
        }
        i += c.size;
    }
}

std::string fold_text(std::string_view utf8) {
    std::string folded;
    append_folded(utf8, folded);
    return folded;
}

}  // namespace bp
