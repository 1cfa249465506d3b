// From a Message to a Reading: the order in which the questions are asked. Pure: the same mail, catalogue
// and date give the same reading.
#pragma once

#include <chrono>
#include <string>

#include "parsers/catalogue.h"
#include "parsers/detect_automatic.h"
#include "parsers/message.h"
#include "parsers/office.h"
#include "parsers/reading.h"

namespace bp {

// The day on which the mail was written, in its writer's own time zone: from Date, else Received, else from
// `fallback_unix` (INTERNALDATE or the file's time, UTC).
std::chrono::year_month_day date_of(const Message& message, std::int64_t fallback_unix);

struct ReadResult {
    Reading reading;
    MailText text;
    DeliveryReport report;  // filled for bounces
};

// `answered`: the text of the mail that it answers, for those who quote nothing (parsers/split_text.h).
ReadResult read_message(const Message& message, const Catalogue& catalogue, const Office& office,
                        std::chrono::year_month_day today, const std::string& answered = {});

}  // namespace bp
