#include "parsers/find_signature.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>

#include "parsers/bytes.h"
#include "parsers/closing_formula.h"
#include "parsers/find_organisation.h"
#include "parsers/fold_text.h"
#include "parsers/name_lexicon.h"
#include "parsers/phrases.h"
#include "parsers/quote_headers.h"

namespace bp {
namespace {

bool is_word_char(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// Calls `take` with each run of letters.
template <typename Take>
void for_each_word(std::string_view folded, Take take) {
    for (std::size_t i = 0; i < folded.size();) {
        std::size_t end = i;
        while (end < folded.size() && is_word_char(folded[end])) ++end;
        if (end > i) take(folded.substr(i, end - i));
        i = std::max(end, i + 1);
    }
}

bool is_title(std::string_view word) {
    constexpr std::string_view kTitles[] = {"dr",   "prof", "ing", "dipl", "med", "ra",   "herr",
                                            "frau", "mr",   "ms",  "mrs",  "von", "van",  "der",
                                            "de",   "zu",   "und", "fuer", "the", "from", "via"};
    return std::find(std::begin(kTitles), std::end(kTitles), word) != std::end(kTitles);
}

// A line that a signature does not have: somebody greets, asks, lists or speaks of themselves.
bool reads_like_a_letter(std::string_view folded) {
    static const Phrases openings = {
        R"((?:sehr geehrte|dear|hallo|hello|hi|liebe[rs]?|guten (?:tag|morgen|abend)|good (?:morning|afternoon))\b)",
        R"(\W*(?:english (?:version|below|text)|deutsche fassung))",
        R"((?:teilnehmer\w*|teilnehmende\w*|participants?|attendees|thementage?|veranstaltung)\b[^:]*:)",
        R"((?:vorname|nachname|name|datum)\b[^:]*:)",
        R"(\[[ x]\])",
    };
    static const Phrases first_person = {R"((?:ich|mich|mir|mein(?:e[mnrs]?)?|i|i'(?:m|ll|d|ve))\b)"};
    static const Phrases office_hours = {
        R"(erreichbar|teilzeit|sprechzeiten|arbeitszeit|arbeitstage|anwesend|working days|part-?time|pronouns|pronomen)"};
    // `01234/555-12 (nachmittags, wenn ich nicht im Wald bin)`
    static const Phrases number = {
        R"((?:tel|telefon|fon|phone|mobil|handy|t|m)?\W*\(?(?:\+|0)[\d ()/.-]{6})"};
    constexpr std::ptrdiff_t kSentenceWords = 5;
    if (number.begin(folded)) return false;
    if (openings.begin(folded)) return true;
    if (std::count(folded.begin(), folded.end(), ' ') + 1 < kSentenceWords) return false;
    return folded.back() == '?' || (first_person.in(folded) && !office_hours.in(folded));
}

bool is_salutation(std::string_view folded) {
    static const Phrases phrases = {
        R"((?:sehr geehrte|dear|hallo|hello|hi|hey|moin|servus|liebe[rs]?|guten (?:tag|morgen|abend)|good (?:morning|afternoon))\b)"};
    return phrases.begin(folded);
}

bool is_enumerated(std::string_view folded) {
    return folded.size() > 3 && is_digit(folded[0]) && (folded[1] == '.' || folded[1] == ')') &&
           folded[2] == ' ';
}

bool begins_postscript(std::string_view folded) {
    static const Phrases phrases = {
        R"((?:p\.? ?s\.?|p\.? ?p\.? ?s\.?|n\.? ?b\.|nachtrag|uebrigens|ach ja|ergaenzung|btw)(?:[ :,.)-]|$))"};
    return phrases.begin(folded);
}

// One way in which a signature may begin.
struct Start {
    std::size_t line = 0;       // index into SignatureFinder::filled_
    std::size_t cut_words = 0;  // so many words of that line stay in the new text, if not all or none
    bool keeps_line = false;    // the line is a formula and stays in the new text
    bool drops_line = false;    // the line is a delimiter
};

class SignatureFinder {
public:
    SignatureFinder(TextLines& lines, const std::vector<std::string>& writer)
        : lines_(lines), writer_(writer) {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (lines_.section(i) == Section::new_text && !lines_.blank(i) && !lines_.dropped(i))
                filled_.push_back(i);
        }
        mark_postscripts();
        find_letter_end();
    }

    void run() {
        for (std::size_t k = 0; k < filled_.size(); ++k) {
            if (std::optional<Start> start = delimiter(k)) return apply(*start);
            if (k + 1 < letter_end_) continue;
            if (std::optional<Start> start = formula(k)) return apply(*start);
            if (std::optional<Start> start = signing_mark(k)) return apply(*start);
        }
        if (std::optional<Start> start = last_sure_formula()) return apply(*start);
        const bool shared = !writer_is_known();
        for (std::size_t k = letter_end_; k < filled_.size(); ++k) {
            if (std::optional<Start> start = own_name(k)) return apply(*start);
            if (shared) {
                if (std::optional<Start> start = card_of_shared_mailbox(k)) return apply(*start);
            }
        }
    }

private:
    std::string_view folded(std::size_t k) const { return lines_.folded(filled_[k]); }

    // `1. Vorsitzende` alone is an office, with a second number it is a list.
    bool is_letter(std::size_t k) const {
        if (is_enumerated(folded(k)) && k > 0 && is_enumerated(folded(k - 1))) return true;
        return reads_like_a_letter(folded(k));
    }

    bool begins_paragraph(std::size_t k) const { return k == 0 || filled_[k] != filled_[k - 1] + 1; }

    void mark_postscripts() {
        postscript_.assign(filled_.size(), false);
        for (std::size_t k = 1; k < filled_.size(); ++k) {
            postscript_[k] = begins_postscript(folded(k)) || (postscript_[k - 1] && !begins_paragraph(k));
        }
    }

    void find_letter_end() {
        letter_end_ = filled_.size();
        while (letter_end_ > 0 && (postscript_[letter_end_ - 1] || !is_letter(letter_end_ - 1)))
            --letter_end_;
    }

    // `-- ` of RFC 3676 section 4.3, also where a client cut its blank; longer rulers only above a bare
    // signature.
    std::optional<Start> delimiter(std::size_t k) const {
        std::string_view line = folded(k);
        Start start{k, 0, false, true};
        bool signed_above = k > 0 && letter_ends_above(k - 1) && names_writer_wholly(folded(k - 1));
        if (line == "--") return signed_above ? Start{k - 1, 0, false, false} : start;
        if (k > 0 && k + 1 >= letter_end_ && is_ruler(line) && !rules_a_table(k)) return start;
        return std::nullopt;
    }

    // A ruler between a heading and rows whose columns blanks part.
    bool rules_a_table(std::size_t k) const {
        return k + 1 < filled_.size() && has_columns(filled_[k - 1]) && has_columns(filled_[k + 1]);
    }

    bool has_columns(std::size_t line) const {
        std::string_view text = lines_.text(line);
        text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
        return text.find("  ") != std::string_view::npos || text.find('\t') != std::string_view::npos;
    }

    std::optional<Start> formula(std::size_t k) const {
        ClosingFormula closing = closing_formula(folded(k));
        if (closing.kind == ClosingFormula::Kind::none) return std::nullopt;
        auto line_words = static_cast<std::size_t>(std::count(folded(k).begin(), folded(k).end(), ' ')) + 1;
        Start start{k, closing.words < line_words ? closing.words : 0, true, false};
        if (closing.kind == ClosingFormula::Kind::sure) return start;
        if (k == 0) return std::nullopt;  // `Servus,` and `Moin` open letters as well
        bool named = start.cut_words > 0
                         ? names_writer(after_words(folded(k), closing.words))
                         : k + 1 < filled_.size() && (names_writer(folded(k + 1)) || looks_like_name(k + 1));
        return named ? std::optional(start) : std::nullopt;
    }

    std::optional<Start> signing_mark(std::size_t k) const {
        if (k < letter_end_ || k == 0 || !begins_with_signing_mark(folded(k))) return std::nullopt;
        return Start{k, 0, false, false};
    }

    // A formula below which the letter goes on without a postscript's mark: the letter keeps what reads like
    // one.
    std::optional<Start> last_sure_formula() const {
        for (std::size_t k = letter_end_; k-- > 0;) {
            std::optional<Start> start = formula(k);
            if (start && closing_formula(folded(k)).kind == ClosingFormula::Kind::sure) return start;
        }
        return std::nullopt;
    }

    // Without any formula the signature begins with the writer's own name.
    std::optional<Start> own_name(std::size_t k) const {
        if (!names_writer(folded(k))) return std::nullopt;
        if (k == 0) return Start{k, 0, false, false};
        std::string_view above = folded(k - 1);
        // `Guten Morgen,` above the name leads to no list.
        bool in_list = above.back() == ':' || (above.back() == ',' && !is_salutation(above)) ||
                       above.back() == ';' || names_somebody_else(k + 1);
        bool last = k + 1 == filled_.size();
        bool named_twice = !last && names_writer_wholly(folded(k)) && names_writer(folded(k + 1));
        bool closed = letter_ends_above(k) || last || named_twice || contact_follows(k);
        return closed && !in_list ? std::optional(Start{k, 0, false, false}) : std::nullopt;
    }

    // Does display name or address hold a given name?
    bool writer_is_known() const {
        return std::any_of(writer_.begin(), writer_.end(),
                           [](const std::string& word) { return is_given_name(word); });
    }

    // `Jette Hansen, MFA / Praxis Deichhof / Tel. …` in a mail of `praxis@…`: what the sender field does not
    // say is said by a name in a paragraph of its own above an organisation or a telephone number.
    std::optional<Start> card_of_shared_mailbox(std::size_t k) const {
        constexpr std::size_t kFewest = 2, kMost = 5;
        if (k == 0 || !begins_paragraph(k) || folded(k - 1).back() == ':') return std::nullopt;
        std::string_view head = folded(k).substr(0, folded(k).find_first_of(",|(*/"));
        if (head.find_first_of(":?!0123456789@") != std::string_view::npos) return std::nullopt;
        std::size_t words = 0;
        bool given = false;
        for_each_word(head, [&](std::string_view word) {
            if (is_title(word)) return;
            given = given || (words == 0 && is_given_name(word));
            ++words;
        });
        if (!given || words < kFewest || words > kMost) return std::nullopt;
        const bool below = k + 1 < filled_.size() && !begins_paragraph(k + 1) &&
                           reads_as_organisation(lines_.text(filled_[k + 1]));
        return below || contact_follows(k) ? std::optional(Start{k, 0, false, false}) : std::nullopt;
    }

    // Line k does not go on with the sentence above it, or with one that leads to the name.
    bool letter_ends_above(std::size_t k) const {
        static const Phrases leads_to_name = {
            R"((?:\S+ )*(?:sich|wuenscht|wuenschen|gruesst|gruessen|verbleibe|danke?|merci|thanks|bald|ihre?|eure?))"};
        if (k == 0 || begins_paragraph(k)) return true;
        return !is_word_char(folded(k - 1).back()) || leads_to_name.are(folded(k - 1));
    }

    // Below the writer's name stands another person's: a list of those who come.
    bool names_somebody_else(std::size_t k) const {
        if (k >= filled_.size() || begins_paragraph(k) || names_writer(folded(k))) return false;
        std::string_view line = folded(k);
        return looks_like_name(k) && is_given_name(line.substr(0, line.find(' ')));
    }

    bool contact_follows(std::size_t k) const {
        for (++k; k < filled_.size() && !begins_paragraph(k); ++k) {
            if (holds_contact(folded(k))) return true;
        }
        return false;
    }

    static bool holds_contact(std::string_view folded) {
        static const Phrases contact = {R"(tel|fon|phone|mobil|\S*@|www\.|\(?(?:\d[ /()-]*){6})"};
        return contact.in(folded);
    }

    static std::string_view after_words(std::string_view folded, std::size_t words) {
        std::size_t begin = 0;
        for (std::size_t n = 0; n < words; ++n)
            begin = std::min(folded.find(' ', begin), folded.size() - 1) + 1;
        return folded.substr(begin);
    }

    // A short line, or the beginning of one up to a comma, bar or bracket, that holds the writer's name.
    bool names_writer(std::string_view folded) const {
        constexpr std::size_t kNameWords = 5;
        std::string_view head = folded.substr(0, folded.find_first_of(",|(*/"));
        if (std::size_t dash = head.find(" - "); dash != std::string_view::npos) head = head.substr(0, dash);
        if (head.find_first_of(":?0123456789@") != std::string_view::npos) return false;
        std::size_t words = 0, known = 0, initials = 0;
        for_each_word(head, [&](std::string_view word) {
            ++words;
            bool writers = std::find(writer_.begin(), writer_.end(), word) != writer_.end();
            if (writers) ++known;
            if (!writers && (word.size() == 1 || is_title(word))) ++initials;
        });
        if (words == 0 || words > kNameWords) return false;
        if (known == 0) return words == 1 && is_initial_of_writer(head);
        return 2 * (known + initials) >= words;
    }

    // Nothing but the writer's name.
    bool names_writer_wholly(std::string_view folded) const {
        std::size_t known = 0;
        bool all = true;
        for_each_word(folded, [&](std::string_view word) {
            bool writers = std::find(writer_.begin(), writer_.end(), word) != writer_.end();
            known += writers ? 1 : 0;
            all &= writers || word.size() == 1 || is_title(word);
        });
        return all && known > 0;
    }

    // `M.` below a mail of Marek's.
    bool is_initial_of_writer(std::string_view line) const {
        if (line.size() > 2 || (line.size() == 2 && line[1] != '.')) return false;
        return std::any_of(writer_.begin(), writer_.end(),
                           [&](const std::string& word) { return word[0] == line[0]; });
    }

    // The shape of a name: a few capitalised words and nothing else.
    bool looks_like_name(std::size_t k) const {
        constexpr std::size_t kLongest = 40;
        static const RE2 shape(R"((?:(?:\p{Lu}[\p{L}'-]*\.?|von|van|de|der|den|zu|al|bin)\s?){1,5})");
        std::string_view text = lines_.text(filled_[k]);
        return text.size() <= kLongest && RE2::FullMatch(re2::StringPiece(text.data(), text.size()), shape);
    }

    void apply(const Start& start) {
        std::size_t first = filled_[start.line];
        if (start.drops_line) lines_.drop(first);
        bool cut = start.cut_words > 0;
        std::size_t keep = cut || start.keeps_line || start.drops_line ? 1 : 0;
        // What reads like a letter below a formula stays, from its first line to its last.
        std::size_t letter_begin = filled_.size();
        for (std::size_t k = start.line + keep; k < letter_end_; ++k) {
            if (is_letter(k)) letter_begin = std::min(letter_begin, k);
        }
        bool is_delimiter = start.drops_line || !start.keeps_line;
        for (std::size_t k = start.line + keep; k < filled_.size(); ++k) {
            bool letter = !is_delimiter && k >= letter_begin && k < letter_end_;
            if (postscript_[k] || letter) continue;
            lines_.assign(filled_[k], Section::signature);
            if (is_ruler(folded(k)) || folded(k) == "--") lines_.drop(filled_[k]);
        }
        if (cut) {
            lines_.split_after_words(first, start.cut_words);
            lines_.assign(first + 1, Section::signature);
        }
    }

    TextLines& lines_;
    const std::vector<std::string>& writer_;
    std::vector<std::size_t> filled_;  // the lines of the new text that hold something
    std::vector<bool> postscript_;     // by index into filled_
    std::size_t letter_end_ = 0;       // one past the last line that reads like a letter
};

}  // namespace

std::vector<std::string> name_words(const Address& writer) {
    std::vector<std::string> words;
    auto take = [&](std::string_view word) {
        if (word.size() > 1 && !is_title(word)) words.emplace_back(word);
    };
    for_each_word(fold_text(writer.display_name), take);
    for_each_word(fold_text(writer.local_part()), take);
    return words;
}

void find_signature(TextLines& lines, const std::vector<std::string>& writer) {
    SignatureFinder(lines, writer).run();
}

}  // namespace bp
