// One function a question, each with the reason that it gives.
#include "parsers/find_unread.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>

#include "parsers/name_lexicon.h"
#include "parsers/person_name.h"
#include "parsers/words.h"

namespace bp {
namespace {

using Reason = std::optional<std::string>;

// The new text is looked through up to here; a longer one is held for its length elsewhere.
constexpr std::size_t kMostText = 16 * 1024;

struct Unread {
    const MailText& text;
    const Tokens& tokens;
    const EventFindings& events;
    const PeopleFindings& people;
    const Reading& reading;
    Words words;                                    // of the new text
    std::set<std::string, std::less<>> known = {};  // the folded words of all names known

    // Everybody whom the reading knows, whatever their role.
    std::vector<const Person*> everybody() const {
        std::vector<const Person*> all = {&people.sender};
        for (const auto* list : {&people.mentioned, &people.leaving, &people.others}) {
            for (const PersonMention& mention : *list) all.push_back(&mention.person);
        }
        for (const Person& person : reading.people) all.push_back(&person);
        return all;
    }
};

std::set<std::string, std::less<>> known_names(const Unread& mail) {
    std::set<std::string, std::less<>> known;
    for (const Person* person : mail.everybody()) {
        const Words names = split_words(person->given_name + " " + person->family_name);
        // Words of a hyphenated name stand together or alone.
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names.is_word(i)) known.emplace(names.folded(i));
        }
    }
    return known;
}

std::string unsure_of(const std::string& name) {
    return "Ob " + name + " gemeint ist, ist nicht sicher.";
}

Reason too_many(const Unread& mail) {
    if (!mail.people.incomplete) return std::nullopt;
    return "Es sind mehr Personen genannt, als gelesen wurden.";
}

// Somebody is named in full, and nothing that was understood says what for.
Reason name_without_role(const Unread& mail) {
    for (const PersonMention& other : mail.people.others) {
        const Person& person = other.person;
        const std::string given = folded_letters(person.given_name);
        const bool full = is_given_name(given.substr(0, given.find(' ')));
        const bool writers = given == folded_letters(mail.people.sender.given_name);
        // `wie unten von Herrn Kern erbeten`: he registers in the mail below
        const bool listed =
            std::any_of(mail.reading.people.begin(), mail.reading.people.end(), [&](const Person& one) {
                return may_be_same({"", one.given_name, one.family_name},
                                   {"", person.given_name, person.family_name});
            });
        if (other.rule != "role.none" || !full || writers || listed) continue;
        return unsure_of(person.given_name + " " + person.family_name);
    }
    return std::nullopt;
}

// `Jolanta Wrzesniewski`, which no rule took for a person.
Reason name_not_read(const Unread& mail) {
    const Words& words = mail.words;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool pair =
            words.is_word(i) && words.is_word(i + 1) && words[i].capital && words[i + 1].capital;
        if (!pair || !is_given_name(words.folded(i)) || is_common_noun(words.folded(i + 1))) continue;
        if (mail.known.count(words.folded(i)) != 0 || mail.known.count(words.folded(i + 1)) != 0) continue;
        return unsure_of(std::string(words.raw(i)) + " " + std::string(words.raw(i + 1)));
    }
    return std::nullopt;
}

// `meine Frau (huber gerda)`: of the writer's family name, written small.
Reason relative_not_read(const Unread& mail) {
    const std::string family = folded_letters(mail.people.sender.family_name);
    if (family.empty()) return std::nullopt;
    const Words& words = mail.words;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool pair = words.is_word(i) && words.is_word(i + 1);
        if (!pair || !(words.folded(i) == family || words.folded(i + 1) == family)) continue;
        const std::size_t given = words.folded(i) == family ? i + 1 : i;
        if (!is_given_name(words.folded(given)) || mail.known.count(words.folded(given)) != 0) continue;
        return unsure_of(std::string(words.raw(i)) + " " + std::string(words.raw(i + 1)));
    }
    return std::nullopt;
}

// Could the word be a family name that nothing else shows?
bool may_be_family_name(const Words& words, std::size_t i) {
    if (!words.is_word(i) || !words[i].capital || words[i].all_capital) return false;
    const std::string_view word = words.folded(i);
    return word.size() > 2 && !is_common_noun(word) && !is_honorific(word) && !is_companion(word) &&
           !is_function_word(word) && word.find('-') == std::string_view::npos;
}

// How many such words follow from `i` on, parted by commas and `und`; 0 unless the row ends there.
std::size_t bare_names(const Words& words, std::size_t i) {
    std::size_t count = 0;
    while (may_be_family_name(words, i)) {
        ++count;
        const bool joined = words.is_mark(i + 1, ',') || is_one_of(words.folded(i + 1), "und and");
        if (!joined) {
            const bool ends =
                words.is_line_end(i + 1) || words.is_mark(i + 1, ')') || words.is_mark(i + 1, '.');
            return ends ? count : 0;
        }
        i += 2;
    }
    return 0;
}

// `für den 28.09.: Kern, Yilmaz und Roth`, `zwei Leute (Kern und Roth)`: a row of family names alone.
Reason family_names_alone(const Unread& mail) {
    if (mail.reading.kind == Kind::cancellation) return std::nullopt;  // `von den dreien (…) fällt X aus`
    const Words& words = mail.words;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!words.is_mark(i, ':') && !words.is_mark(i, '(')) continue;
        if (bare_names(words, i + 1) < 2 || mail.known.count(words.folded(i + 1)) != 0) continue;
        // Topics and places stand in such rows, too: what leads it must speak of people or of a day.
        const bool day = words[i - 1].kind == Word::Kind::number ||
                         (words.is_mark(i - 1, '.') && i >= 2 && words[i - 2].kind == Word::Kind::number);
        bool people = words.is_mark(i, ':') && day;
        for (std::size_t at = i; at > 0 && at + 6 > i; --at) {
            people =
                people || is_companion(words.folded(at - 1)) ||
                is_one_of(
                    words.folded(at - 1),
                    "personen leute mitarbeitende teilnehmende plaetze team an teil people staff eintragen "
                    "anmelden vormerken registrieren notieren reservieren buchen einplanen register add "
                    "book anmeldung anmeldungen");
        }
        if (people)
            return "Ob " + std::string(words.raw(i + 1)) + " und weitere gemeint sind, ist nicht sicher.";
    }
    return std::nullopt;
}

Reason address_of_nobody(const Unread& mail) {
    const std::vector<const Person*> all = mail.everybody();
    const bool somebody_without = std::any_of(mail.reading.people.begin(), mail.reading.people.end(),
                                              [](const Person& person) { return person.email.empty(); });
    if (!somebody_without) return std::nullopt;
    for (std::size_t i = 0; i < mail.words.size(); ++i) {
        if (!mail.words.is_email(i)) continue;
        const std::string address = folded_letters(mail.words.raw(i));
        const bool owned = std::any_of(all.begin(), all.end(), [&](const Person* person) {
            return folded_letters(person->email) == address;
        });
        if (!owned && address.find("bund.de") == std::string::npos)
            return "Wem die Adresse " + std::string(mail.words.raw(i)) + " gehört, ist nicht sicher.";
    }
    return std::nullopt;
}

// `meine Kollegin`, `zwei Leute`: more people than were counted.
Reason people_not_counted(const Unread& mail) {
    if (mail.reading.kind != Kind::registration || mail.reading.seats != 1 || mail.people.circle)
        return std::nullopt;
    const Words& words = mail.words;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (!words.is_word(i)) continue;
        const std::string_view word = words.folded(i), before = words.folded(i - 1);
        const bool number = is_one_of(before, "zwei drei vier fuenf sechs two three four five 2 3 4 5 6");
        const bool people = is_companion(word) || is_one_of(word, "leute personen plaetze people seats");
        const bool together = is_one_of(before, "zu wir uns") &&
                              is_one_of(word, "zweit dritt viert fuenft beide beiden zwei drei vier");
        if ((number && people) || together) return "Wie viele Plätze gemeint sind, ist nicht sicher.";
    }
    return std::nullopt;
}

// `wir beide müssen absagen`: who?
Reason several_leave(const Unread& mail) {
    const bool unsaid = mail.reading.kind == Kind::cancellation && mail.people.leaving.empty() &&
                        mail.reading.people.size() < 2;
    // `meine beiden Anmeldungen`, `alle drei Termine`: so many days.
    if (!unsaid || static_cast<int>(mail.reading.cancelled_events.size()) == std::max(mail.people.seats, 2))
        return std::nullopt;
    for (std::size_t i = 1; i < mail.words.size(); ++i) {
        const bool several = is_one_of(mail.words.folded(i), "beide beiden alle drei vier both");
        if ((several && is_one_of(mail.words.folded(i - 1), "wir uns us")) || mail.people.seats > 1)
            return "Mehrere geben ihren Platz auf; wer, steht nicht da.";
    }
    return std::nullopt;
}

// `Einen muss ich hergeben, die anderen bleiben`: of the days that would be cancelled, some shall stay.
Reason some_days_stay(const Unread& mail) {
    if (mail.reading.kind != Kind::cancellation || mail.reading.cancelled_events.size() < 2)
        return std::nullopt;
    // The text names the one that stays.
    const std::vector<EventId>& given_up = mail.reading.cancelled_events;
    for (const EventMention& mention : mail.events.mentions) {
        if (mention.firm && std::find(given_up.begin(), given_up.end(), mention.id) == given_up.end())
            return std::nullopt;
    }
    for (std::size_t i = 0; i < mail.words.size(); ++i) {
        if (is_one_of(mail.words.folded(i),
                      "anderen andere uebrigen restlichen bleiben bleibt bestehen behalte behalten other "
                      "others keep "
                      "remaining rest unaffected stand stays"))
            return "Welche der Thementage abgesagt werden, ist nicht sicher.";
    }
    return std::nullopt;
}

// A Thementag that the text asks for or speaks of, and that is neither booked nor given up.
Reason day_not_filed(const Unread& mail) {
    if (mail.reading.events.empty()) return std::nullopt;
    // What was filed needs no look, and neither does what the text takes back at another place.
    std::set<EventId> settled(mail.reading.events.begin(), mail.reading.events.end());
    settled.insert(mail.reading.cancelled_events.begin(), mail.reading.cancelled_events.end());
    for (const EventMention& mention : mail.events.mentions) {
        if (mention.stance == Stance::declined || mention.stance == Stance::held) settled.insert(mention.id);
    }
    for (const EventMention& mention : mail.events.mentions) {
        const bool told = mention.told && !mention.as_event;
        const bool asked = mention.stance == Stance::wanted ||
                           (mention.stance == Stance::open && mention.firm && !mention.collective && !told);
        if (asked && settled.count(mention.id) == 0) return unsure_of("auch der Thementag am " + mention.id);
    }
    return std::nullopt;
}

// Several people and several days without a word that all go to all.
Reason days_not_shared_out(const Unread& mail) {
    const Reading& reading = mail.reading;
    if (reading.people.size() < 2 || reading.events.size() < 2 || reading.kind != Kind::registration)
        return std::nullopt;
    const bool shared_out = std::any_of(reading.people.begin(), reading.people.end(),
                                        [](const Person& person) { return person.events.has_value(); });
    if (shared_out) return std::nullopt;
    // Days that stand in one sentence, or in none that names a person, are everybody's.
    std::set<std::uint32_t> sentences;
    std::size_t token = 0;
    for (const EventMention& mention : mail.events.mentions) {
        if (mention.stance == Stance::held || mention.stance == Stance::declined) continue;
        // Mentions are in the order of the text.
        while (token < mail.tokens.size() && mail.tokens[token].begin < mention.place.begin) ++token;
        if (token < mail.tokens.size()) sentences.insert(mail.tokens[token].sentence);
    }
    if (sentences.size() < 2) return std::nullopt;
    for (std::size_t i = 0; i < mail.tokens.size(); ++i) {
        for (std::string_view all :
             {"alle", "beide", "beiden", "jeweils", "je", "allen", "both", "all", "each"}) {
            if (mail.tokens.word(i) == all) return std::nullopt;
        }
    }
    return "Wer an welchem Thementag kommt, ist nicht sicher.";
}

// `Frau X ist verhindert, für sie kommt Herr Y` read as a registration: perhaps a seat changes hands.
Reason seat_changes_hands(const Unread& mail) {
    if (mail.reading.kind != Kind::registration) return std::nullopt;
    const auto takes = [](const PersonMention& mention) {
        return is_one_of(mention.rule, "role.takes-over role.exchanged-for role.substitute role.remaining");
    };
    const auto gives = [](const PersonMention& mention) {
        return is_one_of(mention.rule,
                         "role.stays-away role.pronoun role.has-left role.exchanged role.replaced "
                         "role.substituted role.registered-before");
    };
    // `Ich war vorgemerkt … bitte mich raus und Herrn Y rein`
    const bool writer =
        std::any_of(mail.people.leaving.begin(), mail.people.leaving.end(),
                    [](const PersonMention& mention) { return mention.rule == "self.leaves"; });
    bool was_booked = false;
    for (std::size_t i = 0; writer && i + 1 < mail.words.size() && !was_booked; ++i) {
        if (!is_one_of(mail.words.folded(i), "war hatte bin stehe was had am")) continue;
        for (std::size_t at = i; at < std::min(mail.words.size(), i + 12); ++at)
            was_booked =
                was_booked || is_one_of(mail.words.folded(at),
                                        "vorgemerkt angemeldet gemeldet eingetragen registered booked");
    }
    if (writer && was_booked && !mail.people.mentioned.empty())
        return "Ob jemand den Platz des Absenders übernimmt, ist nicht sicher.";
    if (std::none_of(mail.people.mentioned.begin(), mail.people.mentioned.end(), takes) ||
        std::none_of(mail.people.leaving.begin(), mail.people.leaving.end(), gives))
        return std::nullopt;
    return "Ob jemand den Platz eines anderen übernimmt, ist nicht sicher.";
}

bool binds_a_seat(Kind kind) {
    return kind == Kind::registration || kind == Kind::cancellation || kind == Kind::change;
}

}  // namespace

std::vector<std::string> find_unread(const MailText& text, const Tokens& tokens, const EventFindings& events,
                                     const PeopleFindings& people, const Reading& reading) {
    std::vector<std::string> reasons;
    if (!binds_a_seat(reading.kind)) return reasons;
    Unread mail{text,   tokens,  events,
                people, reading, split_words(std::string_view(text.new_text).substr(0, kMostText))};
    mail.known = known_names(mail);
    for (auto* question : {too_many, name_without_role, name_not_read, relative_not_read, family_names_alone,
                           address_of_nobody, people_not_counted, several_leave, seat_changes_hands,
                           some_days_stay, day_not_filed, days_not_shared_out}) {
        if (Reason reason = question(mail)) reasons.push_back(std::move(*reason));
    }
    return reasons;
}

}  // namespace bp
