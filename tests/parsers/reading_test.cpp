#include "parsers/reading.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(ReadingWords, AreThoseOfTheGoldAnswers) {
    EXPECT_EQ(to_string(Kind::registration), "registration");
    EXPECT_EQ(to_string(Kind::unclear), "unclear");
    EXPECT_EQ(to_string(AutomaticKind::none), "");
    EXPECT_EQ(to_string(AutomaticKind::auto_reply), "auto-reply");
    EXPECT_EQ(to_string(Language::other), "other");
    EXPECT_EQ(to_string(ReplyTemplate::receipt_acknowledgement), "receipt-acknowledgement");
    EXPECT_EQ(to_string(Section::new_text), "new");
}

TEST(ReadingWords, UnknownKindIsNoKind) {
    EXPECT_EQ(kind_from_string("privacy"), Kind::privacy);
    EXPECT_EQ(kind_from_string("Privacy"), std::nullopt);
}

}  // namespace
}  // namespace bp
