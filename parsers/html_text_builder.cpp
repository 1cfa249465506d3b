#include "parsers/html_text_builder.h"

#include <algorithm>
#include <utility>

#include "parsers/bytes.h"

namespace bp {
namespace {

// The line by which Outlook's text parts announce the quoted mail.
constexpr std::string_view kRule = "________________________________";

// Deeper lists are not indented further.
constexpr std::size_t kMostIndents = 8;

// The number in an attribute such as `start` or `rowspan`, 1 unless it says otherwise.
int number_in(std::string_view attribute) {
    constexpr std::size_t kMostDigits = 4;
    attribute = trim(attribute);
    const bool numbered = !attribute.empty() && attribute.size() <= kMostDigits &&
                          std::all_of(attribute.begin(), attribute.end(), is_digit);
    return numbered ? std::stoi(std::string(attribute)) : 1;
}

// The addr-spec of a mailto: URL (RFC 6068) as far as it needs no decoding, "" of any other.
std::string mail_address_of(std::string_view url) {
    constexpr std::string_view kScheme = "mailto:";
    if (!starts_with_ignoring_case(url, kScheme)) return {};
    const std::string_view target = url.substr(kScheme.size());
    const std::string_view address = trim(target.substr(0, target.find('?')));
    const bool usable = address.find('@') != std::string_view::npos &&
                        address.find_first_of("%<> ") == std::string_view::npos;
    return usable ? std::string(address) : std::string();
}

}  // namespace

void HtmlTextBuilder::start(std::string_view name, const HtmlAttributes& attributes) {
    OpenElement open;
    open.element = describe_element(name, attributes, innermost());
    if (!open.element.hidden) enter(open, attributes);
    open_.push_back(std::move(open));
}

void HtmlTextBuilder::end(std::string_view name) {
    if (open_.empty() || open_.back().element.name != name) return;
    if (!open_.back().element.hidden) leave(open_.back());
    open_.pop_back();
}

void HtmlTextBuilder::text(std::string_view utf8) {
    if (!innermost().shows_text()) return;
    if (innermost().preformatted) {
        lines().add_preformatted(utf8);
    } else {
        lines().add_text(utf8);
    }
}

void HtmlTextBuilder::forget_open_elements() {
    HtmlElement rest;
    rest.hidden = innermost().hidden;
    while (!open_.empty()) end(std::string(open_.back().element.name));
    outermost_ = rest;
}

std::string HtmlTextBuilder::take() {
    forget_open_elements();
    return lines().take();
}

void HtmlTextBuilder::enter(OpenElement& open, const HtmlAttributes& attributes) {
    if (open.element.begins_quote) lines().start_paragraph();
    switch (open.element.role) {
        case HtmlRole::line:
        case HtmlRole::preformatted:
            return lines().start_line();
        case HtmlRole::paragraph:
            return start_paragraph(open.element);
        case HtmlRole::quote:
            return enter_quote();
        case HtmlRole::list:
        case HtmlRole::ordered_list:
            return enter_list(open.element.role, attributes);
        case HtmlRole::item:
            return enter_item();
        case HtmlRole::table:
            return enter_table();
        case HtmlRole::row:
            return enter_row();
        case HtmlRole::cell:
        case HtmlRole::heading_cell:
            return enter_cell(open.element.role, attributes);
        case HtmlRole::link:
            return enter_link(open, attributes);
        case HtmlRole::line_break:
            return lines().break_line();
        case HtmlRole::rule:
            return add_rule();
        case HtmlRole::inline_text:
        case HtmlRole::unseen:
        case HtmlRole::struck:
            return;
    }
}

void HtmlTextBuilder::leave(const OpenElement& open) {
    switch (open.element.role) {
        case HtmlRole::line:
        case HtmlRole::preformatted:
        case HtmlRole::item:
            lines().start_line();
            break;
        case HtmlRole::paragraph:
            start_paragraph(open.element);
            break;
        case HtmlRole::quote:
            leave_quote();
            break;
        case HtmlRole::list:
        case HtmlRole::ordered_list:
            leave_list();
            break;
        case HtmlRole::table:
            leave_table();
            break;
        case HtmlRole::cell:
        case HtmlRole::heading_cell:
            leave_cell();
            break;
        case HtmlRole::link:
            leave_link(open);
            break;
        default:
            break;
    }
    if (open.element.begins_quote) lines().start_paragraph();
}

void HtmlTextBuilder::start_paragraph(const HtmlElement& element) {
    if (element.tight || tight_paragraphs_) {
        lines().start_line();
    } else {
        lines().start_paragraph();
    }
}

void HtmlTextBuilder::add_rule() {
    lines().start_paragraph();
    lines().add_text(kRule);
    lines().start_line();
}

void HtmlTextBuilder::enter_quote() {
    lines().start_line();
    lines().open_quote();
}

void HtmlTextBuilder::leave_quote() {
    lines().start_line();
    lines().close_quote();
}

void HtmlTextBuilder::enter_list(HtmlRole role, const HtmlAttributes& attributes) {
    lines().start_line();
    lists_.push_back({role == HtmlRole::ordered_list, number_in(attributes.start)});
}

void HtmlTextBuilder::leave_list() {
    lines().start_line();
    lists_.pop_back();
}

void HtmlTextBuilder::enter_item() {
    lines().start_line();
    const std::size_t depth = lists_.empty() ? 0 : lists_.size() - 1;
    std::string marker(2 * std::min(depth, kMostIndents), ' ');
    const bool ordered = !lists_.empty() && lists_.back().ordered;
    marker += ordered ? std::to_string(lists_.back().next++) + ". " : "- ";
    lines().set_marker(std::move(marker));
}

void HtmlTextBuilder::enter_table() {
    lines().start_line();
    tables_.emplace_back();
}

void HtmlTextBuilder::leave_table() {
    std::vector<HtmlTableRow> rows = std::move(tables_.back());
    tables_.pop_back();
    lines().add_lines(html_table_lines(std::move(rows)));
}

void HtmlTextBuilder::enter_row() {
    if (tables_.empty()) return lines().start_line();
    tables_.back().emplace_back();
}

// A cell outside any table is a block like others.
void HtmlTextBuilder::enter_cell(HtmlRole role, const HtmlAttributes& attributes) {
    if (tables_.empty()) return lines().start_line();
    std::vector<HtmlTableRow>& rows = tables_.back();
    if (rows.empty()) rows.emplace_back();
    HtmlTableCell& cell = rows.back().emplace_back();
    cell.is_heading = role == HtmlRole::heading_cell;
    cell.columns = number_in(attributes.colspan);
    cell.rows = number_in(attributes.rowspan);
    cells_.push_back({tables_.size(), rows.size() - 1, rows.back().size() - 1});
    lines_.emplace_back();
}

void HtmlTextBuilder::leave_cell() {
    if (cells_.empty() || cells_.back().tables != tables_.size()) return lines().start_line();
    const OpenCell cell = cells_.back();
    cells_.pop_back();
    tables_.back()[cell.row][cell.column].text = lines().take();
    lines_.pop_back();
}

void HtmlTextBuilder::enter_link(OpenElement& open, const HtmlAttributes& attributes) {
    open.mail_address = mail_address_of(attributes.href);
    open.link_begin = lines().current_line().size();
}

// `Erika Muster <erika@...>` where the page shows only the name.
void HtmlTextBuilder::leave_link(const OpenElement& open) {
    const std::string_view line = lines().current_line();
    if (open.mail_address.empty() || !open.element.shows_text() || open.link_begin >= line.size()) return;
    if (line.substr(open.link_begin).find('@') != std::string_view::npos) return;
    lines().add_text(" <" + open.mail_address + ">");
}

}  // namespace bp
