// A reference is read in two steps: the words tell which part of a group is meant (Part), the names before
// them which group it is.
#include "parsers/day_references.h"

#include <algorithm>
#include <optional>

#include "parsers/calendar_words.h"
#include "parsers/event_phrase.h"
#include "parsers/find_topics.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

using Events = std::vector<std::size_t>;

// Which part of a group the words mean.
struct Part {
    enum class Which { first, last, nth, others, these, middle, earliest, latest } which = Which::first;
    std::size_t nth = 0;    // counted from 1
    std::size_t count = 0;  // `die ersten beiden`, `the other two`; 0 if not said
    std::size_t begin = 0, end = 0;
    bool of_group = false;  // says itself that it counts a group: `davon`, `of the two`, `letzterer`
    bool noun = false;      // `den ersten Termin`
};

bool holds(const Events& events, std::size_t event) {
    return std::find(events.begin(), events.end(), event) != events.end();
}

void add_new(Events& events, const Events& more) {
    for (std::size_t event : more) {
        if (!holds(events, event)) events.push_back(event);
    }
}

bool is_article(std::string_view word) {
    return is_one_of(word, "der den dem die das zum zur am beim im the my your this diesen jeweils nur");
}

class ReferenceReader {
public:
    ReferenceReader(const Tokens& tokens, const std::vector<NamedDays>& named, const Events& listed,
                    std::size_t coming)
        : tokens_(tokens), named_(named), listed_(listed), coming_(coming) {}

    std::optional<DayReference> read(std::size_t i) {
        if (!may_begin(i)) return std::nullopt;
        std::optional<Part> part = former_or_latter(i);
        if (!part) part = others(i);
        if (!part) part = counted_end(i);
        if (!part) part = these(i);
        if (!part) part = ordinal(i);
        if (!part) return std::nullopt;
        while (next_ < named_.size() && named_[next_].begin < part->begin) ++next_;
        return names_days_itself(*part) ? std::nullopt : resolve(*part);
    }

private:
    // Names farther back than so many are not pointed at.
    static constexpr std::size_t kFarthest = 40;

    bool may_begin(std::size_t i) const {
        const std::string_view word = tokens_.word(i);
        static constexpr LongWordList kWhich(
            "ersterer ersteres ersteren ersterem erstere erstgenannte erstgenannten "
            "erstgenannter erstgenanntes erstgenanntem letzterer letzteres letzteren letzterem "
            "letztere letztgenannte letztgenannten letztgenannter letztgenanntes "
            "letztgenanntem zweitgenannte zweitgenannten zweitgenannter zweiterer zweiteren "
            "former latter zuerst zuletzt andere anderen andern anderer anderes anderem other "
            "others uebrige uebrigen restliche restlichen verbleibende verbleibenden remaining "
            "rest letzte letzten letzter letztes last mittlere mittleren "
            "mittlerer middle frueheren fruehere frueherer earlier spaeteren spaetere spaeterer later");
        return is_one_of(word, kWhich) || ordinal_of(word) != 0 || count_at(i) != 0;
    }

    // `letzterer`, `Ersteres`, `der letztgenannte`, `the former`, `the latter`.
    std::optional<Part> former_or_latter(std::size_t i) const {
        const std::string_view word = tokens_.word(i);
        const bool first = is_one_of(word,
                                     "ersterer ersteres ersteren ersterem erstere erstgenannte "
                                     "erstgenannten erstgenannter erstgenanntes erstgenanntem");
        const bool last = is_one_of(word,
                                    "letzterer letzteres letzteren letzterem letztere letztgenannte "
                                    "letztgenannten letztgenannter letztgenanntes letztgenanntem "
                                    "zweitgenannte zweitgenannten zweitgenannter zweiterer zweiteren");
        const bool english = is_one_of(word, "former latter") && tokens_.word(i - 1) == "the";
        const bool named = is_one_of(word, "zuerst zuletzt first last") &&
                           is_one_of(tokens_.word(i + 1),
                                     "genannte genannten genannter genanntes mentioned "
                                     "named");
        if (!first && !last && !english && !named) return std::nullopt;
        Part part;
        part.which = first || is_one_of(word, "former zuerst first") ? Part::Which::first : Part::Which::last;
        part.begin = i;
        part.end = past_noun(named ? i + 2 : i + 1);
        part.of_group = true;
        return part;
    }

    // `die anderen beiden`, `den anderen Termin`, `die übrigen`, `the other one`, `the remaining two`.
    std::optional<Part> others(std::size_t i) const {
        if (i == 0) return std::nullopt;
        std::size_t at = i;
        Part part;
        part.which = Part::Which::others;
        part.begin = i;
        part.count = count_at(at);
        if (part.count != 0) ++at;
        const std::string_view word = tokens_.word(at);
        const bool other = is_one_of(word, "andere anderen andern anderer anderes anderem other others");
        const bool rest = is_one_of(word,
                                    "uebrige uebrigen restliche restlichen verbleibende verbleibenden "
                                    "remaining rest");
        if (!other && !rest) return std::nullopt;
        if (!is_article(tokens_.word(i - 1)) && tokens_.word(i - 1) != "both") return std::nullopt;
        ++at;
        if (part.count == 0 && count_at(at) != 0) part.count = count_at(at++);
        // `the other day`, `die andere Frage`, `den Rest der Woche`
        std::size_t after = past_noun(at);
        // `the other two places`
        if (part.count != 0 &&
            is_one_of(tokens_.word(at),
                      "places seats spots bookings registrations plaetze plaetzen anmeldungen "
                      "buchungen zusagen"))
            ++after;
        // `the other chair is yours again`
        const bool seat =
            part.count == 0 && is_one_of(tokens_.word(at),
                                         "seat place chair spot booking registration ticket platz "
                                         "stuhl sitz anmeldung buchung");
        if (seat) ++after;
        part.noun = after != at;
        if (!part.noun && goes_on(at)) return std::nullopt;
        if (word == "other" && !part.noun && part.count == 0) return std::nullopt;
        part.end = after;
        if (is_one_of(word, "andere anderer anderes anderem") || one_only(part, at)) part.count = 1;
        if (is_people(part)) return std::nullopt;
        return part;
    }

    // `den anderen Termin`, `the other one`, `den anderen`: one, though `die anderen` are more.
    bool one_only(const Part& part, std::size_t at) const {
        if (part.count != 0) return false;
        const std::string_view noun = tokens_.word(at), article = tokens_.word(part.begin - 1);
        if (is_one_of(noun,
                      "one date day session event termin tag thementag veranstaltung seat place chair spot "
                      "booking registration ticket platz stuhl sitz anmeldung buchung"))
            return true;
        return !part.noun && is_one_of(article, "dem zum am beim");
    }

    // `die beiden letzten`, `the two last ones`.
    std::optional<Part> counted_end(std::size_t i) const {
        const std::size_t count = count_at(i);
        const std::string_view word = tokens_.word(i + 1);
        const bool last = is_one_of(word, "letzten letzteren last");
        if (i == 0 || count == 0 || !is_article(tokens_.word(i - 1)) ||
            !(last || is_one_of(word, "ersten first")))
            return std::nullopt;
        Part part;
        part.which = last ? Part::Which::last : Part::Which::first;
        part.count = count;
        part.begin = i;
        part.end = past_noun(i + 2);
        part.noun = part.end != i + 2 && tokens_.word(i + 2) != "ones";
        if ((!part.noun && goes_on(i + 2)) || is_people(part)) return std::nullopt;
        return part;
    }

    // `diese beiden`, `those two`: the ones named last.
    std::optional<Part> these(std::size_t i) const {
        if (i == 0 || !is_one_of(tokens_.word(i - 1), "diese diesen dieser these those")) return std::nullopt;
        Part part;
        part.which = Part::Which::these;
        part.count = count_at(i);
        part.begin = i;
        part.end = past_noun(i + 1);
        part.noun = part.end != i + 1;
        if (part.count == 0 || (!part.noun && goes_on(i + 1)) || is_people(part)) return std::nullopt;
        return part;
    }

    // `den ersten davon`, `die ersten beiden`, `the second one`, `the last of the three`.
    std::optional<Part> ordinal(std::size_t i) const {
        if (i == 0 || !is_article(tokens_.word(i - 1))) return std::nullopt;
        const std::string_view word = tokens_.word(i);
        const bool last = is_one_of(word, "letzte letzten letzter letztes last");
        const int number = last ? 0 : ordinal_of(word);
        constexpr int kLargestGroup = 8;
        const bool middle = is_one_of(word, "mittlere mittleren mittlerer middle");
        const bool earlier = is_one_of(word, "frueheren fruehere frueherer earlier");
        const bool later = is_one_of(word, "spaeteren spaetere spaeterer later");
        if (!last && !middle && !earlier && !later && (number < 1 || number > kLargestGroup))
            return std::nullopt;
        Part part;
        part.which = earlier       ? Part::Which::earliest
                     : later       ? Part::Which::latest
                     : middle      ? Part::Which::middle
                     : last        ? Part::Which::last
                     : number == 1 ? Part::Which::first
                                   : Part::Which::nth;
        part.nth = static_cast<std::size_t>(number);
        part.begin = i;
        std::size_t at = i + 1;
        part.count = count_at(at);
        if (part.count != 0) {
            if (part.which == Part::Which::nth) return std::nullopt;
            ++at;
        }
        const std::size_t after = past_noun(at);
        part.noun = after != at && tokens_.word(at) != "one" && tokens_.word(at) != "ones";
        part.end = after;
        if (const std::size_t of = past_group(after); of != after) {
            part.of_group = true;
            part.end = of;
        } else if (after == at && goes_on(at)) {
            return std::nullopt;
        }
        return part;
    }

    std::size_t count_at(std::size_t i) const {
        constexpr int kLargestGroup = 7;
        const int value = tokens_.is_number(i) ? tokens_.number(i) : small_number_of(tokens_.word(i));
        const bool counts =
            value > 1 && value <= kLargestGroup && !(tokens_.is_number(i) && tokens_.word(i + 1) == ".");
        return counts ? static_cast<std::size_t>(value) : 0;
    }

    // Behind a word for the event at `at`, if one stands there.
    std::size_t past_noun(std::size_t at) const {
        const std::string_view word = tokens_.word(at);
        return is_event_noun(word) || is_one_of(word, "one ones dates date") ? at + 1 : at;
    }

    // Behind `davon`, `der beiden`, `of the three`, `von den genannten`; `at` if nothing of the kind stands
    // there.
    std::size_t past_group(std::size_t at) const {
        if (is_one_of(tokens_.word(at), "davon hiervon")) return at + 1;
        if (!is_one_of(tokens_.word(at), "der dieser von of")) return at;
        std::size_t next = at + 1;
        while (
            is_one_of(tokens_.word(next), "den the these those diesen ihnen them genannten obigen my your"))
            ++next;
        if (count_at(next) != 0) return past_noun(next + 1);
        const bool pronoun = is_one_of(tokens_.word(next - 1), "these those them ihnen diesen genannten");
        return pronoun ? next : at;
    }

    // Whether a word stands at `at` that the words before it may belong to.
    bool goes_on(std::size_t at) const {
        if (!tokens_.is_word(at) && !tokens_.is_number(at)) return false;
        if (tokens_[at].sentence != tokens_[at - 1].sentence) return false;
        if (tokens_.is_number(at) || month_of(tokens_.word(at)) != 0 || is_time_word(tokens_.word(at)))
            return true;
        // German nouns have a capital; in English whatever is no verb or preposition may be a noun.
        if (tokens_[at].capital) return !is_one_of(tokens_.word(at), "i ich");
        return tokens_.word(at - 1) != "rest" &&
               is_one_of(tokens_.word(at - 1), "first second third fourth last other remaining") &&
               !is_one_of(
                   tokens_.word(at),
                   "is was i we would in on at please only but and or works suits fits does that which "
                   "if as for instead to will can cannot has needs please , .");
    }

    // `die anderen kommen im April`, `die anderen Kollegen`: people.
    bool is_people(const Part& part) const {
        if (part.noun || is_one_of(tokens_.word(part.end + 1), "sie ich wir ihr you we i")) return false;
        if (is_one_of(tokens_.word(part.end),
                      "kommen nehmen wollen moechten haben koennen fahren kommt nimmt moechte will come want "
                      "wish will would can have take are prefer"))
            return true;
        return false;
    }

    // Whether the days follow by name: `die anderen beiden Termine im Juni und September`, and whoever is
    // meant by `die anderen` where another day is named in the clause.
    bool names_days_itself(const Part& part) const {
        const std::size_t end = tokens_.clause_end(part.begin);
        for (std::size_t k = next_; k < named_.size() && named_[k].begin < end; ++k) {
            if (named_[k].begin >= part.end && !named_[k].events.empty() &&
                !stands_against(part.end, named_[k].begin))
                return true;
        }
        return false;
    }

    // `statt`, `außer` between the two.
    bool stands_against(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i) {
            if (is_one_of(tokens_.word(i), "statt anstatt anstelle ausser instead except rather"))
                return true;
        }
        return false;
    }

    // The nearest sentence that names two days or more, else all days named so far.
    struct Group {
        Events events;
        Events singled;  // of which the text has spoken again since
        std::size_t begin = 0;
        bool listed = false;
    };

    Group group_before(const Part& part) const {
        Group group;
        std::size_t first = next_;
        const std::size_t stop = next_ > kFarthest ? next_ - kFarthest : 0;
        while (first > stop) {
            const std::uint32_t sentence = tokens_[named_[first - 1].begin].sentence;
            std::size_t from = first;
            Events events;
            while (from > 0 && tokens_[named_[from - 1].begin].sentence == sentence) --from;
            for (std::size_t k = from; k < first; ++k) {
                if (overlaps(named_[k], part)) continue;
                add_new(events, named_[k].among);
                add_new(events, named_[k].events);
            }
            if (events.size() > 1) {
                group.events = std::move(events);
                group.begin = from;
                group.listed = true;
                break;
            }
            first = from;
        }
        if (!group.listed) {
            group.begin = stop;
            for (std::size_t k = stop; k < next_; ++k) {
                if (!overlaps(named_[k], part)) add_new(group.events, named_[k].events);
            }
        }
        note_singled(group, part);
        return group;
    }

    static bool overlaps(const NamedDays& named, const Part& part) {
        return named.begin < part.end && part.begin < named.end;
    }

    // A day of the group that is named a second time, or behind the group as a whole, is singled out.
    void note_singled(Group& group, const Part& part) const {
        Events seen;
        for (std::size_t k = group.begin; k < next_; ++k) {
            const NamedDays& named = named_[k];
            if (overlaps(named, part)) continue;
            for (std::size_t event : named.events) {
                if (holds(seen, event) && !holds(group.singled, event)) group.singled.push_back(event);
            }
            // `Sicherheit, 28.9.`: one name behind another is the same one.
            const bool goes_on =
                k + 1 < next_ && named_[k + 1].begin <= named.end + 2 && named_[k + 1].events == named.events;
            if (!goes_on) {
                add_new(seen, named.events);
                add_new(seen, named.among);
            }
        }
        for (std::size_t k = found_.size();
             k > 0 && found_[k - 1].begin > named_[group.begin].begin && k + kFarthest > found_.size(); --k)
            add_new(group.singled, found_[k - 1].events);
    }

    std::optional<DayReference> resolve(const Part& part) {
        if (next_ == 0 && listed_.size() < 2) return std::nullopt;
        if (part.which == Part::Which::these) return named_last(part);
        Group group = next_ == 0 ? Group{} : group_before(part);
        // `Bei den ersten zwei bin ich dabei`, `The middle one, please`: of the days of the mail below.
        const bool of_list = part.count != 0 || part.which == Part::Which::middle;
        if (group.events.size() < 2 && of_list && part.which != Part::Which::others && listed_.size() > 1) {
            group.events = listed_;
            group.listed = false;
        }
        // `Den Mai behalte ich, die anderen beiden …`: of the days of the mail below.
        if (group.events.size() < 2 && part.which == Part::Which::others && listed_.size() > 1) {
            group.singled = group.events;
            group.events = listed_;
        }
        if (group.events.size() < 2) return std::nullopt;
        // In the row a noun counts all days, unless the group was listed just before.
        if (part.noun && !part.of_group && part.which != Part::Which::others &&
            !(group.listed && is_near(group, part) && part.which != Part::Which::last))
            return std::nullopt;
        DayReference reference;
        reference.begin = part.begin;
        reference.end = part.end;
        reference.events = part_of(group, part);
        if (reference.events.empty() || reference.events.size() >= group.events.size()) return std::nullopt;
        // `Ich war im Januar und März da und nehme nun auch die letzten beiden`: those to come.
        if (!part.of_group && std::any_of(reference.events.begin(), reference.events.end(),
                                          [&](std::size_t event) { return event < coming_; }))
            return std::nullopt;
        for (std::size_t event : group.events) {
            if (!holds(reference.events, event)) reference.others.push_back(event);
        }
        reference.exclusive = is_choice(group, part);
        found_.push_back(reference);
        return reference;
    }

    // As many different days as said, counted back.
    std::optional<DayReference> named_last(const Part& part) {
        DayReference reference;
        reference.begin = part.begin;
        reference.end = part.end;
        for (std::size_t k = next_; k > 0 && reference.events.size() < part.count; --k) {
            if (!overlaps(named_[k - 1], part)) add_new(reference.events, named_[k - 1].events);
        }
        if (reference.events.size() != part.count) return std::nullopt;
        found_.push_back(reference);
        return reference;
    }

    bool is_near(const Group& group, const Part& part) const {
        return tokens_[named_[group.begin].begin].sentence + 1 >= tokens_[part.begin].sentence;
    }

    static Events part_of(const Group& group, const Part& part) {
        const Events& all = group.events;
        const std::size_t count = std::max<std::size_t>(part.count, 1);
        if (count >= all.size()) return {};
        const auto at = [](std::size_t k) { return static_cast<std::ptrdiff_t>(k); };
        switch (part.which) {
            case Part::Which::first:
                return {all.begin(), all.begin() + at(count)};
            case Part::Which::last:
                return {all.end() - at(count), all.end()};
            case Part::Which::nth:
                if (part.nth > all.size()) return {};
                return {all[part.nth - 1]};
            case Part::Which::earliest:
                return {*std::min_element(all.begin(), all.end())};
            case Part::Which::latest:
                return {*std::max_element(all.begin(), all.end())};
            case Part::Which::middle:
                if (all.size() % 2 == 0) return {};
                return {all[all.size() / 2]};
            case Part::Which::others:
            case Part::Which::these:
                break;
        }
        Events rest;
        for (std::size_t event : all) {
            if (!holds(group.singled, event)) rest.push_back(event);
        }
        const bool fits = part.count == 0 || rest.size() == part.count;
        return group.singled.empty() || !fits ? Events{} : rest;
    }

    // `März oder April`, `zwischen März und April`.
    bool is_choice(const Group& group, const Part& part) const {
        if (!group.listed) return false;
        const std::size_t begin = tokens_.sentence_begin(named_[group.begin].begin);
        for (std::size_t i = begin; i < part.begin; ++i) {
            if (is_one_of(tokens_.word(i),
                          "oder or zwischen between entweder either versus vs auswahl wahl schwanke "
                          "schwanken schwankte "
                          "alternativ alternativen undecided torn choice options"))
                return true;
        }
        for (std::size_t i = tokens_.clause_begin(part.begin); i < tokens_.clause_end(part.begin); ++i) {
            if (is_one_of(tokens_.word(i),
                          "nur only lieber eher entscheide entschieden entscheiden entschied waehle choose "
                          "rather prefer decided statt bevorzuge vorziehen"))
                return true;
        }
        return false;
    }

    const Tokens& tokens_;
    const std::vector<NamedDays>& named_;
    const Events& listed_;
    std::size_t coming_;
    std::size_t next_ = 0;  // the first name behind the reference that is read
    std::vector<DayReference> found_;
};

}  // namespace

std::vector<DayReference> find_day_references(const Tokens& tokens, const std::vector<NamedDays>& named,
                                              const Events& listed, std::size_t coming) {
    std::vector<DayReference> found;
    if (named.empty() && listed.size() < 2) return found;
    ReferenceReader reader(tokens, named, listed, coming);
    for (std::size_t i = 0; i < tokens.size();) {
        std::optional<DayReference> reference = reader.read(i);
        i = reference ? reference->end : i + 1;
        if (reference) found.push_back(std::move(*reference));
    }
    return found;
}

}  // namespace bp
