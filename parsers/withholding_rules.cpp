#include "parsers/withholding_rules.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>

#include "parsers/authentication_results.h"
#include "parsers/automatic_words.h"
#include "parsers/bytes.h"
#include "parsers/charset.h"
#include "parsers/field_comments.h"
#include "parsers/mass_mail.h"
#include "parsers/phrases.h"
#include "parsers/spam_rules.h"

namespace bp {
namespace {

using Found = std::optional<std::string>;

Found found_field(const HeaderField* field) {
    return field == nullptr ? Found() : Found(quote_field(*field));
}

// RFC 3834 section 2: MUST NOT answer the null reverse-path.
Found null_return_path(const MailSigns& mail) {
    return mail.null_return_path ? Found("Return-Path: <>") : Found();
}

// RFC 3834 section 4: without a Return-Path nobody knows whom to answer; it is not guessed.
Found missing_return_path(const MailSigns& mail) {
    return mail.message.return_path ? Found() : Found("kein Return-Path");
}

// RFC 3834 sections 2 and 5.1: any keyword but `no`, whatever comments and parameters stand beside it.
Found auto_submitted(const MailSigns& mail) {
    for (const HeaderField* field : mail.fields("auto-submitted")) {
        if (keyword_of(field->body) != "no") return quote_field(*field);
    }
    return {};
}

// RFC 3464, 8098, 5965: reports of any kind.
Found report(const MailSigns& mail) {
    const std::string& type = mail.message.root.media_type;
    bool is_report = type == "multipart/report" || type == "message/delivery-status" ||
                     type == "message/disposition-notification";
    return is_report ? Found(type) : Found();
}

// RFC 5230 section 4.6.
Found list_header(const MailSigns& mail) {
    return found_field(list_field(mail));
}

// RFC 3834 section 2.
Found bulk_precedence(const MailSigns& mail) {
    for (std::string_view name : {"precedence", "x-precedence"}) {
        if (const auto* field = mail.field_saying(name, {"bulk", "junk", "list", "auto_reply", "auto-reply"}))
            return quote_field(*field);
    }
    return {};
}

// [MS-OXCMAIL] X-Auto-Response-Suppress: a wish of the sender's, no proof of a machine. `None`, `DR` and the
// other receipts say nothing about answers.
Found suppressed(const MailSigns& mail) {
    for (const HeaderField* field : mail.fields("x-auto-response-suppress")) {
        const std::string list = ascii_lower(without_comments(field->body));
        for (std::size_t begin = 0; begin <= list.size();) {
            const std::size_t end = std::min(list.find_first_of(",;", begin), list.size());
            const std::string_view token = trim(std::string_view(list).substr(begin, end - begin));
            if (token == "all" || token == "oof" || token == "autoreply") return quote_field(*field);
            begin = end + 1;
        }
    }
    return {};
}

// Marks of robots that do not speak RFC 3834.
Found robot_marker(const MailSigns& mail) {
    for (std::string_view name :
         {"x-autoreply", "x-autorespond", "x-autoresponder", "x-no-ack", "x-ms-exchange-inbox-rules-loop"}) {
        for (const HeaderField* field : mail.fields(name)) {
            if (keyword_of(field->body) != "no") return quote_field(*field);
        }
    }
    for (const HeaderField* field :
         {mail.field_saying("x-loop", {"yes", "true"}), mail.field_saying("x-ack", {"no"}),
          mail.field_saying("x-fc-machinegenerated", {"true"}),
          mail.field_saying("delivered-to", {"autoresponder"})}) {
        if (field != nullptr) return quote_field(*field);
    }
    return {};
}

// Our own mail, or one of our own addresses as its sender: mailboxes that answer each other never stop.
Found own_mark(const MailSigns& mail) {
    if (const HeaderField* field = mail.field("x-brueckenpost-id")) return quote_field(*field);
    std::string_view id = mail.message.message_id;
    std::string own_domain = "@" + mail.office.message_id_domain + ">";
    bool in_our_namespace = id.substr(0, 4) == "<bp." && id.size() > own_domain.size() &&
                            equal_ignoring_case(id.substr(id.size() - own_domain.size()), own_domain);
    if (in_our_namespace) return std::string(id);
    if (mail.message.return_path && is_office_address(mail.office, mail.message.return_path->addr_spec)) {
        return mail.message.return_path->addr_spec;
    }
    for (const AddressList* list : {&mail.message.from, &mail.message.sender}) {
        for (const Address& address : list->addresses) {
            if (is_office_address(mail.office, address.addr_spec)) return address.addr_spec;
        }
    }
    return {};
}

// RFC 3834 section 2, RFC 5230 section 4.6: names that are no persons'.
bool is_system_name(std::string_view local_part) {
    constexpr std::string_view kNames[] = {"mailer-daemon", "postmaster", "listserv",
                                           "majordomo",     "abuse",      "root"};
    auto ends_with = [&](std::string_view end) {
        return local_part.size() > end.size() && local_part.substr(local_part.size() - end.size()) == end;
    };
    return std::find(std::begin(kNames), std::end(kNames), local_part) != std::end(kNames) ||
           local_part.substr(0, 6) == "owner-" || ends_with("-request") ||
           local_part.substr(0, 6) == "bounce";
}

Found system_sender(const MailSigns& mail) {
    for (const std::string& local_part : {mail.return_local, mail.from_local}) {
        if (is_system_name(local_part)) return local_part;
    }
    return {};
}

// An address that says nobody reads it. Where the sender declares that a person wrote (`Auto-Submitted: no`),
// only the address is a machine's, and the person waits for an answer.
Found no_reply_sender(const MailSigns& mail) {
    static const Phrases names = {
        R"((?:no|do-?not|donot|nicht)[-_.]?(?:reply|replay|antworten|answer)|kein(?:e)?[-_.]antwort)"};
    if (mail.keyword("auto-submitted") == "no") return {};
    for (const std::string& local_part : {mail.return_local, mail.from_local}) {
        if (names.in(local_part)) return local_part;
    }
    return {};
}

// RFC 5230 section 4.5: our address must stand among the recipients.
Found not_addressed(const MailSigns& mail) {
    return mail.addressed_to_office() ? Found() : Found("unsere Adresse steht weder in To noch in Cc");
}

// Visible characters alone: what turns the order of a text or has no width hides who is meant.
bool is_visible_text(std::string_view text) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t i = 0; i < text.size();) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, text.size(), c);  // NOLINT(bugprone-inc-dec-in-conditions): ICU's macro
        if (c <= 0x20 || !u_isgraph(c) || u_charType(c) == U_FORMAT_CHAR) return false;
    }
    return true;
}

// One address as SMTP takes it, of ASCII or (RFC 6531) of valid UTF-8, that needs no quotes.
bool is_plain_address(std::string_view addr_spec, const HeaderField* field) {
    const bool one_at = std::count(addr_spec.begin(), addr_spec.end(), '@') == 1;
    const bool valid = is_ascii(addr_spec) || (field != nullptr && is_valid_utf8(field->raw_body));
    return one_at && valid && is_visible_text(addr_spec) &&
           addr_spec.find_first_of("<>()[],;:\\\"") == std::string_view::npos;
}

// RFC 7103 section 7.5.1: who is the sender of a mail with two of them?
Found odd_sender(const MailSigns& mail) {
    const AddressList& from = mail.message.from;
    if (from.fields != 1) return "From-Felder: " + std::to_string(from.fields);
    if (from.addresses.size() != 1 || from.has_group)
        return "Absender in From: " + std::to_string(from.addresses.size());
    const Address& address = from.addresses.front();
    if (from.malformed || address.domain().empty() ||
        !is_plain_address(address.addr_spec, mail.field("from")))
        return "From: " + address.addr_spec;
    return {};
}

// RFC 8601: only where the office's gateway gives a verdict.
Found unauthenticated(const MailSigns& mail) {
    if (mail.office.authserv_id.empty() || sender_is_authenticated(mail.message, mail.office.authserv_id))
        return {};
    return "kein Authentication-Results von " + mail.office.authserv_id + " mit pass";
}

Found marked_as_spam(const MailSigns& mail) {
    return gateway_says_spam(mail);
}

// A subject as programs write it: enough to keep silent, never enough to call the sender a machine.
Found automatic_subject(const MailSigns& mail) {
    static const Phrases notices = {R"(abwesenheitsnotiz\b|out of (?:the )?office\b)"};
    bool automatic = is_automatic_subject(mail.subject) || notices.begin(mail.subject) ||
                     is_failure_subject(mail.subject) || is_receipt_subject(mail.subject) ||
                     is_calendar_subject(mail.subject) || mail.subject.compare(0, 5, "auto:") == 0;
    return automatic ? Found(mail.message.subject) : Found();
}

// RFC 3834 section 2: no answer to what could not be read to its end.
Found unreadable(const MailSigns& mail) {
    return mail.message.limit_exceeded() ? Found("eine Grenze beim Lesen wurde überschritten") : Found();
}

struct WithholdingRule {
    std::string_view name;
    Found (*find)(const MailSigns&);
};

constexpr WithholdingRule kRules[] = {
    {"c1.1 null-return-path", null_return_path},
    {"c1.1 missing-return-path", missing_return_path},
    {"c1.2 auto-submitted", auto_submitted},
    {"c1.3 report", report},
    {"c1.4 list-header", list_header},
    {"c1.5 precedence", bulk_precedence},
    {"c1.6 auto-response-suppress", suppressed},
    {"c1.7 robot-marker", robot_marker},
    {"c1.8 own-mark", own_mark},
    {"c1.9 system-sender", system_sender},
    {"c1.9 no-reply-sender", no_reply_sender},
    {"c1.10 not-addressed", not_addressed},
    {"c1.11 odd-sender", odd_sender},
    {"c1.12 unauthenticated", unauthenticated},
    {"c1.13 spam", marked_as_spam},
    {"c1.15 automatic-subject", automatic_subject},
    {"c1.16 unreadable", unreadable},
};

}  // namespace

std::vector<Withholding> find_withholdings(const MailSigns& mail) {
    std::vector<Withholding> withholdings;
    for (const WithholdingRule& rule : kRules) {
        if (Found quote = rule.find(mail)) withholdings.push_back({std::string(rule.name), *quote, true});
    }
    return withholdings;
}

}  // namespace bp
