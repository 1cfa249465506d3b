// The one SQLite file: opening it, transactions, and what its failures mean.
//
// What holds: WAL with synchronous=FULL, so a commit survives a power cut; foreign keys are enforced; deleted
// content is overwritten (secure_delete); the file and its -wal and -shm are readable by their owner alone.
// Every verb of storage/ that writes does so inside a Transaction that the caller has opened, and refuses to
// work without one: a batch of mails is one transaction, each mail in it a Savepoint.
// A Database and all that refers to it belong to one thread at a time.
#pragma once

#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace bp {

// A failure of the books, named for what to do next. The text is one line of English without personal data
// (SQLite names tables and columns, never values): it may go to the journal. Only `constraint` can be the
// fault of one mail; all others are ours, leave the mail uncounted, and end the transaction that they met.
class StorageError : public std::runtime_error {
public:
    enum class Kind {
        busy,          // another process held the lock for longer than the busy timeout: try again soon
        full,          // no room on the disk, or max_page_count reached: alarm, try again later
        io,            // the disk, the file's permissions or its place: alarm
        corrupt,       // not a database, or a damaged one: stop and restore
        constraint,    // the books' own rules forbid the change (UNIQUE, CHECK, foreign key)
        newer_schema,  // written by a newer Brückenpost: stop, do not touch
        other,         // a bug of ours, or out of memory
    };

    StorageError(Kind kind, const std::string& text) : std::runtime_error(text), kind_(kind) {}
    Kind kind() const { return kind_; }

private:
    Kind kind_;
};

struct DatabaseOptions {
    // How long a lock held by another process (list, review, a backup) is waited for. Short, since the
    // daemon's loop stands still meanwhile; a transaction of ours takes milliseconds.
    std::chrono::milliseconds busy_timeout{2000};
};

class Database {
public:
    // Opens the file for reading and writing, creates it with mode 0600 if it does not exist, and brings its
    // schema up to date (storage/schema.h says how far). Throws StorageError; `newer_schema` leaves it
    // untouched.
    static Database open(const std::string& path, const DatabaseOptions& options = {});

    // For list and status while the daemon runs, or without it: never writes, never waits for a writer.
    // Throws StorageError `other` where the schema is older than ours (the daemon brings it up to date).
    static Database open_read_only(const std::string& path, const DatabaseOptions& options = {});

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    // What this opening did to the schema, one English sentence a step; empty if there was nothing to do.
    const std::vector<std::string>& migrations_done() const;

    // PRAGMA integrity_check and foreign_key_check: what is wrong, one line each, empty if all is well. Reads
    // the whole file; `quick` leaves out the comparison of the indexes with their tables.
    std::vector<std::string> check_integrity(bool quick = false);

    bool in_transaction() const;

    // For the .cpp files of storage/ and its tests: the connection and its cache of prepared statements
    // (storage/query.h).
    class Connection;
    Connection& connection() const { return *connection_; }

private:
    explicit Database(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> connection_;
};

// BEGIN IMMEDIATE … COMMIT; rolls back unless committed. Transactions do not nest.
class Transaction {
public:
    enum class Durability {
        power_cut,  // fsync before commit() returns
        crash,      // no fsync: survives the end of the program, not that of the machine (see Attempts)
    };

    explicit Transaction(Database& database, Durability durability = Durability::power_cut);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    // Throws StorageError; then nothing of the transaction is on file.
    void commit();

private:
    Database& database_;
    bool open_ = true;
};

// Part of a Transaction that can be undone alone: one mail of a batch. Undone unless released. Throws
// StorageError `other` outside of a transaction, also where a failure (disk full) has rolled all of it back.
class Savepoint {
public:
    explicit Savepoint(Database& database);
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;
    ~Savepoint();

    void release();

private:
    Database& database_;
    bool open_ = true;
};

}  // namespace bp
