// Answers between the lines that they answer: which quoted text stands above which new text.
//
//     > 28.09.2023  IT-Security & Zero-Trust
//     Ja, ich melde mich an.
//     > 26.10.2023  Barrierefreiheit in der IT
//     Da kann ich nicht.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "parsers/find_events.h"
#include "parsers/mail_text.h"
#include "parsers/text_lines.h"

namespace bp {

// The lines between quoted ones: answers, whatever closing formula stands above them.
std::vector<std::size_t> lines_between_quotes(const TextLines& lines);

// The answers in the order of the mail; empty unless quoted lines stand both above and below one of them.
std::vector<InlineAnswer> find_inline_answers(const TextLines& lines);

// What the answers say of the days that are named right above them and not in the answers themselves. The
// places are in the new text, in which each answer stands.
std::vector<EventMention> days_answered(const MailText& text, const EventContext& context);

}  // namespace bp
