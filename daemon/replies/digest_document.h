// The digest as a document: headings, cards and tables in words, before it becomes text or HTML. Made once
// and written twice, so the parts of the mail have the same content.
//
// Every string in it is one clean line (clean_line.h) without links that a mail program would make active;
// markup is not escaped yet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "daemon/replies/digest_input.h"

namespace bp {

struct DigestDocument {
    // How loud something is. Colour only repeats what the words say.
    enum class Tone { plain, attention, alarm, good };

    struct Fact {
        std::string label;
        std::string value;
        std::vector<std::string> words;  // quoted from a mail, shown marked after the value
    };

    // A link that prepares a mail.
    struct Link {
        std::string label;
        std::string address, subject;  // of the mail
        std::string token;             // the part of the subject that counts
    };

    // One thing that came in or that waits: who, what is known about it, and what can be done.
    struct Card {
        std::string badge;  // "Datenschutz"; "" if none
        Tone tone = Tone::plain;
        std::string title;
        std::vector<Fact> facts;
        std::vector<Link> links;
    };

    struct Column {
        enum class Kind { words, number, token };  // a token is never broken over two lines
        std::string title;
        Kind kind = Kind::words;
        bool named_in_text = false;  // the text part writes "title value", else the value alone
    };

    struct Cell {
        std::string text;
        std::optional<double> share;  // 0 to 1: a bar beside the text
    };

    struct Table {
        std::string caption;
        std::vector<Column> columns;  // the first one names the row
        std::vector<std::vector<Cell>> rows;
    };

    struct Section {
        std::string title;
        Tone tone = Tone::plain;
        std::vector<std::string> paragraphs;
        std::vector<Card> cards;
        std::vector<Table> tables;
    };

    struct Number {
        std::string label;
        int value = 0;
        Tone tone = Tone::plain;
    };

    std::string subject;
    std::string sentence;
    std::string period;
    std::vector<std::string> alarms, notices;
    std::vector<Number> glance;  // the numbers of the sentence, to be shown large
    std::vector<Section> sections;
};

DigestDocument digest_document(const DigestInput& input);

}  // namespace bp
