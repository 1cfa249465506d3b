#include "storage/book_lists.h"

#include <array>
#include <utility>

#include "storage/query.h"

namespace bp {
namespace {

// "2023-03-23T09:30:00.250Z" of a column of milliseconds; NULL stays NULL.
std::string iso(const std::string& column) {
    return "strftime('%Y-%m-%dT%H:%M:%S', " + column + " / 1000, 'unixepoch') || printf('.%03dZ', " + column +
           " % 1000)";
}

Cell cell_of(const SQLite::Column& column) {
    if (column.isInteger()) return column.getInt64();
    if (column.isFloat()) return column.getDouble();
    if (column.isNull()) return std::monostate{};
    return column.getString();
}

// The column names are those that the SELECT gives them. A negative LIMIT is none.
Table read_table(Database& database, const std::string& sql, std::optional<int> limit) {
    Table table;
    Query row(database, sql + " LIMIT ?", limit.value_or(-1));
    const int width = row.statement().getColumnCount();
    for (int i = 0; i < width; ++i) table.columns.emplace_back(row.statement().getColumnName(i));
    while (row.next()) {
        std::vector<Cell>& cells = table.rows.emplace_back();
        for (int i = 0; i < width; ++i) cells.push_back(cell_of(row.column(i)));
    }
    return table;
}

}  // namespace

Table list_mails(Database& database, std::optional<int> limit) {
    return read_table(
        database,
        "SELECT m.id, m.mailbox, m.uid_validity, m.uid, " + iso("m.received_at") + " AS received, " +
            iso("m.filed_at") +
            " AS filed, m.sender_address AS sender, m.sender_name, m.subject, m.kind, m.automatic,"
            " m.language, m.outcome, m.reason, m.review_reason, c.reference, m.baseline, m.header_only,"
            " m.size, m.attempts, m.duplicate_of, " +
            iso("m.settled_at") +
            " AS settled, d.date AS digest, m.message_id, lower(hex(m.sha256)) AS sha256"
            " FROM mail m LEFT JOIN cases c ON c.id = m.case_id LEFT JOIN digest d ON d.id = m.digest_id"
            " ORDER BY m.id DESC",
        limit);
}

Table list_registrations(Database& database, std::optional<int> limit) {
    return read_table(
        database,
        "SELECT g.id, g.event AS thementag, g.state, c.reference, p.title, p.given_name, p.family_name,"
        " p.email, p.organisation, p.phone, g.booked_by, g.mail_id AS mail, " +
            iso("g.created_at") + " AS created, " + iso("g.changed_at") +
            " AS changed FROM registration g JOIN person p ON p.id = g.person_id"
            " JOIN cases c ON c.id = g.case_id ORDER BY g.id DESC",
        limit);
}

Table list_contacts(Database& database, std::optional<int> limit) {
    return read_table(
        database,
        "SELECT q.id, c.reference, q.kind, q.state, p.title, p.given_name, p.family_name, p.email,"
        " p.organisation, p.phone, m.sender_address AS sender, m.subject, q.events AS thementage,"
        " q.mail_id AS mail, " +
            iso("m.received_at") + " AS received, " + iso("c.due_at") +
            " AS due FROM contact_request q JOIN cases c ON c.id = q.case_id"
            " JOIN mail m ON m.id = q.mail_id LEFT JOIN person p ON p.id = q.person_id"
            " ORDER BY q.id DESC",
        limit);
}

Table list_outbox(Database& database, std::optional<int> limit) {
    return read_table(database,
                      "SELECT o.id, o.state, o.template, o.language, o.envelope_to AS recipient, o.mailbox,"
                      " o.mail_id AS mail, c.reference, o.uncertain, o.attempts, " +
                          iso("o.created_at") + " AS queued, " + iso("o.next_attempt_at") +
                          " AS next_attempt, " + iso("o.sent_at") + " AS sent, " + iso("o.bounced_at") +
                          " AS bounced, o.reply_code, o.enhanced_status, o.text, o.message_id"
                          " FROM outbox o LEFT JOIN cases c ON c.id = o.case_id ORDER BY o.id DESC",
                      limit);
}

Table list_digests(Database& database, std::optional<int> limit) {
    return read_table(database,
                      "SELECT d.id, d.date, " + iso("d.period_from") + " AS period_from, " +
                          iso("d.period_until") +
                          " AS period_until, (SELECT count(*) FROM mail WHERE digest_id = d.id) AS mails,"
                          " o.state, o.id AS outbox FROM digest d LEFT JOIN outbox o ON o.id = d.outbox_id"
                          " ORDER BY d.id DESC",
                      limit);
}

std::optional<Table> list_book(Database& database, std::string_view book, std::optional<int> limit) {
    using List = Table (*)(Database&, std::optional<int>);
    constexpr std::array<std::pair<std::string_view, List>, 5> kBooks = {{
        {"mails", list_mails},
        {"registrations", list_registrations},
        {"contacts", list_contacts},
        {"outbox", list_outbox},
        {"digests", list_digests},
    }};
    for (const auto& [name, list] : kBooks) {
        if (name == book) return list(database, limit);
    }
    return std::nullopt;
}

}  // namespace bp
