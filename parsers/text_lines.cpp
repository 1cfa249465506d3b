#include "parsers/text_lines.h"

#include <algorithm>

#include "parsers/fold_text.h"

namespace bp {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

struct QuoteMarks {
    std::size_t depth = 0;
    std::size_t size = 0;  // bytes up to the quoted text
};

// Marks may have blanks between them and up to three before the first; one blank behind the last is theirs.
QuoteMarks quote_marks(std::string_view line) {
    constexpr std::size_t kIndent = 3;
    QuoteMarks marks;
    std::size_t i = 0;
    for (; i < line.size(); ++i) {
        if (line[i] == '>') {
            ++marks.depth;
            marks.size = i + 1;
        } else if (!is_blank(line[i]) || (marks.depth == 0 && i >= kIndent) || i > marks.size + 1) {
            break;
        }
    }
    if (marks.depth > 0 && marks.size < line.size() && line[marks.size] == ' ') ++marks.size;
    return marks;
}

// GroupWise announces what it quotes by `>>> "Name" <address> 31.07.23 08:05 >>>`; these are no quote marks.
bool is_groupwise_header(std::string_view line) {
    return line.size() > 6 && line.substr(0, 3) == ">>>" && line.substr(line.size() - 3) == ">>>" &&
           line.find_first_not_of("> \t") != std::string_view::npos;
}

}  // namespace

TextLines::TextLines(std::string text) : text_(std::move(text)) {
    folded_.reserve(text_.size() + text_.size() / 8);
    lines_.reserve(static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '\n')) + 1);
    for (std::size_t begin = 0; begin < text_.size();) {
        std::size_t end = std::min(text_.find('\n', begin), text_.size());
        add_line(begin, end);
        begin = end + 1;
    }
}

void TextLines::add_line(std::size_t begin, std::size_t end) {
    while (end > begin && is_blank(text_[end - 1])) --end;
    std::string_view line(text_.data() + begin, end - begin);
    QuoteMarks marks = is_groupwise_header(line) ? QuoteMarks{} : quote_marks(line);
    Line added;
    added.begin = static_cast<std::uint32_t>(begin + marks.size);
    added.end = static_cast<std::uint32_t>(end);
    added.depth = static_cast<std::uint32_t>(marks.depth);
    added.folded_begin = static_cast<std::uint32_t>(folded_.size());
    append_folded(line.substr(marks.size), folded_);
    added.folded_end = static_cast<std::uint32_t>(folded_.size());
    lines_.push_back(added);
}

std::string_view TextLines::text(std::size_t i) const {
    return std::string_view(text_).substr(lines_[i].begin, lines_[i].end - lines_[i].begin);
}

std::string_view TextLines::folded(std::size_t i) const {
    return std::string_view(folded_).substr(lines_[i].folded_begin,
                                            lines_[i].folded_end - lines_[i].folded_begin);
}

std::size_t TextLines::next_filled(std::size_t i) const {
    while (i < size() && (blank(i) || dropped(i))) ++i;
    return i;
}

std::size_t TextLines::previous_filled(std::size_t i) const {
    while (i > 0) {
        --i;
        if (!blank(i) && !dropped(i)) return i;
    }
    return size();
}

void TextLines::split_after_words(std::size_t i, std::size_t words) {
    std::string_view line = text(i);
    std::size_t cut = 0;  // the first byte of line whose prefix folds to that many words and a further one
    for (std::size_t folded_words = 0; cut < line.size(); ++cut) {
        std::string prefix = fold_text(line.substr(0, cut + 1));
        folded_words =
            prefix.empty() ? 0 : static_cast<std::size_t>(std::count(prefix.begin(), prefix.end(), ' ')) + 1;
        if (folded_words > words) break;
    }
    // A character of several bytes begins a word only with its last byte; go back to its first.
    while (cut > 0 && cut < line.size() && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
    if (cut == 0 || cut >= line.size()) return;

    std::string_view fold = folded(i);
    std::size_t folded_cut = 0;
    for (std::size_t n = 0; n < words; ++n)
        folded_cut = std::min(fold.find(' ', folded_cut), fold.size() - 1) + 1;
    Line second = lines_[i];
    second.begin += static_cast<std::uint32_t>(cut);
    second.folded_begin += static_cast<std::uint32_t>(folded_cut);
    lines_[i].end = second.begin;
    lines_[i].folded_end = second.folded_begin;
    while (lines_[i].end > lines_[i].begin && is_blank(text_[lines_[i].end - 1])) --lines_[i].end;
    while (lines_[i].folded_end > lines_[i].folded_begin && folded_[lines_[i].folded_end - 1] == ' ') {
        --lines_[i].folded_end;
    }
    lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(i) + 1, second);
}

std::string TextLines::join(Section section) const {
    std::string joined;
    bool blank_before = false;
    for (std::size_t i = 0; i < size(); ++i) {
        if (lines_[i].section != section || lines_[i].dropped) {
            blank_before = true;  // what was elsewhere in between leaves a gap
            continue;
        }
        if (blank(i)) {
            blank_before = true;
            continue;
        }
        if (!joined.empty()) joined.append(blank_before ? "\n\n" : "\n");
        blank_before = false;
        std::string_view line = text(i);
        if (joined.empty()) line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        joined.append(line);
    }
    return joined;
}

}  // namespace bp
