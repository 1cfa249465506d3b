#include "parsers/tokens.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "parsers/calendar_words.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

// A line break is a mere wrap if the next word would not have fitted: people's clients wrap at 60 to 78
// columns. Below that the writer ended the line.
constexpr std::size_t kWrapColumn = 58;

// A sentence or clause is cut after so many tokens, so that rules which look through a whole one stay linear
// in the length of the mail. No person writes a longer one.
constexpr std::uint32_t kLongestSentence = 200;

constexpr UChar32 kDiaeresis = 0x308;

bool is_ignored(UChar32 c) {
    return u_charType(c) == U_FORMAT_CHAR;
}

bool is_mark(UChar32 c) {
    return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

// The ASCII sign that stands for a typographic one, 0 if there is none.
char plain_punctuation(UChar32 c) {
    switch (c) {
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2212:
            return '-';
        case 0x2018:
        case 0x2019:
        case 0x201A:
        case 0x00B4:
        case '`':
            return '\'';
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x00AB:
        case 0x00BB:
            return '"';
        case 0x2022:
        case 0x00B7:
        case 0x25CF:
        case 0x25AA:
        case 0x2023:
            return '*';
        case 0xFF0C:
            return ',';
        default:
            return c > 0 && c < 0x80 ? static_cast<char>(c) : '\0';
    }
}

void append_utf8(std::string& out, UChar32 c) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::size_t size = 0;
    U8_APPEND_UNSAFE(bytes.data(), size, c);
    out.append(bytes.data(), size);
}

void append_folded_base(std::string& out, UChar32 c) {
    switch (c) {
        case 0xE4:
        case 0xE6:
            out += "ae";
            return;
        case 0xF6:
        case 0x153:
            out += "oe";
            return;
        case 0xF8:
            out += 'o';
            return;
        case 0xFC:
            out += "ue";
            return;
        case 0xDF:
            out += "ss";
            return;
        case 0x131:
            out += 'i';
            return;
        case 0x142:
            out += 'l';
            return;
        default:
            break;
    }
    UErrorCode status = U_ZERO_ERROR;
    static const UNormalizer2* const kDecomposer = unorm2_getNFDInstance(&status);
    std::array<UChar, 20> parts{};
    const std::int32_t size = unorm2_getRawDecomposition(kDecomposer, c, parts.data(), parts.size(), &status);
    if (U_FAILURE(status) || size <= 0) return append_utf8(out, c);
    std::int32_t i = 0;
    UChar32 base = 0;
    U16_NEXT(parts.data(), i, size, base);
    if (base < 0x80 || base == c) {
        append_utf8(out, base);
    } else {
        append_folded_base(out, base);
    }
}

// Letters in lower case without accents; the German ones as their two-letter forms.
void append_folded_letter(std::string& out, UChar32 c) {
    if (c < 0x80) {
        out += static_cast<char>(c | 0x20);
    } else if (c == 0x1E9E) {
        out += "ss";
    } else {
        append_folded_base(out, u_tolower(c));
    }
}

void append_combining(std::string& out, UChar32 mark) {
    if (mark == kDiaeresis && !out.empty() && (out.back() == 'a' || out.back() == 'o' || out.back() == 'u')) {
        out += 'e';
    }
}

struct Line {
    std::size_t begin_byte = 0;
    std::size_t columns = 0;
};

// The one pass over the bytes: cuts words, numbers and marks and notes where lines begin.
class Cutter {
public:
    Cutter(std::string_view source, std::string& folded, std::vector<Token>& tokens)
        : source_(source), folded_(folded), tokens_(tokens) {}

    void run() {
        folded_.reserve(source_.size() + source_.size() / 8);
        tokens_.reserve(source_.size() / 5 + 4);
        while (position_ < source_.size()) step();
        close();
    }

private:
    void step() {
        const std::size_t start = position_;
        UChar32 c = next();
        if (c == '\n') return line_break();
        ++columns_;
        if (c < 0 ? false : is_ignored_fast(c)) return;
        if (is_blank(c)) {
            close();
            spaced_ = true;
            return;
        }
        if (is_letter(c)) return letter(c, start);
        if (is_digit(c)) return digit(c, start);
        if (c >= 0x300 && is_mark(c)) {
            if (open_) append_combining(folded_, c);
            if (open_) extend();
            return;
        }
        if (is_inner_apostrophe(c)) return extend();
        mark(c, start);
    }

    UChar32 next() {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(source_.data());
        if (bytes[position_] < 0x80) return bytes[position_++];
        UChar32 c = 0;
        U8_NEXT(bytes, position_, source_.size(), c);
        return c;
    }

    static bool is_ignored_fast(UChar32 c) { return c >= 0xAD && is_ignored(c); }
    static bool is_blank(UChar32 c) { return c <= 0x20 ? c >= 0 : c >= 0x80 && u_isUWhiteSpace(c); }
    static bool is_letter(UChar32 c) {
        if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        return u_isalpha(c) != 0;
    }
    static bool is_digit(UChar32 c) { return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(c) != 0; }

    bool is_inner_apostrophe(UChar32 c) const {
        return open_ && tokens_.back().kind == TokenKind::word && plain_punctuation(c) == '\'' && c != '`' &&
               position_ < source_.size() && is_letter(static_cast<unsigned char>(source_[position_]));
    }

    void letter(UChar32 c, std::size_t start) {
        if (!open_ || tokens_.back().kind != TokenKind::word) {
            open(TokenKind::word, start);
            tokens_.back().capital = c < 0x80 ? c <= 'Z' : u_isupper(c) != 0;
        }
        append_folded_letter(folded_, c);
        extend();
    }

    void digit(UChar32 c, std::size_t start) {
        if (!open_ || tokens_.back().kind != TokenKind::number) open(TokenKind::number, start);
        folded_ += static_cast<char>('0' + (c < 0x80 ? c - '0' : u_charDigitValue(c)));
        extend();
    }

    void mark(UChar32 c, std::size_t start) {
        open(TokenKind::punctuation, start);
        if (char plain = plain_punctuation(c); plain != '\0') {
            folded_ += plain;
        } else if (c > 0) {
            append_utf8(folded_, c);
        } else {
            folded_ += '?';
        }
        extend();
        close();
    }

    void line_break() {
        close();
        spaced_ = true;
        ++breaks_;
        previous_columns_ = columns_;
        columns_ = 0;
    }

    void open(TokenKind kind, std::size_t start) {
        close();
        Token token;
        token.kind = kind;
        token.spaced = spaced_ || tokens_.empty();
        token.begin = static_cast<std::uint32_t>(start);
        token.folded_begin = static_cast<std::uint32_t>(folded_.size());
        token.line_start = tokens_.empty() || breaks_ > 1 || (breaks_ == 1 && !is_wrap(start));
        tokens_.push_back(token);
        spaced_ = false;
        breaks_ = 0;
        open_ = true;
    }

    bool is_wrap(std::size_t start) const {
        constexpr std::string_view kBullets = "[-*+";
        const char first = source_[start], second = start + 1 < source_.size() ? source_[start + 1] : ' ';
        if (kBullets.find(first) != std::string_view::npos && (second == ' ' || first == '[')) return false;
        std::size_t word_end = source_.find_first_of(" \t\n", start);
        std::size_t word = std::min(word_end, source_.size()) - start;
        return previous_columns_ + 1 + word >= kWrapColumn;
    }

    void extend() { tokens_.back().end = static_cast<std::uint32_t>(position_); }

    void close() {
        if (!open_) return;
        Token& token = tokens_.back();
        token.folded_size = static_cast<std::uint32_t>(folded_.size()) - token.folded_begin;
        open_ = false;
    }

    std::string_view source_;
    std::string& folded_;
    std::vector<Token>& tokens_;
    std::size_t position_ = 0;
    std::size_t columns_ = 0;
    std::size_t previous_columns_ = 0;
    int breaks_ = 0;
    bool spaced_ = true;
    bool open_ = false;
};

// Words before a dot that ends no sentence.
constexpr LongWordList kAbbreviations(
    "dr prof nr bzw ca tel str evtl ggf inkl vgl hr fr art abs az jan feb mrz apr jun jul aug sep sept okt "
    "nov dez oct dec usw etc stv abt ref zb dipl ing mag insb zzgl bspw mr mrs");

// Words that open a clause of their own without a comma before them. (`aber` and its like stand in mid-clause
// as often.)
constexpr WordList kClauseOpeners("sondern but");

// Finite verbs that open a clause after `und`: `Ich war im Januar da und möchte nun ...`.
constexpr LongWordList kVerbsAfterAnd(
    "moechte moechten wuerde wuerden will wollen bitte bitten melde melden nehme nehmen kann koennen muss "
    "muessen komme habe haben hatte bin war freue freuen ziehe sage would cannot can please bittet koennte "
    "koennten faende finde finden sind hoffe hoffen werde werden wird wollte wollten waere waeren trage "
    "streiche "
    "put am will have could should");

bool opens_clause(const Tokens& tokens, std::size_t i) {
    if (tokens[i].kind != TokenKind::word) return false;
    if (is_one_of(tokens.word(i), kClauseOpeners)) return true;
    if (i == 0 || !is_one_of(tokens.word(i), kVerbsAfterAnd)) return false;
    const std::string_view before = tokens.word(i - 1);
    // `am 23.3. und am 27.4.`: the German word.
    if (tokens.word(i) == "am") return before == "and" || before == "or";
    return before == "und" || before == "and" || before == "oder" || before == "or";
}

// What `der 5.` may be followed by: the dot makes an ordinal.
bool follows_ordinal(std::string_view word) {
    for (std::string_view begin : {"themen", "termin", "veranstalt", "stock", "og", "etage", "halbjahr",
                                   "quartal", "jahr", "tag", "kw", "kalenderwoche"}) {
        if (word.substr(0, begin.size()) == begin) return true;
    }
    return month_of(word) != 0;
}

// Whether a date's dot ends no sentence before token i: `am 22.06. Frau Kranz`, `am 22.06. Jens Pohl`.
bool goes_on(const Tokens& tokens, std::size_t i) {
    if (is_one_of(tokens.word(i), "herr herrn frau dr prof")) return true;
    const bool name = tokens.is_word(i + 1) && tokens[i + 1].capital && tokens[i].line_start == false &&
                      tokens[i + 1].line_start == false;
    static constexpr LongWordList kOpeners(
        "viele vielen beste besten liebe lieber herzliche herzlichen freundliche mit mein "
        "meine meinen unser unsere unseren das die der den dem ein eine einen bitte danke ich "
        "wir sie es am im in fuer zum zur ohne auch gern gerne falls wenn koennten koennen "
        "kann wuerde waere haette ist sind gibt leider wie wo was wann ihr ihre euer eure "
        "dann da dort bei von vom nach alle alles beide neben nur noch schoene schoenen "
        "gruss gruesse please thanks thank the my our we best kind i if is are could can would");
    return name && !is_one_of(tokens.word(i), kOpeners);
}

bool dot_ends_sentence(const Tokens& tokens, std::size_t dot) {
    if (dot + 1 >= tokens.size()) return true;
    if (!tokens[dot + 1].spaced) return false;
    const std::string_view before = dot > 0 ? tokens.word(dot - 1) : std::string_view{};
    if (tokens.is_number(dot + 1) && tokens.is_number(dot - 1)) return false;
    if (dot > 0 && tokens.is_number(dot - 1)) {
        return tokens[dot + 1].capital && !follows_ordinal(tokens.word(dot + 1)) && !goes_on(tokens, dot + 1);
    }
    if (before == "." && tokens.is_word(dot + 1) && !tokens[dot + 1].capital) return false;
    if (before.size() == 1 && dot > 0 && tokens.is_word(dot - 1)) return false;
    return !is_one_of(before, kAbbreviations);
}

bool ends_sentence(const Tokens& tokens, std::size_t i) {
    if (tokens[i].kind != TokenKind::punctuation) return false;
    const std::string_view mark = tokens.word(i);
    if (mark == ".") return dot_ends_sentence(tokens, i);
    return mark == "!" || mark == "?";
}

bool ends_clause(const Tokens& tokens, std::size_t i) {
    if (tokens[i].kind != TokenKind::punctuation) return false;
    const std::string_view mark = tokens.word(i);
    if (mark == "," || mark == ";" || mark == ":" || mark == "(" || mark == ")") return true;
    if (mark == ".") return i > 0 && tokens.word(i - 1) == ".";
    return mark == "-" && tokens[i].spaced && i + 1 < tokens.size() && tokens[i + 1].spaced;
}

void number_sentences(const Tokens& view, std::vector<Token>& tokens) {
    std::uint32_t sentence = 0, clause = 0, length = 0;
    bool sentence_over = false, clause_over = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (++length > kLongestSentence) sentence_over = true;
        const bool opener = opens_clause(view, i);
        if (i > 0 && (sentence_over || tokens[i].line_start)) {
            ++sentence;
            ++clause;
            length = 0;
        } else if (i > 0 && (clause_over || opener)) {
            ++clause;
        }
        tokens[i].sentence = sentence;
        tokens[i].clause = clause;
        const bool stop = ends_sentence(view, i);
        // "?!" and `."` belong to the sentence they end.
        sentence_over = stop && !(i + 1 < tokens.size() && !tokens[i + 1].spaced &&
                                  tokens[i + 1].kind == TokenKind::punctuation);
        if (!stop && i > 0 && !tokens[i].spaced && tokens[i].kind == TokenKind::punctuation &&
            ends_sentence(view, i - 1) && !ends_clause(view, i)) {
            sentence_over = true;
        }
        clause_over = ends_clause(view, i);
    }
}

}  // namespace

Tokens::Tokens(std::string_view source) : source_(source) {
    Cutter(source_, folded_, tokens_).run();
    number_sentences(*this, tokens_);
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
        if (tokens_[i].sentence == sentence_starts_.size()) sentence_starts_.push_back(i);
        if (tokens_[i].clause == clause_starts_.size()) clause_starts_.push_back(i);
    }
    sentence_starts_.push_back(static_cast<std::uint32_t>(tokens_.size()));
    clause_starts_.push_back(static_cast<std::uint32_t>(tokens_.size()));
}

int Tokens::number(std::size_t i) const {
    if (!is_number(i) || tokens_[i].folded_size > 4) return -1;
    int value = 0;
    for (char c : word(i)) value = value * 10 + (c - '0');
    return value;
}

std::string_view Tokens::quote(std::size_t first, std::size_t last) const {
    if (first >= last || last > size()) return {};
    return source_.substr(tokens_[first].begin, tokens_[last - 1].end - tokens_[first].begin);
}

std::string folded_words(std::string_view text) {
    Tokens tokens(text);
    std::string folded;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!folded.empty()) folded += ' ';
        folded += tokens.word(i);
    }
    return folded;
}

}  // namespace bp
