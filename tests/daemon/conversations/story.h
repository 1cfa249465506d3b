// A conversation as a document (tests/conversations/*.md): who writes what and when, what we answer, what the
// books say then. The form is told in tests/conversations/README.md.
#pragma once

#include <chrono>
#include <map>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "storage/timestamp.h"

namespace bp {

// What must stand in an answer, or must not.
struct Saying {
    std::string words;
    bool wanted = true;
    int line = 0;  // of the document, as in all of these
};

struct ExpectedAnswer {
    std::string recipient;
    std::string template_name;
    bool held = false;  // made ready, but staff decide whether it goes
    std::vector<Saying> sayings;
    int line = 0;
};

struct BookRow {
    std::string person, day, state;  // "Petra Beispiel", "2023-03-23", "booked"; "waiting 2"

    bool operator==(const BookRow&) const = default;
    auto operator<=>(const BookRow&) const = default;
};
inline void PrintTo(const BookRow& row, std::ostream* out) {  // for GoogleTest
    *out << "| " << row.person << " | " << row.day << " | " << row.state << " |";
}

// One step: a mail comes in, and what follows from it.
struct Scene {
    Timestamp at;
    std::string heading;
    std::string name, address, mailbox;                       // who writes, and to "CIC" or "CDO"
    bool in_reply = false;                                    // to our last mail to that address
    std::vector<std::pair<std::string, std::string>> header;  // more fields, or others than usual
    std::string subject, text;
    std::vector<ExpectedAnswer> answers;
    std::string outcome;  // "held" or "filed", where no answer binds
    std::string reason;   // words that the reason contains
    bool shows_books = false;
    std::vector<BookRow> books;  // whole, sorted
    int line = 0, books_line = 0;
};

struct Story {
    std::string title;
    std::map<std::string, int> seats;  // day -> capacity
    std::vector<Scene> scenes;
};

// Throws std::runtime_error with the line of what cannot be read.
Story read_story(const std::string& document);

}  // namespace bp
