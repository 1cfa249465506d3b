#include "parsers/read_matrix.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>

#include "parsers/bytes.h"
#include "parsers/tokens.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

using Days = std::set<EventId>;

struct Column {
    EventId day;
    std::size_t cell = 0;    // counted by delimiters
    std::size_t middle = 0;  // letters from the beginning of the line
};

// The letters, not bytes, of a text.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// Whether a cell says yes or no; nothing if it says neither.
std::optional<bool> mark_of(std::string_view cell) {
    const std::string word = folded_words(cell);
    if (word.empty() || word == "-" || word == "/" || is_one_of(word, "nein no n 0 o")) return false;
    for (std::string_view sign : {"✓", "✔", "☑", "☒", "✗", "✘", "*", "+"}) {
        if (word == sign) return true;
    }
    for (std::string_view sign : {"☐", "□", ". / .", "[ ]", "( )"}) {
        if (word == sign) return false;
    }
    if (is_one_of(word, "x xx ja j yes y 1 kommt dabei") || word == "[ x ]" || word == "( x )") return true;
    return std::nullopt;
}

class MatrixReader {
public:
    MatrixReader(std::string_view text, const EventFindings& events,
                 const std::vector<std::pair<std::size_t, std::size_t>>& places, std::size_t count)
        : text_(text), days_(count) {
        for (std::size_t begin = 0; begin < text.size();) {
            starts_.push_back(begin);
            const std::size_t end = text.find('\n', begin);
            begin = end == std::string_view::npos ? text.size() : end + 1;
        }
        for (const EventMention& mention : events.mentions)
            heads_[line_of(mention.place.begin)].push_back(&mention);
        for (const auto& [byte, person] : places) people_[line_of(byte)].insert(person);
    }

    std::optional<std::vector<Days>> run() {
        bool found = false;
        for (const auto& [line, mentions] : heads_) {
            if (people_.count(line) == 0 && read_columns(line, mentions))
                found = read_rows(line + 1) || found;
        }
        return found ? std::optional(std::move(days_)) : std::nullopt;
    }

private:
    std::size_t line_of(std::size_t byte) const {
        const auto after = std::upper_bound(starts_.begin(), starts_.end(), byte);
        return static_cast<std::size_t>(after - starts_.begin()) - 1;
    }
    std::string_view line(std::size_t number) const {
        const std::size_t begin = starts_[number];
        const std::size_t end = std::min(text_.find('\n', begin), text_.size());
        return text_.substr(begin, end - begin);
    }

    bool read_columns(std::size_t number, const std::vector<const EventMention*>& mentions) {
        constexpr std::size_t kLongestLine = 400;
        const std::string_view head = line(number);
        if (head.size() > kLongestLine) return false;
        columns_.clear();
        delimiter_ = 0;
        for (char mark : {'\t', '|', ';'}) {
            if (delimiter_ == 0 && head.find(mark) != std::string_view::npos) delimiter_ = mark;
        }
        for (const EventMention* mention : mentions) {
            const bool known = std::any_of(columns_.begin(), columns_.end(),
                                           [&](const Column& column) { return column.day == mention->id; });
            if (known) continue;
            const std::size_t begin = mention->place.begin - starts_[number],
                              end = std::min(mention->place.end - starts_[number], head.size());
            const std::string_view before = head.substr(0, begin);
            const auto cell = static_cast<std::size_t>(std::count(before.begin(), before.end(), delimiter_));
            const std::size_t middle = width(before) + width(head.substr(begin, end - begin)) / 2;
            columns_.push_back({mention->id, delimiter_ == 0 ? columns_.size() : cell, middle});
        }
        // Two days of one cell are no columns.
        for (std::size_t i = 1; i < columns_.size(); ++i) {
            if (columns_[i].cell <= columns_[i - 1].cell) return false;
        }
        return columns_.size() > 1;
    }

    // The lines of people below the heading; at least two make a table.
    bool read_rows(std::size_t first) {
        constexpr std::size_t kMostGaps = 1;
        std::size_t rows = 0, gaps = 0;
        std::vector<Days> before = days_;
        for (std::size_t number = first; number < starts_.size() && heads_.count(number) == 0; ++number) {
            const auto people = people_.find(number);
            if (people == people_.end()) {
                if (++gaps > kMostGaps || rows > 0) break;
                continue;
            }
            ++rows;
            const std::optional<Days> days = read_row(line(number));
            if (!days) continue;
            for (std::size_t person : people->second) {
                if (person < days_.size()) days_[person].insert(days->begin(), days->end());
            }
        }
        if (rows < 2) days_ = std::move(before);
        return rows > 1;
    }

    std::optional<Days> read_row(std::string_view row) const {
        const std::vector<std::string_view> cells = delimiter_ == 0 ? below_columns(row) : split(row);
        Days days;
        for (const Column& column : columns_) {
            const std::string_view cell =
                column.cell < cells.size() ? trim(cells[column.cell]) : std::string_view{};
            const std::optional<bool> mark = mark_of(cell);
            if (!mark) return std::nullopt;
            if (*mark) days.insert(column.day);
        }
        return days;
    }

    std::vector<std::string_view> split(std::string_view row) const {
        std::vector<std::string_view> cells;
        for (std::size_t begin = 0; begin <= row.size();) {
            const std::size_t end = std::min(row.find(delimiter_, begin), row.size());
            cells.push_back(row.substr(begin, end - begin));
            begin = end + 1;
        }
        return cells;
    }

    // Of a row without delimiters what stands below each day.
    std::vector<std::string_view> below_columns(std::string_view row) const {
        constexpr std::size_t kFarthest = 5;
        std::vector<std::string_view> cells(columns_.size());
        for (std::size_t begin = row.find_first_not_of(' '); begin != std::string_view::npos;) {
            const std::size_t end = std::min(row.find(' ', begin), row.size());
            const std::string_view word = row.substr(begin, end - begin);
            const std::size_t middle = width(row.substr(0, begin)) + width(word) / 2;
            for (std::size_t i = 0; i < columns_.size(); ++i) {
                const std::size_t distance =
                    std::max(middle, columns_[i].middle) - std::min(middle, columns_[i].middle);
                if (distance <= kFarthest && mark_of(word) && cells[i].empty()) cells[i] = word;
            }
            begin = row.find_first_not_of(' ', end);
        }
        return cells;
    }

    std::string_view text_;
    std::vector<std::size_t> starts_;
    std::map<std::size_t, std::vector<const EventMention*>> heads_;
    std::map<std::size_t, std::set<std::size_t>> people_;
    std::vector<Column> columns_;
    char delimiter_ = 0;
    std::vector<Days> days_;
};

}  // namespace

std::optional<std::vector<Days>> read_matrix(std::string_view text, const EventFindings& events,
                                             const std::vector<std::pair<std::size_t, std::size_t>>& places,
                                             std::size_t count) {
    if (text.empty()) return std::nullopt;
    return MatrixReader(text, events, places, count).run();
}

}  // namespace bp
