#include "storage/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "storage/query.h"
#include "storage/schema.h"

namespace bp {
namespace {

// How each writing connection is set up.
constexpr std::array kSettings = {
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  // a commit survives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",  // else REPLACE could delete behind a trigger's back
    "PRAGMA secure_delete = ON",       // what is deleted is overwritten
    "PRAGMA trusted_schema = OFF",     // a tampered file cannot make us call functions
    "PRAGMA temp_store = MEMORY",      // no content of mails in temporary files
    // 1.5 MiB of pages in memory: the upper levels of all indexes at a million mails. The rest is the
    // system's page cache's business: the daemon has 60 MB in all, and a mail of 25 MiB needs most of them.
    "PRAGMA cache_size = -1536",
    // A checkpoint costs two fsyncs; every 16 MiB of log they vanish beside those of the commits.
    "PRAGMA wal_autocheckpoint = 4096",
};

// A Database belongs to one thread at a time; SQLite's locks around every call would be 6 % of the work.
constexpr int kOneThread = SQLITE_OPEN_NOMUTEX;

StorageError::Kind kind_of(int sqlite_code) {
    switch (sqlite_code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return StorageError::Kind::busy;
        case SQLITE_FULL:
            return StorageError::Kind::full;
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return StorageError::Kind::io;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return StorageError::Kind::corrupt;
        case SQLITE_CONSTRAINT:
            return StorageError::Kind::constraint;
        default:
            return StorageError::Kind::other;
    }
}

// SQLite would create the file with the umask's mode; its -wal and -shm take over the mode of this one. A
// file that exists is not touched: closing it would drop the locks of this process's other connections to it.
void create_private(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
        ::close(file);
    } else if (errno != EEXIST) {
        throw StorageError(StorageError::Kind::io, "cannot create " + path + ": " + std::strerror(errno));
    }
}

std::unique_ptr<Database::Connection> connect(const std::string& path, int flags,
                                              const DatabaseOptions& options) {
    try {
        return std::make_unique<Database::Connection>(path, flags | kOneThread, options.busy_timeout);
    } catch (const SQLite::Exception& error) {
        throw StorageError(kind_of(error.getErrorCode()), "cannot open " + path + ": " + error.what());
    }
}

std::vector<std::string> lines_of(Database::Connection& connection, const std::string& pragma,
                                  bool all_columns) {
    return guarded([&] {
        std::vector<std::string> lines;
        SQLite::Statement statement(connection.sqlite, pragma);
        while (statement.executeStep()) {
            std::string line = statement.getColumn(0).getString();
            for (int i = 1; all_columns && i < statement.getColumnCount(); ++i) {
                line += ' ' + statement.getColumn(i).getString();
            }
            lines.push_back(std::move(line));
        }
        return lines;
    });
}

}  // namespace

void throw_storage_error(const SQLite::Exception& error) {
    const int code = error.getExtendedErrorCode() != 0 ? error.getExtendedErrorCode() : error.getErrorCode();
    throw StorageError(kind_of(error.getErrorCode()),
                       std::string(error.what()) + " (SQLite " + std::to_string(code) + ")");
}

// --- Connection
// ---------------------------------------------------------------------------------------------

Database::Connection::Connection(const std::string& path, int flags, std::chrono::milliseconds busy_timeout)
    : sqlite(path, flags, static_cast<int>(busy_timeout.count())) {
    sqlite3_extended_result_codes(sqlite.getHandle(), 1);
}

void Database::Connection::execute(const std::string& sql) {
    guarded([&] { sqlite.exec(sql); });
}

std::int64_t Database::Connection::integer(const std::string& sql) {
    return guarded([&] { return sqlite.execAndGet(sql).getInt64(); });
}

CachedStatement& Database::Connection::prepared(std::string_view sql) {
    const auto found = statements_.find(sql);
    if (found != statements_.end()) return *found->second;
    return guarded([&]() -> CachedStatement& {
        std::string text(sql);
        auto cached = std::make_unique<CachedStatement>(CachedStatement{SQLite::Statement(sqlite, text)});
        return *statements_.emplace(std::move(text), std::move(cached)).first->second;
    });
}

// The setting belongs to the connection and cannot change inside a transaction.
void Database::Connection::set_durability(Transaction::Durability durability) {
    if (durability == durability_) return;
    const bool power_cut = durability == Transaction::Durability::power_cut;
    execute(power_cut ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
    durability_ = durability;
}

// --- Database
// -----------------------------------------------------------------------------------------------

Database::Database(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Database Database::open(const std::string& path, const DatabaseOptions& options) {
    create_private(path);
    Database database(connect(path, SQLite::OPEN_READWRITE, options));
    Connection& connection = database.connection();
    refuse_foreign_file(database);  // before anything is changed
    for (const char* setting : kSettings) connection.execute(setting);
    connection.migrations_done = migrate(database);
    return database;
}

Database Database::open_read_only(const std::string& path, const DatabaseOptions& options) {
    Database database(connect(path, SQLite::OPEN_READONLY, options));
    require_current_schema(database);
    return database;
}

const std::vector<std::string>& Database::migrations_done() const {
    return connection_->migrations_done;
}

std::vector<std::string> Database::check_integrity(bool quick) {
    std::vector<std::string> problems =
        lines_of(*connection_, quick ? "PRAGMA quick_check" : "PRAGMA integrity_check", false);
    if (problems == std::vector<std::string>{"ok"}) problems.clear();
    for (const std::string& line : lines_of(*connection_, "PRAGMA foreign_key_check", true)) {
        problems.push_back("foreign key: " + line);
    }
    return problems;
}

bool Database::in_transaction() const {
    return sqlite3_get_autocommit(connection_->sqlite.getHandle()) == 0;
}

// --- Transaction, Savepoint
// ---------------------------------------------------------------------------------

Transaction::Transaction(Database& database, Durability durability) : database_(database) {
    if (database.in_transaction()) {
        throw StorageError(StorageError::Kind::other, "transactions do not nest");
    }
    database.connection().set_durability(durability);
    Query(database, "BEGIN IMMEDIATE").next();
}

Transaction::~Transaction() {
    // A full disk may have rolled back already; and if this fails, closing the file rolls back.
    if (open_ && database_.in_transaction()) database_.connection().sqlite.tryExec("ROLLBACK");
}

void Transaction::commit() {
    Query(database_, "COMMIT").next();
    open_ = false;
}

Savepoint::Savepoint(Database& database) : database_(database) {
    demand_transaction(database);  // else SAVEPOINT would begin one of its own
    Query(database, "SAVEPOINT one_mail").next();
}

Savepoint::~Savepoint() {
    if (!open_ || !database_.in_transaction()) return;
    database_.connection().sqlite.tryExec("ROLLBACK TO one_mail; RELEASE one_mail");
}

void Savepoint::release() {
    Query(database_, "RELEASE one_mail").next();
    open_ = false;
}

// --- Query
// --------------------------------------------------------------------------------------------------

Query::Query(CachedStatement& cached) : cached_(cached) {
    if (cached_.busy)
        throw StorageError(StorageError::Kind::other, "a statement is used while its rows are read");
    cached_.busy = true;
}

Query::~Query() {
    cached_.statement.tryReset();
    cached_.busy = false;
}

bool Query::next() {
    column_ = 0;
    return guarded([&] { return cached_.statement.executeStep(); });
}

void Query::demand_parameters(int count) const {
    if (cached_.statement.getBindParameterCount() == count) return;
    throw StorageError(StorageError::Kind::other, "a statement has another number of parameters");
}

void Query::bind_blob(int index, const void* data, std::size_t size) {
    // A null pointer would be NULL to SQLite; no bytes are no NULL.
    const void* place = data == nullptr ? "" : data;
    const int length = static_cast<int>(size);
    borrow_ ? cached_.statement.bindNoCopy(index, place, length)
            : cached_.statement.bind(index, place, length);
}

void Query::read(std::string& target) {
    const SQLite::Column value = column(column_++);
    const void* bytes = value.getBlob();  // null for an empty text
    target.assign(bytes == nullptr ? "" : static_cast<const char*>(bytes),
                  static_cast<std::size_t>(value.getBytes()));
}

void Query::read(Sha256& target) {
    const SQLite::Column value = column(column_++);
    if (value.getBytes() != static_cast<int>(target.size())) {
        throw StorageError(StorageError::Kind::corrupt, "a SHA-256 has another length");
    }
    std::memcpy(target.data(), value.getBlob(), target.size());
}

void demand_transaction(const Database& database) {
    if (!database.in_transaction()) {
        throw StorageError(StorageError::Kind::other, "the books are written inside a transaction only");
    }
}

void demand_row(int changed, const char* what) {
    if (changed == 0)
        throw StorageError(StorageError::Kind::other, std::string(what) + " is not on file as that");
}

}  // namespace bp
