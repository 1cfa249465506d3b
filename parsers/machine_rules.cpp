#include "parsers/machine_rules.h"

#include <algorithm>
#include <iterator>

#include "parsers/automatic_words.h"
#include "parsers/bytes.h"
#include "parsers/charset.h"
#include "parsers/delivery_report.h"
#include "parsers/find_signature.h"
#include "parsers/mass_mail.h"
#include "parsers/name_lexicon.h"
#include "parsers/parse_message.h"
#include "parsers/phrases.h"

namespace bp {
namespace {

// What a rule found, as it stands in the mail; nothing if it does not fire.
using Found = std::optional<std::string>;

bool is_report(const MailSigns& mail) {
    return mail.message.root.media_type == "multipart/report";
}

Found found_field(const HeaderField* field) {
    return field == nullptr ? Found() : Found(quote_field(*field));
}

// --- Reports --------------------------------------------------------------------------------------

Found delivery_status(const MailSigns& mail) {
    const BodyPart& root = mail.message.root;
    bool by_type = is_report(mail) && ascii_lower(root.parameter("report-type")) == "delivery-status";
    bool by_part = (is_report(mail) && find_part(root, "message/delivery-status") != nullptr) ||
                   root.media_type == "message/delivery-status";
    return by_type || by_part ? Found("multipart/report; report-type=delivery-status") : Found();
}

Found disposition_notification(const MailSigns& mail) {
    const BodyPart& root = mail.message.root;
    bool by_type =
        is_report(mail) && ascii_lower(root.parameter("report-type")) == "disposition-notification";
    bool by_part = find_part(root, "message/disposition-notification") != nullptr;
    return by_type || by_part ? Found("multipart/report; report-type=disposition-notification") : Found();
}

// Exchange's own form of a receipt, where a gateway has torn the report apart.
Found receipt_form(const MailSigns& mail) {
    if (!is_receipt_subject(mail.subject)) return {};
    static const Phrases read = {
        R"((?:wurde|was) .*\b(?:gelesen|read|displayed|angezeigt|geloescht|deleted)\b)",
        R"((?:read receipt|lesebestaetigung|return receipt)\b)",
    };
    // The very words of Outlook: which message, sent when, read when.
    static const Phrases outlooks = {
        R"((?:ihre nachricht|your message)\b.*\b(?:betreff|subject):.*\b(?:gesendet|sent):.*\b(?:gelesen|read|geloescht|deleted)\b)"};
    bool by_form = mail.null_return_path || mail.has("x-ms-exchange-message-is-receipt") ||
                   mail.keyword("auto-submitted") == "auto-replied";
    return (by_form && read.in(mail.words)) || outlooks.in(mail.words) ? Found(mail.message.subject)
                                                                       : Found();
}

// Complaints (RFC 5965), TLS and DMARC reports.
Found other_report(const MailSigns& mail) {
    if (!is_report(mail)) return {};
    return "multipart/report; report-type=" + std::string(mail.message.root.parameter("report-type"));
}

// Delivered, relayed, expanded: a report of success is a receipt.
Found success_report(const MailSigns& mail) {
    const BodyPart* status =
        is_report(mail) ? find_part(mail.message.root, "message/delivery-status") : nullptr;
    if (status == nullptr) return {};
    std::vector<DeliveryReport::Recipient> recipients =
        parse_delivery_status(decoded_content(mail.message, *status));
    auto succeeded = [](const DeliveryReport::Recipient& recipient) {
        return recipient.action == "delivered" || recipient.action == "relayed" ||
               recipient.action == "expanded";
    };
    bool all = !recipients.empty() && std::all_of(recipients.begin(), recipients.end(), succeeded);
    return all ? Found("Action: " + recipients.front().action) : Found();
}

// --- Bounces without a report ---------------------------------------------------------------------

bool is_mail_system(std::string_view local_part) {
    constexpr std::string_view kNames[] = {"mailer-daemon", "mailerdaemon", "mail-daemon", "mdaemon",
                                           "postmaster"};
    return std::find(std::begin(kNames), std::end(kNames), local_part) != std::end(kNames) ||
           local_part.substr(0, 17) == "microsoftexchange";
}

Found failure_form(const MailSigns& mail) {
    bool from_system =
        mail.null_return_path || is_mail_system(mail.from_local) || is_mail_system(mail.return_local);
    const HeaderField* marked = mail.first_of({"x-failed-recipients", "x-ms-exchange-message-is-ndr"});
    bool subject = is_failure_subject(mail.subject);
    if (marked != nullptr && (from_system || subject)) return found_field(marked);
    const bool reports = reports_failed_delivery(mail.words);
    // Nobody writes in the mail system's own name: there one sign is enough.
    const bool by_name = is_mail_system(mail.from_local) && mail.null_return_path;
    return (from_system && subject && reports) || (by_name && (subject || reports))
               ? Found(mail.message.subject)
               : Found();
}

// --- Calendars ------------------------------------------------------------------------------------

bool is_answering_method(std::string_view method) {
    std::string lower = ascii_lower(trim(method));
    return lower == "reply" || lower == "counter" || lower == "declinecounter" || lower == "refresh";
}

// The METHOD of a text/calendar part, from its parameter or from its content (RFC 5546 section 1.4, RFC 6047
// section 2.4). One property is all that is wanted, so no calendar is built of it.
std::string calendar_method(const MailSigns& mail, const BodyPart& part) {
    if (!part.parameter("method").empty()) return std::string(part.parameter("method"));
    std::string content = guess_utf8(decoded_content(mail.message, part));
    for (std::size_t begin = 0; begin < content.size();) {
        LineExtent line = line_at(content, begin);
        std::string_view text(content.data() + begin, line.end - begin);
        if (starts_with_ignoring_case(text, "METHOD:")) return std::string(text.substr(7));
        begin = line.next;
    }
    return "";
}

Found calendar_answer(const MailSigns& mail) {
    const BodyPart* part = find_part(mail.message.root, "text/calendar");
    if (std::string method = part != nullptr ? calendar_method(mail, *part) : ""; !method.empty()) {
        return is_answering_method(method) ? Found("text/calendar; method=" + method) : Found();
    }
    // Gateways take the calendar out and leave Exchange's mark, or the words of the client.
    if (!is_calendar_subject(mail.subject)) return {};
    bool marked = mail.body("content-class").find("calendarmessage") != std::string_view::npos ||
                  mail.has("x-ms-exchange-calendar-originator-id") || announces_calendar_answer(mail.words) ||
                  mail.text.new_text.empty();
    return marked ? Found(mail.message.subject) : Found();
}

// --- Automatic answers ----------------------------------------------------------------------------

Found auto_replied(const MailSigns& mail) {
    if (mail.keyword("auto-submitted") != "auto-replied") return {};
    return found_field(mail.field("auto-submitted"));
}

// `auto-generated` is what Exchange's absence notices and most ticket systems say although they answer.
Found generated_answer(const MailSigns& mail) {
    std::string keyword = mail.keyword("auto-submitted");
    if (keyword.empty() || keyword == "no") return {};
    bool answer = mail.answers || is_automatic_subject(mail.subject) || is_absence_subject(mail.subject) ||
                  acknowledges_receipt(mail.words) || absence_signs(mail.words) > 1;
    return answer ? found_field(mail.field("auto-submitted")) : Found();
}

Found responder_header(const MailSigns& mail) {
    for (std::string_view name : {"x-autoreply", "x-auto-reply", "x-autorespond", "x-autoresponder",
                                  "x-vacation", "x-mail-autoreply"}) {
        const HeaderField* field = mail.field(name);
        if (field != nullptr && mail.keyword(name) != "no") return quote_field(*field);
    }
    for (std::string_view name : {"precedence", "x-precedence"}) {
        std::string value = mail.keyword(name);
        if (value == "auto_reply" || value == "auto-reply") return found_field(mail.field(name));
    }
    if (mail.keyword("x-fc-machinegenerated") == "true")
        return found_field(mail.field("x-fc-machinegenerated"));
    if (mail.message.message_id.substr(0, 15) == "<dovecot-sieve-") return mail.message.message_id;
    return {};
}

// Exchange and Outlook begin the subject so; one more sign must join it.
Found automatic_subject(const MailSigns& mail) {
    if (!is_automatic_subject(mail.subject)) return {};
    bool joined = mail.null_return_path || mail.has("x-auto-response-suppress") ||
                  mail.has("x-ms-exchange-inbox-rules-loop") || absence_signs(mail.words) > 0 ||
                  acknowledges_receipt(mail.words) || declares_itself_automatic(mail.words);
    return joined ? Found(mail.message.subject) : Found();
}

// Notes, GroupWise and web mailers mark nothing in the header. A subject about absence and words that say the
// same; and the mail says that it is automatic, or it asks for nothing and answers one of ours or says
// nothing but absence.
Found absence_notice(const MailSigns& mail) {
    if (!is_absence_subject(mail.subject)) return {};
    constexpr int kNothingElse = 3;
    int signs = absence_signs(mail.words);
    bool declared = declares_itself_automatic(mail.words) && (signs > 0 || acknowledges_receipt(mail.words));
    // `Abwesenheitsnotiz Re: …` answers, too, whatever became of In-Reply-To.
    static const Phrases re = {R"((?:re|aw|antwort) ?:)"};
    bool answer =
        (signs > 1 && (mail.null_return_path || re.in(mail.subject))) || (signs > 0 && mail.answers);
    bool nothing_else = signs + int{closes_the_mailbox(mail.words)} >= kNothingElse;
    // Exchange asks so that nobody answers its notices.
    answer = answer || (signs > 0 && mail.has("x-auto-response-suppress"));
    bool silent = (answer || nothing_else) && !asks_for_something(mail.words);
    return declared || silent ? Found(mail.message.subject) : Found();
}

// An answer to ours in which nobody speaks to us: absent, mail not passed on, urgent matters to somebody
// else.
Found closed_mailbox(const MailSigns& mail) {
    bool answer = mail.answers || mail.text.is_reply || mail.null_return_path;
    bool closed = answer && closes_the_mailbox(mail.words) && absence_signs(mail.words) > 0;
    return closed && !asks_for_something(mail.words) ? Found(mail.message.subject) : Found();
}

// `Dies ist eine automatisch erzeugte Eingangsbestätigung.` Only with what such a mail is for: a form that a
// program filled in for a person says so as well.
Found declared_answer(const MailSigns& mail) {
    if (!declares_itself_automatic(mail.words)) return {};
    bool purpose = absence_signs(mail.words) > 0 || acknowledges_receipt(mail.words);
    return purpose && !requests_in_first_person(mail.words) ? Found("automatisch") : Found();
}

// A desk's address, or a sender without a given name whose subject is that of a receipt.
bool is_desk(const MailSigns& mail) {
    static const Phrases desks = {
        R"(poststelle|post\b|info\b|kontakt|service|support|help-?desk|ticket|mailbox|zentrale|buergerservice|rathaus|gemeinde|stadt\b|empfang|sekretariat|bibliothek|hotline|verwaltung|kanzlei|office)"};
    static const Phrases subjects = {
        R"((?:eingangs|empfangs)bestaetigung|ihre (?:nachricht|anfrage|e-?mail|mail|anliegen)|bestaetigung ihrer|vorgang|ticket|\[#)"};
    if (desks.begin(mail.from_local)) return true;
    if (mail.message.from.addresses.empty() || !subjects.in(mail.subject)) return false;
    std::vector<std::string> names = name_words(mail.message.from.addresses.front());
    return std::none_of(names.begin(), names.end(),
                        [](const std::string& name) { return is_given_name(name); });
}

// `Ihre E-Mail ist bei uns eingegangen` from a desk, without any mark: such a mail says nothing else. Whoever
// has a request of their own speaks of it.
Found receipt_of_a_desk(const MailSigns& mail) {
    static const Phrases arrived = {
        R"(we(?:'ve| have)? (?:just |now )?received|eingang [^.]*\bbestaetig|bestaetigen (?:wir )?(?:\w+ ){0,3}eingang\b|(?:ist|sind) (?:\w+ ){0,6}(?:eingegangen|angekommen)|haben (?:\w+ ){0,5}erhalten|hat uns (?:\w+ )?erreicht|(?:has been|have|we) received)"};
    bool only_that = is_desk(mail) && acknowledges_receipt(mail.words) && arrived.in(mail.words) &&
                     !asks_for_something(mail.words);
    return only_that ? Found(mail.from_local) : Found();
}

// An absence notice that lost its marks on the way, but for the null reverse-path.
Found unmarked_vacation(const MailSigns& mail) {
    if (!mail.null_return_path) return {};
    int signs = absence_signs(mail.words);
    bool notice = signs > 1 || (mail.answers && signs > 0);
    return notice && !asks_for_something(mail.words) ? Found("Return-Path: <>") : Found();
}

// Our own mail came back: forwarded by a rule, or answered by our other mailbox.
Found own_mail(const MailSigns& mail) {
    return found_field(mail.field("x-brueckenpost-id"));
}

// --- Lists and newsletters ------------------------------------------------------------------------

Found mailing_list(const MailSigns& mail) {
    return looks_like_list_mail(mail);
}
Found newsletter(const MailSigns& mail) {
    return looks_like_newsletter(mail);
}

// Something generated that answers nobody: notices of shops, monitors, registers.
Found generated_notice(const MailSigns& mail) {
    std::string keyword = mail.keyword("auto-submitted");
    if (keyword.empty() || keyword == "no") return {};
    return found_field(mail.field("auto-submitted"));
}

struct MachineRule {
    std::string_view name;
    AutomaticKind kind;
    Found (*find)(const MailSigns&);
};

constexpr MachineRule kRules[] = {
    {"machine.success-report", AutomaticKind::receipt, success_report},
    {"machine.delivery-status", AutomaticKind::bounce, delivery_status},
    {"machine.disposition-notification", AutomaticKind::receipt, disposition_notification},
    {"machine.receipt-form", AutomaticKind::receipt, receipt_form},
    {"machine.failure-form", AutomaticKind::bounce, failure_form},
    {"machine.calendar-answer", AutomaticKind::calendar, calendar_answer},
    {"machine.own-mail", AutomaticKind::auto_reply, own_mail},
    {"machine.auto-replied", AutomaticKind::auto_reply, auto_replied},
    {"machine.responder-header", AutomaticKind::auto_reply, responder_header},
    {"machine.mailing-list", AutomaticKind::bulk, mailing_list},
    {"machine.generated-answer", AutomaticKind::auto_reply, generated_answer},
    {"machine.newsletter", AutomaticKind::bulk, newsletter},
    {"machine.other-report", AutomaticKind::bulk, other_report},
    {"machine.automatic-subject", AutomaticKind::auto_reply, automatic_subject},
    {"machine.absence-notice", AutomaticKind::auto_reply, absence_notice},
    {"machine.closed-mailbox", AutomaticKind::auto_reply, closed_mailbox},
    {"machine.declared-answer", AutomaticKind::auto_reply, declared_answer},
    {"machine.receipt-of-a-desk", AutomaticKind::auto_reply, receipt_of_a_desk},
    {"machine.unmarked-vacation", AutomaticKind::auto_reply, unmarked_vacation},
    {"machine.generated-notice", AutomaticKind::bulk, generated_notice},
};

}  // namespace

std::optional<MachineFinding> find_machine(const MailSigns& mail) {
    for (const MachineRule& rule : kRules) {
        if (Found quote = rule.find(mail)) {
            Place place{Section::header, 0, 0};
            return MachineFinding{rule.kind, {"kind", *quote, place, std::string(rule.name)}};
        }
    }
    return std::nullopt;
}

bool has_persons_comment(const MailSigns& mail) {
    // Google writes its own text under the answer and draws `~~//~~` below it; Exchange leaves the text
    // empty.
    if (mail.text.new_text.empty() || mail.text.new_text.find("~~//~~") != std::string::npos ||
        mail.text.signature.find("~~//~~") != std::string::npos) {
        return false;
    }
    constexpr std::ptrdiff_t kCommentWords = 4;
    return std::count(mail.words.begin(), mail.words.end(), ' ') >= kCommentWords;
}

}  // namespace bp
