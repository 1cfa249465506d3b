#include "storage/attempts.h"

#include "storage/query.h"

namespace bp {

std::vector<FailingMail> Attempts::failing(const std::string& mailbox) const {
    std::vector<FailingMail> mails;
    Query row(database_,
              "SELECT mailbox, uid_validity, uid, failures, under_way, last_error, changed_at FROM attempt"
              " WHERE mailbox = ? AND failures > 0 ORDER BY uid_validity, uid",
              mailbox);
    while (row.next()) {
        FailingMail& mail = mails.emplace_back();
        row.take(mail.key.mailbox, mail.key.uid_validity, mail.key.uid, mail.failures, mail.under_way,
                 mail.last_error, mail.changed_at);
    }
    return mails;
}

int Attempts::failures(const MessageKey& key) const {
    Query row(database_, "SELECT failures FROM attempt WHERE mailbox = ? AND uid_validity = ? AND uid = ?",
              key.mailbox, key.uid_validity, key.uid);
    return row.next() ? row.take_one<int>() : 0;
}

void Attempts::begin(const std::vector<MessageKey>& keys, Timestamp now) {
    for (const MessageKey& key : keys) {
        write(database_,
              "INSERT INTO attempt (mailbox, uid_validity, uid, under_way, changed_at) VALUES (?, ?, ?, 1, ?)"
              " ON CONFLICT DO UPDATE SET under_way = 1, changed_at = excluded.changed_at",
              key.mailbox, key.uid_validity, key.uid, now);
    }
}

int Attempts::fail(const MessageKey& key, const std::string& error, Timestamp now) {
    write(database_,
          "INSERT INTO attempt (mailbox, uid_validity, uid, failures, last_error, changed_at)"
          " VALUES (?, ?, ?, 1, ?, ?) ON CONFLICT DO UPDATE SET failures = failures + 1, under_way = 0,"
          " last_error = excluded.last_error, changed_at = excluded.changed_at",
          key.mailbox, key.uid_validity, key.uid, error, now);
    return failures(key);
}

void Attempts::release(const std::vector<MessageKey>& keys) {
    for (const MessageKey& key : keys) {
        write(database_,
              "UPDATE attempt SET under_way = 0 WHERE mailbox = ? AND uid_validity = ? AND uid = ?",
              key.mailbox, key.uid_validity, key.uid);
        write(database_,
              "DELETE FROM attempt WHERE failures = 0 AND mailbox = ? AND uid_validity = ? AND uid = ?",
              key.mailbox, key.uid_validity, key.uid);
    }
}

int Attempts::recover(Timestamp now) {
    return write(database_,
                 "UPDATE attempt SET under_way = 0, failures = failures + 1, changed_at = ?,"
                 " last_error = 'the program ended while it worked on this mail' WHERE under_way = 1",
                 now);
}

void Attempts::forget_other_validities(const std::string& mailbox, UidValidity uid_validity) {
    write(database_, "DELETE FROM attempt WHERE mailbox = ? AND uid_validity <> ?", mailbox, uid_validity);
}

}  // namespace bp
