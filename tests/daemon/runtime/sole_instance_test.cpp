#include "daemon/runtime/sole_instance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace bp {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

class SoleInstanceTest : public testing::Test {
protected:
    void TearDown() override { std::filesystem::remove(file_); }

    std::filesystem::path file_ =
        std::filesystem::path(testing::TempDir()) /
        (std::string("bp-") + testing::UnitTest::GetInstance()->current_test_info()->name() + ".lock");
};

TEST_F(SoleInstanceTest, the_second_is_turned_away_with_words_for_the_operator) {
    SoleInstance first(file_);
    EXPECT_THAT([&] { SoleInstance second(file_); },
                ThrowsMessage<AnotherInstance>(HasSubstr("another brueckenpost works on these books")));
}

TEST_F(SoleInstanceTest, the_next_may_start_when_the_first_has_ended) {
    { SoleInstance first(file_); }
    EXPECT_NO_THROW(SoleInstance second(file_));
}

TEST_F(SoleInstanceTest, a_folder_that_is_not_there_is_a_fault_of_the_file_system) {
    EXPECT_THROW(SoleInstance lock(file_ / "nowhere"), std::filesystem::filesystem_error);
}

}  // namespace
}  // namespace bp
