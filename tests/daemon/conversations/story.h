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

// What the books say of a case: "CIC-2023-00001", "clarifying".
struct ExpectedCase {
    std::string reference, state;
    int line = 0;
};

// Whether a report of failed delivery was believed.
struct ExpectedDelivery {
    std::string recipient;
    bool undelivered = false;
    int line = 0;
};

// One step: a mail comes in, the digest is made or the office changes a number of seats; and what follows.
struct Scene {
    enum class Occasion {
        new_mail,
        answer,       // to our last mail to that address, quoting it
        bare_answer,  // the same without a quoted line
        report,       // a machine says that our last mail to `about` did not arrive
        forged_report,
        digest,
        new_seats,
    };
    Timestamp at;
    std::string heading;
    Occasion occasion = Occasion::new_mail;
    std::string name, address, mailbox;  // who writes, and to "CIC" or "CDO"
    std::string about;
    bool same_batch = false;                                  // fetched together with the mail before
    std::map<std::string, int> seats;                         // day -> new capacity
    std::vector<std::pair<std::string, std::string>> header;  // more fields, or others than usual
    std::string subject, text;

    std::vector<ExpectedAnswer> answers;
    std::string outcome;         // "held" or "filed", where no answer binds
    std::string reason;          // words that the reason contains
    std::string belongs_to;      // a reference, or "no case"; "" if it is not told
    std::vector<Saying> digest;  // of the digest's text
    std::vector<ExpectedCase> cases;
    std::vector<ExpectedDelivery> deliveries;
    bool shows_books = false;
    std::vector<BookRow> books;  // whole, sorted
    int line = 0, books_line = 0;

    bool has_mail() const { return occasion != Occasion::digest && occasion != Occasion::new_seats; }
};

struct Story {
    std::string title;
    std::map<std::string, int> seats;  // day -> capacity
    std::string gateway;               // whose Authentication-Results count; "" if none
    std::vector<Scene> scenes;
};

// Throws std::runtime_error with the line of what cannot be read.
Story read_story(const std::string& document);

}  // namespace bp
