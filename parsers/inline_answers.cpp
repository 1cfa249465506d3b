// An answer is about what stands nearest above it: the last quoted line that names a day.
#include "parsers/inline_answers.h"

#include <algorithm>
#include <set>

#include "parsers/word_list.h"

namespace bp {
namespace {

constexpr std::size_t kMostAnswers = 50;
constexpr std::size_t kMostQuoted = 2048;  // bytes above an answer that are looked at

bool counts(const TextLines& lines, std::size_t i) {
    return !lines.blank(i) && !lines.dropped(i);
}

bool is_quote(const TextLines& lines, std::size_t i) {
    return lines.section(i) == Section::quoted && lines.depth(i) > 0;
}

// What an answer of a few words says: `Ja gern`, `Da auch bitte`, `passt leider nicht`.
Stance stance_of_answer(const std::string& answer) {
    const Tokens tokens(answer);
    bool wants = false, refuses = false;
    for (const Cue& cue : find_senses(tokens)) {
        if (cue.conditional || cue.whether) continue;
        const bool positive = cue.sense == Sense::enrol || cue.sense == Sense::agree;
        wants = wants || (positive && !cue.negated);
        refuses = refuses || (positive && cue.negated) || cue.sense == Sense::decline ||
                  cue.sense == Sense::leave_out || cue.sense == Sense::cancel ||
                  cue.sense == Sense::elsewhere;
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        wants = wants || is_one_of(tokens.word(i),
                                   "ja jo gern gerne bitte auch yes yep please sure klar dabei ok okay");
        refuses = refuses ||
                  is_one_of(tokens.word(i), "nein nee leider nicht nope no sorry unfortunately eher lieber");
    }
    if (refuses) return Stance::declined;
    return wants ? Stance::wanted : Stance::open;
}

std::vector<EventId> days_named(const std::string& text, const EventContext& context) {
    const Tokens tokens(text);
    std::set<EventId> ids;
    for (const EventMention& mention : find_events(tokens, {}, Section::quoted, context).mentions) {
        if (mention.firm && !mention.disputed) ids.insert(mention.id);
    }
    return {ids.begin(), ids.end()};
}

// The days of the last line that names any, if these are few.
std::vector<EventId> days_above(const std::string& quoted, const EventContext& context) {
    for (std::size_t end = quoted.size(); end > 0;) {
        const std::size_t before = quoted.rfind('\n', end - 1);
        const std::size_t begin = before == std::string::npos ? 0 : before + 1;
        std::vector<EventId> ids = days_named(quoted.substr(begin, end - begin), context);
        if (!ids.empty()) return ids.size() == 1 ? ids : std::vector<EventId>{};
        end = begin == 0 ? 0 : begin - 1;
    }
    return {};
}

}  // namespace

std::vector<std::size_t> lines_between_quotes(const TextLines& lines) {
    std::vector<std::size_t> between, pending;
    bool quote_above = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!counts(lines, i)) continue;
        const bool quote = is_quote(lines, i);
        if (quote) {
            between.insert(between.end(), pending.begin(), pending.end());
            pending.clear();
        } else if (quote_above && lines.section(i) == Section::new_text) {
            pending.push_back(i);
        }
        quote_above = quote_above || quote;
    }
    return between;
}

std::vector<InlineAnswer> find_inline_answers(const TextLines& lines) {
    std::vector<InlineAnswer> answers;
    std::string above, answer;
    bool closed = false;
    auto finish = [&] {
        if (!above.empty() && !answer.empty() && answers.size() < kMostAnswers)
            answers.push_back({std::move(above), std::move(answer)});
        above.clear();
        answer.clear();
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!counts(lines, i)) continue;
        if (is_quote(lines, i)) {
            closed = closed || (!above.empty() && !answer.empty());
            if (!answer.empty()) finish();
            if (above.size() < kMostQuoted) above.append(above.empty() ? "" : "\n").append(lines.text(i));
        } else if (lines.section(i) == Section::new_text && !above.empty()) {
            answer.append(answer.empty() ? "" : "\n").append(lines.text(i));
        }
    }
    finish();
    // Below one quote alone stands a letter, not an answer to its last line.
    return closed ? std::move(answers) : std::vector<InlineAnswer>{};
}

std::vector<EventMention> days_answered(const MailText& text, const EventContext& context) {
    std::vector<EventMention> mentions;
    std::size_t from = 0;
    for (const InlineAnswer& answer : text.inline_answers) {
        const std::size_t first_line = std::min(answer.text.find('\n'), answer.text.size());
        const std::size_t begin = text.new_text.find(answer.text.substr(0, first_line), from);
        if (begin == std::string::npos) continue;
        from = begin + first_line;
        if (!days_named(answer.text, context).empty()) continue;
        const Stance stance = stance_of_answer(answer.text);
        if (stance == Stance::open) continue;
        for (const EventId& id : days_above(answer.quoted, context)) {
            EventMention mention;
            mention.id = id;
            mention.place = {Section::new_text, begin, from};
            mention.rule = "inline.answer";
            mention.stance = stance;
            mention.negated = stance == Stance::declined;
            mention.firm = mention.as_event = true;
            mentions.push_back(std::move(mention));
        }
    }
    return mentions;
}

}  // namespace bp
