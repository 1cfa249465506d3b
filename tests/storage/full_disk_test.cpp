// What happens when the books cannot grow: nothing that was promised is lost, nothing stands there by half,
// and work goes on once there is room. The disk is filled by PRAGMA max_page_count, which SQLite reports as
// it does ENOSPC, and by a file-size limit, which fails the write itself.
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "storage/query.h"
#include "storage/raw_mail.h"
#include "tests/storage/books.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class FullDiskTest : public Books {
protected:
    RawMails raw_mails{db};

    void leave_room_for_pages(std::int64_t pages) {
        const std::int64_t used = db.connection().integer("PRAGMA page_count");
        db.connection().execute("PRAGMA max_page_count = " + std::to_string(used + pages));
    }
    void file_with_bytes(std::uint32_t uid) {
        const MailId id = ledger.file(sample_mail(uid));
        raw_mails.store(id, std::string(8000, 'x'));
    }
    std::vector<Uid> filed() { return ledger.known_uids("cic", UidValidity{7}, Uid{1}); }
};

TEST_F(FullDiskTest, IsAFailureOfItsOwnKind) {
    leave_room_for_pages(4);
    EXPECT_EQ(failure_of([&] {
                  committed([&] {
                      for (std::uint32_t uid = 1; uid <= 100; ++uid) file_with_bytes(uid);
                  });
              }),
              StorageError::Kind::full);
    EXPECT_THAT(filed(), IsEmpty());
    EXPECT_THAT(db.check_integrity(), IsEmpty());
}

TEST_F(FullDiskTest, KeepsWhatWasCommittedAndWorkGoesOnWithRoom) {
    committed([&] { file_with_bytes(1); });
    leave_room_for_pages(1);
    EXPECT_EQ(failure_of([&] {
                  committed([&] {
                      file_with_bytes(2);
                      file_with_bytes(3);
                  });
              }),
              StorageError::Kind::full);
    EXPECT_THAT(filed(), ElementsAre(Uid{1}));
    leave_room_for_pages(1000);
    committed([&] { file_with_bytes(2); });
    EXPECT_THAT(filed(), ElementsAre(Uid{1}, Uid{2}));
    EXPECT_THAT(db.check_integrity(), IsEmpty());
}

TEST_F(FullDiskTest, InTheMiddleOfABatchLeavesNoWayToCommitTheRestBySurprise) {
    leave_room_for_pages(2);
    Transaction transaction(db);
    const auto file_all = [&] {
        for (std::uint32_t uid = 1; uid <= 100; ++uid) {
            Savepoint savepoint(db);
            file_with_bytes(uid);
            savepoint.release();
        }
    };
    EXPECT_EQ(failure_of(file_all), StorageError::Kind::full);
    if (db.in_transaction()) {
        transaction.commit();
    } else {
        EXPECT_EQ(failure_of([&] { Savepoint savepoint(db); }), StorageError::Kind::other);
        EXPECT_EQ(failure_of([&] { transaction.commit(); }), StorageError::Kind::other);
    }
    for (const Uid uid : filed()) {
        const MailId id =
            ledger.find_by_message_id("<" + std::to_string(static_cast<unsigned>(uid)) + "@amt.example>")
                .front()
                .id;
        EXPECT_TRUE(raw_mails.read(id).has_value()) << "a mail without its bytes";
    }
}

// In a process of its own, since the limit cannot be taken back.
TEST_F(FullDiskTest, AWriteThatFailsIsReportedAndUndone) {
    const std::string place = path() + ".limited";
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        int verdict = 1;
        {
            Database limited = Database::open(place);
            const rlimit limit = {1'000'000, 1'000'000};
            setrlimit(RLIMIT_FSIZE, &limit);
            try {
                Transaction transaction(limited);
                for (std::uint32_t uid = 1; uid <= 1000; ++uid) {
                    RawMails(limited).store(Ledger(limited).file(sample_mail(uid)), std::string(8000, 'x'));
                }
                transaction.commit();
            } catch (const StorageError& error) {
                const bool said =
                    error.kind() == StorageError::Kind::full || error.kind() == StorageError::Kind::io;
                verdict = said && Ledger(limited).balance().received == 0 ? 0 : 2;
            }
        }
        _exit(verdict);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
    Database again = Database::open(place);
    EXPECT_EQ(Ledger(again).balance().received, 0);
    EXPECT_THAT(again.check_integrity(), IsEmpty());
}

}  // namespace
}  // namespace bp
