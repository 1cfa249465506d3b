// A Table of the books as text: for people, for programs, for spreadsheets. Pure.
#pragma once

#include <string>

#include "storage/book_lists.h"

namespace bp {

std::string table_as_text(const Table& table);        // columns aligned, control characters removed
std::string table_as_json_lines(const Table& table);  // one object a line, in the order of the rows

// RFC 4180 with LF line ends. A cell that a spreadsheet would take for a formula (= + - @ TAB CR at its
// beginning) gets an apostrophe before it.
std::string table_as_csv(const Table& table);

// The same as Excel opens it in a German office: UTF-8 with a byte order mark, semicolons, CRLF.
std::string table_as_spreadsheet(const Table& table);

}  // namespace bp
