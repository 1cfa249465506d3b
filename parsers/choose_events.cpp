// The new text comes first; the subject, what it leans on and what it answers only fill what it leaves open.
#include "parsers/choose_events.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace bp {
namespace {

using Ids = std::set<EventId>;
using Mentions = std::vector<EventMention>;

template <typename Wanted>
Ids pick(const EventFindings& findings, Wanted wanted) {
    Ids ids;
    for (const EventMention& mention : findings.mentions) {
        if (wanted(mention)) ids.insert(mention.id);
    }
    return ids;
}

bool is_asked(const EventMention& mention) {
    return mention.stance == Stance::wanted || mention.stance == Stance::open;
}
bool is_given_up(const EventMention& mention) {
    return mention.stance == Stance::declined;
}
bool is_any(const EventMention&) {
    return true;
}
bool is_named_day(const EventMention& mention) {
    return mention.rule != "position.month";
}
bool is_firm(const EventMention& mention) {
    return mention.firm && !mention.disputed;
}

Ids firm_with(const EventFindings& findings, Stance stance) {
    return pick(findings,
                [&](const EventMention& mention) { return is_firm(mention) && mention.stance == stance; });
}
Ids all_firm(const EventFindings& findings) {
    return pick(findings, is_firm);
}

Ids without(Ids ids, const Ids& taken) {
    for (const EventId& id : taken) ids.erase(id);
    return ids;
}

Ids united(Ids a, const Ids& b) {
    a.insert(b.begin(), b.end());
    return a;
}

Ids common(const Ids& a, const Ids& b) {
    Ids ids;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(ids, ids.end()));
    return ids;
}

bool disjoint(const Ids& a, const Ids& b) {
    return std::none_of(a.begin(), a.end(), [&](const EventId& id) { return b.count(id) != 0; });
}

class Chooser {
public:
    Chooser(const NamedEvents& named) : named_(named) {}

    ChosenEvents registration() {
        const Ids declined = pick(named_.text, is_given_up);
        Ids wanted = without(wanted_in(named_.text), declined_only(named_.text));
        if (wanted.empty() && contradicts(named_.text)) return unclear(named_.text.contradictions.front());
        if (contradicts(named_.text)) doubt(named_.text.contradictions.front());
        if (wanted.empty() && !named_.text.vague.empty())
            return unclear("Welcher Thementag mit „" + named_.text.vague.front().words +
                           "“ gemeint ist, ist nicht sicher.");
        if (is_vague_beside(wanted))
            doubt("Welche Thementage mit „" + named_.text.vague.front().words +
                  "“ gemeint sind, ist nicht sicher.");
        if (!disjoint(wanted, taken_back()))
            doubt("Ein Thementag wird erst gewünscht und dann ausgeschlossen.");
        if (wanted.size() > 1 && !named_.text.alternatives.empty())
            return unclear("Mit „" + named_.text.alternatives + "“ ist nur einer der Tage gemeint.");
        // A month in which one is elsewhere (`Da ich Ende November in Potsdam bin`) declines no day of the
        // subject.
        const Ids refused = pick(named_.text, [](const EventMention& mention) {
            return is_given_up(mention) && is_named_day(mention);
        });
        const Ids subject = without(wanted_in(named_.subject), refused);
        if (named_.subject_is_own && !wanted.empty() && !subject.empty() && disjoint(wanted, subject)) {
            return unclear("Betreff und Text nennen verschiedene Thementage.");
        }
        if (wanted.empty() && contradicts(named_.subject) && named_.subject_is_own)
            return unclear(named_.subject.contradictions.front());
        if (wanted.empty()) {
            wanted = coming_of(without(wanted_in(named_.rest), declined));
            // Below stands a programme of several days; the subject may tell which of them is meant.
            if (named_.rest_is_ours && wanted.size() > 1) {
                const Ids topic = pick(named_.subject, is_any);
                if (topic.size() != 1 || wanted.count(*topic.begin()) == 0)
                    return unclear("Die Mail darunter nennt mehrere Thementage.");
                wanted = topic;
            }
        }
        if (wanted.empty()) wanted = subject;
        // `Ich bin schon angemeldet, mein Kollege möchte auch mit`: the day that the writer holds.
        if (wanted.empty() && named_.names_other_people) wanted = held_and_coming();
        if (wanted.empty()) wanted = without(of_context(), declined);
        if (wanted.size() > 1 && !named_.answers_confirmation && nothing_named())
            return unclear("Die beantwortete Mail nennt mehrere Thementage.");
        if (wanted.size() > 1 && named_.answers_refuse && named_.text.mentions.empty())
            doubt("Welche der Thementage darunter abgelehnt werden, ist nicht sicher.");
        if (wanted.empty() && !declined.empty())
            doubt("Es sind nur Thementage genannt, an denen jemand nicht kann.");
        if (wanted.empty()) return unclear("");
        return chosen(std::move(wanted), {});
    }

    ChosenEvents cancellation() {
        // A month beside a day that is named otherwise is part of the reason: `weil mein Vertrag im Oktober
        // endet`.
        Ids given_up = pick(named_.text, [](const EventMention& mention) {
            return is_firm(mention) && is_given_up(mention) && is_named_day(mention);
        });
        if (given_up.empty()) given_up = firm_with(named_.text, Stance::declined);
        // `für März, April und Mai. … alle drei absagen`
        const Ids named = pick(named_.text, [](const EventMention& mention) { return !mention.disputed; });
        const bool points_back = std::any_of(
            named_.text.mentions.begin(), named_.text.mentions.end(), [](const EventMention& mention) {
                return mention.rule == "position.reference" && is_given_up(mention);
            });
        if (!points_back && named_.text.counted != 0 &&
            named.size() == static_cast<std::size_t>(named_.text.counted))
            given_up = named;
        if (given_up.empty()) given_up = pick(named_.text, is_given_up);
        // `You have me down for all three. … the last Thursday in October … scratch me from that one.`
        if (given_up.empty()) given_up = firm_with(named_.text, Stance::open);
        if (given_up.empty()) given_up = all_firm(named_.text);
        // Only what is held can be given up; other days are named because they do not suit either.
        const Ids held = common(given_up, firm_with(named_.text, Stance::held));
        if (!held.empty()) given_up = held;
        if (given_up.empty() && named_.answers_confirmation) given_up = of_context();
        if (given_up.empty()) given_up = all_firm(named_.rest);
        if (given_up.empty()) given_up = pick(named_.rest, is_any);
        if (given_up.empty()) given_up = pick(named_.subject, is_any);
        if (given_up.empty()) given_up = of_context();
        if (given_up.empty()) given_up = unique(named_.text);
        if (contradicts(named_.text)) doubt(named_.text.contradictions.front());
        return chosen({}, std::move(given_up));
    }

    ChosenEvents change() {
        Ids wanted = firm_with(named_.text, Stance::wanted);
        const Ids declined = firm_with(named_.text, Stance::declined),
                  held = firm_with(named_.text, Stance::held);
        // Given up is what is held; another day is only told not to suit either.
        const Ids both = without(common(declined, held), wanted);
        Ids left = !both.empty() ? both : without(held.empty() ? declined : held, wanted);
        // What below our confirmation is said to have been chosen instead is wanted, and not given up.
        if (wanted.empty() && named_.answers_confirmation && disjoint(held, of_context())) left = declined;
        Ids before = left;
        if (before.empty()) before = of_context();
        if (before.empty() && named_.subject_is_own) before = all_firm(named_.subject);
        if (contradicts(named_.text)) doubt(named_.text.contradictions.front());
        if (!named_.text.vague.empty())
            doubt("Welcher Thementag mit „" + named_.text.vague.front().words +
                  "“ gemeint ist, ist nicht sicher.");
        if (wanted.empty() && !before.empty()) wanted = without(firm_with(named_.text, Stance::open), before);
        // `Ich hatte den 26. Oktober gewählt. Bitte korrigieren`: below our confirmation of another day.
        if (wanted.empty() && named_.answers_confirmation) wanted = without(held, of_context());
        // `Nun passt mir doch nur der Juni`: a bare month, beside another that is given up.
        if (wanted.empty() && !before.empty()) {
            wanted = without(pick(named_.text,
                                  [](const EventMention& mention) {
                                      return !mention.disputed && mention.stance == Stance::wanted;
                                  }),
                             before);
        }
        // Another person comes on the same day.
        Ids day = wanted.empty() ? united(before, wanted_in(named_.text)) : wanted;
        if (day.empty()) day = wanted_in(named_.rest);
        if (wanted.empty() || wanted == before) {
            if (day.empty()) doubt("Welcher Thementag geändert werden soll, ist nicht zu erkennen.");
            return chosen(std::move(day), {});
        }
        return chosen(wanted, without(before, wanted));
    }

    // About which Thementag a question is. A topic in a pitch is none.
    ChosenEvents question(bool asks) {
        const auto as_event = [this, asks](const EventMention& mention) {
            const bool by_date = named_.asks_about_day &&
                                 (mention.rule.rfind("date.", 0) == 0 || mention.rule == "position.weekday");
            const bool left_out = mention.collective && mention.stance == Stance::declined;
            return (mention.as_event || by_date) && !mention.disputed && !left_out &&
                   (asks || mention.stance != Stance::held);
        };
        Ids asked = pick(named_.text, as_event);
        if (asked.empty() && named_.subject_is_own) asked = pick(named_.subject, as_event);
        // `Frage zu Low Code`, and the text names that very day.
        if (asked.empty() && named_.asks_plainly && named_.subject_is_own)
            asked = common(unique_topic(named_.subject), all_firm(named_.text));
        if (!asks) return chosen(std::move(asked), {});
        if (asked.empty() && named_.subject_is_own) {
            const Ids topic = unique_topic(named_.subject);
            // The text says so, or names the very day of the topic.
            if (named_.speaks_of_event || !disjoint(topic, all_firm(named_.text))) asked = topic;
        }
        if (asked.empty() && named_.asks_of_own_seat) asked = firm_with(named_.text, Stance::held);
        // `der Tag im November`, over a mail that names it.
        if (asked.empty()) asked = common(unique(named_.text), united(all_firm(named_.rest), of_context()));
        if (asked.empty() && named_.answers_confirmation) asked = of_context();
        if (asked.empty() && named_.asks_below && of_context().size() == 1) asked = of_context();
        return chosen(std::move(asked), {});
    }

private:
    static bool contradicts(const EventFindings& findings) { return !findings.contradictions.empty(); }

    // Days that are declined at one place and wanted at none.
    static Ids declined_only(const EventFindings& findings) {
        const auto one_by_one = [&findings](auto which) {
            return pick(findings,
                        [&](const EventMention& mention) { return !mention.collective && which(mention); });
        };
        // `Den Rest deckt mein Kollege ab` does not decline what is asked for by name.
        const Ids as_rest = pick(
            findings, [](const EventMention& mention) { return is_given_up(mention) && mention.collective; });
        const Ids by_name =
            one_by_one([](const EventMention& mention) { return is_firm(mention) && is_asked(mention); });
        const Ids wanted = one_by_one(
            [](const EventMention& mention) { return is_firm(mention) && mention.stance == Stance::wanted; });
        return without(united(without(as_rest, by_name), one_by_one(is_given_up)), wanted);
    }

    // Days of which the text speaks last to decline them.
    Ids taken_back() const {
        Ids ids;
        for (const EventMention& mention : named_.text.mentions) {
            if (!is_firm(mention) || mention.collective) continue;
            if (mention.stance == Stance::declined) ids.insert(mention.id);
            if (mention.stance == Stance::wanted) ids.erase(mention.id);
        }
        return ids;
    }

    // Firmly or not.
    static Ids asked_in(const EventFindings& findings) {
        return pick(findings,
                    [](const EventMention& mention) { return !mention.disputed && is_asked(mention); });
    }

    static Ids unique(const EventFindings& findings) {
        const Ids ids = asked_in(findings);
        return ids.size() == 1 ? ids : Ids{};
    }

    static Ids unique_topic(const EventFindings& findings) {
        const Ids ids =
            pick(findings, [](const EventMention& mention) { return mention.rule.rfind("topic.", 0) == 0; });
        return ids.size() == 1 ? ids : Ids{};
    }

    Ids wanted_in(const EventFindings& findings) {
        const Ids wanted = firm_with(findings, Stance::wanted);
        const Ids open = firm_with(findings, Stance::open);
        const int counted = std::max(findings.counted, named_.text.counted);
        Ids all = asked_in(findings);
        // `Bitte für alle drei anmelden`: those named, firmly or not.
        if (counted != 0 && all.size() == static_cast<std::size_t>(counted)) return all;
        if (!wanted.empty()) {
            // A bare date that only tells what else happens is not asked for beside one that is.
            return united(wanted, pick(findings, [](const EventMention& mention) {
                              return is_firm(mention) && mention.stance == Stance::open &&
                                     (!mention.told || mention.as_event);
                          }));
        }
        // `am 26.10. haben wir Hauptversammlung` beside days that are only named.
        if (&findings != &named_.text) return open.empty() ? unique(findings) : open;
        const Ids untold = pick(findings, [](const EventMention& mention) {
            return is_firm(mention) && mention.stance == Stance::open && (!mention.told || mention.as_event);
        });
        if (!untold.empty()) return untold;
        if (!open.empty()) return open;
        return unique(findings);
    }

    // The one day, or the few, that our answered mail is about; an invitation to all says nothing.
    Ids of_context() const {
        constexpr std::size_t kMostDaysOfAConfirmation = 3;
        const Ids ids = pick(named_.context, is_firm);
        return ids.size() <= kMostDaysOfAConfirmation ? ids : Ids{};
    }

    // An invitation also tells of days that were; who leans on it means those to come.
    Ids coming_of(Ids ids) const {
        Ids coming;
        for (const EventId& id : ids) {
            if (id >= named_.today) coming.insert(id);
        }
        return coming.empty() ? ids : coming;
    }

    Ids held_and_coming() const {
        return pick(named_.text, [this](const EventMention& mention) {
            return is_firm(mention) && mention.stance == Stance::held && mention.id >= named_.today;
        });
    }

    // Vague words that the days named beside them do not explain (`für zwei Tage, also KI und Low Code`).
    bool is_vague_beside(const Ids& wanted) const {
        return std::any_of(named_.text.vague.begin(), named_.text.vague.end(),
                           [&](const EventFindings::Vague& vague) {
                               if (wanted.size() == 1 && vague.count <= 1 &&
                                   std::count(vague.among.begin(), vague.among.end(), *wanted.begin()) != 0)
                                   return false;
                               return static_cast<std::size_t>(vague.count) != wanted.size();
                           });
    }

    // Neither the text nor the subject nor what they lean on names a day.
    bool nothing_named() const {
        return named_.text.mentions.empty() && named_.rest.mentions.empty() &&
               (named_.subject.mentions.empty() || !named_.subject_is_own);
    }

    void doubt(std::string reason) {
        if (result_.doubt.empty()) result_.doubt = std::move(reason);
    }

    ChosenEvents unclear(std::string reason) {
        result_.unclear = true;
        if (!reason.empty())
            result_.evidence.push_back({"events", std::move(reason), {}, "events.contradiction"});
        return std::move(result_);
    }

    ChosenEvents chosen(Ids events, Ids cancelled) {
        result_.events.assign(events.begin(), events.end());
        result_.cancelled.assign(cancelled.begin(), cancelled.end());
        return std::move(result_);
    }

    const NamedEvents& named_;
    ChosenEvents result_;
};

}  // namespace

ChosenEvents choose_events(Kind kind, const NamedEvents& named, bool asks_about_events) {
    Chooser chooser(named);
    switch (kind) {
        case Kind::registration:
            return chooser.registration();
        case Kind::cancellation:
            return chooser.cancellation();
        case Kind::change:
            return chooser.change();
        case Kind::contact:
            return chooser.question(asks_about_events);
        default:
            return {};
    }
}

}  // namespace bp
