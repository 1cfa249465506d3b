// Any bytes, read as a mail and split: nothing may crash, hang or lose a place. What holds for every mail is
// checked here: sections are valid UTF-8 without CR, and a machine is never without the rule that found it.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "parsers/charset.h"
#include "parsers/detect_automatic.h"
#include "parsers/detect_language.h"
#include "parsers/parse_message.h"
#include "parsers/split_text.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

void check_section(const std::string& text) {
    require(bp::is_valid_utf8(text) && text.find('\r') == std::string::npos);
}

void check_origin(const bp::Origin& origin) {
    require(!(origin.is_machine && origin.is_spam));
    require((origin.is_machine || origin.is_spam) == !origin.evidence.empty());
    require(!origin.is_machine || !origin.withholdings.empty());
    for (const bp::Evidence& evidence : origin.evidence) require(bp::is_valid_utf8(evidence.quote));
    for (const bp::Withholding& withholding : origin.withholdings)
        require(bp::is_valid_utf8(withholding.quote));
    require(bp::is_valid_utf8(origin.report.original_message_id));
    for (const bp::DeliveryReport::Recipient& recipient : origin.report.recipients) {
        require(bp::is_valid_utf8(recipient.final_recipient + recipient.action + recipient.status +
                                  recipient.diagnostic));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view raw(reinterpret_cast<const char*>(data), size);
    bp::Message message = bp::parse_message(raw);
    bp::MailText text = bp::split_text(message);
    for (const std::string* section :
         {&text.subject, &text.new_text, &text.signature, &text.quoted, &text.forwarded}) {
        check_section(*section);
    }
    bp::Office office;
    office.authserv_id = "mx.office.example";
    check_origin(bp::detect_automatic(message, text, office));
    bp::detect_language(text.new_text);
    return 0;
}
