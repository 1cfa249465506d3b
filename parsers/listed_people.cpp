#include "parsers/listed_people.h"

#include <algorithm>
#include <array>
#include <optional>

#include "parsers/coming_words.h"
#include "parsers/find_names.h"
#include "parsers/find_organisation.h"
#include "parsers/list_labels.h"
#include "parsers/name_lexicon.h"
#include "parsers/organisation_lexicon.h"
#include "parsers/person_nouns.h"

namespace bp {
namespace {

constexpr std::size_t kMaxPeople = 500;  // more in one mail are a directory; bounds hostile input
constexpr std::size_t kMaxCells = 30;
// A list of so many things that are no people is not looked at once more from each of its lines.
constexpr std::size_t kLongList = 50;

std::string text_of(const Words& words, WordRange range) {
    if (range.first >= range.last) return {};
    return clean_name(
        words.text.substr(words[range.first].begin, words[range.last - 1].end - words[range.first].begin));
}

std::string email_in(const Words& words, WordRange range) {
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (words.is_email(i)) return std::string(words.raw(i));
    }
    return {};
}

std::vector<PhoneNumber> phones_in(const Words& words, WordRange range, bool labelled) {
    if (range.first >= range.last) return {};
    std::string_view text =
        words.text.substr(words[range.first].begin, words[range.last - 1].end - words[range.first].begin);
    return labelled ? find_phones("Tel " + std::string(text)) : find_phones(text);
}

// `N. N.`, `NN`, `wird nachgereicht`
bool is_nobody(const Words& words, WordRange range) {
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (words.folded(i) == "nn" && words[i].all_capital) return true;
        if (words.folded(i) == "n" && words[i].capital && words.is_mark(i + 1, '.') &&
            words.folded(i + 2) == "n" && words[i + 2].capital)
            return true;
    }
    return false;
}

// `steht noch nicht fest`, `wird nachgereicht`, `tba`: a form's field that is filled with no name.
bool is_left_open(const Words& words, WordRange range) {
    static constexpr WordList kOpen(
        "folgt nachgereicht nachgemeldet offen tba tbd tbc unbekannt benannt fest bekannt announced open "
        "unknown "
        "decided confirmed later spaeter");
    if (range.last - range.first > 10) return false;
    bool open = false, name = false;
    for (std::size_t i = range.first; i < range.last; ++i) {
        open = open || is_one_of(words.folded(i), kOpen);
        name = name || (words.is_word(i) && words[i].capital && is_given_name(words.folded(i)));
    }
    return open && !name;
}

// `eine Auszubildende (Auswahl läuft)`, `noch ein Kollege`, `Name folgt`: somebody whose name is open.
bool is_unnamed(const Words& words, WordRange range) {
    std::size_t i = range.first;
    if (words.folded(i) == "name" && is_one_of(words.folded(i + 1), "folgt noch wird offen")) return true;
    bool article = false;
    while (i < range.last && is_one_of(words.folded(i),
                                       "ein eine einer einen noch weiterer weitere weiteren zusaetzlich "
                                       "neue neuer unser unsere a an one another our")) {
        article = true;
        ++i;
    }
    // `eine dritte Person`
    for (std::size_t count = 0; article && count < 2 && i + 1 < range.last && words.is_word(i) &&
                                !words[i].capital && !is_person_noun(words.folded(i));
         ++count)
        ++i;
    return article && i < range.last && is_person_noun(words.folded(i)) &&
           !is_one_of(words.folded(i), "kollegen kolleginnen personen colleagues mitarbeiterinnen");
}

// --- Reading line by line ---------------------------------------------------------------------------------

class ListReader {
public:
    ListReader(const Words& words, WordRange body, const AddressBook& book)
        : words_(words), book_(book), lines_(split_lines(words, body)) {}

    ListedPeople read() && {
        for (std::size_t i = 0; i < lines_.size() && result_.people.size() < kMaxPeople;) {
            std::size_t next = i;
            for (auto block : {&ListReader::table, &ListReader::cell_table, &ListReader::form,
                               &ListReader::bare_table, &ListReader::card, &ListReader::list}) {
                next = (this->*block)(i);
                if (next > i) break;
            }
            if (next > i) result_.read.push_back({lines_[i].first, lines_[next - 1].last});
            i = std::max(next, i + 1);
        }
        return std::move(result_);
    }

private:
    // --- Tables ---

    bool is_cell_end(std::size_t i) const {
        return words_.is_mark(i, '\t') || words_.is_mark(i, ';') || words_.is_mark(i, '|');
    }

    // Cells parted by marks, else by two blanks or more.
    std::vector<WordRange> cells_of(WordRange line) const {
        bool marks = false;
        for (std::size_t i = line.first; i < line.last; ++i) marks = marks || is_cell_end(i);
        std::vector<WordRange> cells;
        std::size_t begin = line.first;
        for (std::size_t i = line.first; i <= line.last && cells.size() < kMaxCells; ++i) {
            const bool gap = !marks && i > begin && i < line.last && is_wide_gap(i);
            if (i < line.last && !gap && !is_cell_end(i)) continue;
            cells.push_back({begin, i});
            begin = gap ? i : i + 1;
        }
        return cells;
    }

    // Two blanks or more before the word at `i`.
    bool is_wide_gap(std::size_t i) const {
        const std::size_t before = words_[i - 1].end, own = words_[i].begin;
        if (own < before + 2) return false;
        // A blank may be one that does not break (two bytes).
        return words_.text.substr(before, own - before) != "\u00A0";
    }

    std::size_t table(std::size_t at) {
        std::vector<WordRange> heads = cells_of(lines_[at]);
        if (heads.size() < 2 || is_filled_in(lines_[at])) return at;
        std::vector<Field> fields;
        for (WordRange head : heads) fields.push_back(field_of_head(head));
        // The names' own column is the one that needs no heading.
        const bool corner =
            heads[0].first >= heads[0].last &&
            std::all_of(fields.begin() + 1, fields.end(), [](Field field) { return field == Field::day; });
        const bool nameless = corner || is_row_of_days(fields);
        if (!is_heading(fields) && !nameless) return at;
        if (corner) {
            fields[0] = Field::full_name;
        } else if (nameless) {
            fields.insert(fields.begin(), Field::full_name);
            heads.insert(heads.begin(), WordRange{lines_[at].first, lines_[at].first});
        }
        std::size_t line = at + 1, rows = 0;
        for (; line < lines_.size() && result_.people.size() < kMaxPeople; ++line) {
            if (is_rule(lines_[line])) continue;
            std::vector<WordRange> cells = in_columns(heads, cells_of(lines_[line]), at, line);
            if (cells.size() < 2 || (nameless && !is_matrix_row(cells))) break;
            take_row(fields, cells, lines_[line], stays_at_home(fields, cells) ? "table.stays" : "table.row");
            ++rows;
        }
        return rows > 0 ? line : at;
    }

    // `Name: Anna Kern   E-Mail: …`, where blanks part the cells, is a form and no heading.
    bool is_filled_in(WordRange line) const {
        for (std::size_t i = line.first; i < line.last; ++i) {
            if (is_cell_end(i)) return false;
        }
        return has_colon(line) || !email_in(words_, line).empty();
    }

    Field field_of_head(WordRange head) const {
        const Field field = field_of_label(words_, head);
        // `Teilnahme am 25.05.`, `kommt`: a column of marks as well
        const bool marks = field == Field::none && head.first < head.last && head.last - head.first < 8 &&
                           is_one_of(words_.folded(head.first),
                                     "teilnahme kommt dabei zusage teil anwesend "
                                     "attending coming participation nimmt");
        return field == Field::none && (marks || is_date(head)) ? Field::day : field;
    }

    // `28.09.`, `22 June`
    bool is_date(WordRange cell) const {
        std::size_t numbers = 0;
        for (std::size_t i = cell.first; i < cell.last; ++i) {
            if (words_[i].kind == Word::Kind::number) {
                if (words_[i].end - words_[i].begin > 4) return false;
                ++numbers;
            } else if (!words_.is_mark(i, '.') && !words_.is_mark(i, '-') && !is_month(words_.folded(i))) {
                return false;
            }
        }
        return numbers > 0 && cell.last - cell.first > 1;
    }

    static bool is_month(std::string_view word) {
        return is_one_of(word,
                         "januar jan februar feb maerz april apr mai juni jun juli august september sept "
                         "oktober okt november nov january february march may june october oct");
    }

    static bool is_row_of_days(const std::vector<Field>& fields) {
        return fields.size() >= 2 &&
               std::all_of(fields.begin(), fields.end(), [](Field field) { return field == Field::day; });
    }

    // `--------`
    bool is_rule(WordRange line) const {
        for (std::size_t i = line.first; i < line.last; ++i) {
            if (words_[i].kind != Word::Kind::mark) return false;
        }
        return true;
    }

    // Letters from the line's begin to the word at `i`.
    std::size_t column_of(std::size_t line, std::size_t i) const {
        std::size_t begin = words_[lines_[line].first].begin, column = 0;
        while (begin > 0 && words_.text[begin - 1] != '\n') --begin;
        for (; begin < words_[i].begin; ++begin) {
            if ((static_cast<unsigned char>(words_.text[begin]) & 0xC0) != 0x80) ++column;
        }
        return column;
    }

    // Where blanks part the cells, an empty one leaves no trace but its place: each cell belongs to the
    // column that begins nearest to it.
    std::vector<WordRange> in_columns(const std::vector<WordRange>& heads, std::vector<WordRange> cells,
                                      std::size_t head_line, std::size_t line) const {
        const bool empty = std::any_of(cells.begin(), cells.end(),
                                       [](const WordRange& cell) { return cell.first >= cell.last; });
        bool marks = empty;
        for (std::size_t i = lines_[line].first; i < lines_[line].last; ++i) marks = marks || is_cell_end(i);
        if (marks || cells.size() < 2 || cells.size() >= heads.size()) return cells;
        std::vector<WordRange> placed(heads.size(), WordRange{lines_[line].first, lines_[line].first});
        std::size_t next = 0;
        for (const WordRange& cell : cells) {
            const std::size_t own = column_of(line, cell.first);
            std::size_t best = next, nearest = ~std::size_t{0};
            for (std::size_t i = next; i < heads.size(); ++i) {
                // A heading left out is that of the first column.
                const std::size_t head =
                    heads[i].first < heads[i].last ? column_of(head_line, heads[i].first) : 0;
                const std::size_t distance = head > own ? head - own : own - head;
                if (distance < nearest) best = i, nearest = distance;
            }
            placed[best] = cell;
            next = best + 1;
            if (next >= heads.size()) break;
        }
        return placed;
    }

    enum class Mark { none, yes, no };

    // `x`, `ja`; `-`, `nein`
    Mark mark_of(WordRange cell) const {
        if (cell.last != cell.first + 1) return Mark::none;
        if (words_.is_word(cell.first)) {
            if (is_one_of(words_.folded(cell.first), "x xx ja yes kommt dabei teilnahme ok"))
                return Mark::yes;
            return is_one_of(words_.folded(cell.first), "nein no entfaellt") ? Mark::no : Mark::none;
        }
        if (words_.is_mark(cell.first, '-') || words_.is_mark(cell.first, '/')) return Mark::no;
        return words_[cell.first].kind == Word::Kind::mark ? Mark::yes : Mark::none;
    }

    // Below a heading of nothing but days: a name, and marks behind it.
    bool is_matrix_row(const std::vector<WordRange>& cells) const {
        auto name = name_at_line_start(words_, cells[0].first, cells[0].last, book_);
        if (!name) return false;
        return std::any_of(cells.begin() + 1, cells.end(),
                           [&](const WordRange& cell) { return mark_of(cell) == Mark::yes; }) ||
               std::all_of(cells.begin() + 1, cells.end(),
                           [&](const WordRange& cell) { return mark_of(cell) == Mark::no; });
    }

    // A row that says `nein` to every day.
    bool stays_at_home(const std::vector<Field>& fields, const std::vector<WordRange>& cells) const {
        bool no = false;
        for (std::size_t i = 0; i < cells.size() && i < fields.size(); ++i) {
            if (fields[i] != Field::day && fields[i] != Field::none) continue;
            const Mark mark = mark_of(cells[i]);
            if (mark == Mark::yes || (mark == Mark::none && cells[i].first < cells[i].last)) return false;
            no = no || mark == Mark::no || fields[i] == Field::day;
        }
        return no;
    }

    static bool is_heading(const std::vector<Field>& fields) {
        auto known =
            std::count_if(fields.begin(), fields.end(), [](Field field) { return field != Field::none; });
        bool name = std::any_of(fields.begin(), fields.end(), is_name_field);
        return known >= 2 && name;
    }

    static bool is_name_field(Field field) {
        return field == Field::name || field == Field::family || field == Field::full_name ||
               field == Field::participants || field == Field::given;
    }

    void take_row(const std::vector<Field>& fields, const std::vector<WordRange>& cells, WordRange line,
                  const char* rule) {
        Record record;
        bool split = std::find(fields.begin(), fields.end(), Field::given) != fields.end();
        for (std::size_t i = 0; i < cells.size() && i < fields.size(); ++i) {
            Field field = fields[i];
            if (split && field == Field::name) field = Field::family;
            set(record, field, cells[i]);
        }
        if (record.person.email.empty()) record.person.email = email_in(words_, line);
        record.person.rule = rule;
        finish(record, line);
    }

    // A table of which each cell stands on a line of its own.
    std::size_t cell_table(std::size_t at) {
        std::vector<Field> fields;
        std::size_t line = at;
        for (; line < lines_.size() && fields.size() < kMaxCells; ++line) {
            if (lines_[line].last - lines_[line].first > 4) break;
            Field field = field_of_label(words_, lines_[line]);
            if (field == Field::none || has_colon(lines_[line])) break;
            fields.push_back(field);
        }
        if (fields.size() < 2 || !is_heading(fields)) return at;
        std::size_t first_row = line;
        while (line + fields.size() <= lines_.size() && result_.people.size() < kMaxPeople) {
            std::vector<WordRange> cells(lines_.begin() + static_cast<std::ptrdiff_t>(line),
                                         lines_.begin() + static_cast<std::ptrdiff_t>(line + fields.size()));
            if (!is_cell_row(fields, cells)) break;
            take_row(fields, cells, {cells.front().first, cells.back().last}, "table.row");
            line += fields.size();
        }
        return line > first_row ? line : at;
    }

    bool has_colon(WordRange line) const {
        for (std::size_t i = line.first; i < line.last; ++i) {
            if (words_.is_mark(i, ':')) return true;
        }
        return false;
    }

    bool is_cell_row(const std::vector<Field>& fields, const std::vector<WordRange>& cells) const {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (fields[i] == Field::email && email_in(words_, cells[i]).empty()) return false;
            if (is_name_field(fields[i]) && cells[i].last - cells[i].first > 8) return false;
        }
        return true;
    }

    // Rows without a heading: `Backes <TAB> Jürgen <TAB> j.backes@…`.
    std::size_t bare_table(std::size_t at) {
        std::size_t line = at;
        std::vector<Record> records;
        for (; line < lines_.size() && records.size() < kMaxPeople; ++line) {
            std::vector<WordRange> cells = cells_of(lines_[line]);
            if (cells.size() < 2) break;
            auto record = bare_row(cells, lines_[line]);
            if (!record) break;
            records.push_back(std::move(*record));
        }
        bool emails = std::all_of(records.begin(), records.end(),
                                  [](const Record& record) { return !record.person.email.empty(); });
        if (records.empty() || (records.size() < 2 && !emails)) return at;
        for (std::size_t i = 0; i < records.size(); ++i) finish(records[i], lines_[at + i]);
        return line;
    }

    struct Record {
        ListedPerson person;
        std::string family, given;
        bool nobody = false;
        bool named() const {
            return !family.empty() || !given.empty() || !person.name.family_name.empty() ||
                   !person.name.given_name.empty();
        }
    };

    std::optional<Record> bare_row(const std::vector<WordRange>& cells, WordRange line) const {
        Record record;
        record.person.email = email_in(words_, line);
        record.person.phones = phones_in(words_, line, false);
        record.person.rule = "table.row";
        std::size_t first = 0;
        while (first < cells.size() && !has_name_word(cells[first])) ++first;  // running numbers
        if (first >= cells.size() || first > 1) return std::nullopt;
        auto whole = parse_person_name(text_of(words_, cells[first]));
        if (!whole) return std::nullopt;
        record.person.name = *whole;
        if ((whole->given_name.empty() || whole->family_name.empty()) && first + 1 < cells.size()) {
            auto second = parse_person_name(text_of(words_, cells[first + 1]));
            if (!second || (!second->given_name.empty() && !second->family_name.empty())) return std::nullopt;
            std::string one = whole->family_name.empty() ? whole->given_name : whole->family_name;
            std::string two = second->family_name.empty() ? second->given_name : second->family_name;
            bool given_first = is_given_name(folded_letters(one)) && !is_given_name(folded_letters(two));
            record.person.name.title = whole->title.empty() ? second->title : whole->title;
            record.person.name.given_name = given_first ? one : two;
            record.person.name.family_name = given_first ? two : one;
        }
        bool known = false;
        for (const std::string& given : {record.person.name.given_name})
            known = is_given_name(folded_letters(given.substr(0, given.find(' '))));
        if (record.person.name.given_name.empty() || record.person.name.family_name.empty())
            return std::nullopt;
        if (!known && record.person.email.empty()) return std::nullopt;
        return record;
    }

    bool has_name_word(WordRange cell) const {
        for (std::size_t i = cell.first; i < cell.last; ++i) {
            if (words_.is_word(i)) return true;
        }
        return false;
    }

    // --- Forms ---

    // The words before the colon (or the TAB) of a line `label: value`, and those behind.
    bool label_and_value(WordRange line, WordRange& label, WordRange& value) const {
        constexpr std::size_t kLongestLabel = 32;  // with dots that fill it up: `Name ........:`
        for (std::size_t i = line.first; i < line.last && i < line.first + kLongestLabel; ++i) {
            // `Name ........ Kern`
            const bool dots = words_.is_mark(i, '.') && words_.is_mark(i + 1, '.') && i > line.first;
            if (dots || words_.is_mark(i, ':') || words_.is_mark(i, '\t')) {
                label = {line.first, i};
                value = {i + 1, line.last};
                while (value.first < value.last &&
                       (words_.is_mark(value.first, '\t') || words_.is_mark(value.first, ':') ||
                        (dots && words_.is_mark(value.first, '.'))))
                    ++value.first;
                end_before_next_label(value);
                return label.last > label.first;
            }
            if (words_[i].kind == Word::Kind::email) return false;
        }
        return false;
    }

    // `Name: Anna Kern   E-Mail: …` on one line.
    void end_before_next_label(WordRange& value) const {
        for (std::size_t i = value.first + 1; i < value.last; ++i) {
            if (!is_wide_gap(i) || !words_.is_word(i)) continue;
            std::size_t colon = i;
            while (colon < std::min(value.last, i + 4) && !words_.is_mark(colon, ':')) ++colon;
            if (colon < value.last && words_.is_mark(colon, ':')) value.last = i;
        }
    }

    std::size_t form(std::size_t at) {
        WordRange label, value;
        if (!label_and_value(lines_[at], label, value)) return at;
        Field first = field_of_label(words_, label);
        if (first == Field::none || first == Field::other) return at;
        // `Namensänderung in unserer Anmeldung: nicht Frau X, sondern Frau Y`: a sentence
        static constexpr WordList kSentence(
            "sondern statt anstelle instead hat haben ist sind kommt kommen wird werden muss muessen faehrt "
            "fahren "
            "nimmt nehmen bleibt faellt moechte has have is are will cannot can");
        if (value.last - value.first > 5 && has_word(words_, value, kSentence)) return at;
        Record record;
        std::vector<Field> seen;
        std::size_t line = at, start = at, before = result_.people.size(), unknown = 0;
        const int unnamed_before = result_.unnamed;
        for (; line < lines_.size() && unknown < 4; ++line) {
            if (starts_next_person(lines_[line])) {
                flush(record, {lines_[start].first, lines_[line].first});
                seen.clear();
                start = line;
                continue;
            }
            if (!label_and_value(lines_[line], label, value)) {
                if (!seen.empty() && is_name_field(seen.back()) && record.named() &&
                    take_further(record, line, start))
                    continue;
                break;
            }
            Field field = field_of_label(words_, label);
            unknown = field == Field::none ? unknown + 1 : 0;
            bool repeated = std::find(seen.begin(), seen.end(), field) != seen.end();
            if (repeated && (is_name_field(field) || field == Field::email) && record.named()) {
                flush(record, {lines_[start].first, lines_[line].first});
                seen.clear();
                start = line;
            }
            seen.push_back(field);
            if (field == Field::participants && take_several(value)) continue;
            set(record, field, value);
        }
        flush(record, {lines_[start].first, lines_[line - 1].last});
        return result_.people.size() > before || result_.unnamed > unnamed_before ? line : at;
    }

    // Below a filled field of names a line without a label: `(a.kern@…, Tel. …)`, the next name, `N. N.`
    bool take_further(Record& record, std::size_t line, std::size_t& start) {
        const WordRange own = lines_[line];
        const std::vector<PhoneNumber> phones = phones_in(words_, own, false);
        if (words_.is_mark(own.first, '(') && record.named()) {
            if (record.person.email.empty()) record.person.email = email_in(words_, own);
            append(record.person.phones, phones);
            return true;
        }
        if (is_nobody(words_, own)) {
            ++result_.unnamed;
            return true;
        }
        auto at = name_at_line_start(words_, own.first, own.last, book_);
        if (!at || !at->sure || !ends_well(at->last, own.last) || at->name.given_name.empty()) return false;
        flush(record, {lines_[start].first, own.first});
        start = line;
        record.person.name = at->name;
        record.person.email = email_in(words_, own);
        record.person.phones = phones;
        return true;
    }

    // `Teilnehmer/-in 2`
    bool starts_next_person(WordRange line) const {
        if (line.last - line.first > 6 || !words_.is_word(line.first)) return false;
        if (field_of_word(words_.folded(line.first)) != Field::participants || has_colon(line)) return false;
        return words_[line.last - 1].kind == Word::Kind::number;
    }

    // `Teilnehmer: Anna Kern, Ali Çelik`
    bool take_several(WordRange value) {
        std::vector<NameMention> mentions = find_names(words_, value.first, value.last, book_);
        // `Anna Kern, Bauhof Nordmoor`
        std::erase_if(mentions, [&](const NameMention& mention) {
            return !mention.led && is_organisation_at(words_, mention.first);
        });
        if (mentions.size() < 2) return false;
        for (const NameMention& mention : mentions) {
            Record record;
            record.person.name = mention.name;
            record.person.email = mention.email;
            record.person.rule = "form.label";
            record.person.words = {mention.first, mention.last};
            finish(record, record.person.words);
        }
        return true;
    }

    void flush(Record& record, WordRange range) {
        if (record.person.rule.empty()) record.person.rule = "form.label";
        if (record.person.email.empty()) record.person.email = email_in(words_, range);
        finish(record, range);
        record = Record{};
    }

    void set(Record& record, Field field, WordRange value) {
        if (value.first >= value.last) return;
        switch (field) {
            case Field::email:
                record.person.email = email_in(words_, value);
                break;
            case Field::phone:
                append(record.person.phones, phones_in(words_, value, true));
                break;
            case Field::organisation:
                record.person.organisation = organisation_of(value);
                break;
            case Field::title:
                set_title(record, value);
                break;
            case Field::given:
                record.given = text_of(words_, value);
                break;
            case Field::family:
                record.family = text_of(words_, value);
                break;
            case Field::name:
            case Field::full_name:
            case Field::participants:
                set_name(record, value);
                break;
            default:
                break;
        }
        if (is_name_field(field) && (is_nobody(words_, value) || is_left_open(words_, value)))
            leave_open(record);
    }

    // A form's second name that is left open is another person than the one it has named.
    void leave_open(Record& record) {
        if (record.named())
            ++result_.unnamed;
        else
            record.nobody = true;
    }

    static void append(std::vector<PhoneNumber>& list, std::vector<PhoneNumber> more) {
        list.insert(list.end(), more.begin(), more.end());
    }

    void set_name(Record& record, WordRange value) {
        if (is_left_open(words_, value)) return;
        if (record.nobody) {
            ++result_.unnamed;
            record.nobody = false;
        }
        if (auto at = name_at_line_start(words_, value.first, value.last, book_)) {
            std::string title = record.person.name.title;
            record.person.name = at->name;
            if (record.person.name.title.empty()) record.person.name.title = title;
        } else if (auto name = parse_person_name(text_of(words_, value))) {
            record.person.name = *name;
        }
        if (record.person.email.empty()) record.person.email = email_in(words_, value);
    }

    void set_title(Record& record, WordRange value) const {
        auto part = name_part_at(words_, value.first);
        if (part && part->kind == NamePart::Kind::title) record.person.name.title = part->text;
    }

    std::string organisation_of(WordRange value) const {
        // `dto.`, `s. o.`: that of the person before.
        if (is_one_of(words_.folded(value.first), "dto ditto s") || words_.is_mark(value.first, '"')) {
            return result_.people.empty() ? std::string{} : result_.people.back().organisation;
        }
        return organisation_of_value(words_.text.substr(
            words_[value.first].begin, words_[value.last - 1].end - words_[value.first].begin));
    }

    // A name on a line of its own and, a few lines below, the address that spells it.
    std::size_t card(std::size_t at) {
        constexpr std::size_t kReach = 5;
        auto name = name_at_line_start(words_, lines_[at].first, lines_[at].last, book_);
        if (!name || name->name.family_name.empty() || !ends_well(name->last, lines_[at].last)) return at;
        for (std::size_t line = at + 1; line < std::min(lines_.size(), at + kReach); ++line) {
            std::string email = email_in(words_, lines_[line]);
            if (email.empty() && lines_[line].last - lines_[line].first > 10) return at;
            if (email.empty()) continue;
            if (!address_fits(email, name->name)) return at;
            Record record;
            record.person.name = name->name;
            record.person.email = email;
            record.person.phones = phones_in(words_, {lines_[at].first, lines_[line].last}, false);
            record.person.rule = "list.card";
            finish(record, {lines_[at].first, lines_[line].last});
            return line + 1;
        }
        return at;
    }

    // --- Lists ---

    // The word behind a bullet or a running number, or the line's first.
    std::size_t behind_bullet(WordRange line) const {
        std::size_t i = line.first;
        while (i < line.last && (words_.is_mark(i, '-') || words_.is_mark(i, '*') || words_.is_mark(i, '+') ||
                                 words_.is_mark(i, '>') || words_.is_mark(i, '?')))
            ++i;
        if (i > line.first) return i;
        bool number = words_[i].kind == Word::Kind::number && words_[i].end - words_[i].begin <= 2 &&
                      (words_.is_mark(i + 1, '.') || words_.is_mark(i + 1, ')'));
        bool letter = words_.is_word(i) && words_[i].end - words_[i].begin == 1 && words_.is_mark(i + 1, ')');
        return number || letter ? i + 2 : i;
    }

    struct Item {
        WordRange line;
        std::optional<NameAt> name;
        bool bullet = false, nobody = false, self = false;
        std::vector<NameMention> several;
    };

    Item item_of(WordRange line) const {
        Item item;
        item.line = line;
        std::size_t start = behind_bullet(line);
        item.bullet = start > line.first;
        if (is_one_of(words_.folded(start), "und and sowie") && start + 1 < line.last) ++start;
        if (start >= line.last) return item;
        item.nobody = is_nobody(words_, {start, line.last});
        item.self = is_self(start, line.last);
        if (item.nobody || item.self) return item;
        item.name = name_at_line_start(words_, start, line.last, book_);
        if (item.name && !ends_well(item.name->last, line.last)) item.name.reset();
        item.several = find_names(words_, start, line.last, book_);
        // `A (a@…) kommt im Mai. B kommt im Juni.`: sentences, no line of a list
        if (item.name && item.several.size() > 1 && !joined_names(item.several) && !item.bullet &&
            words_.is_mark(line.last - 1, '.'))
            item.name.reset();
        item.nobody = item.bullet && item.several.empty() && is_unnamed(words_, {start, line.last});
        return item;
    }

    // `ich`, `ich selbst (beide Tage)`, `myself for the session on 30 November`; not `ich selbst bleibe
    // hier`.
    bool is_self(std::size_t i, std::size_t end) const {
        if (!is_one_of(words_.folded(i), "ich mich meine myself me")) return false;
        ++i;
        while (i < end && is_one_of(words_.folded(i), "selbst selber wenigkeit person")) ++i;
        if (i >= end || words_[i].kind == Word::Kind::mark || words_[i].kind == Word::Kind::number)
            return true;
        return is_one_of(words_.folded(i), "am im fuer an beim zum nur auch for on at to only als");
    }

    // Behind the name of a list's line stand marks, a bracket, an address, or nothing; not the rest of a
    // sentence.
    bool ends_well(std::size_t i, std::size_t end) const {
        if (i >= end) return true;
        if (words_.is_mark(i, '.') && i + 1 >= end) return true;
        if (is_one_of(words_.folded(i), "am im fuer an zum beim on for at nur only")) return is_day(i, end);
        if (words_.is_word(i)) return words_[i].capital || is_one_of(words_.folded(i), "und and aus vom von");
        return words_[i].kind == Word::Kind::mark || words_[i].kind == Word::Kind::email ||
               words_[i].kind == Word::Kind::number;
    }

    // `am 26.10.`, `für Barrierefreiheit`: a date or few words, not the rest of a sentence.
    bool is_day(std::size_t i, std::size_t end) const {
        constexpr std::size_t kFewWords = 5;
        for (std::size_t at = i; at < end; ++at) {
            if (words_[at].kind == Word::Kind::number) return true;
        }
        return end - i <= kFewWords;
    }

    bool opened_by_colon(std::size_t at) const {
        return at > 0 && words_.is_mark(lines_[at - 1].last - 1, ':');
    }

    // `Am 25. Mai kommen von uns` above two lines or more that hold a full name and nothing else.
    bool opened_by_open_line(std::size_t at) const {
        if (at == 0 || at + 1 >= lines_.size()) return false;
        const WordRange intro = lines_[at - 1];
        const std::size_t last = intro.last - 1;
        const bool open = words_.is_word(last) || words_[last].kind == Word::Kind::number ||
                          words_.is_mark(last, ',') || words_.is_mark(last, '-');
        return open && speaks_of_coming(words_, intro) && is_name_alone(lines_[at]) &&
               is_name_alone(lines_[at + 1]);
    }

    // Two lines of a name and the address that spells it: `Moll, Sina <s.moll@…>`
    bool are_addressed(std::size_t at) const {
        return at + 1 < lines_.size() && is_addressed(lines_[at]) && is_addressed(lines_[at + 1]);
    }

    bool is_addressed(WordRange line) const {
        constexpr std::size_t kFewWords = 14;
        if (line.last - line.first > kFewWords) return false;
        const std::string email = email_in(words_, line);
        if (email.empty()) return false;
        auto at = name_at_line_start(words_, line.first, line.last, book_);
        return at && !at->name.given_name.empty() && !at->name.family_name.empty() &&
               address_fits(email, at->name);
    }

    bool is_name_alone(WordRange line) const {
        const Item item = item_of(line);
        constexpr std::size_t kFewWords = 8;
        // `Nora Kern, Controlling`
        const bool alone =
            item.name && (item.name->last >= line.last ||
                          ((words_.is_mark(item.name->last, ',') || words_.is_mark(item.name->last, '(')) &&
                           line.last - line.first <= kFewWords && !words_.is_mark(line.last - 1, '.')));
        return alone && item.name->sure && !item.name->name.given_name.empty() &&
               !item.name->name.family_name.empty();
    }

    std::size_t list(std::size_t at) {
        std::vector<Item> items;
        bool bullets = behind_bullet(lines_[at]) > lines_[at].first;
        if ((!bullets && !opened_by_colon(at) && !opened_by_open_line(at) && !are_addressed(at)) ||
            at < list_of_other_things_end_)
            return at;
        std::size_t line = at;
        for (; line < lines_.size() && items.size() < kMaxPeople; ++line) {
            Item item = item_of(lines_[line]);
            if (item.bullet != bullets) {
                // The rest of a bullet's text goes on without one.
                bool goes_on = bullets && !items.empty() && line + 1 < lines_.size() &&
                               behind_bullet(lines_[line + 1]) > lines_[line + 1].first;
                if (!goes_on) break;
                items.back().line.last = item.line.last;
                continue;
            }
            if (!bullets && !item.name && !item.nobody && !item.self) break;
            items.push_back(std::move(item));
        }
        if (!is_list_of_people(items) && !is_announced_list(items, at)) {
            if (items.size() >= kLongList) list_of_other_things_end_ = line;
            return at;
        }
        take_items(items, at > 0 ? lines_[at - 1] : WordRange{});
        return line;
    }

    static bool is_list_of_people(const std::vector<Item>& items) {
        std::size_t sure = 0, names = 0;
        for (const Item& item : items) {
            if ((item.name && item.name->sure) || item.several.size() > 1) ++sure;
            if (item.name || item.nobody || item.self) ++names;
        }
        return sure > 0 && 2 * names >= items.size();
    }

    // Names of which we know none, below a line that announces people and no days.
    bool is_announced_list(const std::vector<Item>& items, std::size_t at) const {
        if (at == 0 || !opened_by_colon(at) || !speaks_of_coming(words_, lines_[at - 1])) return false;
        WordRange intro = lines_[at - 1];
        for (std::size_t i = intro.first; i < intro.last; ++i) {
            if (is_one_of(
                    words_.folded(i),
                    "tage tagen termine terminen themen thementage thementagen veranstaltungen folgendes"))
                return false;
        }
        return std::all_of(items.begin(), items.end(), [](const Item& item) {
            if (item.nobody || item.self) return true;
            return item.name && !item.name->name.given_name.empty() && !item.name->name.family_name.empty();
        });
    }

    void take_items(const std::vector<Item>& items, WordRange intro) {
        for (const Item& item : items) {
            if (item.nobody) ++result_.unnamed;
            result_.self = result_.self || item.self;
            if (item.several.size() > 1 && joined_names(item.several)) {
                for (const NameMention& mention : item.several) {
                    Record record;
                    record.person.name = mention.name;
                    record.person.email = mention.email;
                    take_item(record, {mention.first, mention.last}, intro);
                }
            } else if (item.name) {
                Record record;
                record.person.name = item.name->name;
                record.person.email = email_in(words_, item.line);
                record.person.phones = phones_in(words_, item.line, false);
                take_item_extras(record, {item.name->last, item.line.last});
                take_item(record, item.line, intro);
            }
        }
    }

    static bool joined_names(const std::vector<NameMention>& several) {
        return std::all_of(several.begin(), several.end(), [&](const NameMention& mention) {
            bool full = !mention.name.given_name.empty() && !mention.name.family_name.empty();
            return (full || mention.led) && (mention.chained || &mention == &several.front());
        });
    }

    void take_item(Record& record, WordRange range, WordRange intro) {
        record.person.rule = "list.line";
        record.person.intro = intro;
        finish(record, range);
    }

    // `Anna Kern, Stadt Musterhausen, a.kern@…`
    void take_item_extras(Record& record, WordRange rest) const {
        if (rest.first >= rest.last) return;
        auto found = organisation_in_lines(words_.text.substr(
            words_[rest.first].begin, words_[rest.last - 1].end - words_[rest.first].begin));
        if (found && found->strength >= 10) record.person.organisation = found->name;
    }

    // --- Records ---

    void finish(Record& record, WordRange range) {
        if (record.nobody) {
            ++result_.unnamed;
            return;
        }
        take_parts(record);
        const PersonName& name = record.person.name;
        if (name.family_name.empty() && name.given_name.empty()) return;
        record.person.words = range;
        result_.people.push_back(std::move(record.person));
    }

    // `Name: Kern` and `Vorname: Anna` together.
    static void take_parts(Record& record) {
        PersonName& name = record.person.name;
        if (!record.family.empty()) {
            auto family = parse_person_name(record.family + ", X.");
            if (family && !family->family_name.empty()) {
                name.family_name = family->family_name;
                if (name.title.empty()) name.title = family->title;
            }
        }
        if (record.given.empty()) return;
        auto given = parse_person_name("X, " + record.given);
        if (!given || given->given_name.empty()) return;
        if (name.family_name.empty()) name.family_name = name.given_name;
        name.given_name = given->given_name;
        if (name.title.empty()) name.title = given->title;
    }

    const Words& words_;
    const AddressBook& book_;
    std::vector<WordRange> lines_;
    std::size_t list_of_other_things_end_ = 0;  // above this line no list begins
    ListedPeople result_;
};

}  // namespace

ListedPeople find_listed_people(const Words& words, WordRange body, const AddressBook& book) {
    return ListReader(words, body, book).read();
}

}  // namespace bp
