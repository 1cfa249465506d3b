#include "parsers/delivery_report.h"

#include <re2/re2.h>

#include <algorithm>

#include "parsers/bytes.h"
#include "parsers/charset.h"
#include "parsers/parse_message.h"

namespace bp {
namespace {

// A report about more recipients than one of our replies has is no report about a reply of ours.
constexpr std::size_t kRecipients = 100;

struct Field {
    std::string name;
    std::string value;
};

// The fields of one group, unfolded; `rest` is moved behind it.
std::vector<Field> take_group(std::string_view& rest) {
    std::vector<Field> fields;
    while (!rest.empty()) {
        LineExtent extent = line_at(rest, 0);
        std::string_view line = rest.substr(0, extent.end);
        rest.remove_prefix(extent.next);
        if (trim(line).empty()) {
            if (!fields.empty()) break;
            continue;
        }
        std::size_t colon = line.find(':');
        if (is_blank(line.front()) && !fields.empty()) {
            std::string& value = fields.back().value;
            value.append(value.empty() ? "" : " ").append(trim(line));
        } else if (colon != std::string_view::npos) {
            fields.push_back(
                {ascii_lower(trim(line.substr(0, colon))), std::string(trim(line.substr(colon + 1)))});
        }
    }
    return fields;
}

// `rfc822;user@host` without the type (RFC 3464 section 2.1.2).
std::string without_type(const std::string& value) {
    std::size_t semicolon = value.find(';');
    return std::string(
        trim(std::string_view(value).substr(semicolon == std::string::npos ? 0 : semicolon + 1)));
}

std::string addr_spec_of(const std::string& value) {
    std::string address = without_type(value);
    if (address.size() > 2 && address.front() == '<' && address.back() == '>')
        return address.substr(1, address.size() - 2);
    return address;
}

DeliveryReport::Recipient recipient_of(const std::vector<Field>& group) {
    DeliveryReport::Recipient recipient;
    std::string original;
    for (const Field& field : group) {
        if (field.name == "final-recipient") recipient.final_recipient = addr_spec_of(field.value);
        if (field.name == "original-recipient") original = addr_spec_of(field.value);
        if (field.name == "action")
            recipient.action = ascii_lower(field.value.substr(0, field.value.find_first_of(" (;")));
        if (field.name == "status")
            recipient.status = field.value.substr(0, field.value.find_first_of(" (;"));
        if (field.name == "diagnostic-code") recipient.diagnostic = without_type(field.value);
    }
    if (recipient.final_recipient.empty()) recipient.final_recipient = original;
    return recipient;
}

// Of the returned message, or of its header alone.
std::string returned_message_id(const MailSigns& mail) {
    for (std::string_view type : {"message/rfc822", "message/global"}) {
        const BodyPart* returned = find_part(mail.message.root, type);
        if (returned == nullptr || returned->parts.empty()) continue;
        if (const HeaderField* id = find_field(returned->parts.front().header, "Message-ID")) return id->body;
    }
    if (const BodyPart* headers = find_part(mail.message.root, "text/rfc822-headers")) {
        std::string content = guess_utf8(decoded_content(mail.message, *headers));
        std::string_view rest = content;
        for (const Field& field : take_group(rest)) {
            if (field.name == "message-id") return field.value;
        }
    }
    return "";
}

// Systems without reports copy the message or its header into the text.
std::string message_id_in_text(const MailSigns& mail) {
    static const RE2 pattern(R"((?im)^message-id:\s*(<[^<>\s]{1,250}>))");
    std::string id;
    for (const std::string* text : {&mail.text.quoted, &mail.text.forwarded, &mail.text.new_text}) {
        if (RE2::PartialMatch(*text, pattern, &id)) return id;
    }
    return id;
}

// `<user@host>:` above the reason (qmail), X-Failed-Recipients (Exim, Tobit).
std::vector<DeliveryReport::Recipient> recipients_by_form(const MailSigns& mail) {
    static const RE2 qmail(R"((?m)^<([^<>\s@]{1,64}@[^<>\s@]{1,255})>:)");
    static const RE2 status(R"(\b([245]\.\d{1,3}\.\d{1,3})\b)");
    static const RE2 delay(R"((?i)delay|verz\S{1,2}ger|still being retried|warning)");
    std::vector<DeliveryReport::Recipient> recipients;
    auto add = [&](std::string address) {
        DeliveryReport::Recipient recipient;
        recipient.final_recipient = std::move(address);
        recipient.action = RE2::PartialMatch(mail.message.subject, delay) ? "delayed" : "failed";
        RE2::PartialMatch(mail.text.new_text, status, &recipient.status);
        if (recipients.size() < kRecipients) recipients.push_back(std::move(recipient));
    };
    std::string address;
    re2::StringPiece rest(mail.text.new_text);
    while (recipients.size() < kRecipients && RE2::FindAndConsume(&rest, qmail, &address)) add(address);
    if (!recipients.empty()) return recipients;
    std::string failed(mail.body("x-failed-recipients"));
    static const RE2 addr_spec(R"(([^\s,<>]+@[^\s,<>]+))");
    re2::StringPiece list(failed);
    while (recipients.size() < kRecipients && RE2::FindAndConsume(&list, addr_spec, &address)) add(address);
    return recipients;
}

}  // namespace

std::vector<DeliveryReport::Recipient> parse_delivery_status(std::string_view content) {
    std::vector<DeliveryReport::Recipient> recipients;
    std::string_view rest = content;
    while (!rest.empty() && recipients.size() < kRecipients) {
        // The first group is about the message; some systems leave out the blank line after it, so that it
        // holds the recipient as well.
        DeliveryReport::Recipient recipient = recipient_of(take_group(rest));
        if (!recipient.final_recipient.empty() || !recipient.action.empty())
            recipients.push_back(std::move(recipient));
    }
    return recipients;
}

DeliveryReport read_delivery_report(const MailSigns& mail) {
    DeliveryReport report;
    if (const BodyPart* status = find_part(mail.message.root, "message/delivery-status")) {
        report.recipients = parse_delivery_status(guess_utf8(decoded_content(mail.message, *status)));
    }
    if (report.recipients.empty()) report.recipients = recipients_by_form(mail);
    report.original_message_id = returned_message_id(mail);
    if (report.original_message_id.empty()) report.original_message_id = message_id_in_text(mail);
    // Exchange's bounces answer the message that they are about.
    if (report.original_message_id.empty() && !mail.message.in_reply_to.empty()) {
        report.original_message_id = mail.message.in_reply_to.front();
    }
    return report;
}

}  // namespace bp
