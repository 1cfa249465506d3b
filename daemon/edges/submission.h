// Handing a finished mail to the submission server (RFC 6409).
#pragma once

#include <string>

#include "daemon/runtime/task.h"
#include "storage/outgoing_mail.h"

namespace bp {

struct SubmissionResult {
    enum class Status {
        accepted,  // 2xx after the final dot
        deferred,  // 4xx, or the transport failed before the mail was fully handed over: try again later
        failed,    // 5xx: do not try again
        unknown,   // cut after the mail was handed over and before the answer: it may have been accepted
    };
    Status status = Status::deferred;
    int reply_code = 0;           // SMTP reply code, 0 if there was none
    std::string enhanced_status;  // RFC 3463, "5.1.1"; "" if none was given
    std::string text;             // the server's words or the transport's error, one line
    bool login_refused = false;   // 535 and the like: not this mail's fault, an alarm
};

class Submission {
public:
    virtual ~Submission() = default;

    // Several may be under way at the same time. Never throws but for std::bad_alloc.
    virtual Task<SubmissionResult> submit(OutgoingMail mail) = 0;
};

}  // namespace bp
