#include "daemon/replies/compose_decision_receipt.h"

#include <ctemplate/template_modifiers.h>

#include <stdexcept>

#include "daemon/replies/clean_line.h"
#include "daemon/replies/header_values.h"
#include "daemon/replies/spoken_dates.h"
#include "daemon/replies/write_mail.h"

namespace bp {
namespace {

constexpr std::size_t kMaxSentence = 300;

}  // namespace

OutgoingMail compose_decision_receipt(const DecisionReceipt& receipt, const Office& office) {
    if (!is_plain_address(receipt.recipient) || !is_message_id(receipt.message_id))
        throw std::invalid_argument("decision receipt: no plain address or no Message-ID");
    const std::string sentence = clean_line(receipt.sentence, kMaxSentence);
    const std::string subject = receipt.carried_out ? "Erledigt" : "Nicht ausgeführt";
    OutgoingHeader header = {
        {"Date", rfc5322_date(receipt.date)},
        {"From", encode_phrase("Brückenpost") + " <" + office.cic_address + ">"},
        {"To", "<" + receipt.recipient + ">"},
        {"Subject", encode_unstructured(subject + ": " + sentence)},
        {"Message-ID", receipt.message_id},
    };
    if (is_message_id(receipt.original_message_id)) {
        header.emplace_back("In-Reply-To", receipt.original_message_id);
        header.emplace_back("References", receipt.original_message_id);
    }
    header.emplace_back("Auto-Submitted", "auto-replied");
    header.emplace_back("X-Auto-Response-Suppress", "All");
    header.emplace_back("Content-Language", "de");
    header.emplace_back("X-Brueckenpost-Id", receipt.message_id.substr(1, receipt.message_id.size() - 2));
    const std::string text = subject + ": " + sentence + "\n";
    const std::string html =
        "<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + subject +
        "</title>\n</head>\n<body>\n<p>" + ctemplate::html_escape(text) + "</p>\n</body>\n</html>\n";
    return {receipt.bounce_address, receipt.recipient, receipt.message_id, write_mail(header, text, html)};
}

}  // namespace bp
