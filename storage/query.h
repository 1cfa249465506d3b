// Statements, for the .cpp files of storage/ (and its tests): SQL with its values in, columns out.
//
//   write(db, "UPDATE mail SET case_id = ? WHERE id = ?", case_id, id);
//   for (Query row(db, "SELECT id, subject FROM mail WHERE case_id = ?", case_id); row.next();)
//       row.take(mail.id, mail.subject);
//
// Each distinct SQL text is prepared once for a connection and kept. The number of values must be that of the
// statement's parameters. Failures are StorageErrors.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "storage/database.h"
#include "storage/ids.h"
#include "storage/timestamp.h"
#include "storage/words.h"

namespace bp {

// Bytes that are no text.
struct Blob {
    std::string_view bytes;
};

// One prepared statement; `busy` while a Query walks over its rows.
struct CachedStatement {
    SQLite::Statement statement;
    bool busy = false;
};

class Database::Connection {
public:
    Connection(const std::string& path, int flags, std::chrono::milliseconds busy_timeout);

    // Runs SQL that needs neither values nor a cache: PRAGMA, CREATE.
    void execute(const std::string& sql);
    // The single value of a one-row statement.
    std::int64_t integer(const std::string& sql);
    CachedStatement& prepared(std::string_view sql);
    void set_durability(Transaction::Durability durability);

    SQLite::Database sqlite;
    std::vector<std::string> migrations_done;

private:
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    std::unordered_map<std::string, std::unique_ptr<CachedStatement>, Hash, std::equal_to<>> statements_;
    Transaction::Durability durability_ = Transaction::Durability::power_cut;
};

// Runs `work`; what SQLite refuses becomes a StorageError.
[[noreturn]] void throw_storage_error(const SQLite::Exception& error);
template <typename Work>
decltype(auto) guarded(Work&& work) {
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        throw_storage_error(error);
    }
}

// Ids, UIDs and UIDVALIDITYs are stored as integers, the other enumerations as words.
template <typename E>
concept Numbered = std::is_enum_v<E> && !Worded<E>;

class Query {
public:
    // The values are copied, so that temporaries may be given.
    template <typename... Values>
    Query(Database& database, std::string_view sql, const Values&... values)
        : Query(database.connection().prepared(sql)) {
        bind_all(values...);
    }
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    ~Query();

    // Steps to the next row; false at the end.
    bool next();
    // Reads the following columns of the row, from left to right.
    template <typename... Targets>
    void take(Targets&... targets) {
        (read(targets), ...);
    }
    // The next column as a value.
    template <typename T>
    T take_one() {
        T value{};
        read(value);
        return value;
    }
    SQLite::Column column(int index) { return cached_.statement.getColumn(index); }
    SQLite::Statement& statement() { return cached_.statement; }

private:
    template <typename... Values>
    friend int write(Database& database, std::string_view sql, const Values&... values);

    explicit Query(CachedStatement& cached);

    template <typename... Values>
    void bind_all(const Values&... values) {
        demand_parameters(static_cast<int>(sizeof...(values)));
        int index = 0;
        guarded([&] { (bind(++index, values), ...); });
    }
    void demand_parameters(int count) const;

    void bind(int index, std::nullopt_t) { cached_.statement.bind(index); }
    void bind(int index, std::integral auto value) {
        cached_.statement.bind(index, static_cast<std::int64_t>(value));
    }
    void bind(int index, Timestamp value) { bind(index, value.time_since_epoch().count()); }
    void bind(int index, Numbered auto value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, Worded auto value) { cached_.statement.bind(index, to_string(value)); }
    void bind(int index, const std::string& value) {
        borrow_ ? cached_.statement.bindNoCopy(index, value) : cached_.statement.bind(index, value);
    }
    void bind(int index, std::string_view value) { cached_.statement.bind(index, std::string(value)); }
    void bind(int index, const char* value) { cached_.statement.bind(index, value); }
    void bind(int index, Blob value) { bind_blob(index, value.bytes.data(), value.bytes.size()); }
    void bind(int index, const Sha256& value) { bind_blob(index, value.data(), value.size()); }
    template <typename T>
    void bind(int index, const std::optional<T>& value) {
        value ? bind(index, *value) : bind(index, std::nullopt);
    }
    void bind_blob(int index, const void* data, std::size_t size);

    void read(std::integral auto& target) {
        target = static_cast<std::remove_reference_t<decltype(target)>>(column(column_++).getInt64());
    }
    void read(bool& target) { target = column(column_++).getInt64() != 0; }
    void read(std::string& target);
    void read(Sha256& target);
    void read(Timestamp& target) {
        target = Timestamp{std::chrono::milliseconds{column(column_++).getInt64()}};
    }
    template <Numbered E>
    void read(E& target) {
        target = static_cast<E>(column(column_++).getInt64());
    }
    template <Worded E>
    void read(E& target) {
        target = from_word<E>(column(column_++).getText());
    }
    template <typename T>
    void read(std::optional<T>& target) {
        if (column(column_).isNull()) {
            ++column_;
            target.reset();
        } else {
            read(target.emplace());
        }
    }

    CachedStatement& cached_;
    bool borrow_ = false;  // texts are not copied: they outlive the statement's only step
    int column_ = 0;
};

// Runs a statement that changes the books and returns how many rows it changed. Demands an open Transaction.
void demand_transaction(const Database& database);
template <typename... Values>
int write(Database& database, std::string_view sql, const Values&... values) {
    demand_transaction(database);
    Query query(database.connection().prepared(sql));
    query.borrow_ = true;
    query.bind_all(values...);
    query.next();
    return database.connection().sqlite.getChanges();
}

// The id that the last INSERT gave.
template <typename Id>
Id inserted_id(const Database& database) {
    return static_cast<Id>(database.connection().sqlite.getLastInsertRowid());
}

// For verbs whose subject must exist: an update that found no row is a bug of the caller.
void demand_row(int changed, const char* what);

}  // namespace bp
