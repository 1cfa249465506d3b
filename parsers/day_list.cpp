// A bare number points into the list only where an article stands before it and nothing that it could count
// stands behind.
#include "parsers/day_list.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "parsers/calendar_words.h"
#include "parsers/find_events.h"
#include "parsers/find_topics.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

constexpr int kLongestList = 30;

// The number before a line's words: `1.`, `2)`, `(3)`, `Nr. 4:`. 0 if there is none.
int line_number(std::string_view line) {
    std::size_t at = line.find_first_not_of(" \t>(*-");
    if (at == std::string_view::npos) return 0;
    if (line.substr(at).starts_with("Nr. ")) at += 4;
    int number = 0;
    std::size_t digits = 0;
    for (; at < line.size() && line[at] >= '0' && line[at] <= '9' && digits < 2; ++at, ++digits)
        number = number * 10 + (line[at] - '0');
    if (digits == 0 || at >= line.size() || (line[at] != '.' && line[at] != ')' && line[at] != ':')) return 0;
    // Not the day of a date.
    const bool goes_on = at + 1 < line.size() && line[at + 1] >= '0' && line[at + 1] <= '9';
    return goes_on ? 0 : number;
}

class ListedDays {
public:
    ListedDays(const Tokens& tokens, const DayList& list) : tokens_(tokens), list_(list) {}

    std::vector<PositionMention> find() {
        for (std::size_t i = 0; i < tokens_.size();) {
            std::size_t end = i;
            if (by_number_word(i, end) || by_bare_number(i, end) || by_ordinal(i, end)) {
                i = end;
            } else {
                ++i;
            }
        }
        return std::move(found_);
    }

private:
    std::optional<std::size_t> numbered(int number) const {
        for (const DayList::Item& item : list_.items) {
            if (item.number == number && number != 0) return item.event;
        }
        return std::nullopt;
    }

    void add(std::size_t event, std::size_t begin, std::size_t end) {
        PositionMention mention;
        mention.events = {event};
        mention.begin = begin;
        mention.end = end;
        mention.firm = true;
        mention.rule = "position.listed";
        found_.push_back(std::move(mention));
    }

    int number_at(std::size_t i) const {
        return tokens_.is_number(i) ? tokens_.number(i) : small_number_of(tokens_.word(i));
    }

    // `Nr. 2`, `Punkt 2 und 4`, `Nummern 4, 6`, `number three`.
    bool by_number_word(std::size_t i, std::size_t& end) {
        if (!is_one_of(
                tokens_.word(i),
                "nr nrn nummer nummern no number numbers punkt punkte punkten position positionen pos ziffer "
                "item items option optionen # termin thema"))
            return false;
        std::size_t at = i + 1;
        bool any = false;
        while (at < tokens_.size() && tokens_[at].sentence == tokens_[i].sentence) {
            if (is_one_of(tokens_.word(at), ". , und and & sowie + / nr")) {
                ++at;
                continue;
            }
            const auto event = numbered(number_at(at));
            if (!event || is_part_of_date(at)) break;
            add(*event, any ? at : i, at + 1);
            any = true;
            end = ++at;
        }
        return any;
    }

    bool is_part_of_date(std::size_t i) const {
        const bool dotted = tokens_.word(i + 1) == "." && tokens_.joined(i + 1);
        return dotted && (tokens_.is_number(i + 2) || month_of(tokens_.word(i + 2)) != 0);
    }

    // `die 4 und die 7`, `the 2`.
    bool by_bare_number(std::size_t i, std::size_t& end) {
        if (!tokens_.is_number(i) || i == 0 || !is_one_of(tokens_.word(i - 1), "die den der the"))
            return false;
        const auto event = numbered(tokens_.number(i));
        if (!event || is_part_of_date(i)) return false;
        const bool counts = tokens_.is_number(i + 1) || (tokens_.is_word(i + 1) && tokens_[i + 1].capital) ||
                            is_one_of(tokens_.word(i + 1), ": % h uhr euro - of places seats people");
        if (counts) return false;
        add(*event, i, i + 1);
        end = i + 1;
        return true;
    }

    // `den zweiten der beiden Termine`, `zum ersten`, `the second one`, `the last of the two`.
    bool by_ordinal(std::size_t i, std::size_t& end) {
        const std::string_view word = tokens_.word(i);
        const bool last = word.starts_with("letzt") || word == "last" || word == "latter";
        const int ordinal = word == "former" ? 1
                            : last           ? static_cast<int>(list_.items.size())
                                             : ordinal_of(word);
        if (ordinal < 1 || static_cast<std::size_t>(ordinal) > list_.items.size() || i == 0) return false;
        if (!is_one_of(tokens_.word(i - 1), "den dem der die das zum am beim the an auf fuer")) return false;
        std::size_t at = i + 1;
        if (is_one_of(tokens_.word(at), "one tag termin thementag day date event session")) ++at;
        const bool of_all = is_one_of(tokens_.word(at), "der of von") && counts_the_list(at);
        const bool below = is_one_of(tokens_.word(at), "unten below genannten oben");
        // `den zweiten Thementag` alone counts in the row of all; `am zweiten Mai` in the calendar.
        const bool noun = at > i + 1 && tokens_.word(i + 1) != "one";
        if (!of_all && !below && (noun || continues(at))) return false;
        if (of_all) at = end_of_count(at);
        add(list_.items[static_cast<std::size_t>(ordinal) - 1].event, i, at);
        end = at;
        return true;
    }

    // Whether a word follows that the ordinal may belong to.
    bool continues(std::size_t at) const {
        return tokens_.is_number(at) || month_of(tokens_.word(at)) != 0 ||
               (tokens_.is_word(at) && tokens_[at].capital) ||
               is_one_of(tokens_.word(at), "time place half week day of person");
    }

    // `der beiden`, `of the two`, `der drei`: as many as the list has.
    bool counts_the_list(std::size_t at) const {
        for (std::size_t k = at + 1; k < at + 3; ++k) {
            if (small_number_of(tokens_.word(k)) == static_cast<int>(list_.items.size())) return true;
            if (!is_one_of(tokens_.word(k), "the den diesen")) return false;
        }
        return false;
    }

    std::size_t end_of_count(std::size_t at) const {
        while (small_number_of(tokens_.word(at)) == 0) ++at;
        ++at;
        if (is_event_noun(tokens_.word(at))) ++at;
        return at;
    }

    const Tokens& tokens_;
    const DayList& list_;
    std::vector<PositionMention> found_;
};

}  // namespace

DayList read_day_list(std::string_view text, const EventFindings& findings, const Catalogue& catalogue) {
    // Which days each line names, by the place of its beginning.
    std::map<std::size_t, std::set<EventId>> lines;
    for (const EventMention& mention : findings.mentions) {
        const std::size_t before = text.substr(0, mention.place.begin).rfind('\n');
        lines[before == std::string_view::npos ? 0 : before + 1].insert(mention.id);
    }
    DayList list;
    std::set<EventId> seen;
    for (const auto& [begin, ids] : lines) {
        if (ids.size() != 1 || seen.contains(*ids.begin())) continue;
        const EventId& id = *ids.begin();
        const auto event = std::find_if(catalogue.events.begin(), catalogue.events.end(),
                                        [&](const Event& candidate) { return candidate.id == id; });
        if (event == catalogue.events.end() || list.items.size() >= kLongestList) continue;
        seen.insert(event->id);
        list.items.push_back({line_number(text.substr(begin, text.find('\n', begin) - begin)),
                              static_cast<std::size_t>(event - catalogue.events.begin())});
    }
    if (list.items.size() < 2) list.items.clear();
    return list;
}

std::vector<PositionMention> find_listed_days(const Tokens& tokens, const DayList& list) {
    if (list.items.empty()) return {};
    return ListedDays(tokens, list).find();
}

}  // namespace bp
