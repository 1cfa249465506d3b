#include "daemon/replies/digest_text.h"

namespace bp {
namespace {

using Document = DigestDocument;

std::string underlined(const std::string& title) {
    // Counts characters, not bytes: continuation bytes of UTF-8 take no column.
    std::size_t width = 0;
    for (char c : title) width += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    return title + "\n" + std::string(width, '-') + "\n\n";
}

std::string text_of(const Document::Fact& fact) {
    std::string line = "    " + fact.label + ": " + fact.value;
    const char* separator = fact.value.empty() ? "" : " ";
    for (const std::string& word : fact.words) {
        line += separator + ("„" + word + "“");
        separator = ", ";
    }
    return line + "\n";
}

std::string text_of(const Document::Card& card) {
    std::string text = "  " + (card.badge.empty() ? "" : "[" + card.badge + "] ") + card.title + "\n";
    for (const Document::Fact& fact : card.facts) text += text_of(fact);
    if (!card.links.empty())
        text += "    Entscheiden, mit einer Mail an " + card.links.front().address + ":\n";
    for (const Document::Link& link : card.links)
        text += "      " + link.label + ": Betreff " + link.token + "\n";
    return text + "\n";
}

std::string text_of_row(const Document::Table& table, const std::vector<Document::Cell>& row) {
    std::string line = "  " + row.front().text;
    const char* separator = ": ";
    for (std::size_t i = 1; i < row.size() && i < table.columns.size(); ++i) {
        if (row[i].text.empty()) continue;
        const Document::Column& column = table.columns[i];
        line += separator + (column.named_in_text ? column.title + " " : std::string()) + row[i].text;
        separator = ", ";
    }
    return line + "\n";
}

std::string text_of(const Document::Table& table) {
    std::string text = table.caption + ":\n\n";
    for (const auto& row : table.rows) text += text_of_row(table, row);
    return text + "\n";
}

}  // namespace

std::string digest_text(const DigestDocument& document) {
    std::string text = document.sentence + "\n\n";
    for (const std::string& alarm : document.alarms) text += "  ALARM: " + alarm + "\n";
    for (const std::string& notice : document.notices) text += "  Hinweis: " + notice + "\n";
    if (!document.alarms.empty() || !document.notices.empty()) text += "\n";
    for (const Document::Section& section : document.sections) {
        text += "\n" + underlined(section.title);
        for (const std::string& paragraph : section.paragraphs) text += paragraph + "\n\n";
        for (const Document::Card& card : section.cards) text += text_of(card);
        for (const Document::Table& table : section.tables) text += text_of(table);
    }
    return text + "\n" + document.period + "\n";
}

}  // namespace bp
