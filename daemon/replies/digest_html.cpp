#include "daemon/replies/digest_html.h"

#include <ctemplate/template_modifiers.h>

#include <cmath>
#include <stdexcept>
#include <string_view>

#include "daemon/replies/digest_styles.h"

namespace bp {
namespace {

using Document = DigestDocument;
using Tone = DigestDocument::Tone;

constexpr int kBarBlocks = 12;

std::string escaped(const std::string& text) {
    return ctemplate::html_escape(text);
}

// Percent-encoded for the value of a field in a mailto URL (RFC 6068 section 2).
std::string in_url(const std::string& text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string url;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '-' || c == '.' || c == '_' || c == '~';
        const auto byte = static_cast<unsigned char>(c);
        if (plain)
            url += c;
        else
            url.append({'%', kDigits[byte >> 4], kDigits[byte & 15]});
    }
    return url;
}

std::string_view day_of(std::string_view name) {
    for (const DigestStyle& style : digest_styles()) {
        if (style.name == name) return style.day;
    }
    throw std::logic_error("the digest has no style " + std::string(name));
}

std::string night_rules() {
    std::string rules = "@media (prefers-color-scheme:dark){\n";
    for (const DigestStyle& style : digest_styles()) {
        if (style.night.empty()) continue;
        std::string important;
        for (char c : style.night) important += c == ';' ? std::string(" !important;") : std::string{c};
        rules += "." + std::string(style.name) + "{" + important + "}\n";
    }
    return rules + "}\n";
}

std::string day_rules() {
    std::string rules;
    for (const DigestStyle& style : digest_styles()) {
        rules += "." + std::string(style.name) + "{" + std::string(style.day) + "}\n";
    }
    return rules;
}

class Writer {
public:
    Writer(const Document& document, DigestMedium medium) : document_(document), medium_(medium) {}

    std::string run() {
        write_head();
        out_ += "<body" + look("page") + ">\n<div" + look("sheet") + " role=\"main\">\n";
        out_ += "<p" + look("brand") + ">Brückenpost – Tagesübersicht</p>\n";
        out_ += "<h1" + look("title") + ">" + escaped(document_.sentence) + "</h1>\n";
        for (const std::string& alarm : document_.alarms) {
            out_ += "<p" + look("alarm") + "><strong>Alarm:</strong> " + escaped(alarm) + "</p>\n";
        }
        for (const std::string& notice : document_.notices) {
            out_ += "<p" + look("notice") + "><strong>Hinweis:</strong> " + escaped(notice) + "</p>\n";
        }
        write_glance();
        for (const Document::Section& section : document_.sections) write_section(section);
        out_ += "<p" + look("quiet") + ">" + escaped(document_.period) + "</p>\n</div>\n</body>\n</html>\n";
        return std::move(out_);
    }

private:
    // The attributes that give an element the looks of one or two styles, the second over the first.
    std::string look(std::string_view name, std::string_view over = "") const {
        std::string attributes = " class=\"" + std::string(name);
        if (!over.empty()) attributes += " " + std::string(over);
        attributes += "\"";
        if (medium_ == DigestMedium::page) return attributes;
        attributes += " style=\"" + std::string(day_of(name));
        if (!over.empty()) attributes += day_of(over);
        return attributes + "\"";
    }

    void write_head() {
        out_ +=
            "<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"color-scheme\" content=\"light dark\">\n"
            "<meta name=\"supported-color-schemes\" content=\"light dark\">\n";
        out_ += "<title>" + escaped(document_.subject) + "</title>\n<style>\n";
        if (medium_ == DigestMedium::page) out_ += ":root{color-scheme:light dark;}\n" + day_rules();
        out_ += night_rules();
        out_ += digest_narrow_rules();
        if (medium_ == DigestMedium::page) out_ += digest_paper_rules();
        out_ += "</style>\n</head>\n";
    }

    static std::string_view label_over(Tone tone) {
        if (tone == Tone::attention) return "label-attention";
        return tone == Tone::good ? "label-good" : "";
    }

    void write_glance() {
        out_ += "<table" + look("glance") + ">\n<tr>";
        for (const Document::Number& number : document_.glance) {
            out_ += "<th scope=\"col\"" + look("glance-label", label_over(number.tone)) + ">" +
                    escaped(number.label) + "</th>";
        }
        out_ += "</tr>\n<tr>";
        for (const Document::Number& number : document_.glance) {
            out_ += "<td" + look("glance-number") + ">" + std::to_string(number.value) + "</td>";
        }
        out_ += "</tr>\n</table>\n";
    }

    static std::string_view paragraph_look(Tone tone) {
        if (tone == Tone::good) return "good";
        return tone == Tone::alarm ? "bad" : "plain";
    }

    void write_section(const Document::Section& section) {
        out_ += "<h2" + look("heading") + ">" + escaped(section.title) + "</h2>\n";
        const std::string sign = section.tone == Tone::good ? "✓ " : "";
        for (const std::string& paragraph : section.paragraphs) {
            out_ += "<p" + look(paragraph_look(section.tone)) + ">" + sign + escaped(paragraph) + "</p>\n";
        }
        for (const Document::Card& card : section.cards) write_card(card);
        for (const Document::Table& table : section.tables) write_table(table);
    }

    void write_card(const Document::Card& card) {
        const bool alarm = card.tone == Tone::alarm;
        const bool plain = card.tone == Tone::plain;
        out_ += "<div" + look("card", plain ? "" : alarm ? "card-alarm" : "card-attention") + ">\n";
        out_ += "<h3" + look("card-title") + ">" + escaped(card.title);
        if (!card.badge.empty()) {
            out_ += " <span" +
                    look("badge", plain   ? ""
                                  : alarm ? "badge-alarm"
                                          : "badge-attention") +
                    ">" + escaped(card.badge) + "</span>";
        }
        out_ += "</h3>\n<table" + look("facts") + ">\n";
        for (const Document::Fact& fact : card.facts) write_fact(fact);
        out_ += "</table>\n";
        write_links(card.links);
        out_ += "</div>\n";
    }

    void write_links(const std::vector<Document::Link>& links) {
        if (links.empty()) return;
        out_ += "<p" + look("choices") + ">Entscheiden, mit einer Mail an " + escaped(links.front().address) +
                ":</p>\n<ul" + look("choice-list") + ">\n";
        for (const Document::Link& link : links) {
            out_ += "<li" + look("choice") + "><a" + look("choice-link") + " href=\"" +
                    escaped("mailto:" + link.address + "?subject=" + in_url(link.subject)) + "\">" +
                    escaped(link.label) + "</a></li>\n";
        }
        out_ += "</ul>\n";
    }

    void write_fact(const Document::Fact& fact) {
        out_ += "<tr><th scope=\"row\"" + look("fact-label") + ">" + escaped(fact.label) + "</th><td" +
                look("fact-value") + ">" + escaped(fact.value);
        const char* separator = fact.value.empty() ? "" : " ";
        for (const std::string& word : fact.words) {
            out_ += separator + ("<mark" + look("word") + ">„" + escaped(word) + "“</mark>");
            separator = ", ";
        }
        out_ += "</td></tr>\n";
    }

    static std::string_view over_of(const Document::Column& column) {
        if (column.kind == Document::Column::Kind::number) return "number";
        return column.kind == Document::Column::Kind::token ? "token" : "";
    }

    void write_table(const Document::Table& table) {
        out_ += "<table" + look("table") + ">\n<caption" + look("caption") + ">" + escaped(table.caption) +
                "</caption>\n<tr>";
        for (const Document::Column& column : table.columns) {
            out_ +=
                "<th scope=\"col\"" + look("head", over_of(column)) + ">" + escaped(column.title) + "</th>";
        }
        out_ += "</tr>\n";
        for (const auto& row : table.rows) write_row(table, row);
        out_ += "</table>\n";
    }

    void write_row(const Document::Table& table, const std::vector<Document::Cell>& row) {
        out_ += "<tr>";
        for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i) {
            const std::string_view over = over_of(table.columns[i]);
            out_ +=
                i == 0 ? "<th scope=\"row\"" + look("cell", over) + ">" : "<td" + look("cell", over) + ">";
            out_ += escaped(row[i].text);
            if (row[i].share) write_bar(*row[i].share);
            out_ += i == 0 ? "</th>" : "</td>";
        }
        out_ += "</tr>\n";
    }

    // Block characters: Outlook draws no box of a given width. The text beside says the same, so readers of
    // the screen are spared the blocks.
    void write_bar(double share) {
        const int full = static_cast<int>(std::lround(share * kBarBlocks));
        out_ += "<br><span aria-hidden=\"true\"" + look("bar") + ">";
        for (int i = 0; i < kBarBlocks; ++i) out_ += i < full ? "█" : "░";
        out_ += "</span>";
    }

    const Document& document_;
    DigestMedium medium_;
    std::string out_;
};

}  // namespace

std::string digest_html(const DigestDocument& document, DigestMedium medium) {
    return Writer(document, medium).run();
}

}  // namespace bp
