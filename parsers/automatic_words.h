// Words by which machines give themselves away. They come last and decide nothing alone (RFC 3834
// section 3.1.5): the rules in machine_rules.cpp join them with headers and form.
//
// All functions take folded text in one line (fold_text.h, LF replaced by a blank), as MailSigns holds it.
#pragma once

#include <string_view>

namespace bp {

// `Dies ist eine automatische Antwort`, `This is an automated message`; not `das hier ist keine`, and not
// what a gateway says about its own work (`automatisch geprüft und versandt`).
bool declares_itself_automatic(std::string_view words);

// How many different things are said that an absence notice says: not in the office, back on, my deputy is …
int absence_signs(std::string_view words);

// What only an absence notice says: mail is not passed on, is answered after the return, urgent matters go to
// …
bool closes_the_mailbox(std::string_view words);

// Words of a request: register, cancel, take part, a question mark. A receipt or notice has none of its own.
bool asks_for_something(std::string_view words);

// Somebody asks for themselves: `hiermit melde ich mich an`, `we would like to attend`.
bool requests_in_first_person(std::string_view words);

// `… hat diese Einladung abgelehnt`, `has accepted your invitation`.
bool announces_calendar_answer(std::string_view words);

// `Ihre E-Mail ist bei uns eingegangen`, `your request has been received`, a ticket number.
bool acknowledges_receipt(std::string_view words);

// `could not be delivered`, `endgültig abgebrochen`.
bool reports_failed_delivery(std::string_view words);

// `Newsletter abbestellen`, `you are receiving this because`.
bool offers_to_unsubscribe(std::string_view words);

// A subject as only programs begin it: `Automatische Antwort:`, `Automatic reply:`, `Abwesenheitsnotiz:`.
bool is_automatic_subject(std::string_view subject);
// A subject about absence that a person might write as well: `Abwesend bis 3.5.`, `… ist außer Haus.`
bool is_absence_subject(std::string_view subject);
// `Unzustellbar: …`, `Undelivered Mail Returned to Sender`, `Delayed Mail`.
bool is_failure_subject(std::string_view subject);
// `Gelesen: …`, `Read: …`.
bool is_receipt_subject(std::string_view subject);
// `Zugesagt: …`, `Declined: …`.
bool is_calendar_subject(std::string_view subject);

}  // namespace bp
