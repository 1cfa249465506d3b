// A text as lines, each with its depth of quotation and its folded form; what all splitting rules look at.
//
// Lines keep offsets, not copies: a text of 1 MiB in half a million lines costs some 25 MB. Quote marks (`>
// `, any depth) are taken off the line and counted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/mail_text.h"

namespace bp {

class TextLines {
public:
    explicit TextLines(std::string text);

    std::size_t size() const { return lines_.size(); }
    // The line without quote marks and trailing blanks, as written.
    std::string_view text(std::size_t i) const;
    // The same folded (fold_text.h).
    std::string_view folded(std::size_t i) const;
    bool blank(std::size_t i) const { return lines_[i].folded_begin == lines_[i].folded_end; }
    // How many `>` stood before it.
    std::size_t depth(std::size_t i) const { return lines_[i].depth; }

    Section section(std::size_t i) const { return lines_[i].section; }
    void assign(std::size_t i, Section section) { lines_[i].section = section; }
    // A line that belongs to no section: banners, advertising, disclaimers, separators.
    bool dropped(std::size_t i) const { return lines_[i].dropped; }
    void drop(std::size_t i) { lines_[i].dropped = true; }

    // The first line at or after `i` that is neither blank nor dropped; size() if there is none.
    std::size_t next_filled(std::size_t i) const;
    // The last such line before `i`; size() if there is none.
    std::size_t previous_filled(std::size_t i) const;

    // Cuts line i in two; the second part begins after `words` words and gets the line number i + 1.
    void split_after_words(std::size_t i, std::size_t words);

    // The lines of a section in their order, joined with LF; at most one blank line in a row, none at the
    // ends.
    std::string join(Section section) const;

private:
    struct Line {
        std::uint32_t begin, end;                // in text_
        std::uint32_t folded_begin, folded_end;  // in folded_
        std::uint32_t depth;
        Section section = Section::new_text;
        bool dropped = false;
    };

    void add_line(std::size_t begin, std::size_t end);

    std::string text_;
    std::string folded_;
    std::vector<Line> lines_;
};

}  // namespace bp
