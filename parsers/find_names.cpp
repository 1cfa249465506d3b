#include "parsers/find_names.h"

#include <algorithm>

#include "parsers/name_lexicon.h"
#include "parsers/name_pieces.h"
#include "parsers/name_remarks.h"
#include "parsers/organisation_lexicon.h"
#include "parsers/person_nouns.h"
#include "parsers/shared_family.h"

namespace bp {
namespace {

using Kind = NamePart::Kind;

constexpr std::size_t kMaxMentions = 500;  // more people in one mail are a directory; bounds hostile input
constexpr std::size_t kMaxParts = kMaxNameParts;

// What stands before a name and announces it.
struct Lead {
    std::size_t end = 0;  // the word after it
    bool honorific = false, companion = false, title = false, rank = false, plural = false;
    bool any() const { return honorific || companion || title; }
};

bool is_plural(std::string_view word) {
    return is_one_of(word,
                     "herren damen kollegen kolleginnen mitarbeiter mitarbeiterinnen personen teilnehmer "
                     "teilnehmerinnen colleagues azubis "
                     "auszubildenden beschaeftigten kollegium frauen");
}

std::size_t skip_dot(const Words& words, std::size_t i) {
    return words.is_mark(i, '.') && words[i].glued ? i + 1 : i;
}

// `mein Mann`, `my wife`: the words alone may be names.
bool is_kin(const Words& words, std::size_t i) {
    return i > 0 && is_one_of(words.folded(i - 1), "mein meine meinen meinem meiner my") &&
           is_one_of(
               words.folded(i),
               "mann ehemann ehefrau lebensgefaehrte lebensgefaehrtin partner partnerin bruder schwester "
               "sohn tochter vater mutter husband wife partner brother sister son daughter");
}

// `RRn`, `FOR`, `MinDirig`: several capitals in a short word
bool has_shape_of_rank(std::string_view raw) {
    constexpr std::size_t kLongest = 9;
    return raw.size() <= kLongest &&
           std::count_if(raw.begin(), raw.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) > 1;
}

// `Fachinformatiker Timo Hauck`, `mein Mitgründer Timo Hauck`, `RRn Tina Hauck`: a trade or a rank before a
// full name.
bool is_trade_before_name(const Words& words, std::size_t i, std::size_t end) {
    if (!words[i].capital || is_given_name(words.folded(i))) return false;
    static constexpr WordList kOurs(
        "mein meine meinen meinem meiner unser unsere unseren unserem unserer my our sein seine seinen "
        "seinem ihr "
        "ihre ihren ihrem dessen deren his her their der die den dem the");
    const bool ours = i > 0 && is_one_of(words.folded(i - 1), kOurs) &&
                      !is_organisation_word(words.folded(i)) && !is_function_word(words.folded(i));
    if (!ours && !is_person_noun(words.folded(i)) && !has_shape_of_rank(words.raw(i))) return false;
    std::size_t next = i + 1;
    while (next < std::min(end, i + 6) && is_title_head(words.folded(next)))
        next = words.is_mark(next + 1, '.') ? next + 2 : next + 1;
    return next + 1 < end && words.is_word(next) && words[next].capital &&
           is_given_name(words.folded(next)) && looks_like_name(words, next + 1);
}

Lead lead_at(const Words& words, std::size_t i, std::size_t end) {
    Lead lead;
    lead.end = i;
    for (std::size_t count = 0; count < kMaxParts && lead.end < end; ++count) {
        if (lead.any() && is_wrapped(words, lead.end, end) && words.is_word(lead.end + 1)) ++lead.end;
        if (!words.is_word(lead.end)) break;
        std::string_view word = words.folded(lead.end);
        if (is_honorific(word) && (words[lead.end].capital || word.size() > 2)) {
            lead.honorific = true;
            lead.plural = lead.plural || is_plural(word);
            lead.end = skip_dot(words, lead.end + 1);
        } else if (is_companion(word) || is_kin(words, lead.end)) {
            lead.companion = true;
            lead.plural = lead.plural || is_plural(word);
            ++lead.end;
        } else if (auto part = name_part_at(words, lead.end); part && part->kind == Kind::title) {
            lead.title = true;
            lead.end = part->last + 1;
        } else if (part && part->kind == Kind::rank && words[lead.end].capital) {
            lead.rank = true;
            lead.end = part->last + 1;
        } else if (is_trade_before_name(words, lead.end, end)) {
            lead.rank = true;
            ++lead.end;
        } else {
            break;
        }
    }
    return lead;
}

// Where the address of mail stands that belongs to a name ending at word `last`: `(unser Webmaster, m.a@…)`.
std::string email_beside(const Words& words, std::size_t last, std::size_t end, const PersonName& name) {
    constexpr std::size_t kReach = 12;
    bool bracket = words.is_mark(last, '(') || words.is_mark(last, '<') || words.is_mark(last, ',') ||
                   words.is_mark(last, ':') || words.is_mark(last, '[') || words.is_mark(last, '-') ||
                   words.is_mark(last, '\t') || words.is_mark(last, ';') || words.is_mark(last, '|');
    for (std::size_t i = last; i < end && i < last + kReach; ++i) {
        if (!words.is_email(i)) continue;
        bool close = bracket && i == last + 1;
        if (close || address_fits(words.raw(i), name)) return std::string(words.raw(i));
        return {};
    }
    return {};
}

// What may come before two capitalised words that are nothing but somebody's name.
bool announces(const Words& words, std::size_t i, std::size_t begin) {
    if (i == begin) return true;
    // A sentence that begins with a name goes on with its verb.
    const bool opens = words.is_mark(i - 1, '.') || words.is_mark(i - 1, '!') || words.is_mark(i - 1, '?');
    // Behind a date or a semicolon as well: `am 26.10. Oda Wiarda teil`.
    const bool amid =
        words.is_mark(i - 1, ';') || words.is_mark(i - 1, '-') || words[i - 1].kind == Word::Kind::number;
    static constexpr LongWordList kVerbs(
        "will would can is has wants cannot kommt moechte wird nimmt ist kann hat muss geht bleibt faellt "
        "and und "
        "soll sollte wuerde darf springt uebernimmt faehrt reist vertritt sitzt teil ein an mit aus dabei "
        "vor "
        "werden sind sowie from of fuer am im who der die sagt schickt zieht gibt liegt gehoert in on at "
        "goes "
        "takes could should instead stattdessen dafuer auch gern gerne");
    if ((opens || amid) && is_one_of(words.folded(i + 2), kVerbs)) return true;
    // `… kommt am 26.10. Oda Wiarda.`
    const bool dated = i >= 2 && words.is_mark(i - 1, '.') && words[i - 2].kind == Word::Kind::number;
    if (dated && (words.is_line_end(i + 2) || words.is_mark(i + 2, '.'))) return true;
    if (words.is_mark(i - 1, ',') || words.is_mark(i - 1, ':') || words.is_mark(i - 1, '\n') ||
        words.is_line_end(i - 1))
        return true;
    static constexpr LongWordList kBeforeNames(
        "sie fuer mit und sowie auch nimmt kommt kommen wird melde melden moechte moechten bitte uns "
        "register "
        "and that hat hatte "
        "zusaetzlich ebenfalls stattdessen noch gerne gern kollege kollegin tragen vertritt durch but aber "
        "dafuer sondern dass weil for with by is are ist sind heisst namens called named down add book swap "
        "send have from von statt gegen auf an of to neben ausser because if ob oder or wobei jedoch dazu "
        "wir booked registered release cancel ruecken rueckt fahren reisen nehmen schaffen haben sending "
        "sends bring bringing "
        "bringt bringe koennte koennten kann koennen muss soll sollte darf "
        "springt "
        "faehrt reist wuerde als since because namen name schicken schickt schicke benenne nennen us bekommt "
        "sitzt sitzen geht meet nur auch weder "
        "neither "
        "nor");
    return is_one_of(words.folded(i - 1), kBeforeNames);
}

class NameSearch {
public:
    NameSearch(const Words& words, std::size_t begin, std::size_t end, const AddressBook& book)
        : words_(words), begin_(begin), end_(end), book_(book), small_(is_written_small()) {}

    std::vector<NameMention> run() && {
        for (std::size_t i = begin_; i < end_ && found_.size() < kMaxMentions;) {
            if (i < passed_ && words_.is_mark(i, '(')) i = passed_;
            if (i >= end_) break;
            auto mention = mention_at(i);
            if (!mention) {
                ++i;
                continue;
            }
            // A short name with the full one in brackets is renamed, `Frau Mey (Anna Kern vertritt sie)` is
            // not.
            const bool short_name = !mention->led;
            if (auto remark = name_remark_at(words_, mention->last, end_, mention->name, short_name)) {
                mention->name = remark->name;
                if (mention->email.empty())
                    mention->email = email_beside(words_, mention->last, end_, remark->name);
                mention->last = remark->last;
                // `(Nachname, zwei Wörter), Vorname Mohamed Amine`
                if (auto more = name_remark_at(words_, mention->last, end_, mention->name, false)) {
                    mention->name = more->name;
                    mention->last = more->last;
                }
            }
            // `melde ich Frau Tran an (Ngoc Linh ist der Vorname)`
            for (std::size_t at = mention->last; at < std::min(end_, mention->last + 3); ++at) {
                if (!words_.is_word(at) || words_[at].capital || !words_.is_mark(at + 1, '(')) continue;
                const bool labelled = has_name_label(words_, at + 1, end_);
                auto remark =
                    labelled ? name_remark_at(words_, at + 1, end_, mention->name, false) : std::nullopt;
                if (!remark) continue;
                mention->name = remark->name;
                passed_ = remark->last;
                break;
            }
            i = mention->last;
            found_.push_back(std::move(*mention));
        }
        take_given_names_told();
        return std::move(found_);
    }

private:
    // Of those named by the family name alone the last before the sentence that tells it.
    void take_given_names_told() {
        std::size_t end = end_;
        for (auto mention = found_.rbegin(); mention != found_.rend(); ++mention) {
            if (!mention->name.given_name.empty()) continue;
            mention->name.given_name = given_name_told(words_, mention->last, end);
            end = mention->first;
        }
    }

    // `andrea schulze und ich`, in a mail without capitals: a given name that we know, and behind a row's
    // comma or `und` nothing but the family name.
    std::optional<NameMention> small_mention_at(std::size_t i) const {
        if (!small_ || words_[i].capital || !is_given_name(words_.folded(i)) || !words_.is_word(i + 1) ||
            i + 1 >= end_ || words_[i + 1].capital)
            return std::nullopt;
        static constexpr WordList kNoGiven(
            "an in am im mai juni juli will mark art per may april august so da do den des dem die der das "
            "la "
            "san ali gut ernst wolf stein rot jung lang lieb grace joy hope rose max ida");
        static constexpr LongWordList kNoFamily(
            "und and auch mit nicht gern gerne bitte ist war hat haben kommt kommen komme moechte moechten "
            "wird werden will wollen braucht brauchen aus von vom bei im in am an zum zur dann danke nur "
            "noch "
            "sind waren wuerde wuerden kann koennen muss ich wir die der das den dem vom is was has will "
            "would "
            "can wants comes from and or oder sowie too also dabei allein beide oder for fuer at on");
        const std::string_view family = words_.folded(i + 1);
        if (is_one_of(words_.folded(i), kNoGiven) || is_one_of(family, kNoFamily) || family.size() < 3)
            return std::nullopt;
        static constexpr LongWordList kOpeners(
            "und and sowie mit fuer for frau herr herrn kollege kollegin kollegen "
            "bitte please plus melde bring bringe statt kommen kommt nehmen nimmt sind waeren wollen "
            "moechten schicke "
            "sende "
            "schicken add book put register tragt tragen trage meldet melden sie setzt setzen notiert "
            "notieren registriert registrieren bringen bringt von durch dass auch nebst noch heisst "
            "name namens ist with by that");
        const bool opens = i == begin_ || words_.is_line_end(i - 1) || words_.is_mark(i - 1, ':') ||
                           words_.is_mark(i - 1, ',') || words_.is_mark(i - 1, '-') ||
                           is_one_of(words_.folded(i - 1), kOpeners);
        const bool ends = ends_name(words_, i + 2) || words_.is_mark(i + 2, '.') ||
                          is_one_of(words_.folded(i + 2),
                                    "kommt kommen an ein fuer fuers am im zum zur aus von vom nimmt nehmen "
                                    "dabei mit auf auch moechte moechten will wollen wird waere plus or "
                                    "for on to from will would comes who is has");
        if (!opens || !ends) return std::nullopt;
        auto given = name_part_at(words_, i), last = name_part_at(words_, i + 1);
        if (!given || !last) return std::nullopt;
        auto name = compose_name({*given, *last});
        if (!name) return std::nullopt;
        return NameMention{*name, i, i + 2, email_beside(words_, i + 2, end_, *name), true, follows_chain(i)};
    }

    // `ybbo frerksen (frerksen@…)`: written small, as the address beside it confirms
    std::optional<NameMention> small_by_address(std::size_t i) const {
        if (words_[i].capital || !words_.is_word(i + 1) || words_[i + 1].capital) return std::nullopt;
        const bool marked =
            words_.is_mark(i + 2, '(') || words_.is_mark(i + 2, '<') || words_.is_mark(i + 2, ',');
        if (!marked || !words_.is_email(i + 3) || i + 3 >= end_) return std::nullopt;
        auto given = name_part_at(words_, i), family = name_part_at(words_, i + 1);
        if (!given || !family || given->kind != Kind::name || family->kind != Kind::name) return std::nullopt;
        auto name = compose_name({*given, *family});
        if (!name || !address_fits(words_.raw(i + 3), *name)) return std::nullopt;
        return NameMention{*name, i, i + 2, std::string(words_.raw(i + 3)), true, follows_chain(i)};
    }

    std::optional<NameMention> mention_at(std::size_t i) {
        if (!words_.is_word(i)) return std::nullopt;
        if (auto small = small_by_address(i)) return small;
        if (auto small = small_mention_at(i)) return small;
        if (is_month_of_date(i)) return std::nullopt;
        if (!may_begin(i)) return std::nullopt;
        if (i > 0 && words_[i].glued && words_.is_mark(i - 1, '/')) return std::nullopt;
        Lead lead = lead_at(words_, i, end_);
        // `meine Kollegin, Frau Bölter`
        std::size_t start = lead.end;
        std::vector<NamePart> parts = pieces_at(words_, start, end_, lead.honorific);
        if (auto spelt = spelt_by_address(parts); spelt && lead.any()) {
            if (lead.title) spelt->title = title_of(i, lead.end);
            const std::size_t last = parts.back().last + 1;
            return NameMention{*spelt,          i, last, email_beside(words_, last, end_, *spelt), true,
                               follows_chain(i)};
        }
        // `Assistentin von Anna Kern`, not `Kollege von Hagen`
        const bool preposition = lead.companion && !lead.honorific && !lead.title && parts.size() > 2 &&
                                 parts[0].kind == Kind::particle && parts[1].kind == Kind::name;
        if (preposition) return std::nullopt;
        // `Protokoll von Gerd Kern`: the name begins behind the preposition.
        const bool noun_of = !lead.any() && parts.size() > 3 && parts[0].kind == Kind::name &&
                             !is_given_part(parts[0]) && parts[1].kind == Kind::particle &&
                             parts[1].folded == "von" && is_given_part(parts[2]) &&
                             parts[3].kind == Kind::name;
        if (noun_of) return std::nullopt;
        if (auto turned = turned_by_address(i, start, parts)) return turned;
        if (auto turned = turned_in_row(i, parts)) return turned;
        std::size_t taken = pieces_taken(words_, parts, lead.honorific || lead.title);
        if (taken == 0) return std::nullopt;
        if (lead.honorific && noun_is_family(parts, taken)) ++taken;
        parts.resize(taken);
        bool chained = follows_chain(i);
        std::size_t last = parts.back().last + 1;
        chained = chained && !opens_clause(i, last);
        auto name = compose_name(parts);
        if (!name) return std::nullopt;
        if (!lead.any() && parts.size() == 1) {
            if (auto entry = by_given_name(parts[0])) {
                return NameMention{entry->name, i, last, entry->email, false, chained};
            }
        }
        if (std::string shared = shared_family(words_, parts, end_); !shared.empty()) {
            if (name->given_name.empty()) std::swap(name->given_name, name->family_name);
            name->family_name = shared;
            return NameMention{*name, i, last, "", true, chained};
        }
        if (!lead.honorific && parts.size() == 1) {
            if (auto full = short_name_of(parts[0])) {
                if (lead.title) full->name.title = title_of(i, lead.end);
                return NameMention{full->name, i,
                                   full->last, email_beside(words_, last, end_, full->name),
                                   lead.any(), chained};
            }
        }
        if (lead.title) name->title = title_of(i, lead.end);
        NameMention mention{*name, i, last, email_beside(words_, last, end_, *name), lead.any(), chained};
        // `Frau Yıldız`: behind an honorific one word is the family name, whatever else it may be.
        if (lead.honorific && parts.size() == 1 && mention.name.family_name.empty() && !lead.companion)
            std::swap(mention.name.family_name, mention.name.given_name);
        if (!believable(parts, lead, mention)) return std::nullopt;
        shorten_family(parts, lead, mention);
        return mention;
    }

    // `Herr Van Long Bui (vanlong.bui@…)`: of three words or more the address says where the family name
    // begins.
    std::optional<PersonName> spelt_by_address(const std::vector<NamePart>& parts) const {
        constexpr std::size_t kReach = 14;
        if (parts.size() < 3) return std::nullopt;
        const std::size_t last = parts.back().last + 1;
        for (std::size_t i = last; i < std::min(end_, last + kReach); ++i) {
            if (!words_.is_email(i)) continue;
            const std::string local = folded_letters(words_.raw(i).substr(0, words_.raw(i).find('@')));
            for (std::size_t split = 1; split < parts.size(); ++split) {
                if (joined(parts, 0, split) + "." + joined(parts, split, parts.size()) != local) continue;
                return PersonName{"", spelling(parts, 0, split), spelling(parts, split, parts.size())};
            }
            return std::nullopt;
        }
        return std::nullopt;
    }

    // `Frau Ines Sommer … (ines.sommer@…)`: the noun behind the given names is a name, the address says.
    bool noun_is_family(const std::vector<NamePart>& parts, std::size_t taken) const {
        constexpr std::size_t kReach = 40;
        if (taken >= parts.size() || parts[taken].kind != Kind::name || !is_noun(parts[taken])) return false;
        if (!std::all_of(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(taken), is_given_part))
            return false;
        const std::size_t last = parts[taken].last + 1;
        const std::string given = joined(parts, 0, taken), family = parts[taken].folded;
        for (std::size_t i = last; i < std::min(words_.size(), last + kReach); ++i) {
            if (!words_.is_email(i)) continue;
            const std::string local = folded_letters(words_.raw(i).substr(0, words_.raw(i).find('@')));
            if (local == given + "." + family || local == given.substr(0, 1) + "." + family) return true;
        }
        return false;
    }

    // `Evers, Mareike, Dr., mareike.evers@…`: the family name first, as the address confirms.
    std::optional<NameMention> turned_by_address(std::size_t begin, std::size_t start,
                                                 const std::vector<NamePart>& parts) const {
        constexpr std::size_t kReach = 8;
        if (parts.empty() || !words_.is_mark(parts.back().last + 1, ',')) return std::nullopt;
        const std::size_t second = parts.back().last + 2;
        const std::vector<NamePart> given = pieces_at(words_, second, end_, false);
        if (given.empty() || given.back().kind != Kind::name || is_given_part(parts.back()))
            return std::nullopt;
        const std::size_t last = given.back().last + 1;
        PersonName name{"", spelling(given, 0, given.size()), spelling(parts, 0, parts.size())};
        for (std::size_t i = last; i < std::min(end_, last + kReach); ++i) {
            auto part = name_part_at(words_, i);
            if (part && part->kind == Kind::title) name.title = part->text;
            if (!words_.is_email(i)) continue;
            const std::string local = folded_letters(words_.raw(i).substr(0, words_.raw(i).find('@')));
            const std::string family = joined(parts, 0, parts.size());
            const bool spelt = local == joined(given, 0, given.size()) + "." + family ||
                               local == given[0].folded.substr(0, 1) + "." + family || local == family;
            if (!spelt) return std::nullopt;
            return NameMention{
                name, begin, last, std::string(words_.raw(i)), start > begin, follows_chain(begin)};
        }
        return std::nullopt;
    }

    // `Petersen, Sönke; Mahler, Frauke`: between colon, semicolons and the line's ends a family name and a
    // given name that we know.
    std::optional<NameMention> turned_in_row(std::size_t begin, const std::vector<NamePart>& parts) {
        if (parts.empty() || !words_.is_mark(parts.back().last + 1, ',')) return std::nullopt;
        static constexpr WordList kAnd("und sowie and");
        const bool opens = begin == begin_ || words_.is_mark(begin - 1, ':') ||
                           words_.is_mark(begin - 1, ';') || words_.is_line_end(begin - 1) ||
                           (turned_ > 0 && is_one_of(words_.folded(begin - 1), kAnd));
        if (!opens || std::any_of(parts.begin(), parts.end(),
                                  [](const NamePart& part) { return is_given_part(part) || is_noun(part); }))
            return std::nullopt;
        const std::vector<NamePart> given = pieces_at(words_, parts.back().last + 2, end_, false);
        // Behind one that is known the next of the row need not be: `…; Jess, Oke`.
        const bool goes_on = turned_ > 0 && words_.is_mark(begin - 1, ';');
        const bool known = std::all_of(given.begin(), given.end(), is_given_part);
        if (given.empty() || (!known && !(goes_on && given.size() == 1 && !is_noun(given[0]))))
            return std::nullopt;
        const std::size_t last = given.back().last + 1;
        // `Petersen, Sönke und Mahler, Frauke`
        const bool and_next = is_one_of(words_.folded(last), kAnd) && words_.is_word(last + 1) &&
                              words_[last + 1].capital && words_.is_mark(last + 2, ',') &&
                              is_given_name(words_.folded(last + 3));
        const bool ends_row = turned_ > 0 && (words_.is_mark(last, '-') || words_.is_mark(last, '.') ||
                                              words_.is_mark(last, ')') || words_.is_mark(last, ','));
        const bool closes = and_next || ends_row || words_.is_mark(last, ';') || words_.is_line_end(last) ||
                            (words_.is_mark(last, '.') && words_.is_line_end(last + 1));
        const bool row = words_.is_mark(last, ';') || (begin > begin_ && !words_.is_line_end(begin - 1));
        if (!closes || !row) return std::nullopt;
        ++turned_;
        return NameMention{PersonName{"", spelling(given, 0, given.size()), spelling(parts, 0, parts.size())},
                           begin,
                           last,
                           "",
                           true,
                           follows_chain(begin)};
    }

    static std::string joined(const std::vector<NamePart>& parts, std::size_t first, std::size_t last) {
        std::string out;
        for (std::size_t i = first; i < last; ++i) out += parts[i].folded;
        return out;
    }

    static std::string spelling(const std::vector<NamePart>& parts, std::size_t first, std::size_t last) {
        std::string out;
        for (std::size_t i = first; i < last; ++i) out += (out.empty() ? "" : " ") + parts[i].text;
        return out;
    }

    // `Ravi (Ravindra Kulkarni, …)`: the full name has a given name that we know or that begins like the
    // short one.
    std::optional<NameRemark> short_name_of(const NamePart& part) const {
        if (part.kind != Kind::name || part.folded.size() < 2 || is_common_noun(part.folded))
            return std::nullopt;
        // `Jonna (Petersen)`
        if (is_given_name(part.folded)) {
            auto half = name_remark_at(words_, part.last + 1, end_, PersonName{"", part.text, ""}, false);
            const bool told =
                words_.is_mark(part.last + 1, '(') && has_name_label(words_, part.last + 1, end_);
            if (half && !half->name.family_name.empty() && (told || half->last == part.last + 4)) return half;
        }
        auto full = full_name_in_bracket(words_, part.last + 1, end_);
        if (!full) return std::nullopt;
        const std::string given = folded_letters(full->name.given_name);
        const bool alike = given.compare(0, 2, part.folded, 0, 2) == 0;
        if (!alike && !is_given_name(given.substr(0, given.find(' ')))) return std::nullopt;
        return full;
    }

    // `Rajesh (in cc) und ich`: a given name alone, of one person in Cc.
    const AddressBook::Entry* by_given_name(const NamePart& part) const {
        if (part.kind != Kind::name || part.all_capital || is_common_noun(part.folded)) return nullptr;
        const AddressBook::Entry* found = nullptr;
        for (const AddressBook::Entry& entry : book_.entries()) {
            const std::string given = folded_letters(entry.name.given_name);
            if (!entry.in_cc || entry.name.family_name.empty() || given != part.folded) continue;
            if (found != nullptr) return nullptr;
            found = &entry;
        }
        return found;
    }

    // The month in `zum 25. Mai Harald an`, which is a given name as well.
    bool is_month_of_date(std::size_t i) const {
        if (i == begin_ || !is_one_of(words_.folded(i), "mai may april juni june august juli")) return false;
        if (words_[i - 1].kind == Word::Kind::number) return true;
        return i >= begin_ + 2 && words_.is_mark(i - 1, '.') && words_[i - 2].kind == Word::Kind::number;
    }

    // Most words are small letters and nothing that leads a name; they are passed over at once.
    bool may_begin(std::size_t i) const {
        if (words_[i].capital) return true;
        std::string_view word = words_.folded(i);
        return is_particle(word) || is_honorific(word) || is_companion(word) || is_title_head(word);
    }

    std::string title_of(std::size_t begin, std::size_t end) const {
        std::string title;
        for (std::size_t i = begin; i < end;) {
            auto part = name_part_at(words_, i);
            if (part && part->kind == Kind::title) {
                if (!title.empty()) title.push_back(' ');
                title += part->text;
            }
            i = part ? part->last + 1 : i + 1;
        }
        return title;
    }

    // Is the word at `i` joined by `und` or a comma to the name found last?
    bool follows_chain(std::size_t i) const {
        if (found_.empty()) return false;
        std::size_t at = found_.back().last;
        if (words_.is_mark(at, '(')) {
            std::size_t reach = at + 16;
            while (at < i && at < reach && !words_.is_mark(at, ')')) ++at;
            ++at;
        }
        std::size_t begin = at;
        while (at < i &&
               (words_.is_mark(at, ',') || words_.is_mark(at, ';') || words_.is_mark(at, '/') ||
                words_.is_mark(at, '&') || words_.is_mark(at, '\n') || is_rank_letters(at, i) ||
                (words_[at].kind == Word::Kind::line_end) ||
                is_one_of(words_.folded(at), "und sowie and plus dr auch meine mein meinen der die den")))
            ++at;
        return at == i && at > begin && joins(begin, i);
    }

    // `Herr Kern kommt; Frau Ott ist krank`: behind a semicolon a verb makes another clause of it.
    bool opens_clause(std::size_t begin, std::size_t last) const {
        bool semicolon = false;
        for (std::size_t i = found_.back().last; i < begin; ++i)
            semicolon = semicolon || words_.is_mark(i, ';');
        return semicolon && words_.is_word(last) && !words_[last].capital &&
               !is_one_of(words_.folded(last), "und sowie and aus von vom from of");
    }

    // `TB` in `ROAR Detlef Pracht; TB Jannis Kern`: a rank that we do not know, right before the name
    bool is_rank_letters(std::size_t at, std::size_t name) const {
        constexpr std::size_t kLongest = 5;
        return at + 1 == name && words_.is_word(at) && words_[at].all_capital &&
               words_.folded(at).size() <= kLongest;
    }

    // Does something that joins stand in between, not just a line's end?
    bool joins(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i) {
            bool mark = words_.is_mark(i, ',') || words_.is_mark(i, ';') || words_.is_mark(i, '/') ||
                        words_.is_mark(i, '&');
            if (mark || is_one_of(words_.folded(i), "und sowie and plus")) return true;
        }
        return false;
    }

    bool believable(const std::vector<NamePart>& parts, const Lead& lead, const NameMention& mention) const {
        const PersonName& name = mention.name;
        bool full = !name.given_name.empty() && !name.family_name.empty();
        bool known = std::any_of(parts.begin(), parts.end(), [](const NamePart& part) {
            return part.kind == Kind::name && is_given_name(part.folded);
        });
        bool leading = parts.size() > 1 && is_leading_family_name(parts[0].folded);
        bool noun = !leading && std::any_of(parts.begin(), parts.end(), is_noun) &&
                    !(parts.size() > 1 && is_given_part(parts[0]) && is_noun_surname(parts.back().folded));
        if (lead.honorific || lead.title) return !name.family_name.empty() || known;
        if (noun) return false;
        // `Seitens der Stadtwerke`, `Ausnahme des Septembers`: an article makes no family name of two nouns.
        const bool article = parts.size() > 1 && parts[1].kind == Kind::particle &&
                             is_one_of(parts[1].folded, "der des den dem das die zur zum im");
        if (article && !known) return false;
        if (!mention.email.empty() && address_fits(mention.email, name)) return true;
        if (known_to_book(name, full)) return true;
        if (full && known) return !shouts(parts);
        if (full && parts.front().kind == Kind::initial)
            return is_full_word(parts.back()) && !words_.is_line_end(mention.first + 1);
        if (lead.companion) return single_after_companion(parts, lead);
        if (lead.rank && full) return true;
        if (full && plain_pair(parts) && !shouts(parts) &&
            stands_beside_somebody(mention.first, mention.last))
            return true;
        if (mention.chained) return full ? !shouts(parts) : chained_single(name);
        return full && !shouts(parts) && announces(words_, mention.first, begin_) && plain_pair(parts) &&
               !is_field_of_office(mention.first);
    }

    // `Amt für Statistik Nordost`, `Department of Water Tunley`
    bool is_field_of_office(std::size_t i) const {
        return i >= begin_ + 2 && is_one_of(words_.folded(i - 1), "fuer for of und and") &&
               (is_organisation_at(words_, i - 2) || is_department_word(words_.folded(i - 2)));
    }

    // `… und ich`, `ich, …`, `… and Anna Kern`: what is joined to a person is one.
    bool stands_beside_somebody(std::size_t first, std::size_t last) const {
        static constexpr WordList kAnd("und sowie and plus noch");
        std::size_t next = words_.is_mark(last, ',') ? last + 1 : last;
        const bool joined =
            is_one_of(words_.folded(next), kAnd) || words_.is_mark(next, '&') || words_.is_mark(next, '+');
        if (joined) {
            ++next;
            if (is_one_of(words_.folded(next), "ich mich mir me myself i") ||
                (words_.folded(next) == "yours" && words_.folded(next + 1) == "truly") ||
                (words_.folded(next) == "meine" && words_.folded(next + 1) == "wenigkeit"))
                return true;
            if (next + 1 < end_ && words_.is_word(next) && words_[next].capital && words_.is_word(next + 1) &&
                words_[next + 1].capital && is_given_name(words_.folded(next)) &&
                !is_common_noun(words_.folded(next + 1)))
                return true;
        }
        return first > begin_ + 1 && (is_one_of(words_.folded(first - 1), kAnd)) &&
               is_one_of(words_.folded(first - 2), "ich mich mir me myself wenigkeit");
    }

    bool known_to_book(const PersonName& name, bool full) const {
        if (name.family_name.empty()) return false;
        if (full) return book_.find(name) != nullptr;
        return book_.find_family(folded_letters(name.family_name)) != nullptr;
    }

    static bool shouts(const std::vector<NamePart>& parts) {
        return std::any_of(parts.begin(), parts.end(), [](const NamePart& part) {
            return part.kind == Kind::name && part.all_capital && part.folded.size() < 5;
        });
    }

    // `Kollegin Özkaya bitte …`: one word must be more than the beginning of a sentence's next noun.
    bool single_after_companion(const std::vector<NamePart>& parts, const Lead& lead) const {
        return lead.end < end_ && parts.front().kind != Kind::initial && !shouts(parts);
    }

    bool chained_single(const PersonName& name) const {
        const NameMention& before = found_.back();
        return !name.family_name.empty() && before.name.given_name.empty() &&
               (before.led || before.chained) && plural_lead(before);
    }

    bool plural_lead(const NameMention& mention) const {
        for (std::size_t at = mention.first; at < mention.last; ++at) {
            if (is_plural(words_.folded(at))) return true;
        }
        return mention.chained;
    }

    // Two or three unknown words in small letters but for the first: `Oluwaseun Adeyemi`.
    static bool plain_pair(const std::vector<NamePart>& parts) {
        if (parts.size() < 2 || parts.size() > 3) return false;
        return std::all_of(parts.begin(), parts.end(), [](const NamePart& part) {
            return part.kind == Kind::particle ||
                   (is_full_word(part) && part.folded.size() > 2 && !part.all_capital &&
                    !is_function_word(part.folded) && !ends_like_noun(part.folded));
        });
    }

    // A family name that the address book knows ends the name: `Herr Müller Zeit` is Müller.
    void shorten_family(std::vector<NamePart>& parts, const Lead& lead, NameMention& mention) const {
        if (parts.size() < 2 || !lead.honorific || is_given_part(parts[0]) || parts[0].kind != Kind::name)
            return;
        if (book_.find_family(parts[0].folded) == nullptr) return;
        parts.resize(1);
        std::string title = mention.name.title;
        mention.name = PersonName{title, "", parts[0].text};
        mention.last = parts[0].last + 1;
    }

    // Is hardly a word written with a capital?
    bool is_written_small() const {
        std::size_t count = 0, capitals = 0;
        for (std::size_t i = begin_; i < end_; ++i) {
            if (!words_.is_word(i)) continue;
            ++count;
            if (words_[i].capital) ++capitals;
        }
        return count > 3 && capitals * 8 <= count;
    }

    const Words& words_;
    std::size_t begin_, end_;
    const AddressBook& book_;
    bool small_;
    std::size_t turned_ = 0;  // names of a row that stood with the family name first
    std::size_t passed_ = 0;  // remarks up to here were read
    std::vector<NameMention> found_;
};

}  // namespace

std::vector<NameMention> find_names(const Words& words, std::size_t begin, std::size_t end,
                                    const AddressBook& book) {
    return NameSearch(words, begin, std::min(end, words.size()), book).run();
}

std::optional<NameAt> name_at_line_start(const Words& words, std::size_t i, std::size_t end,
                                         const AddressBook& book) {
    Lead lead = lead_at(words, i, end);
    std::vector<NamePart> parts;
    bool comma = false;
    std::size_t names = 0;
    for (std::size_t at = i; at < end && parts.size() < kMaxParts;) {
        if (parts.empty() && words.is_word(at) && is_trade_before_name(words, at, end)) {
            ++at;
            continue;
        }
        if (words.is_word(at) && is_honorific(words.folded(at))) {
            at = skip_dot(words, at + 1);
            continue;
        }
        if (!parts.empty() && is_given_part(parts.back())) at = behind_nickname(words, at, end);
        auto part = name_part_at(words, at);
        if (!part) break;
        if (part->kind == Kind::comma) {
            // `Schäfer, Thomas` goes on behind the comma; `Anna Kern, Referentin` does not.
            auto next = name_part_at(words, at + 1);
            if (comma || names == 0 || !next || next->kind == Kind::comma || next->kind == Kind::rank) break;
            if (next->kind != Kind::title &&
                (!next->capital || is_noun(*next) || is_function_word(next->folded)))
                break;
            bool given_before = std::any_of(parts.begin(), parts.end(), [](const NamePart& p) {
                return p.kind == Kind::name && is_given_name(p.folded);
            });
            bool given_after = next->kind == Kind::title || is_given_part(*next);
            if (names > 1 && (given_before || !given_after)) break;
            comma = true;
        } else if (part->kind == Kind::name || part->kind == Kind::initial) {
            bool family_noun =
                names < 2 && !parts.empty() && std::any_of(parts.begin(), parts.end(), is_given_part);
            if (!part->capital || (is_noun(*part) && !family_noun && !(lead.honorific || lead.title))) break;
            if (comma && names > 0 && !is_given_part(*part) && parts.back().kind == Kind::name &&
                parts.size() > 2 && is_common_noun(part->folded))
                break;
            ++names;
        } else if (part->kind == Kind::particle && !part->capital && at + 1 >= end) {
            break;
        }
        at = part->last + 1;
        parts.push_back(std::move(*part));
    }
    while (!parts.empty() && (parts.back().kind == Kind::comma || parts.back().kind == Kind::rank))
        parts.pop_back();
    if (parts.empty()) return std::nullopt;
    auto name = compose_name(parts);
    if (!name) return std::nullopt;
    NameAt result{*name, parts.back().last + 1, false};
    bool known = std::any_of(parts.begin(), parts.end(), [](const NamePart& part) {
        return part.kind == Kind::name && is_given_name(part.folded);
    });
    std::string email = email_beside(words, result.last, end, *name);
    result.sure = lead.any() || (known && names > 1) || book.find(*name) != nullptr ||
                  (!email.empty() && address_fits(email, *name));
    return result;
}

}  // namespace bp
