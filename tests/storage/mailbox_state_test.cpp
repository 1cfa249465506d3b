#include "storage/mailbox_state.h"

#include <gmock/gmock.h>

#include "tests/storage/books.h"

namespace bp {
namespace {

using testing::ElementsAre;

class MailboxStateTest : public Books {
protected:
    MailboxStates states{db};

    void start_baseline(Uid uid_next) {
        committed([&] { states.start_baseline("cic", UidValidity{7}, uid_next); });
    }
    void change_uid_validity(UidValidity to, Uid uid_next) {
        committed([&] { states.change_uid_validity("cic", to, uid_next, at(9)); });
    }
};

TEST_F(MailboxStateTest, AMailboxNeverSeenIsBeforeItsFirstLook) {
    const MailboxState state = states.get("cic");
    EXPECT_EQ(state.mailbox, "cic");
    EXPECT_EQ(state.uid_validity, std::nullopt);
    EXPECT_EQ(state.cursor, Uid{1});
    EXPECT_EQ(state.baseline_until, std::nullopt);
    EXPECT_TRUE(states.all().empty());
}

TEST_F(MailboxStateTest, TheBaselineReachesToWhatLayThereAtTheFirstStart) {
    start_baseline(Uid{40});
    EXPECT_EQ(states.get("cic").uid_validity, UidValidity{7});
    EXPECT_EQ(states.get("cic").baseline_until, Uid{40});
    EXPECT_EQ(states.get("cic").baseline_done_at, std::nullopt);
    committed([&] { states.finish_baseline("cic", at(3)); });
    committed([&] { states.finish_baseline("cic", at(4)); });
    EXPECT_EQ(states.get("cic").baseline_done_at, at(3));
}

TEST_F(MailboxStateTest, TheCursorNeverMovesBack) {
    committed([&] {
        states.advance_cursor("cic", Uid{10});
        states.advance_cursor("cic", Uid{5});
    });
    EXPECT_EQ(states.get("cic").cursor, Uid{10});
}

TEST_F(MailboxStateTest, AnotherUidValidityStartsTheCursorAgainAndIsRemembered) {
    start_baseline(Uid{40});
    committed([&] {
        states.finish_baseline("cic", at(3));
        states.advance_cursor("cic", Uid{50});
    });
    change_uid_validity(UidValidity{8}, Uid{60});
    const MailboxState state = states.get("cic");
    EXPECT_EQ(state.uid_validity, UidValidity{8});
    EXPECT_EQ(state.cursor, Uid{1});
    EXPECT_EQ(state.baseline_until, Uid{40});
    EXPECT_EQ(state.baseline_done_at, at(3));
    EXPECT_THAT(state.previous_uid_validities, ElementsAre(UidValidity{7}));
}

TEST_F(MailboxStateTest, AnUnfinishedBaselineReachesFurtherAfterAChangeOfUidValidity) {
    start_baseline(Uid{40});
    change_uid_validity(UidValidity{8}, Uid{60});
    EXPECT_EQ(states.get("cic").baseline_until, Uid{60});
}

TEST_F(MailboxStateTest, TheSameUidValidityChangesNothing) {
    start_baseline(Uid{40});
    committed([&] { states.advance_cursor("cic", Uid{50}); });
    change_uid_validity(UidValidity{7}, Uid{60});
    EXPECT_EQ(states.get("cic").cursor, Uid{50});
    EXPECT_TRUE(states.get("cic").previous_uid_validities.empty());
}

TEST_F(MailboxStateTest, ASuccessfulLookClearsTheError) {
    committed([&] { states.note_error("cdo", "login refused", at(1)); });
    EXPECT_EQ(states.get("cdo").last_error, "login refused");
    EXPECT_EQ(states.get("cdo").last_error_at, at(1));
    EXPECT_EQ(states.get("cdo").last_look_at, std::nullopt);
    committed([&] { states.note_look("cdo", at(2)); });
    EXPECT_EQ(states.get("cdo").last_error, "");
    EXPECT_EQ(states.get("cdo").last_look_at, at(2));
}

TEST_F(MailboxStateTest, AllAreToldByName) {
    committed([&] {
        states.note_look("cic", at(1));
        states.note_look("cdo", at(2));
    });
    ASSERT_EQ(states.all().size(), 2U);
    EXPECT_EQ(states.all().front().mailbox, "cdo");
}

}  // namespace
}  // namespace bp
