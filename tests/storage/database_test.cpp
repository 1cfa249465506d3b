#include "storage/database.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "storage/query.h"
#include "storage/schema.h"
#include "tests/storage/books.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using DatabaseTest = Books;

TEST_F(DatabaseTest, IsWrittenAheadAndFullySynchronous) {
    Database::Connection& connection = db.connection();
    EXPECT_EQ(connection.sqlite.execAndGet("PRAGMA journal_mode").getString(), "wal");
    EXPECT_EQ(connection.integer("PRAGMA synchronous"), 2);
    EXPECT_EQ(connection.integer("PRAGMA foreign_keys"), 1);
    EXPECT_EQ(connection.integer("PRAGMA secure_delete"), 1);
}

TEST_F(DatabaseTest, FilesAreReadableByTheirOwnerAlone) {
    file(1);
    for (const char* suffix : {"", "-wal", "-shm"}) {
        struct stat status {};
        ASSERT_EQ(stat((path() + suffix).c_str(), &status), 0) << suffix;
        EXPECT_EQ(status.st_mode & 0777U, 0600U) << suffix;
    }
}

TEST_F(DatabaseTest, NewBooksAreSoundAndSayWhatWasDone) {
    EXPECT_THAT(db.check_integrity(), IsEmpty());
    EXPECT_EQ(db.migrations_done().size(), static_cast<std::size_t>(schema_version()));
}

// Books as the first release left them.
std::string books_of_schema_1(const std::filesystem::path& directory) {
    std::ifstream file(std::filesystem::path(BP_SOURCE_DIR) / "tests/storage/schema_1.sql");
    const std::string sql(std::istreambuf_iterator<char>(file), {});
    const std::string path = (directory / "old.sqlite").string();
    SQLite::Database old(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    old.exec(sql);
    return path;
}

TEST_F(DatabaseTest, BooksOfTheFirstReleaseAreBroughtUpToDateWithAllTheyHold) {
    Database old = Database::open(books_of_schema_1(std::filesystem::path(path()).parent_path()));
    EXPECT_THAT(old.migrations_done(), testing::SizeIs(schema_version() - 1));
    EXPECT_THAT(old.check_integrity(), IsEmpty());
    const std::vector<Registration> seats = Registrations(old).of_event("2023-03-23");
    ASSERT_THAT(seats, testing::SizeIs(1));
    EXPECT_EQ(seats.front().person.person.family_name, "Beispiel");
    const std::vector<OutboxEntry> mails = Outbox(old).of_case(seats.front().case_id);
    ASSERT_THAT(mails, testing::SizeIs(1));
    EXPECT_EQ(mails.front().state, OutboxState::sent);
    EXPECT_FALSE(Outbox(old).has_notice("petra@amt.example", "1"));
}

TEST_F(DatabaseTest, OpeningAgainMigratesNothing) {
    const Database again = Database::open(path());
    EXPECT_THAT(again.migrations_done(), IsEmpty());
}

TEST_F(DatabaseTest, NewerBooksAreRefusedWithWordsAndLeftAsTheyAre) {
    const std::string newer = std::to_string(schema_version() + 1);
    db.connection().execute("PRAGMA user_version = " + newer);
    try {
        Database::open(path());
        FAIL() << "opened";
    } catch (const StorageError& error) {
        EXPECT_EQ(error.kind(), StorageError::Kind::newer_schema);
        EXPECT_THAT(error.what(), testing::HasSubstr("the books have schema " + newer));
    }
    EXPECT_EQ(db.connection().integer("PRAGMA user_version"), schema_version() + 1);
}

TEST_F(DatabaseTest, OlderBooksAreNotReadReadOnly) {
    db.connection().execute("PRAGMA user_version = 0");
    EXPECT_EQ(failure_of([&] { Database::open_read_only(path()); }), StorageError::Kind::other);
}

TEST_F(DatabaseTest, AnotherProgramsDatabaseIsRefused) {
    const std::string other = path() + ".other";
    SQLite::Database(other, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE theirs (x)");
    EXPECT_EQ(failure_of([&] { Database::open(other); }), StorageError::Kind::corrupt);
}

TEST_F(DatabaseTest, AFileThatIsNoDatabaseIsCorrupt) {
    const std::string other = path() + ".other";
    std::ofstream(other) << std::string(4096, 'x');
    EXPECT_EQ(failure_of([&] { Database::open(other); }), StorageError::Kind::corrupt);
}

TEST_F(DatabaseTest, AnUnreachablePlaceIsAnIoFailure) {
    EXPECT_EQ(failure_of([&] { Database::open(path() + "/nowhere/books.sqlite"); }), StorageError::Kind::io);
    EXPECT_EQ(failure_of([&] { Database::open_read_only(path() + ".missing"); }), StorageError::Kind::io);
}

// POSIX drops all locks that a process has on a file when it closes any descriptor of it. Without its lock on
// the database another process could take away the log from under us.
TEST_F(DatabaseTest, OpeningASecondConnectionLeavesTheLockOfTheFirst) {
    file(1);
    { const Database second = Database::open(path()); }
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        struct flock lock {};
        lock.l_type = F_WRLCK;
        lock.l_start = 0x40000002;  // SQLite's shared lock: 510 bytes behind the pending byte
        lock.l_len = 510;
        const int books = ::open(path().c_str(), O_RDWR);
        _exit(fcntl(books, F_GETLK, &lock) == 0 && lock.l_type == F_RDLCK ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0) << "the lock is gone";
}

TEST_F(DatabaseTest, DamageIsFound) {
    for (std::uint32_t uid = 1; uid <= 50; ++uid) file(uid);
    db.connection().execute("PRAGMA writable_schema = ON");
    db.connection().execute(
        "UPDATE sqlite_schema SET sql = replace(sql, 'ON mail (sha256)', 'ON mail (reason)')"
        " WHERE name = 'mail_by_sha256'");
    Database again = Database::open(path());
    EXPECT_FALSE(again.check_integrity().empty());
}

TEST_F(DatabaseTest, ReadOnlyReadsWhileAnotherWritesAndNeverWrites) {
    file(1);
    Transaction writing(db);
    ledger.file(sample_mail(2));
    Database reader = Database::open_read_only(path());
    EXPECT_THAT(Ledger(reader).known_uids("cic", UidValidity{7}, Uid{1}), ElementsAre(Uid{1}));
    EXPECT_EQ(failure_of([&] {
                  Transaction transaction(reader);
                  Ledger(reader).file(sample_mail(3));
              }),
              StorageError::Kind::io);
}

TEST_F(DatabaseTest, ReadOnlyWorksWithoutTheDaemon) {
    file(1);
    { const Database closed = std::move(db); }
    {
        Database reader = Database::open_read_only(path());
        EXPECT_TRUE(Ledger(reader).is_filed(sample_mail(1).key));
    }
    db = Database::open(path());
}

TEST_F(DatabaseTest, AWriteOutsideOfATransactionIsRefused) {
    EXPECT_EQ(failure_of([&] { ledger.file(sample_mail(1)); }), StorageError::Kind::other);
    EXPECT_EQ(failure_of([&] { Savepoint savepoint(db); }), StorageError::Kind::other);
    EXPECT_FALSE(ledger.is_filed(sample_mail(1).key));
}

TEST_F(DatabaseTest, TransactionsDoNotNest) {
    Transaction outer(db);
    EXPECT_EQ(failure_of([&] { Transaction inner(db); }), StorageError::Kind::other);
}

TEST_F(DatabaseTest, WhatIsNotCommittedIsGone) {
    {
        Transaction transaction(db);
        ledger.file(sample_mail(1));
    }
    EXPECT_FALSE(ledger.is_filed(sample_mail(1).key));
}

TEST_F(DatabaseTest, ASavepointUndoesOneMailOfABatch) {
    committed([&] {
        ledger.file(sample_mail(1));
        {
            Savepoint failing(db);
            ledger.file(sample_mail(2));
        }
        Savepoint good(db);
        ledger.file(sample_mail(3));
        good.release();
    });
    EXPECT_THAT(ledger.known_uids("cic", UidValidity{7}, Uid{1}), ElementsAre(Uid{1}, Uid{3}));
}

TEST_F(DatabaseTest, AConstraintFailsOneMailAndLeavesTheBatchWhole) {
    committed([&] {
        ledger.file(sample_mail(1));
        EXPECT_EQ(failure_of([&] {
                      Savepoint again(db);
                      ledger.file(sample_mail(1));
                  }),
                  StorageError::Kind::constraint);
        ledger.file(sample_mail(2));
    });
    EXPECT_THAT(ledger.known_uids("cic", UidValidity{7}, Uid{1}), ElementsAre(Uid{1}, Uid{2}));
}

TEST_F(DatabaseTest, AForeignKeyIsEnforced) {
    NewMail mail = sample_mail(1);
    mail.case_id = CaseId{99};
    EXPECT_EQ(failure_of([&] { file(mail); }), StorageError::Kind::constraint);
}

TEST_F(DatabaseTest, AnotherWritersLockIsBusy) {
    Database other = Database::open(path(), {.busy_timeout = std::chrono::milliseconds{0}});
    const Transaction holding(db);
    EXPECT_EQ(failure_of([&] { Transaction waiting(other); }), StorageError::Kind::busy);
}

TEST_F(DatabaseTest, ACommitWithoutFsyncIsFollowedByOneWith) {
    {
        Transaction transaction(db, Transaction::Durability::crash);
        EXPECT_EQ(db.connection().integer("PRAGMA synchronous"), 1);
        transaction.commit();
    }
    const Transaction transaction(db);
    EXPECT_EQ(db.connection().integer("PRAGMA synchronous"), 2);
}

TEST_F(DatabaseTest, TheWrongNumberOfValuesIsRefused) {
    EXPECT_EQ(failure_of([&] { Query(db, "SELECT ?, ?", 1); }), StorageError::Kind::other);
}

TEST_F(DatabaseTest, AStatementInUseIsNotUsedTwice) {
    Query rows(db, "SELECT name FROM sqlite_schema");
    rows.next();
    EXPECT_EQ(failure_of([&] { Query again(db, "SELECT name FROM sqlite_schema"); }),
              StorageError::Kind::other);
}

}  // namespace
}  // namespace bp
