#include "daemon/mail_template.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

// The two enumerations meet by their words.
TEST(MailTemplate, EachAnswerToAReadingHasItsTemplate) {
    for (int i = static_cast<int>(ReplyTemplate::registration_confirmation);
         i <= static_cast<int>(ReplyTemplate::receipt_acknowledgement); ++i) {
        const auto reply = static_cast<ReplyTemplate>(i);
        EXPECT_EQ(to_string(template_for(reply)), to_string(reply));
    }
    EXPECT_EQ(template_for(ReplyTemplate::none), MailTemplate::none);
}

}  // namespace
}  // namespace bp
