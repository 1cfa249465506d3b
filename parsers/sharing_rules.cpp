// The verb stands once, with the first of them; the others have only a name and a day.
#include "parsers/sharing_rules.h"

#include "parsers/calendar_words.h"
#include "parsers/coming_words.h"

namespace bp {
namespace {

bool is_day_name(const Words& words, std::size_t i) {
    if (words.is_word(i)) {
        const std::string_view word = words.folded(i);
        return word.size() > 2 && month_of(word) != 0;
    }
    return words[i].kind == Word::Kind::number;
}

// `den April`, `im April`, `am 27.4.`, `on 27 April` right behind the names, a verb in between.
bool day_follows(const Words& words, std::size_t i, std::size_t last) {
    if (i < last &&
        is_one_of(words.folded(i), "dann dafuer nimmt uebernimmt kommt geht macht takes comes does"))
        ++i;
    if (i + 1 >= last) return false;
    if (!is_one_of(words.folded(i), "den die das im in am an beim zum on the for")) return false;
    return is_day_name(words, i + 1);
}

}  // namespace

std::optional<RoleFinding> takes_a_day(const Words& words, const Group& group) {
    if (!day_follows(words, group.names.last, group.sentence.last)) return std::nullopt;
    // Somebody else of the sentence takes another.
    bool verb = false;
    for (std::size_t i = group.sentence.first; i < group.sentence.last; ++i) {
        verb = verb ||
               is_one_of(words.folded(i),
                         "nehme nehmen nimmt uebernehme uebernehmen uebernimmt komme kommt kommen besuche "
                         "besucht mache macht gehe geht bekommt take takes taking do does come comes "
                         "coming attend attends go goes have");
    }
    std::size_t days = 0;
    for (std::size_t i = group.sentence.first; i < group.sentence.last; ++i)
        days += words.is_word(i) && is_day_name(words, i) ? 1 : 0;
    for (std::size_t i = group.sentence.first; i + 1 < group.sentence.last; ++i)
        days += words[i].kind == Word::Kind::number && words.is_mark(i + 1, '.') ? 1 : 0;
    if (!verb || days < 2) return std::nullopt;
    if (has_word(words, group.after, "nicht kein keine abgesagt krank not")) return std::nullopt;
    return RoleFinding{Role::comes, "role.shares"};
}

}  // namespace bp
