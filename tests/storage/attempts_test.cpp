#include "storage/attempts.h"

#include <gmock/gmock.h>

#include "tests/storage/books.h"

namespace bp {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class AttemptsTest : public Books {
protected:
    Attempts attempts{db};
    const MessageKey first = sample_mail(1).key, second = sample_mail(2).key;

    void begin(const std::vector<MessageKey>& keys) {
        committed([&] { attempts.begin(keys, at(1)); });
    }
    int recover() {
        return committed([&] { return attempts.recover(at(2)); });
    }
};

TEST_F(AttemptsTest, AMailThatGoesWellLeavesNoTrace) {
    begin({first});
    file(1);
    EXPECT_EQ(recover(), 0);
    EXPECT_THAT(attempts.failing("cic"), IsEmpty());
}

TEST_F(AttemptsTest, AFailureOfTheMailCounts) {
    begin({first});
    EXPECT_EQ(committed([&] { return attempts.fail(first, "unreadable", at(2)); }), 1);
    EXPECT_EQ(committed([&] { return attempts.fail(first, "unreadable again", at(3)); }), 2);
    ASSERT_THAT(attempts.failing("cic"), SizeIs(1));
    const FailingMail failing = attempts.failing("cic").front();
    EXPECT_EQ(failing.key, first);
    EXPECT_EQ(failing.failures, 2);
    EXPECT_EQ(failing.last_error, "unreadable again");
    EXPECT_EQ(failing.changed_at, at(3));
    EXPECT_FALSE(failing.under_way);
}

TEST_F(AttemptsTest, ACrashCountsAgainstAllThatWereUnderWay) {
    begin({first, second});
    EXPECT_EQ(recover(), 2);
    EXPECT_EQ(attempts.failures(first), 1);
    EXPECT_EQ(attempts.failures(second), 1);
    EXPECT_EQ(recover(), 0);
}

TEST_F(AttemptsTest, TheThirdCrashIsTheThirdFailure) {
    for (int crash = 1; crash <= 3; ++crash) {
        begin({first});
        recover();
        EXPECT_EQ(attempts.failures(first), crash);
    }
}

TEST_F(AttemptsTest, AFaultOfOursDoesNotCount) {
    begin({first, second});
    committed([&] { attempts.fail(second, "unreadable", at(2)); });
    begin({second});
    committed([&] { attempts.release({first, second}); });
    EXPECT_EQ(recover(), 0);
    EXPECT_EQ(attempts.failures(first), 0);
    EXPECT_EQ(attempts.failures(second), 1);
}

TEST_F(AttemptsTest, AnotherUidValidityForgetsThem) {
    committed([&] { attempts.fail(first, "unreadable", at(2)); });
    committed([&] { attempts.forget_other_validities("cic", UidValidity{8}); });
    EXPECT_EQ(attempts.failures(first), 0);
}

}  // namespace
}  // namespace bp
