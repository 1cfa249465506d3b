#include "daemon/replies/digest_document.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "daemon/replies/clean_line.h"
#include "daemon/replies/digest_words.h"
#include "daemon/replies/spoken_dates.h"

namespace bp {
namespace {

using Document = DigestDocument;
using Tone = DigestDocument::Tone;
using Facts = std::vector<DigestDocument::Fact>;

// What of a mail is shown at most, in characters: enough to know what it is about.
constexpr std::size_t kMaxName = 100;
constexpr std::size_t kMaxSubject = 160;
constexpr std::size_t kMaxSentence = 400;
constexpr std::size_t kMaxExcerpt = 500;
constexpr std::size_t kMaxWords = 8;  // pieces of evidence

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

// One clean line in which no mail program finds a link to make active, so that nobody can write one into the
// digest: the usual "[:]" and "[.]" of those who report dangerous addresses.
std::string shown(std::string_view text, std::size_t max_characters) {
    std::string line = clean_line(text, max_characters);
    replace_all(line, "://", "[:]//");
    replace_all(line, "mailto:", "mailto[:]");
    replace_all(line, "www.", "www[.]");
    return line;
}

void add_fact(Facts& facts, std::string label, std::string value, std::vector<std::string> words = {}) {
    if (value.empty() && words.empty()) return;
    facts.push_back({std::move(label), std::move(value), std::move(words)});
}

std::string who(const std::string& person, const std::string& address) {
    std::string name = shown(person, kMaxName);
    if (!name.empty()) return name;
    const std::string spec = shown(address, kMaxName);
    return spec.empty() ? "Absender unbekannt" : spec;
}

int count_of(const auto& counts, auto key) {
    int sum = 0;
    for (const auto& [name, count] : counts) sum += name == key ? count : 0;
    return sum;
}

std::string short_date(std::chrono::year_month_day day) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02u.%02u.%04d", static_cast<unsigned>(day.day()),
                  static_cast<unsigned>(day.month()), static_cast<int>(day.year()));
    return text.data();
}

int waiting_of(const DigestInput& input) {
    return static_cast<int>(input.tasks.size());
}

// "14 Mails, 9 Anmeldungen, 2 warten auf Sie"
std::string counts_in_words(const DigestInput& input) {
    std::string words = counted(input.received, "Mail", "Mails", "keine neue Mail");
    const int registrations = count_of(input.by_kind, Kind::registration);
    if (registrations > 0) words += ", " + counted(registrations, "Anmeldung", "Anmeldungen", "");
    return words + ", " +
           counted(waiting_of(input), "wartet auf Sie", "warten auf Sie", "nichts wartet auf Sie");
}

int sum_of_outcomes(const DigestInput& input) {
    int sum = 0;
    for (const auto& [outcome, count] : input.by_outcome) sum += count;
    return sum;
}

bool balanced(const DigestInput& input) {
    return sum_of_outcomes(input) == input.received;
}

// "14 eingegangen = 9 beantwortet + 3 abgelegt + 2 angehalten + 0 in Quarantäne"
std::string balance_in_words(const DigestInput& input) {
    std::string words = std::to_string(input.received) + " eingegangen " + (balanced(input) ? "=" : "≠");
    const char* sign = " ";
    for (Outcome outcome : {Outcome::answered, Outcome::filed, Outcome::held, Outcome::quarantined}) {
        words += sign + std::to_string(count_of(input.by_outcome, outcome)) + " " + digest_word(outcome);
        sign = " + ";
    }
    return words;
}

std::vector<std::string> alarms_of(const DigestInput& input) {
    std::vector<std::string> alarms;
    if (!balanced(input)) {
        alarms.push_back("Die Bücher stimmen nicht: " + balance_in_words(input) + ".");
    }
    for (const DigestInput::Mailbox& mailbox : input.mailboxes) {
        if (!mailbox.alarm.empty()) {
            alarms.push_back(shown(mailbox.address, kMaxName) + ": " + shown(mailbox.alarm, kMaxSentence));
        }
    }
    for (const std::string& alarm : input.alarms) alarms.push_back(shown(alarm, kMaxSentence));
    return alarms;
}

std::vector<std::string> quoted_words(const DigestInput::Task& task) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < task.words.size() && i < kMaxWords; ++i) {
        words.push_back(shown(task.words[i], kMaxName));
    }
    return words;
}

void add_links(const DigestInput::Task& task, const std::string& address, Document::Card& card) {
    if (address.empty()) return;
    for (const DigestInput::Task::Choice& choice : task.choices) {
        const std::string subject =
            "Entscheidung: " + choice.label + (task.reference.empty() ? "" : ", " + task.reference);
        card.links.push_back({shown(choice.label, kMaxName), address,
                              shown(subject, kMaxSubject) + " [" + choice.token + "]", choice.token});
    }
}

Document::Card card_of(const DigestInput::Task& task) {
    Document::Card card;
    card.badge = digest_word(task.kind);
    card.tone = task.kind == DigestInput::Task::Kind::quarantined ? Tone::alarm : Tone::attention;
    card.title = who(task.person, task.address);
    add_fact(card.facts, "Frist", shown(task.deadline, kMaxName));
    add_fact(card.facts, "Warum", shown(task.reason, kMaxSentence));
    add_fact(card.facts, "Betreff", shown(task.subject, kMaxSubject));
    add_fact(card.facts, "Unsere Lesart", shown(task.reading, kMaxSentence));
    add_fact(card.facts, "Wörter der Mail", "", quoted_words(task));
    if (!task.person.empty()) add_fact(card.facts, "Adresse", shown(task.address, kMaxName));
    add_fact(card.facts, "Eingegangen", shown(task.received, kMaxName));
    add_fact(card.facts, "Zeichen", shown(task.reference, kMaxName));
    return card;
}

Document::Card card_of(const DigestInput::Failure& failure) {
    Document::Card card;
    const bool lost = failure.kind == DigestInput::Failure::Kind::undeliverable;
    card.badge = digest_word(failure.kind);
    card.tone = lost ? Tone::alarm : Tone::attention;
    card.title = shown(failure.recipient, kMaxName);
    add_fact(card.facts, "Unsere Mail", digest_word_for_template(shown(failure.template_name, kMaxName)));
    add_fact(card.facts, lost ? "Grund" : "Hinweis",
             lost ? shown(failure.text, kMaxSentence)
                  : "Die Verbindung brach nach der Übergabe ab. Dieselbe Mail wurde noch einmal gesendet.");
    add_fact(card.facts, "Telefon", shown(failure.phone, kMaxName));
    add_fact(card.facts, "Zeichen", shown(failure.reference, kMaxName));
    return card;
}

Document::Card card_of(const DigestInput::Contact& contact) {
    Document::Card card;
    card.title = who(contact.person, contact.address);
    if (!contact.person.empty()) add_fact(card.facts, "Adresse", shown(contact.address, kMaxName));
    add_fact(card.facts, "Organisation", shown(contact.organisation, kMaxName));
    const std::string excerpt = shown(contact.excerpt, kMaxExcerpt);
    if (!excerpt.empty()) add_fact(card.facts, "Anliegen", "„" + excerpt + "“");
    add_fact(card.facts, "Zeichen", shown(contact.reference, kMaxName));
    add_fact(card.facts, "Bestätigt", contact.answered ? "ja" : "nein");
    return card;
}

Document::Section tasks_section(const DigestInput& input) {
    Document::Section section;
    section.title = "Wartet auf Sie";
    section.tone = input.tasks.empty() ? Tone::good : Tone::attention;
    if (input.tasks.empty()) section.paragraphs.push_back("Nichts wartet auf Sie.");
    for (const DigestInput::Task& task : input.tasks) {
        section.cards.push_back(card_of(task));
        add_links(task, input.decisions_to, section.cards.back());
    }
    return section;
}

// "so bestätigt – Mit ihr telefoniert."
std::string words_of(const DigestInput::Decided& one) {
    const std::string note = shown(one.note, kMaxSentence);
    return shown(one.what, kMaxName) + (note.empty() ? "" : " – " + note);
}

Document::Section decided_section(const DigestInput& input) {
    Document::Section section;
    section.title = "Entschieden seit der letzten Übersicht";
    Document::Table table;
    table.caption = "Entscheidungen";
    table.columns = {{"Zeichen", Document::Column::Kind::token}, {"Entschieden"}, {"Von"}};
    for (const DigestInput::Decided& one : input.decided) {
        table.rows.push_back({{one.reference.empty() ? "ohne Zeichen" : shown(one.reference, kMaxName), {}},
                              {words_of(one), {}},
                              {shown(one.who, kMaxName), {}}});
    }
    section.tables.push_back(std::move(table));
    return section;
}

Document::Section failures_section(const DigestInput& input) {
    Document::Section section;
    section.title = "Antworten, die nicht sicher angekommen sind";
    section.tone = Tone::alarm;
    for (const DigestInput::Failure& failure : input.failures) section.cards.push_back(card_of(failure));
    return section;
}

std::string day_of(const DigestInput::Thementag& thementag) {
    const auto day = day_of_event(thementag.id);
    return day ? spoken_date(*day, Language::german) : shown(thementag.id, kMaxName);
}

std::string name_of(const DigestInput::Thementag& thementag) {
    return day_of(thementag) + " – " + shown(thementag.title, kMaxName);
}

Document::Cell seats_of(const DigestInput::Thementag& thementag) {
    const std::string taken = std::to_string(thementag.seats_taken);
    if (!thementag.capacity) return {taken + " belegt", std::nullopt};
    const double share =
        *thementag.capacity > 0 ? static_cast<double>(thementag.seats_taken) / *thementag.capacity : 1.0;
    return {taken + " von " + std::to_string(*thementag.capacity) + " belegt", std::clamp(share, 0.0, 1.0)};
}

// "3 neu, 1 abgesagt, 2 auf der Warteliste"
std::string news_of(const DigestInput::Thementag& thementag) {
    std::string news;
    auto add = [&](std::size_t count, const char* word) {
        if (count > 0) news += (news.empty() ? "" : ", ") + std::to_string(count) + word;
    };
    add(thementag.added.size(), " neu");
    add(thementag.cancelled.size(), " abgesagt");
    add(static_cast<std::size_t>(std::max(thementag.waiting, 0)), " auf der Warteliste");
    return news.empty() ? "nichts Neues" : news;
}

Document::Table seats_table(const DigestInput& input) {
    Document::Table table;
    table.caption = "Belegung der Thementage";
    table.columns = {{"Thementag"}, {"Plätze", Document::Column::Kind::words, true}, {"Neues"}};
    for (const DigestInput::Thementag& thementag : input.thementage) {
        table.rows.push_back(
            {{name_of(thementag), std::nullopt}, seats_of(thementag), {news_of(thementag), std::nullopt}});
    }
    return table;
}

Document::Table people_table(const std::string& caption,
                             const std::vector<DigestInput::Registration>& registrations) {
    Document::Table table;
    table.caption = caption;
    table.columns = {{"Person"}, {"Organisation"}, {"Zeichen", Document::Column::Kind::token}};
    for (const DigestInput::Registration& registration : registrations) {
        const std::string person = shown(registration.person, kMaxName);
        table.rows.push_back({{person.empty() ? "Platz ohne Namen" : person, std::nullopt},
                              {shown(registration.organisation, kMaxName), std::nullopt},
                              {shown(registration.reference, kMaxName), std::nullopt}});
    }
    return table;
}

Document::Section thementage_section(const DigestInput& input) {
    Document::Section section;
    section.title = "Thementage";
    if (input.thementage.empty()) {
        section.paragraphs.push_back("Zurzeit ist kein Thementag im Katalog.");
        return section;
    }
    section.tables.push_back(seats_table(input));
    for (const DigestInput::Thementag& thementag : input.thementage) {
        if (!thementag.added.empty()) {
            section.tables.push_back(people_table("Neu angemeldet: " + name_of(thementag), thementag.added));
        }
        if (!thementag.cancelled.empty()) {
            section.tables.push_back(people_table("Abgesagt: " + name_of(thementag), thementag.cancelled));
        }
    }
    return section;
}

Document::Section contacts_section(const DigestInput& input) {
    Document::Section section;
    section.title = "Kontaktanfragen";
    if (input.contacts.empty()) section.paragraphs.push_back("Keine neue Kontaktanfrage.");
    for (const DigestInput::Contact& contact : input.contacts) section.cards.push_back(card_of(contact));
    return section;
}

template <typename Key>
Document::Table counts_table(const std::string& caption, const std::string& first_column,
                             const std::vector<std::pair<Key, int>>& counts) {
    Document::Table table;
    table.caption = caption;
    table.columns = {{first_column}, {"Mails", Document::Column::Kind::number}};
    for (const auto& [key, count] : counts) {
        if (count > 0)
            table.rows.push_back({{digest_word(key), std::nullopt}, {std::to_string(count), std::nullopt}});
    }
    return table;
}

Document::Table mailboxes_table(const DigestInput& input) {
    Document::Table table;
    table.caption = "Postfächer";
    table.columns = {{"Postfach"}, {"Zuletzt gelesen", Document::Column::Kind::words, true}, {"Zustand"}};
    for (const DigestInput::Mailbox& mailbox : input.mailboxes) {
        const std::string last = shown(mailbox.last_read, kMaxName);
        const std::string alarm = shown(mailbox.alarm, kMaxSentence);
        table.rows.push_back({{shown(mailbox.address, kMaxName), std::nullopt},
                              {last.empty() ? "noch nie" : last, std::nullopt},
                              {alarm.empty() ? "in Ordnung" : "Alarm: " + alarm, std::nullopt}});
    }
    return table;
}

Document::Section balance_section(const DigestInput& input) {
    Document::Section section;
    section.title = "Alles, was kam";
    section.tone = balanced(input) ? Tone::good : Tone::alarm;
    section.paragraphs.push_back(balance_in_words(input) + ". " +
                                 (balanced(input) ? "Die Bücher stimmen." : "Die Bücher stimmen nicht!"));
    section.tables = {counts_table("Mails nach Art", "Art", input.by_kind),
                      counts_table("Automatische Mails nach Sorte", "Sorte", input.automatic_by_sort),
                      mailboxes_table(input)};
    std::erase_if(section.tables, [](const Document::Table& table) { return table.rows.empty(); });
    return section;
}

}  // namespace

DigestDocument digest_document(const DigestInput& input) {
    Document document;
    const std::string counts = counts_in_words(input);
    document.alarms = alarms_of(input);
    for (const std::string& notice : input.notices) document.notices.push_back(shown(notice, kMaxSentence));
    document.sentence = spoken_day(input.day, Language::german) + ": " + counts + ".";
    document.subject = (document.alarms.empty() ? "" : "Alarm – ") + short_date(input.day) + ": " + counts;
    document.period =
        "Zeitraum: " + shown(input.period_from, kMaxName) + " bis " + shown(input.period_to, kMaxName) + ".";
    document.glance = {
        {"Mails", input.received, Tone::plain},
        {"Anmeldungen", count_of(input.by_kind, Kind::registration), Tone::plain},
        {"Kontaktanfragen", count_of(input.by_kind, Kind::contact), Tone::plain},
        {"warten auf Sie", waiting_of(input), input.tasks.empty() ? Tone::good : Tone::attention}};

    document.sections.push_back(tasks_section(input));
    if (!input.failures.empty()) document.sections.push_back(failures_section(input));
    if (!input.decided.empty()) document.sections.push_back(decided_section(input));
    document.sections.push_back(thementage_section(input));
    document.sections.push_back(contacts_section(input));
    document.sections.push_back(balance_section(input));
    return document;
}

}  // namespace bp
