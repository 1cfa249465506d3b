// A full day, an empty day and a day of alarms.
#pragma once

#include "daemon/replies/compose_digest.h"

namespace bp {

inline DigestInput empty_day() {
    using namespace std::chrono;
    DigestInput input;
    input.day = 2023y / March / 22;
    input.period_from = "21. März 2023, 07:00 Uhr";
    input.period_to = "22. März 2023, 07:00 Uhr";
    input.created = {1679464800, 60};  // 22 March 2023, 07:00 in Berlin
    input.mailboxes = {{"CIC.Bamf@bamf.bund.de", "22. März 2023, 06:59 Uhr", ""},
                       {"CDO@bamf.bund.de", "22. März 2023, 06:58 Uhr", ""}};
    input.thementage = {{"2023-03-23", "Low/No Code Tools", 12, 30, 0, {}, {}},
                        {"2023-04-27", "Agile Methoden in der Praxis", 0, 30, 0, {}, {}},
                        {"2023-09-28", "IT-Security & Zero-Trust", 4, std::nullopt, 0, {}, {}}};
    input.recipients = {{"team.cic@bamf.bund.de", "<bp.digest.digest.20230322.0123456789ab@bamf.bund.de>"}};
    return input;
}

inline DigestInput full_day() {
    DigestInput input = empty_day();
    input.received = 20;
    input.by_outcome = {
        {Outcome::answered, 13}, {Outcome::filed, 4}, {Outcome::held, 2}, {Outcome::quarantined, 1}};
    input.by_kind = {{Kind::registration, 9}, {Kind::automatic, 4},   {Kind::contact, 3},
                     {Kind::cancellation, 1}, {Kind::misdirected, 1}, {Kind::privacy, 1},
                     {Kind::unclear, 1}};
    input.automatic_by_sort = {{AutomaticKind::auto_reply, 3}, {AutomaticKind::bounce, 1}};
    input.thementage[0].seats_taken = 30;
    input.thementage[0].waiting = 2;
    input.thementage[0].added = {{"Dr. Katrin Müller", "Stadt Nordheim", "CIC-2023-00042"},
                                 {"Jonas von der Heide", "", "CIC-2023-00043"},
                                 {"", "Landesamt für Statistik Seeland", "CIC-2023-00044"}};
    input.thementage[0].cancelled = {{"Amira Haddad", "Kreis Oberau", "CIC-2023-00012"}};
    input.thementage[1].seats_taken = 11;
    input.thementage[1].added = {{"Prof. Dr. Ayşe Yıldız-Bergmann",
                                  "Hochschule für öffentliche Verwaltung Seeland", "CIC-2023-00045"}};
    input.contacts = {
        {"Lena Okafor", "lena.okafor@kommune-digital.example", "Kommune Digital e. V.",
         "wir bauen gerade eine Gruppe für offene Software in Kommunen auf und würden gern von Ihren "
         "Erfahrungen mit dem CIC hören. Wäre im April ein Gespräch möglich, gern auch per Video?",
         "CDO-2023-00017", true},
        {"", "presse@nordheimer-bote.example", "", "Gibt es zum Thementag am 23. März Pressekarten?",
         "CDO-2023-00018", false}};
    DigestInput::Task held;
    held.kind = DigestInput::Task::Kind::held;
    held.person = "Tobias Brandt";
    held.address = "t.brandt@ministerium-seeland.example";
    held.subject = "Anmeldung 27.3.";
    held.received = "21. März 2023, 14:05 Uhr";
    held.reading = "Anmeldung, der Thementag ist unsicher";
    held.words = {"melde mich an", "27.3.", "Low Code"};
    held.reason =
        "Datum und Thema passen nicht zusammen: Am 27. März ist kein Thementag, Low/No Code Tools ist am 23. "
        "März.";
    held.reference = "CIC-2023-00046";
    DigestInput::Task privacy;
    privacy.kind = DigestInput::Task::Kind::privacy;
    privacy.person = "Greta Lindqvist";
    privacy.address = "greta@lindqvist.example";
    privacy.subject = "Auskunft nach Art. 15 DSGVO";
    privacy.received = "21. März 2023, 16:40 Uhr";
    privacy.reading = "Datenschutzanliegen: Auskunft";
    privacy.words = {"Auskunft nach Art. 15 DSGVO"};
    privacy.reason = "Auskunft geben Menschen.";
    privacy.reference = "CIC-2023-00047";
    privacy.deadline = "21. April 2023";
    DigestInput::Task quarantined;
    quarantined.kind = DigestInput::Task::Kind::quarantined;
    quarantined.address = "scanner@kopierer.example";
    quarantined.subject = "Scan_0815";
    quarantined.received = "21. März 2023, 17:02 Uhr";
    quarantined.reason = "Die Mail konnte dreimal nicht gelesen werden und liegt unverändert im Archiv.";
    held.choices = {
        {"so bestätigen", "BPE-17-confirm-20230405-0123456789abcdef"},
        {"bestätigen für den 27. April 2023", "BPE-17-confirm-for-day-20230427-20230405-123456789abcdef0"},
        {"freundlich ablehnen", "BPE-17-decline-20230405-23456789abcdef01"},
        {"ist erledigt", "BPE-17-done-20230405-3456789abcdef012"}};
    privacy.choices = {{"ist erledigt", "BPE-18-done-20230405-456789abcdef0123"}};
    input.tasks = {held, privacy, quarantined};
    input.decisions_to = "CIC.Bamf@bamf.bund.de";
    input.decided = {{"so bestätigt", "s.kern@bamf.bund.de", "CIC-2023-00037", "Mit ihr telefoniert."}};
    input.failures = {
        {DigestInput::Failure::Kind::undeliverable, "m.weiss@amt-oberau.example", "registration-confirmation",
         "550 5.1.1 mailbox unavailable", "+49911555123", "CIC-2023-00039"},
        {DigestInput::Failure::Kind::uncertain, "jonas.heide@firma.example", "registration-confirmation", "",
         "", "CIC-2023-00043"}};
    input.participants = {{"2023-03-23", "\xEF\xBB\xBFNachname;Vorname\r\nMüller;Katrin\r\n"}};
    input.recipients.push_back(
        {"leitung.cic@bamf.bund.de", "<bp.digest.digest.20230322.ba9876543210@bamf.bund.de>"});
    return input;
}

inline DigestInput day_of_alarms() {
    DigestInput input = full_day();
    input.received = 21;  // one more than the outcomes
    input.alarms = {"Der Versand ist angehalten: 60 Antworten in einer Stunde."};
    input.notices = {"Die Absenderprüfung ist ausgeschaltet: In der Konfiguration fehlt authserv_id."};
    input.mailboxes[1].last_read = "20. März 2023, 22:14 Uhr";
    input.mailboxes[1].alarm = "Seit 8 Stunden nicht gelesen: Der Server weist die Anmeldung zurück.";
    return input;
}

}  // namespace bp
