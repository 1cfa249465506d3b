// People and days of a sentence are laid out in their order; where they alternate (`A am 23.3., B am 27.4.`)
// each person gets the days beside them, else all of the sentence. Nothing is assigned unless every person
// gets at least one day and the days differ.
#include "parsers/assign_events.h"

#include <algorithm>
#include <map>
#include <set>

#include "parsers/calendar_words.h"
#include "parsers/find_topics.h"
#include "parsers/read_matrix.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

using Days = std::set<EventId>;

// A person or a day, where it stands.
struct Mark {
    std::size_t token = 0;
    bool is_day = false;
    std::size_t person = 0;
    Days days;
};

// Neighbouring marks of one sort, with what they name together.
struct Run {
    bool is_day = false;
    std::size_t begin = 0;
    std::set<std::size_t> people;
    Days days;
};

std::size_t token_at(const Tokens& tokens, std::size_t byte) {
    std::size_t low = 0, high = tokens.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (tokens[middle].end <= byte) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

// The words by which a text names a person again: `Frau Berger`, `Lioba`.
class NameIndex {
public:
    void add(const Person& person, std::size_t index) {
        add_word(families_, last_word(folded_words(person.family_name)), index);
        const std::string given = folded_words(person.given_name);
        add_word(givens_, given.substr(0, given.find(' ')), index);
    }

    // The person whom token i names, if it can be one only.
    std::optional<std::size_t> person_at(const Tokens& tokens, std::size_t i) const {
        if (!tokens.is_word(i) || !tokens[i].capital || month_of(tokens.word(i)) != 0) return std::nullopt;
        const auto family = families_.find(tokens.word(i));
        const auto given = givens_.find(tokens.word(i));
        if (family != families_.end()) {
            const bool with_title =
                i > 0 && is_one_of(tokens.word(i - 1), "herr herrn frau fr hr kollege kollegin mr mrs ms dr");
            if (family->second.size() == 1 && (with_title || given == givens_.end()))
                return *family->second.begin();
        }
        if (given != givens_.end() && given->second.size() == 1) return *given->second.begin();
        return std::nullopt;
    }

private:
    using Words = std::map<std::string, std::set<std::size_t>, std::less<>>;

    static std::string last_word(const std::string& words) {
        return words.substr(words.find_last_of(" -") + 1);
    }
    static void add_word(Words& words, const std::string& word, std::size_t index) {
        constexpr std::size_t kShortest = 3;
        if (word.size() >= kShortest) words[word].insert(index);
    }

    Words families_, givens_;
};

// `an beiden Tagen`, `zu allen drei Terminen`, `both days`: all days of the mail.
bool means_all_days(const Tokens& tokens, std::size_t i) {
    if (is_one_of(tokens.word(i), "beides jedesmal ueberall")) return true;
    // `bei allen dreien dabei`
    if (is_one_of(tokens.word(i), "allen beiden") &&
        is_one_of(tokens.word(i + 1), "zweien dreien vieren fuenfen"))
        return true;
    if (!is_one_of(tokens.word(i), "beide beiden alle allen saemtliche saemtlichen both all")) return false;
    std::size_t noun = i + 1;
    while (noun < i + 3 && (small_number_of(tokens.word(noun)) != 0 || tokens.is_number(noun) ||
                            is_one_of(tokens.word(noun), "the of")))
        ++noun;
    if (is_event_noun(tokens.word(noun)) || is_one_of(tokens.word(noun), "male termine themen topics"))
        return true;
    const bool ends = noun >= tokens.size() || !tokens.is_word(noun);
    return ends && i > 0 && is_one_of(tokens.word(i - 1), "an zu bei at to");
}

// `Frau A … fällt für alle Termine heraus`
bool gives_up(const Tokens& tokens, std::size_t i) {
    for (std::size_t at = tokens.sentence_begin(i); at < tokens.sentence_end(i); ++at) {
        if (is_one_of(tokens.word(at),
                      "faellt heraus raus absagen absagt verhindert elternzeit streichen streicht "
                      "abgesagt cancel drops"))
            return true;
    }
    return false;
}

class Assigner {
public:
    Assigner(const Tokens& text, const EventFindings& events, const PeopleFindings& people,
             const Reading& reading)
        : text_(text), reading_(reading), assigned_(reading.people.size()) {
        mark_days(events);
        mark_people(people);
        mark_sender(people);
        std::stable_sort(marks_.begin(), marks_.end(),
                         [](const Mark& a, const Mark& b) { return a.token < b.token; });
    }

    // The days of a table of people and days, if there is one.
    std::optional<std::vector<Days>> matrix(const EventFindings& events) const {
        std::vector<std::pair<std::size_t, std::size_t>> places;
        for (const Mark& mark : marks_) {
            if (!mark.is_day) places.emplace_back(text_[mark.token].begin, mark.person);
        }
        return read_matrix(text_.source(), events, places, assigned_.size());
    }

    std::vector<Days> run() {
        const bool headed = count_headings() > 1;
        for (std::size_t i = 0; i < marks_.size();) {
            const std::size_t end = end_of_sentence(i);
            const std::vector<Run> here = runs(i, end);
            if (headed && is_heading(here)) {
                heading_ = here.front();
            } else if (headed && here.size() == 1 && !here.front().is_day && !heading_.days.empty()) {
                give(here.front(), heading_);
            } else {
                share(here);
            }
            i = end;
        }
        return std::move(assigned_);
    }

private:
    std::size_t end_of_sentence(std::size_t i) const {
        std::size_t end = i;
        while (end < marks_.size() && text_[marks_[end].token].sentence == text_[marks_[i].token].sentence)
            ++end;
        return end;
    }

    // `Zum 23.3.:` on a line of its own, above the people who come that day.
    bool is_heading(const std::vector<Run>& here) const {
        if (here.size() != 1 || !here.front().is_day) return false;
        const std::size_t begin = text_.sentence_begin(here.front().begin),
                          end = text_.sentence_end(here.front().begin);
        return text_[begin].line_start && text_.word(end - 1) == ":";
    }

    std::size_t count_headings() const {
        std::size_t count = 0;
        for (std::size_t i = 0; i < marks_.size(); i = end_of_sentence(i)) {
            if (is_heading(runs(i, end_of_sentence(i)))) ++count;
        }
        return count;
    }

    void mark_days(const EventFindings& events) {
        for (const EventMention& mention : events.mentions) {
            const bool wanted = mention.stance == Stance::wanted || mention.stance == Stance::open;
            if (!wanted || !std::binary_search(reading_.events.begin(), reading_.events.end(), mention.id))
                continue;
            add_day(token_at(text_, mention.place.begin), {mention.id});
        }
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (means_all_days(text_, i) && !gives_up(text_, i))
                add_day(i, {reading_.events.begin(), reading_.events.end()});
        }
    }

    void mark_people(const PeopleFindings& people) {
        const std::size_t first = people.sender_comes ? 1 : 0;
        NameIndex names;
        for (std::size_t i = 0; i < reading_.people.size(); ++i) names.add(reading_.people[i], i);
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (const auto person = names.person_at(text_, i)) add_person(i, *person);
        }
        // `am 30. sind wir alle drei da`, `all three of us`
        for (std::size_t i = 0; i + 1 < text_.size(); ++i) {
            const bool all = (is_one_of(text_.word(i), "wir uns") &&
                              is_one_of(text_.word(i + 1), "alle beide allesamt zusammen")) ||
                             (is_one_of(text_.word(i), "alle all both") &&
                              (small_number_of(text_.word(i + 1)) != 0 || text_.word(i + 1) == "of") &&
                              is_one_of(text_.word(i + 2), "da dabei of us kommen of sind come"));
            if (!all || gives_up(text_, i)) continue;
            for (std::size_t person = 0; person < assigned_.size(); ++person) add_person(i, person);
        }
        for (std::size_t i = 0; i < people.mentioned.size(); ++i) {
            add_place(people.mentioned[i].place, first + i);
            for (const Place& place : people.mentioned[i].again) add_place(place, first + i);
        }
    }

    // `ich`, `mich`, `myself`. `Ich melde Frau A zum 23.3. und mich zum 27.4. an`: the second one tells.
    void mark_sender(const PeopleFindings& people) {
        if (!people.sender_comes) return;
        std::set<std::uint32_t> outright;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (!is_one_of(text_.word(i), "mich mir selbst me myself selber")) continue;
            outright.insert(text_[i].sentence);
            add_person(i, 0);
        }
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (is_writer(i) && outright.count(text_[i].sentence) == 0) add_person(i, 0);
        }
    }

    // `ich`, `I`, `I'll`: a token keeps no apostrophe.
    bool is_writer(std::size_t i) const {
        const std::string_view word = text_.word(i);
        if (is_one_of(word, "ich i")) return true;
        return is_one_of(word, "id ill im ive") && text_[i].capital &&
               text_[i].end - text_[i].begin > word.size();
    }

    void add_place(const Place& place, std::size_t person) {
        if (place.section != Section::new_text || place.begin >= place.end) return;
        add_person(token_at(text_, place.begin), person);
    }
    void add_person(std::size_t token, std::size_t person) {
        if (token < text_.size() && person < assigned_.size()) marks_.push_back({token, false, person, {}});
    }
    void add_day(std::size_t token, Days days) {
        if (token < text_.size()) marks_.push_back({token, true, 0, std::move(days)});
    }

    std::vector<Run> runs(std::size_t begin, std::size_t end) const {
        std::vector<Run> runs;
        for (std::size_t i = begin; i < end; ++i) {
            const Mark& mark = marks_[i];
            if (runs.empty() || runs.back().is_day != mark.is_day)
                runs.push_back({mark.is_day, mark.token, {}, {}});
            if (mark.is_day) {
                runs.back().days.insert(mark.days.begin(), mark.days.end());
            } else {
                runs.back().people.insert(mark.person);
            }
        }
        return runs;
    }

    void share(const std::vector<Run>& runs) {
        const std::size_t days = static_cast<std::size_t>(
            std::count_if(runs.begin(), runs.end(), [](const Run& run) { return run.is_day; }));
        const std::size_t people = runs.size() - days;
        if (days == 0 || people == 0) return;
        if (days == people && days > 1) {
            // They take turns, people first or days first.
            for (std::size_t i = 0; i + 1 < runs.size(); i += 2) give(runs[i], runs[i + 1]);
            return;
        }
        for (const Run& run : runs) {
            for (const Run& other : runs) {
                if (!run.is_day && other.is_day) give(run, other);
            }
        }
    }

    void give(const Run& a, const Run& b) {
        const Run& people = a.is_day ? b : a;
        const Run& days = a.is_day ? a : b;
        for (std::size_t person : people.people) {
            // `Frau A nur am 23.3.` corrects what an earlier sentence gave to all.
            if (only_before(days.begin)) assigned_[person].clear();
            assigned_[person].insert(days.days.begin(), days.days.end());
        }
    }

    bool only_before(std::size_t token) const {
        constexpr std::size_t kNear = 3;
        for (std::size_t i = token; i > text_.sentence_begin(token) && i + kNear > token; --i) {
            if (is_one_of(text_.word(i - 1), "nur only lediglich ausschliesslich bloss")) return true;
        }
        return false;
    }

    const Tokens& text_;
    const Reading& reading_;
    std::vector<Mark> marks_;
    std::vector<Days> assigned_;
    Run heading_;
};

}  // namespace

bool assign_events_to_people(const Tokens& text, const EventFindings& events, const PeopleFindings& people,
                             Reading& reading) {
    if (reading.people.size() < 2 || reading.events.size() < 2) return true;
    Assigner assigner(text, events, people, reading);
    const std::optional<std::vector<Days>> matrix = assigner.matrix(events);
    const std::vector<Days> assigned = matrix ? *matrix : assigner.run();
    const bool all_placed =
        std::none_of(assigned.begin(), assigned.end(), [](const Days& found) { return found.empty(); });
    const bool differ = std::any_of(assigned.begin(), assigned.end(),
                                    [&](const Days& found) { return found != assigned.front(); });
    // Some are told where to go and others are not.
    const bool in_part = std::any_of(assigned.begin(), assigned.end(), [&](const Days& found) {
        return !found.empty() && found.size() < reading.events.size();
    });
    if (!all_placed && (matrix || in_part)) return false;
    if (matrix) {
        // A column without a mark is a day that nobody comes to.
        Days used;
        for (const Days& found : assigned) used.insert(found.begin(), found.end());
        reading.events.assign(used.begin(), used.end());
    }
    if (!all_placed || !differ) return true;
    for (std::size_t i = 0; i < assigned.size(); ++i)
        reading.people[i].events = std::vector<EventId>(assigned[i].begin(), assigned[i].end());
    return true;
}

}  // namespace bp
