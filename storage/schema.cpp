#include "storage/schema.h"

#include <array>

#include "storage/database.h"
#include "storage/query.h"

namespace bp {
namespace {

constexpr std::int64_t kApplicationId = 0x42725071;  // "BrPq": marks the file as ours (PRAGMA application_id)

// Times are milliseconds since 1970 UTC; ids are row ids; words are those of the enumerations. An empty text
// means "none", NULL "not yet" or "not applicable". `reported_in` is the digest that told of the row's
// present state.
constexpr const char* kMailboxes = R"sql(
CREATE TABLE mailbox (
    name             TEXT PRIMARY KEY,
    uid_validity     INTEGER,
    cursor           INTEGER NOT NULL DEFAULT 1,
    baseline_until   INTEGER,
    baseline_done_at INTEGER,
    last_look_at     INTEGER,
    last_error_at    INTEGER,
    last_error       TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- UIDVALIDITY values that a mailbox no longer has.
CREATE TABLE former_uid_validity (
    id           INTEGER PRIMARY KEY,
    mailbox      TEXT NOT NULL,
    uid_validity INTEGER NOT NULL,
    replaced_at  INTEGER NOT NULL,
    reported_in  INTEGER REFERENCES digest
) STRICT;
CREATE INDEX former_uid_validity_by_report ON former_uid_validity (reported_in);

-- Mails under way or failing, not yet filed.
CREATE TABLE attempt (
    mailbox      TEXT NOT NULL,
    uid_validity INTEGER NOT NULL,
    uid          INTEGER NOT NULL,
    failures     INTEGER NOT NULL DEFAULT 0,
    under_way    INTEGER NOT NULL DEFAULT 0,
    last_error   TEXT NOT NULL DEFAULT '',
    changed_at   INTEGER NOT NULL,
    PRIMARY KEY (mailbox, uid_validity, uid)
) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* kMails = R"sql(
CREATE TABLE mail (
    id             INTEGER PRIMARY KEY,
    mailbox        TEXT NOT NULL,
    uid_validity   INTEGER NOT NULL,
    uid            INTEGER NOT NULL,
    received_at    INTEGER NOT NULL,
    filed_at       INTEGER NOT NULL,
    settled_at     INTEGER,
    digest_id      INTEGER REFERENCES digest,
    case_id        INTEGER REFERENCES cases,
    duplicate_of   INTEGER REFERENCES mail,
    outcome        TEXT NOT NULL
        CHECK (outcome = 'answered' OR outcome = 'filed' OR outcome = 'held' OR outcome = 'quarantined'),
    kind           TEXT NOT NULL,
    automatic      TEXT NOT NULL,
    language       TEXT NOT NULL,
    baseline       INTEGER NOT NULL CHECK (baseline IN (0, 1)),
    header_only    INTEGER NOT NULL CHECK (header_only IN (0, 1)),
    attempts       INTEGER NOT NULL,
    size           INTEGER NOT NULL,
    sha256         BLOB NOT NULL CHECK (length(sha256) = 32),
    content_sha256 BLOB NOT NULL CHECK (length(content_sha256) = 32),
    message_id     TEXT NOT NULL,
    sender_address TEXT NOT NULL COLLATE NOCASE,
    sender_name    TEXT NOT NULL,
    subject        TEXT NOT NULL,
    reason         TEXT NOT NULL,
    review_reason  TEXT NOT NULL,
    UNIQUE (mailbox, uid_validity, uid)
) STRICT;
CREATE INDEX mail_by_message_id ON mail (message_id) WHERE message_id <> '';
CREATE INDEX mail_by_sha256 ON mail (sha256);
CREATE INDEX mail_by_content ON mail (content_sha256);
CREATE INDEX mail_by_case ON mail (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX mail_by_original ON mail (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX mail_by_digest ON mail (digest_id);
CREATE INDEX mail_unsettled ON mail (mailbox, uid_validity, uid) WHERE settled_at IS NULL;
CREATE INDEX mail_waiting ON mail (id) WHERE outcome IN ('held', 'quarantined');

CREATE TABLE reading (
    mail_id INTEGER PRIMARY KEY REFERENCES mail ON DELETE CASCADE,
    json    TEXT NOT NULL
) STRICT;

CREATE TABLE raw_mail (
    mail_id INTEGER NOT NULL REFERENCES mail ON DELETE CASCADE,
    n       INTEGER NOT NULL,
    data    BLOB NOT NULL,
    PRIMARY KEY (mail_id, n)
) STRICT;
)sql";

constexpr const char* kCasework = R"sql(
CREATE TABLE reference_counter (
    series TEXT NOT NULL CHECK (series IN ('CIC', 'CDO')),
    year   INTEGER NOT NULL,
    last   INTEGER NOT NULL,
    PRIMARY KEY (series, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
    id             INTEGER PRIMARY KEY,
    reference      TEXT NOT NULL UNIQUE,
    kind           TEXT NOT NULL,
    state          TEXT NOT NULL
        CHECK (state = 'open' OR state = 'clarifying' OR state = 'held' OR state = 'closed'),
    sender_address TEXT NOT NULL COLLATE NOCASE,
    sender_name    TEXT NOT NULL,
    language       TEXT NOT NULL,
    pending        TEXT NOT NULL,
    due_at         INTEGER,
    opened_at      INTEGER NOT NULL,
    changed_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX cases_by_sender ON cases (sender_address) WHERE state <> 'closed';
CREATE INDEX cases_due ON cases (due_at) WHERE state = 'clarifying' AND due_at IS NOT NULL;

CREATE TABLE person (
    id           INTEGER PRIMARY KEY,
    title        TEXT NOT NULL,
    given_name   TEXT NOT NULL,
    family_name  TEXT NOT NULL,
    email        TEXT NOT NULL COLLATE NOCASE,
    organisation TEXT NOT NULL,
    phone        TEXT NOT NULL,
    name_key     TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    changed_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX person_by_email ON person (email) WHERE email <> '';
CREATE INDEX person_by_name ON person (name_key) WHERE name_key <> '';

CREATE TABLE registration (
    id          INTEGER PRIMARY KEY,
    person_id   INTEGER NOT NULL REFERENCES person,
    event       TEXT NOT NULL,
    case_id     INTEGER NOT NULL REFERENCES cases,
    mail_id     INTEGER NOT NULL REFERENCES mail,
    changed_by  INTEGER REFERENCES mail,
    booked_by   TEXT NOT NULL COLLATE NOCASE,
    state       TEXT NOT NULL
        CHECK (state = 'booked' OR state = 'waiting' OR state = 'held' OR state = 'cancelled'),
    line_number INTEGER CHECK ((line_number IS NOT NULL) = (state = 'waiting')),
    created_at  INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL,
    reported_in INTEGER REFERENCES digest
) STRICT;
CREATE UNIQUE INDEX registration_once ON registration (person_id, event) WHERE state <> 'cancelled';
CREATE UNIQUE INDEX registration_line ON registration (event, line_number) WHERE state = 'waiting';
CREATE INDEX registration_by_event ON registration (event) WHERE state <> 'cancelled';
CREATE INDEX registration_by_case ON registration (case_id);
CREATE INDEX registration_by_booker ON registration (booked_by) WHERE state <> 'cancelled';
CREATE INDEX registration_by_mail ON registration (mail_id);
CREATE INDEX registration_by_report ON registration (reported_in);

-- How many seats of a Thementag are in which state: kept by the triggers below.
CREATE TABLE seat_count (
    event TEXT NOT NULL,
    state TEXT NOT NULL,
    seats INTEGER NOT NULL CHECK (seats >= 0),
    PRIMARY KEY (event, state)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER seat_taken AFTER INSERT ON registration BEGIN
    INSERT INTO seat_count VALUES (NEW.event, NEW.state, 1) ON CONFLICT DO UPDATE SET seats = seats + 1;
END;
CREATE TRIGGER seat_given_back AFTER DELETE ON registration BEGIN
    UPDATE seat_count SET seats = seats - 1 WHERE event = OLD.event AND state = OLD.state;
END;
CREATE TRIGGER seat_changed AFTER UPDATE OF event, state ON registration BEGIN
    UPDATE seat_count SET seats = seats - 1 WHERE event = OLD.event AND state = OLD.state;
    INSERT INTO seat_count VALUES (NEW.event, NEW.state, 1) ON CONFLICT DO UPDATE SET seats = seats + 1;
END;

-- `events`: the Thementage asked about, separated by blanks.
CREATE TABLE contact_request (
    id          INTEGER PRIMARY KEY,
    case_id     INTEGER NOT NULL REFERENCES cases,
    mail_id     INTEGER NOT NULL REFERENCES mail,
    person_id   INTEGER REFERENCES person,
    kind        TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('open', 'answered')),
    events      TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL,
    reported_in INTEGER REFERENCES digest
) STRICT;
CREATE INDEX contact_request_by_case ON contact_request (case_id);
CREATE INDEX contact_request_by_mail ON contact_request (mail_id);
CREATE INDEX contact_request_by_report ON contact_request (reported_in);
)sql";

// The bytes stand apart, so that a change of state does not write them again.
constexpr const char* kOutbox = R"sql(
CREATE TABLE outbox (
    id              INTEGER PRIMARY KEY,
    mail_id         INTEGER REFERENCES mail,
    case_id         INTEGER REFERENCES cases,
    mailbox         TEXT NOT NULL,
    template        TEXT NOT NULL,
    language        TEXT NOT NULL,
    envelope_from   TEXT NOT NULL,
    envelope_to     TEXT NOT NULL COLLATE NOCASE,
    message_id      TEXT NOT NULL UNIQUE,
    content_sha256  BLOB NOT NULL CHECK (length(content_sha256) = 32),
    state           TEXT NOT NULL
        CHECK (state = 'queued' OR state = 'transmitting' OR state = 'sent' OR state = 'deferred'
            OR state = 'failed' OR state = 'held'),
    uncertain       INTEGER NOT NULL DEFAULT 0 CHECK (uncertain IN (0, 1)),
    attempts        INTEGER NOT NULL DEFAULT 0,
    next_attempt_at INTEGER CHECK ((next_attempt_at IS NOT NULL) = (state IN ('queued', 'deferred'))),
    reply_code      INTEGER NOT NULL DEFAULT 0,
    enhanced_status TEXT NOT NULL DEFAULT '',
    text            TEXT NOT NULL DEFAULT '',
    created_at      INTEGER NOT NULL,
    last_attempt_at INTEGER,
    sent_at         INTEGER CHECK ((sent_at IS NOT NULL) = (state = 'sent')),
    bounced_at      INTEGER,
    reported_in     INTEGER REFERENCES digest
) STRICT;
CREATE UNIQUE INDEX outbox_once ON outbox (mail_id, template, envelope_to, ifnull(case_id, 0))
    WHERE mail_id IS NOT NULL;
CREATE INDEX outbox_due ON outbox (next_attempt_at, id) WHERE state IN ('queued', 'deferred');
CREATE INDEX outbox_unsent ON outbox (state, created_at) WHERE state <> 'sent';
CREATE INDEX outbox_by_recipient ON outbox (envelope_to, created_at) WHERE mailbox <> '';
CREATE INDEX outbox_by_mailbox ON outbox (mailbox, created_at) WHERE mailbox <> '';
CREATE INDEX outbox_by_case ON outbox (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX outbox_trouble ON outbox (reported_in)
    WHERE state = 'failed' OR uncertain = 1 OR bounced_at IS NOT NULL;

CREATE TABLE outbox_bytes (
    outbox_id INTEGER PRIMARY KEY REFERENCES outbox ON DELETE CASCADE,
    bytes     BLOB NOT NULL
) STRICT;
)sql";

constexpr const char* kReports = R"sql(
CREATE TABLE digest (
    id           INTEGER PRIMARY KEY,
    date         TEXT NOT NULL UNIQUE,
    period_from  INTEGER NOT NULL,
    period_until INTEGER NOT NULL,
    text         TEXT NOT NULL DEFAULT '',
    html         TEXT NOT NULL DEFAULT '',
    outbox_id    INTEGER REFERENCES outbox
) STRICT;

-- mail_id and case_id are no foreign keys: an entry outlives what it tells of.
CREATE TABLE journal (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      INTEGER NOT NULL,
    actor   TEXT NOT NULL,
    action  TEXT NOT NULL,
    reason  TEXT NOT NULL,
    mail_id INTEGER,
    case_id INTEGER,
    row     INTEGER
) STRICT;
CREATE INDEX journal_by_mail ON journal (mail_id) WHERE mail_id IS NOT NULL;
CREATE INDEX journal_by_case ON journal (case_id) WHERE case_id IS NOT NULL;

-- The door that retention opens and closes again: entries older than this may be deleted.
CREATE TABLE journal_retention (
    only_row      INTEGER PRIMARY KEY CHECK (only_row = 1),
    delete_before INTEGER NOT NULL
) STRICT;
INSERT INTO journal_retention VALUES (1, -9223372036854775808);
CREATE TRIGGER journal_keeps_what_is_written BEFORE UPDATE ON journal BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER journal_keeps_what_is_young BEFORE DELETE ON journal
WHEN OLD.at >= (SELECT delete_before FROM journal_retention) BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;
)sql";

// `privacy_notice`: the version of the notice that stands in the mail in full, '' if it has the short one.
// `calendar_sequence`: how many calendar objects were written about the case (RFC 5545, SEQUENCE).
constexpr const char* kConversation = R"sql(
ALTER TABLE outbox ADD COLUMN privacy_notice TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN calendar_sequence INTEGER NOT NULL DEFAULT 0;

CREATE INDEX journal_decisions ON journal (at) WHERE action >= 'decision.' AND action < 'decision/';

CREATE TABLE silenced_sender (
    address TEXT PRIMARY KEY COLLATE NOCASE,
    since   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

std::string step_to_1(Database::Connection& connection) {
    for (const char* sql : {kMailboxes, kMails, kCasework, kOutbox, kReports}) connection.execute(sql);
    connection.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
    return "Create the books: mailboxes, mails, casework, outbox, digests and journal.";
}

std::string step_to_2(Database::Connection& connection) {
    connection.execute(kConversation);
    return "Remember which privacy notice a mail carried, count the calendar objects of a case, and know "
           "whom not to "
           "answer.";
}

using Step = std::string (*)(Database::Connection&);
constexpr std::array<Step, 2> kSteps = {step_to_1, step_to_2};

int version_of(Database& database) {
    return static_cast<int>(database.connection().integer("PRAGMA user_version"));
}

}  // namespace

int schema_version() {
    return static_cast<int>(kSteps.size());
}

void refuse_foreign_file(Database& database) {
    Database::Connection& connection = database.connection();
    const bool is_ours = connection.integer("PRAGMA application_id") == kApplicationId;
    const bool is_empty = connection.integer("SELECT count(*) FROM sqlite_schema") == 0;
    if (!is_ours && !is_empty) {
        throw StorageError(StorageError::Kind::corrupt, "the file is the database of another program");
    }
    if (const int version = version_of(database); version > schema_version()) {
        throw StorageError(StorageError::Kind::newer_schema,
                           "the books have schema " + std::to_string(version) +
                               ", this program knows up to " + std::to_string(schema_version()) +
                               ": install the newer program again");
    }
}

std::vector<std::string> migrate(Database& database) {
    refuse_foreign_file(database);
    std::vector<std::string> sentences;
    while (version_of(database) < schema_version()) {
        Transaction transaction(database);
        // Read again under the lock: another process may have done this step meanwhile.
        const int version = version_of(database);
        if (version >= schema_version()) break;
        sentences.push_back(kSteps.at(static_cast<std::size_t>(version))(database.connection()));
        database.connection().execute("PRAGMA user_version = " + std::to_string(version + 1));
        transaction.commit();
    }
    return sentences;
}

void require_current_schema(Database& database) {
    refuse_foreign_file(database);
    if (const int version = version_of(database); version < schema_version()) {
        throw StorageError(StorageError::Kind::other,
                           "the books have schema " + std::to_string(version) + ", this program reads " +
                               std::to_string(schema_version()) +
                               ": start the daemon once, it brings them up to date");
    }
}

}  // namespace bp
