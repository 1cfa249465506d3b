#include "storage/journal.h"

#include <gmock/gmock.h>

#include "storage/query.h"
#include "tests/storage/books.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class JournalTest : public Books {
protected:
    Journal journal{db};

    JournalEntry write_entry(std::int64_t seconds) {
        JournalEntry entry;
        entry.at = at(seconds);
        entry.action = "registration.booked";
        entry.reason = "Thementag am 23. März genannt";
        entry.mail_id = MailId{seconds};
        entry.case_id = CaseId{7};
        entry.row = 3;
        committed([&] { journal.write(entry); });
        return entry;
    }
    StorageError::Kind failure_of_sql(const char* sql) {
        return failure_of([&] { committed([&] { write(db, sql); }); });
    }
};

TEST_F(JournalTest, EntriesAreFoundByCaseAndMailAndTime) {
    const JournalEntry first = write_entry(1);
    const JournalEntry second = write_entry(2);
    EXPECT_THAT(journal.of_case(CaseId{7}), ElementsAre(first, second));
    EXPECT_THAT(journal.of_mail(MailId{2}), ElementsAre(second));
    EXPECT_THAT(journal.latest(1), ElementsAre(second));
    EXPECT_THAT(journal.of_case(CaseId{8}), IsEmpty());
}

TEST_F(JournalTest, WhatIsWrittenStays) {
    write_entry(1);
    EXPECT_EQ(failure_of_sql("UPDATE journal SET reason = ''"), StorageError::Kind::constraint);
    EXPECT_EQ(failure_of_sql("DELETE FROM journal"), StorageError::Kind::constraint);
    EXPECT_EQ(
        failure_of_sql("REPLACE INTO journal (id, at, actor, action, reason) VALUES (1, 0, '', '', '')"),
        StorageError::Kind::constraint);
    EXPECT_THAT(journal.latest(10), SizeIs(1));
}

TEST_F(JournalTest, RetentionTakesTheOldOnesAndClosesTheDoor) {
    write_entry(1);
    const JournalEntry young = write_entry(50);
    EXPECT_EQ(committed([&] { return journal.delete_before(at(20)); }), 1);
    EXPECT_THAT(journal.latest(10), ElementsAre(young));
    write_entry(2);
    EXPECT_EQ(failure_of_sql("DELETE FROM journal"), StorageError::Kind::constraint);
}

}  // namespace
}  // namespace bp
