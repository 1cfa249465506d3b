// kill -9 in the middle of a transaction, at any of its steps: after opening again the books hold all of a
// batch or nothing of it, and the next try gives what an undisturbed run gives (promises P1 and P2).
#include <gmock/gmock.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "storage/attempts.h"
#include "storage/book_lists.h"
#include "storage/digests.h"
#include "storage/journal.h"
#include "storage/raw_mail.h"
#include "storage/schema.h"
#include "tests/storage/books.h"

namespace bp {
namespace {

using testing::IsEmpty;

// Called between the steps of a batch; the one that kills never returns.
using Step = std::function<void()>;

void file_one(Database& db, std::uint32_t uid, const Step& step) {
    const Case opened = Cases(db).open(sample_case());
    step();
    NewMail mail = sample_mail(uid);
    mail.case_id = opened.id;
    const MailId id = Ledger(db).file(mail);
    step();
    RawMails(db).store(id, std::string(300'000, 'x'));
    step();
    Registrations registrations(db);
    NewRegistration registration;
    registration.person_id = registrations.add_person(sample_person("P" + std::to_string(uid)), "", at(1));
    step();
    registration.event = "2023-03-23";
    registration.case_id = opened.id;
    registration.mail_id = id;
    registrations.add(registration);
    step();
    NewOutgoing reply = sample_reply(static_cast<int>(uid));
    reply.mail_id = id;
    reply.case_id = opened.id;
    Outbox(db).queue(reply);
    step();
    JournalEntry entry;
    entry.action = "registration.booked";
    entry.mail_id = id;
    Journal(db).write(entry);
}

void file_batch(Database& db, const Step& step) {
    Transaction transaction(db);
    for (std::uint32_t uid = 1; uid <= 3; ++uid) {
        if (Ledger(db).is_filed(sample_mail(uid).key)) continue;
        Savepoint savepoint(db);
        file_one(db, uid, step);
        savepoint.release();
        step();
    }
    transaction.commit();
    step();
}

// Runs `work` in a process of its own that kills itself at step `kill_at`; false if it came to its end.
bool killed_at(int kill_at, const std::function<void(const Step&)>& work) {
    const pid_t child = fork();
    if (child == 0) {
        int count = 0;
        work([&] {
            if (++count == kill_at) kill(getpid(), SIGKILL);
        });
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status) || (WIFEXITED(status) && WEXITSTATUS(status) == 0)) << status;
    return WIFSIGNALED(status);
}

std::string contents(Database& db) {
    std::string all;
    for (const char* book : {"mails", "registrations", "contacts", "outbox", "digests"}) {
        const Table table = list_book(db, book).value();
        for (const auto& row : table.rows) {
            for (const Cell& cell : row) {
                if (const auto* text = std::get_if<std::string>(&cell)) all += *text + '|';
                if (const auto* number = std::get_if<std::int64_t>(&cell))
                    all += std::to_string(*number) + '|';
            }
            all += '\n';
        }
    }
    return all;
}

// No database is open in this process while it forks: SQLite must not be carried over a fork.
class CrashTest : public testing::Test {
protected:
    TemporaryDirectory directory;

    std::string path(int number) const { return (directory.path() / std::to_string(number)).string(); }
};

TEST_F(CrashTest, AtEveryStepOfABatchThereIsAllOrNothingAndTheNextTryCompletesIt) {
    std::string undisturbed;
    {
        Database db = Database::open(path(0));
        file_batch(db, [] {});
        undisturbed = contents(db);
    }
    int step = 1;
    for (bool killed = true; killed; ++step) {
        killed = killed_at(step, [&](const Step& count) {
            Database db = Database::open(path(step));
            file_batch(db, count);
        });
        Database db = Database::open(path(step));
        const std::int64_t received = Ledger(db).balance().received;
        EXPECT_TRUE(received == 0 || received == 3) << "half a batch, killed at step " << step;
        EXPECT_THAT(db.check_integrity(), IsEmpty()) << step;
        file_batch(db, [] {});
        EXPECT_EQ(contents(db), undisturbed) << "killed at step " << step;
    }
    EXPECT_GT(step, 20) << "the steps were not counted";
}

TEST_F(CrashTest, MailsUnderWayAreKnownAfterACrashWithoutFsync) {
    ASSERT_TRUE(killed_at(1, [&](const Step& step) {
        Database db = Database::open(path(1));
        Transaction transaction(db, Transaction::Durability::crash);
        Attempts(db).begin({sample_mail(1).key, sample_mail(2).key}, at(1));
        transaction.commit();
        step();
    }));
    Database db = Database::open(path(1));
    Transaction transaction(db);
    EXPECT_EQ(Attempts(db).recover(at(2)), 2);
}

TEST_F(CrashTest, ATransmissionCutOffIsFoundAndUncertain) {
    ASSERT_TRUE(killed_at(1, [&](const Step& step) {
        Database db = Database::open(path(1));
        Outbox outbox(db);
        Transaction queueing(db);
        const OutboxId id = outbox.queue(sample_reply(1));
        queueing.commit();
        Transaction marking(db);
        outbox.mark_transmitting({id}, at(5));
        marking.commit();
        step();
    }));
    Database db = Database::open(path(1));
    Transaction transaction(db);
    EXPECT_EQ(Outbox(db).recover_transmitting(at(9)), 1);
    EXPECT_TRUE(Outbox(db).due(at(9), 1).front().uncertain);
}

TEST_F(CrashTest, ADigestCutOffBeforeItsCommitHasClaimedNothing) {
    ASSERT_TRUE(killed_at(1, [&](const Step& step) {
        Database db = Database::open(path(1));
        file_batch(db, [] {});
        Transaction transaction(db);
        Digests(db).claim("2023-03-01", at(100));
        step();
    }));
    Database db = Database::open(path(1));
    EXPECT_FALSE(Digests(db).find("2023-03-01").has_value());
    EXPECT_EQ(Ledger(db).balance(std::nullopt).received, 3);
}

int kill_at_commit(void*) {
    return kill(getpid(), SIGKILL);
}

int hook_into(sqlite3* connection, const char**, const struct sqlite3_api_routines*) {
    sqlite3_commit_hook(connection, kill_at_commit, nullptr);
    return SQLITE_OK;
}

TEST_F(CrashTest, AMigrationCutOffIsDoneAtTheNextStart) {
    ASSERT_TRUE(killed_at(0, [&](const Step&) {
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(hook_into));
        Database::open(path(1));
    }));
    Database db = Database::open(path(1));
    EXPECT_EQ(db.migrations_done().size(), static_cast<std::size_t>(schema_version()));
    EXPECT_EQ(Ledger(db).balance().received, 0);
}

}  // namespace
}  // namespace bp
