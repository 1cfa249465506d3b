#include "daemon/replies/compose_digest.h"

#include <stdexcept>

#include "daemon/replies/digest_document.h"
#include "daemon/replies/digest_html.h"
#include "daemon/replies/digest_text.h"
#include "daemon/replies/header_values.h"
#include "daemon/replies/spoken_dates.h"
#include "daemon/replies/write_mail.h"

namespace bp {
namespace {

void require(bool condition, const char* what) {
    if (!condition) throw std::invalid_argument(std::string("compose_digest_mails: ") + what);
}

std::string joined_addresses(const std::vector<DigestInput::Recipient>& recipients) {
    std::string all;
    for (const DigestInput::Recipient& recipient : recipients) {
        require(is_plain_address(recipient.address), "a recipient is no plain address");
        all += (all.empty() ? "<" : ", <") + recipient.address + ">";
    }
    return all;
}

}  // namespace

ComposedDigest compose_digest(const DigestInput& input) {
    const DigestDocument document = digest_document(input);
    return {document.subject, document.sentence, digest_text(document),
            digest_html(document, DigestMedium::mail), digest_html(document, DigestMedium::page)};
}

std::vector<OutgoingMail> compose_digest_mails(const DigestInput& input, const ComposedDigest& digest,
                                               const Office& office, const DigestSettings& settings) {
    require(is_plain_address(office.cic_address), "the office's address is no plain address");
    require(settings.bounce_address.empty() || is_plain_address(settings.bounce_address),
            "the bounce address is no plain address");
    const std::string to = joined_addresses(input.recipients);

    std::vector<Attachment> files;
    for (const DigestInput::Participants& list : input.participants) {
        if (!day_of_event(list.event)) continue;  // it names the file
        files.push_back(
            {"text/csv; charset=utf-8; header=present", "teilnahme-" + list.event + ".csv", list.csv});
    }
    std::vector<OutgoingMail> mails;
    for (const DigestInput::Recipient& recipient : input.recipients) {
        require(is_message_id(recipient.message_id), "a Message-ID is none");
        const OutgoingHeader header = {
            {"Date", rfc5322_date(input.created)},
            {"From", encode_phrase(settings.sender_name) + " <" + office.cic_address + ">"},
            {"To", to},
            {"Subject", encode_unstructured(digest.subject)},
            {"Message-ID", recipient.message_id},
            {"Auto-Submitted", "auto-generated"},
            {"X-Auto-Response-Suppress", "All"},
            {"Content-Language", "de"},
            {"X-Brueckenpost-Id", recipient.message_id.substr(1, recipient.message_id.size() - 2)},
        };
        mails.push_back({settings.bounce_address, recipient.address, recipient.message_id,
                         write_mail(header, digest.text, digest.html, files)});
    }
    return mails;
}

}  // namespace bp
