// A person gets the days of the sentences in which they stand. Nothing is assigned unless every person stands
// with at least one day and the days differ.
#include "parsers/assign_events.h"

#include <algorithm>
#include <map>
#include <set>

namespace bp {
namespace {

using Days = std::set<EventId>;

// The sentence of a byte offset; a number beyond all sentences if there is none.
class Sentences {
public:
    explicit Sentences(const Tokens& tokens) : tokens_(tokens) {}

    std::uint32_t at(std::size_t byte) const {
        std::size_t low = 0, high = tokens_.size();
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            if (tokens_[middle].end <= byte) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < tokens_.size() ? tokens_[low].sentence : static_cast<std::uint32_t>(-1);
    }

private:
    const Tokens& tokens_;
};

bool means_sender(std::string_view word) {
    for (std::string_view own : {"ich", "mich", "mir", "selbst", "me", "i", "myself"}) {
        if (word == own) return true;
    }
    return false;
}

std::map<std::uint32_t, Days> days_by_sentence(const EventFindings& events, const Sentences& sentences,
                                               const std::vector<EventId>& chosen) {
    std::map<std::uint32_t, Days> days;
    for (const EventMention& mention : events.mentions) {
        const bool wanted = mention.stance == Stance::wanted || mention.stance == Stance::open;
        if (!wanted || std::find(chosen.begin(), chosen.end(), mention.id) == chosen.end()) continue;
        days[sentences.at(mention.place.begin)].insert(mention.id);
    }
    return days;
}

Days days_of_sender(const Tokens& text, const std::map<std::uint32_t, Days>& days) {
    Days found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!text.is_word(i) || !means_sender(text.word(i))) continue;
        if (auto here = days.find(text[i].sentence); here != days.end())
            found.insert(here->second.begin(), here->second.end());
    }
    return found;
}

}  // namespace

void assign_events_to_people(const Tokens& text, const EventFindings& events, const PeopleFindings& people,
                             Reading& reading) {
    if (reading.people.size() < 2 || reading.events.size() < 2) return;
    const Sentences sentences(text);
    const std::map<std::uint32_t, Days> days = days_by_sentence(events, sentences, reading.events);
    std::vector<Days> assigned;
    if (people.sender_comes) assigned.push_back(days_of_sender(text, days));
    for (const PersonMention& mention : people.mentioned) {
        Days found;
        if (mention.place.section == Section::new_text) {
            if (auto here = days.find(sentences.at(mention.place.begin)); here != days.end())
                found = here->second;
        }
        assigned.push_back(std::move(found));
    }
    if (assigned.size() != reading.people.size()) return;
    const bool all_placed =
        std::none_of(assigned.begin(), assigned.end(), [](const Days& found) { return found.empty(); });
    const bool differ = std::any_of(assigned.begin(), assigned.end(),
                                    [&](const Days& found) { return found != assigned.front(); });
    if (!all_placed || !differ) return;
    for (std::size_t i = 0; i < assigned.size(); ++i)
        reading.people[i].events = std::vector<EventId>(assigned[i].begin(), assigned[i].end());
}

}  // namespace bp
