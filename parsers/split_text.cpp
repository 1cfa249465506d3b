// The order of the work: body, links, quotes, banners, signature. Each step is a file of its own; this one
// joins their answers.
#include "parsers/split_text.h"

#include <utility>

#include "parsers/choose_body.h"
#include "parsers/clean_subject.h"
#include "parsers/find_quotes.h"
#include "parsers/find_signature.h"
#include "parsers/fold_text.h"
#include "parsers/inline_answers.h"
#include "parsers/points_below.h"
#include "parsers/strip_banners.h"
#include "parsers/text_lines.h"
#include "parsers/unwrap_links.h"

namespace bp {
namespace {

std::vector<std::string> recipients(const Message& message) {
    std::vector<std::string> addresses;
    for (const AddressList* list : {&message.to, &message.cc}) {
        for (const Address& address : list->addresses) addresses.push_back(fold_text(address.addr_spec));
    }
    return addresses;
}

void append_paragraph(std::string& to, const std::string& text) {
    if (text.empty()) return;
    if (!to.empty()) to.append("\n\n");
    to.append(text);
}

// Attached messages have banners as well, but no sections.
std::string without_banners(std::string text) {
    if (text.empty()) return text;
    TextLines lines(unwrap_links(std::move(text)));
    strip_banners(lines);
    return lines.join(Section::new_text);
}

}  // namespace

MailText split_text(const Message& message, const std::string& answered) {
    MailText text;
    CleanSubject subject = clean_subject(message.subject);
    text.subject = std::move(subject.text);
    text.is_forward = subject.is_forward;
    text.is_reply = subject.is_reply || (!subject.is_forward && !message.in_reply_to.empty());

    BodyText body = choose_body(message);
    text.truncated = body.truncated;
    TextLines lines(unwrap_links(std::move(body.text)));
    QuoteFindings found = find_quotes(lines, {text.is_reply, text.is_forward, recipients(message)});
    strip_banners(lines);
    const std::vector<std::size_t> answers = lines_between_quotes(lines);
    if (!message.from.addresses.empty()) find_signature(lines, name_words(message.from.addresses.front()));
    for (std::size_t line : answers) lines.assign(line, Section::new_text);

    text.new_text = lines.join(Section::new_text);
    text.signature = lines.join(Section::signature);
    text.quoted = lines.join(Section::quoted);
    text.inline_answers = find_inline_answers(lines);
    text.forwarded = lines.join(Section::forwarded);
    append_paragraph(text.forwarded, without_banners(std::move(body.forwarded)));

    bool attached = text.forwarded.size() > 0 && !found.forwards;
    text.is_reply |= found.quotes && !text.is_forward;
    text.is_forward |= (found.forwards || attached) && !text.is_reply;
    if (text.is_reply && text.quoted.empty() && text.forwarded.empty()) text.quoted = answered;
    bool has_rest = !text.quoted.empty() || !text.forwarded.empty();
    text.leans_on_rest = has_rest && (points_below(text.new_text) ||
                                      says_nothing_alone(text.new_text, !text.forwarded.empty()));
    return text;
}

}  // namespace bp
