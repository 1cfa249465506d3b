#include "parsers/kind_of_people.h"

#include <algorithm>

#include "parsers/word_list.h"

namespace bp {
namespace {

bool any_by_rule(const std::vector<PersonMention>& mentions, const WordList& rules) {
    return std::any_of(mentions.begin(), mentions.end(),
                       [&](const PersonMention& mention) { return is_one_of(mention.rule, rules); });
}

bool all_by_rule(const std::vector<PersonMention>& mentions, const WordList& rules) {
    return std::all_of(mentions.begin(), mentions.end(),
                       [&](const PersonMention& mention) { return is_one_of(mention.rule, rules); });
}

constexpr WordList kTakesSeat(
    "role.takes-over role.exchanged-for role.substitute role.remaining role.comes role.behind-colon");
constexpr WordList kGivesUpSeat(
    "role.stays-away role.pronoun role.has-left role.exchanged role.replaced role.substituted "
    "confirmed.all-leave");
constexpr WordList kComes(
    "list.line table.row form.label role.comes role.behind-colon role.joins-writer role.asked-for");

}  // namespace

bool lists_people(const PeopleFindings& people) {
    static constexpr WordList kListed("list.line table.row form.label list.card");
    return people.mentioned.size() > 1 && all_by_rule(people.mentioned, kListed) &&
           !any_by_rule(people.leaving, kListed);
}

std::optional<Kind> kind_of_people(const PeopleFindings& people, const KindOfPeopleContext& context) {
    // A list of people below a day stands for itself, whoever else is told not to come.
    if (lists_people(people) && context.names_day && !context.answers_confirmation) return Kind::registration;
    if (any_by_rule(people.leaving, kGivesUpSeat)) {
        if (!people.mentioned.empty() && any_by_rule(people.mentioned, kTakesSeat) &&
            context.answers_confirmation)
            return Kind::change;
        if (people.mentioned.empty() && context.answers_confirmation) return Kind::cancellation;
        return std::nullopt;
    }
    const bool comes = !people.mentioned.empty() && all_by_rule(people.mentioned, kComes);
    if (comes && people.leaving.empty() && context.names_day && !context.asks &&
        !context.answers_confirmation)
        return Kind::registration;
    return std::nullopt;
}

}  // namespace bp
