#include "parsers/mail_text.h"

namespace bp {

const std::string& MailText::section(Section which) const {
    static const std::string nothing;
    switch (which) {
        case Section::subject:
            return subject;
        case Section::new_text:
            return new_text;
        case Section::signature:
            return signature;
        case Section::quoted:
            return quoted;
        case Section::forwarded:
            return forwarded;
        case Section::header:
        case Section::attachment:
            break;
    }
    return nothing;
}

}  // namespace bp
