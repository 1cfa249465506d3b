// From bytes to a reading: what a mail says, before anybody looks at the books. A pure function of the mail,
// the catalogue and the office, so that many mails can be understood while others are being filed.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <vector>

#include "daemon/desk.h"
#include "parsers/message.h"
#include "parsers/raw_message.h"
#include "parsers/read_message.h"

namespace bp {

struct UnderstoodMail {
    Message message;
    std::chrono::year_month_day day;  // the mail's own, from which `the next Thementag` counts
    ReadResult read;
};

// Throws what the mail makes the code throw.
UnderstoodMail understand(const RawMessage& raw, const Catalogue& catalogue, const Office& office);

// Understands the mails of a batch in their order on a second thread, while the caller files those that are
// done.
//
// A mail that was tried before comes in a batch of its own (collect_mail.cpp), and a batch of few mails is
// understood when it is asked for, on the caller's thread: so a mail that crashes us is to blame alone.
class ReadAhead {
public:
    // The batch must outlive it.
    ReadAhead(const std::vector<RawMessage>& batch, std::shared_ptr<const OfficeFiles> files, Office office);
    ~ReadAhead();
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    // Of the i-th mail of the batch, once for each; throws what understanding it threw.
    UnderstoodMail take(std::size_t i);

private:
    class Thread;

    const std::vector<RawMessage>& batch_;
    std::shared_ptr<const OfficeFiles> files_;
    Office office_;
    std::unique_ptr<Thread> thread_;  // null for few mails, or if there was none to be had
};

}  // namespace bp
