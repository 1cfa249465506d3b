// The order of the questions: machine or person, language, what the sections say, which kind, which
// Thementage, which people, which reply, and last whether a member of staff has to look.
#include "parsers/read_message.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "parsers/assign_events.h"
#include "parsers/bytes.h"
#include "parsers/choose_events.h"
#include "parsers/choose_reply.h"
#include "parsers/cue.h"
#include "parsers/day_list.h"
#include "parsers/detect_language.h"
#include "parsers/find_events.h"
#include "parsers/find_kind.h"
#include "parsers/find_people.h"
#include "parsers/find_unread.h"
#include "parsers/fold_text.h"
#include "parsers/inline_answers.h"
#include "parsers/kind_of_people.h"
#include "parsers/name_surroundings.h"
#include "parsers/our_mail.h"
#include "parsers/plain_question.h"
#include "parsers/senses.h"
#include "parsers/split_text.h"
#include "parsers/tokens.h"

namespace bp {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

// More of a quoted or forwarded mail is not read: what a writer leans on stands at its top.
constexpr std::size_t kMostOfRest = 16 * 1024;

std::string_view head(const std::string& text, std::size_t size) {
    std::string_view view = text;
    if (view.size() <= size) return view;
    while (size > 0 && (static_cast<unsigned char>(view[size]) & 0xC0U) == 0x80U) --size;
    return view.substr(0, size);
}

// One section, read once.
struct SectionReading {
    SectionReading(std::string_view text, Section which, const EventContext& context)
        : section(which),
          tokens(text),
          cues(find_senses(tokens)),
          events(find_events(tokens, cues, which, context)) {}

    SensedText sensed() const { return {tokens, cues, events, section}; }

    Section section;
    Tokens tokens;
    std::vector<Cue> cues;
    EventFindings events;
};

EventId iso(year_month_day date) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()) % 10000,
                  static_cast<unsigned>(date.month()) % 100, static_cast<unsigned>(date.day()) % 100);
    return text.data();
}

class MessageReader {
public:
    MessageReader(const Message& message, const Catalogue& catalogue, const Office& office,
                  year_month_day today)
        : message_(message),
          catalogue_(catalogue),
          office_(office),
          today_(today),
          topics_(catalogue.topics ? catalogue.topics : std::make_shared<const TopicIndex>(catalogue)) {}

    ReadResult run(const std::string& answered) {
        result_.text = split_text(message_, answered);
        Origin origin = detect_automatic(message_, result_.text, office_);
        result_.report = std::move(origin.report);
        reading().withholdings = std::move(origin.withholdings);
        append(std::move(origin.evidence));
        suspicion_ = std::move(origin.suspicion);
        detect_language_of_mail();
        if (origin.is_machine || origin.is_spam) {
            reading().kind = origin.is_machine ? Kind::automatic : Kind::spam;
            reading().automatic = origin.is_machine ? origin.automatic : AutomaticKind::none;
        } else {
            read_person();
        }
        finish();
        return std::move(result_);
    }

private:
    Reading& reading() { return result_.reading; }
    const MailText& text() const { return result_.text; }

    void append(std::vector<Evidence> evidence) {
        for (Evidence& item : evidence) reading().evidence.push_back(std::move(item));
    }

    void doubt(const std::string& reason) {
        if (reason.empty() || reading().review_reason.find(reason) != std::string::npos) return;
        reading().review = true;
        if (!reading().review_reason.empty()) reading().review_reason += ' ';
        reading().review_reason += reason;
    }

    void detect_language_of_mail() {
        const bool has_words = text().new_text.find_first_not_of(" \t\n") != std::string::npos;
        reading().language = detect_language(has_words ? text().new_text : text().subject);
    }

    void read_person() {
        EventContext context{catalogue_, *topics_, today_, {}, {}};
        const SectionReading subject(text().subject, Section::subject, context);
        const bool subject_is_own = !text().is_reply && !text().is_forward;
        const bool quoted_counts = text().is_reply || leans_on_quoted();
        const SectionReading answered(quoted_counts ? head(text().quoted, kMostOfRest) : std::string_view{},
                                      Section::quoted, context);
        const bool confirmation = text().is_reply && (confirms_a_registration(subject.tokens) ||
                                                      confirms_a_registration(answered.tokens));
        context.anchor = anchor_of(subject, answered);
        const SectionReading forwarded(
            leans_on_forwarded() ? head(text().forwarded, kMostOfRest) : std::string_view{},
            Section::forwarded, context);
        const SectionReading& below = forwarded.tokens.empty() ? answered : forwarded;
        context.listed = read_day_list(below.tokens.source(), below.events, catalogue_);
        SectionReading written(text().new_text, Section::new_text, context);
        take_inline_answers(written, days_answered(text(), context));

        const PeopleFindings people = find_people(message_, text(), office_);
        KindContext kind_context;
        kind_context.texts.push_back(written.sensed());
        if (subject_is_own) kind_context.texts.push_back(subject.sensed());
        // What our own mail says (`Anmeldung bitte an …`) is nobody's wish.
        const std::vector<Cue> none;
        if (!forwarded.tokens.empty())
            kind_context.texts.push_back({forwarded.tokens, forwards_our_mail() ? none : forwarded.cues,
                                          forwarded.events, forwarded.section});
        kind_context.signature = text().signature;
        kind_context.is_reply = text().is_reply;
        kind_context.answers_us = text().is_reply;
        kind_context.answers_event =
            text().is_reply && !(subject.events.mentions.empty() && answered.events.mentions.empty());
        kind_context.answers_clarification = text().is_reply && asks_which_day(answered.tokens);
        kind_context.answers_confirmation = confirmation;
        kind_context.answers_rebooking =
            text().is_reply && (tells_of_rebooking(subject.tokens) || tells_of_rebooking(answered.tokens));
        kind_context.forwards_confirmation =
            text().is_forward && confirms_a_registration(subject.tokens) && forwards_our_mail();
        kind_context.answers_invitation =
            text().is_reply && !confirmation && (invites(subject.tokens) || invites(answered.tokens));
        kind_context.others_leave = !people.leaving.empty();
        kind_context.names_other_people = !people.mentioned.empty();
        kind_context.sends_stand_in =
            std::any_of(people.mentioned.begin(), people.mentioned.end(),
                        [](const PersonMention& one) {
                            return is_one_of(one.rule, "role.takes-over role.substitute role.exchanged-for");
                        }) ||
            (!people.mentioned.empty() &&
             std::any_of(people.leaving.begin(), people.leaving.end(), [](const PersonMention& one) {
                 return is_one_of(one.rule, "role.replaced role.substituted role.exchanged");
             }));
        kind_context.wants_other_day = wants_other_day(
            written.events,
            text().is_reply && !subject.events.mentions.empty() ? subject.events : answered.events);
        if (confirmation && people.mentioned.empty() && kind_context.wants_other_day)
            hold_confirmed(written.events,
                           subject.events.mentions.empty() ? answered.events : subject.events);
        kind_context.to_contact_box = is_sent_to_contact_box();
        kind_context.is_other_language = reading().language == Language::other;
        KindOfPeopleContext of_people;
        of_people.names_day = names_day(written.events) || (subject_is_own && names_day(subject.events));
        of_people.asks = text().new_text.find('?') != std::string::npos;
        of_people.answers_confirmation = confirmation;
        // A verb of coming in a sentence that wants nothing else may have another errand.
        const bool only_told =
            std::all_of(people.mentioned.begin(), people.mentioned.end(),
                        [](const PersonMention& mention) { return mention.rule == "role.comes"; });
        decide_kind(kind_context, kind_of_people(people, of_people), only_told, lists_people(people));

        NamedEvents named;
        named.text = written.events;
        named.subject = subject.events;
        named.rest = forwarded.events;
        if (leans_on_quoted()) named.rest = answered.events;
        named.rest_is_ours = leans_on_forwarded() && forwards_our_mail();
        named.subject_is_own = subject_is_own;
        named.answers_confirmation = confirmation;
        named.names_other_people = !people.mentioned.empty();
        named.asks_about_day = asks_about_day(written.cues) || asks_of_date(written);
        named.speaks_of_event = speaks_of_event(written.tokens);
        named.today = iso(today_);
        named.answers_refuse = refuses(written.cues) || refuses(find_senses(Tokens(text().signature)));
        if (text().is_reply)
            named.context = !subject.events.mentions.empty() ? subject.events : answered.events;
        named.asks_below = (confirmation || kind_context.answers_invitation) && only_asks(written.cues);
        named.asks_of_own_seat = asks_of_own_seat_;
        named.asks_plainly = asks_plainly_;
        decide_events(named,
                      asks_about_events({&written, &subject}) || named.asks_below || asks_of_own_seat_);
        if (reading().kind == Kind::registration) note_declined(written.events);
        decide_people(people);
        if (confirmation) leave_out_registered_writer(people, named.context);
        if (reading().kind == Kind::registration &&
            !assign_events_to_people(written.tokens, written.events, people, reading()))
            doubt("Wer an welchem Thementag kommt, ist nicht sicher.");
        for (const std::string& reason :
             find_unread(text(), written.tokens, written.events, people, reading()))
            doubt(reason);
    }

    // An answer between quoted lines that wants the day above it says so as well as any sentence.
    static void take_inline_answers(SectionReading& written, std::vector<EventMention> answers) {
        for (EventMention& mention : answers) {
            if (mention.stance == Stance::wanted) {
                Cue cue{Sense::enrol, 3, 0, 0};
                while (cue.begin < written.tokens.size() &&
                       written.tokens[cue.begin].begin < mention.place.begin)
                    ++cue.begin;
                for (cue.end = cue.begin; cue.end < written.tokens.size(); ++cue.end)
                    if (written.tokens[cue.end].end > mention.place.end) break;
                if (cue.end > cue.begin) written.cues.push_back(cue);
            }
            written.events.mentions.push_back(std::move(mention));
        }
        std::stable_sort(written.cues.begin(), written.cues.end(),
                         [](const Cue& a, const Cue& b) { return a.begin < b.begin; });
        std::stable_sort(
            written.events.mentions.begin(), written.events.mentions.end(),
            [](const EventMention& a, const EventMention& b) { return a.place.begin < b.place.begin; });
    }

    // The day our answered mail is about, if it is about one.
    static EventId anchor_of(const SectionReading& subject, const SectionReading& answered) {
        for (const EventFindings* findings : {&subject.events, &answered.events}) {
            std::vector<EventId> ids;
            for (const EventMention& mention : findings->mentions) {
                if (std::find(ids.begin(), ids.end(), mention.id) == ids.end()) ids.push_back(mention.id);
            }
            if (ids.size() == 1) return ids.front();
        }
        return {};
    }

    // Whether the header lines of the forwarded mail name the office as its sender.
    bool forwards_our_mail() const {
        constexpr std::size_t kHeaderLines = 1024;
        const std::string top = fold_text(head(text().forwarded, kHeaderLines));
        for (std::size_t begin = 0; begin < top.size();) {
            const std::size_t end = std::min(top.find('\n', begin), top.size());
            const std::string_view line = std::string_view(top).substr(begin, end - begin);
            if (line.substr(0, 4) == "von:" || line.substr(0, 5) == "from:") {
                const std::string domain =
                    fold_text(office_.cic_address.substr(office_.cic_address.find('@') + 1));
                return line.find(domain) != std::string_view::npos;
            }
            begin = end + 1;
        }
        return false;
    }

    // A hint only: people mix the two addresses up.
    bool is_sent_to_contact_box() const {
        bool contact = false, registrations = false;
        for (const AddressList* list : {&message_.to, &message_.cc}) {
            for (const Address& address : list->addresses) {
                contact = contact || equal_ignoring_case(address.addr_spec, office_.cdo_address);
                registrations = registrations || equal_ignoring_case(address.addr_spec, office_.cic_address);
            }
        }
        return contact && !registrations;
    }

    bool leans_on_forwarded() const { return text().leans_on_rest && !text().forwarded.empty(); }
    bool leans_on_quoted() const { return text().leans_on_rest && text().forwarded.empty(); }

    static bool names_day(const EventFindings& events) {
        return std::any_of(events.mentions.begin(), events.mentions.end(), [](const EventMention& mention) {
            const bool meant = mention.stance == Stance::wanted || mention.stance == Stance::open;
            return meant && !mention.questioned;
        });
    }

    // Where no cue tells the kind, the people may; a list of them outweighs a cue that leaves a doubt.
    void decide_kind(const KindContext& context, std::optional<Kind> of_people, bool only_told, bool listed) {
        KindFindings found = find_kind(context);
        // `Herr X wollte erst, darf aber nicht` below the list takes nobody off it.
        const bool asks = text().new_text.find('?') != std::string::npos;
        const bool beside_list = found.kind == Kind::cancellation && context.others_leave;
        const bool doubtful = listed && (((found.kind == Kind::contact || found.kind == Kind::followup) &&
                                          (!found.doubt.empty() || !asks)) ||
                                         beside_list);
        if ((found.wordless || doubtful) && of_people) {
            found.kind = *of_people;
            if (!only_told || *of_people != Kind::registration) found.doubt.clear();
        }
        reading().kind = found.kind;
        about_other_event_ = found.about_other_event;
        asks_of_own_seat_ = found.asks_of_own_seat;
        asks_plainly_ = found.asks_plainly;
        reading().wishes_talk = found.kind == Kind::registration && found.wishes_talk;
        reading().beaten_rules = std::move(found.beaten);
        append(std::move(found.evidence));
        doubt(found.doubt);
    }

    static bool wants_other_day(const EventFindings& written, const EventFindings& answered) {
        return std::any_of(
            written.mentions.begin(), written.mentions.end(), [&](const EventMention& mention) {
                const bool known = std::any_of(answered.mentions.begin(), answered.mentions.end(),
                                               [&](const EventMention& old) { return old.id == mention.id; });
                return mention.firm && mention.stance == Stance::wanted && !known;
            });
    }

    // An answer between quoted lines may stand below the greeting, where the signature is looked for.
    static bool refuses(const std::vector<Cue>& cues) {
        return std::any_of(cues.begin(), cues.end(),
                           [](const Cue& cue) { return cue.sense == Sense::decline && !cue.conditional; });
    }

    static bool speaks_of_event(const Tokens& tokens) {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            // `Tag` and `day` say too little.
            if (is_event_noun(tokens.word(i)) && !is_of_others(tokens, i) &&
                tokens.word(i).substr(0, 3) != "tag" && tokens.word(i).substr(0, 3) != "day")
                return true;
        }
        return false;
    }

    // Whether a question is about a Thementag itself (its agenda, slides, price) and not only about its
    // topic.
    static bool asks_about_events(std::initializer_list<const SectionReading*> sections) {
        for (const SectionReading* section : sections) {
            for (const EventMention& mention : section->events.mentions) {
                if (mention.as_event && mention.questioned) return true;
            }
            if (asks_of_date(*section)) return true;
            for (const Cue& cue : section->cues) {
                if (cue.sense == Sense::ask_event || (cue.sense == Sense::enrol && cue.weight >= 2))
                    return true;
            }
        }
        return false;
    }

    // `Wer spricht am 26. Oktober?`: the date alone names the Thementag if nobody is to be met.
    static bool asks_of_date(const SectionReading& section) {
        for (const Cue& cue : section.cues)
            if (cue.sense == Sense::talk || cue.sense == Sense::invite || cue.sense == Sense::other_desk)
                return false;
        std::size_t token = 0;
        for (const EventMention& mention : section.events.mentions) {
            while (token + 1 < section.tokens.size() && section.tokens[token].end <= mention.place.begin)
                ++token;
            const bool by_date = mention.rule.rfind("date.", 0) == 0;
            if (by_date && mention.questioned && !asks_when_to_meet(section.tokens, token)) return true;
        }
        return false;
    }

    // Whether it asks for what concerns a Thementag, and wishes to meet nobody.
    static bool asks_about_day(const std::vector<Cue>& cues) {
        bool asks = false;
        for (const Cue& cue : cues) {
            if ((cue.sense == Sense::talk || cue.sense == Sense::invite) && cue.weight >= 2) return false;
            asks = asks || cue.sense == Sense::ask_event;
        }
        return asks;
    }

    // Asks something and offers nothing: who asks below our confirmation or invitation asks about its day.
    bool only_asks(const std::vector<Cue>& cues) const {
        bool asks = text().new_text.find('?') != std::string::npos;
        for (const Cue& cue : cues) {
            if ((cue.sense == Sense::talk || cue.sense == Sense::invite) && cue.weight >= 2) return false;
            asks = asks || (cue.sense == Sense::ask && (cue.weight >= 2 || cue.question));
        }
        return asks;
    }

    void decide_events(const NamedEvents& named, bool asks) {
        if (about_other_event_) return;
        ChosenEvents chosen = choose_events(reading().kind, named, asks);
        reading().events = std::move(chosen.events);
        reading().cancelled_events = std::move(chosen.cancelled);
        append(std::move(chosen.evidence));
        doubt(chosen.doubt);
        for (const EventFindings* findings : {&named.text, &named.subject, &named.rest, &named.context})
            quote_events(*findings);
    }

    // Evidence for each day that was chosen, from the first section that names it: the first few places, for
    // a mail may repeat a day ten thousand times.
    void quote_events(const EventFindings& findings) {
        quote_events(findings, "events", reading().events);
        quote_events(findings, "cancelled_events", reading().cancelled_events);
    }

    void quote_events(const EventFindings& findings, const char* field, const std::vector<EventId>& chosen) {
        constexpr std::size_t kMostQuotes = 4;
        for (const EventId& id : chosen) {
            std::size_t& quotes = quotes_[{field, id}];
            if (quotes > 0) continue;
            for (const EventMention& mention : findings.mentions) {
                if (quotes >= kMostQuotes) break;
                const std::string& section = text().section(mention.place.section);
                if (mention.id != id || mention.place.end > section.size()) continue;
                reading().evidence.push_back(
                    {field, section.substr(mention.place.begin, mention.place.end - mention.place.begin),
                     mention.place, mention.rule + " " + mention.id});
                ++quotes;
            }
        }
    }

    // `Im Mai muss ich absagen, im März komme ich`
    void note_declined(const EventFindings& written) {
        std::set<EventId> days;
        for (const EventMention& mention : written.mentions) {
            if (mention.stance == Stance::declined && !mention.questioned) days.insert(mention.id);
        }
        for (const EventId& day : reading().events) days.erase(day);
        reading().declined_events.assign(days.begin(), days.end());
    }

    void decide_people(const PeopleFindings& people) {
        switch (reading().kind) {
            case Kind::registration:
                if (people.sender_comes) reading().people.push_back(people.sender);
                add(people.mentioned);
                reading().seats =
                    std::max(people.seats, static_cast<int>(reading().people.size()) + people.unnamed);
                check_seats(people);
                break;
            case Kind::cancellation:
                add(people.leaving);
                // `Wir haben uns beide was eingefangen, Merle und ich`: joined to the writer, nothing else
                // said
                if (reading().people.empty() && people.sender_comes) {
                    std::vector<PersonMention> joined;
                    std::copy_if(
                        people.mentioned.begin(), people.mentioned.end(), std::back_inserter(joined),
                        [](const PersonMention& mention) { return mention.rule == "role.with-writer"; });
                    if (!joined.empty()) reading().people.push_back(people.sender);
                    add(joined);
                }
                if (reading().people.empty() && !people.sender_comes) add(people.mentioned);
                if (reading().people.empty()) reading().people.push_back(people.sender);
                break;
            case Kind::change:
                // `Frau X und ich wechseln vom Mai in den Juni`: of both it is said that they come.
                if (!reading().cancelled_events.empty() && people.sender_comes &&
                    !people.sender_places.empty() && !people.mentioned.empty())
                    reading().people.push_back(people.sender);
                add(people.mentioned);
                for (const PersonMention& mention : people.leaving)
                    reading().replaced.push_back(mention.person);
                // `Frau X und ich hatten uns … eingetragen. Wir wechseln beide`: those who leave one day come
                // to the other.
                if (reading().people.empty() && people.leaving.size() > 1 && !reading().events.empty() &&
                    !reading().cancelled_events.empty())
                    add(people.leaving);
                if (people.mentioned.empty() && reading().cancelled_events.empty()) {
                    doubt("Wer oder welcher Tag stattdessen gemeint ist, ist nicht zu erkennen.");
                }
                if (reading().people.empty()) reading().people.push_back(people.sender);
                break;
            case Kind::contact:
            case Kind::privacy:
            case Kind::misdirected:
            case Kind::unclear:
                reading().people.push_back(people.sender);
                break;
            default:
                return;
        }
        append(people.evidence);
    }

    // Below the confirmation of the writer's own seat `Frau X würde mich gern begleiten` asks for hers alone.
    void leave_out_registered_writer(const PeopleFindings& people, const EventFindings& confirmed) {
        const bool joins = reading().kind == Kind::registration && people.sender_comes &&
                           !people.mentioned.empty() && !reading().events.empty();
        const bool same_days =
            std::all_of(reading().events.begin(), reading().events.end(), [&](const EventId& id) {
                return std::any_of(confirmed.mentions.begin(), confirmed.mentions.end(),
                                   [&](const EventMention& mention) { return mention.id == id; });
            });
        const bool counted = people.seats > 0;
        if (!joins || !same_days || counted || reading().people.size() < 2) return;
        reading().people.erase(reading().people.begin());
        --reading().seats;
    }

    void check_seats(const PeopleFindings& people) {
        // More come in one mail only by a slip or a joke.
        constexpr int kManySeats = 30;
        const std::vector<Person>& named = reading().people;
        if (reading().seats == 0) doubt("Wer angemeldet werden soll, ist nicht zu erkennen.");
        if (reading().seats > kManySeats) doubt("Ungewöhnlich viele Plätze.");
        if (people.seats > 0 && people.seats < static_cast<int>(named.size())) {
            doubt("Es sind mehr Personen genannt, als Plätze erbeten werden.");
        }
        const bool nameless = std::any_of(named.begin(), named.end(), [](const Person& person) {
            return person.given_name.empty() && person.family_name.empty();
        });
        if (nameless) doubt("Der Name einer Person ist nicht zu erkennen.");
    }

    void add(const std::vector<PersonMention>& mentions) {
        for (const PersonMention& mention : mentions) {
            reading().people.push_back(mention.person);
            const std::string& section = text().section(mention.place.section);
            if (mention.place.begin >= mention.place.end || mention.place.end > section.size()) continue;
            reading().evidence.push_back(
                {"people", section.substr(mention.place.begin, mention.place.end - mention.place.begin),
                 mention.place, mention.rule});
        }
    }

    bool bears_machines_marks() const {
        const std::vector<Withholding>& withholdings = result_.reading.withholdings;
        return std::any_of(withholdings.begin(), withholdings.end(), [](const Withholding& withholding) {
            return withholding.rule == "c1.15 automatic-subject" ||
                   withholding.rule == "c1.9 no-reply-sender";
        });
    }

    void finish() {
        if (message_.limit_exceeded() || text().truncated)
            doubt("Die Mail ist so groß oder so verschachtelt, dass nicht alles gelesen wurde.");
        // Not understood as anything a person asks for, and perhaps no person wrote it.
        const bool not_understood = reading().kind == Kind::contact || reading().kind == Kind::unclear ||
                                    reading().kind == Kind::misdirected;
        const bool suspect = not_understood && !suspicion_.empty();
        // A subject or an address as programs have them: no seat is bound before somebody has looked.
        if (!not_understood && !suspicion_.empty() && bears_machines_marks()) doubt(suspicion_);
        if (suspect) doubt(suspicion_);
        reading().reply = suspect ? ReplyTemplate::none : choose_reply(reading(), catalogue_, today_);
    }

    const Message& message_;
    const Catalogue& catalogue_;
    const Office& office_;
    year_month_day today_;
    std::shared_ptr<const TopicIndex> topics_;
    ReadResult result_;
    bool about_other_event_ = false, asks_of_own_seat_ = false, asks_plainly_ = false;
    std::string suspicion_;
    // How many places are quoted for a field and a day.
    std::map<std::pair<std::string, EventId>, std::size_t> quotes_;
};

}  // namespace

year_month_day date_of(const Message& message, std::int64_t fallback_unix) {
    DateTime when{fallback_unix, 0};
    if (message.date) {
        when = *message.date;
    } else if (message.received) {
        when = *message.received;
    }
    const auto local = std::chrono::sys_seconds(
        std::chrono::seconds(when.unix_seconds + 60 * std::int64_t{when.utc_offset_minutes}));
    return year_month_day(std::chrono::floor<std::chrono::days>(local));
}

ReadResult read_message(const Message& message, const Catalogue& catalogue, const Office& office,
                        year_month_day today, const std::string& answered) {
    return MessageReader(message, catalogue, office, today).run(answered);
}

}  // namespace bp
