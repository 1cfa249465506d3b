// Handing mails to a real submission server over SMTP (RFC 5321, 6409): the contract of submission.h.
//
// Connections are made by libcurl, kept and used again while there is work, and closed with QUIT when none
// came for a few seconds. No more than `max_connections` at a time; further mails wait their turn in order.
// After a refused login none is tried for a long while: mails are deferred at once, with login_refused.
#pragma once

#include <memory>

#include "daemon/edges/connection_settings.h"
#include "daemon/edges/submission.h"
#include "daemon/edges/wire_transcript.h"

namespace bp {

class CurlMulti;

struct SmtpSubmissionSettings {
    ConnectionSettings connection;
    unsigned max_connections = 4;
    std::string helo_name;      // what we call ourselves in EHLO; "" means the machine's host name
    WireTranscript transcript;  // empty: none
};

class SmtpSubmission final : public Submission {
public:
    // `multi` must outlive the submission; the submission must outlive the tasks it gave out.
    SmtpSubmission(CurlMulti& multi, SmtpSubmissionSettings settings);
    ~SmtpSubmission() override;

    Task<SubmissionResult> submit(OutgoingMail mail) override;

    // QUIT on all connections that are not in use. Mails may be submitted again afterwards. Never throws.
    Task<void> close();

private:
    class Impl;
    std::shared_ptr<Impl> impl_;
};

}  // namespace bp
