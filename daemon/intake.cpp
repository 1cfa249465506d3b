#include "daemon/intake.h"

#include <utility>

#include "daemon/runtime/failpoint.h"
#include "daemon/runtime/log.h"
#include "daemon/sha256.h"
#include "storage/attempts.h"
#include "storage/ledger.h"

namespace bp {
namespace {

std::vector<MessageKey> keys_of(const std::vector<RawMessage>& batch) {
    std::vector<MessageKey> keys;
    for (const RawMessage& raw : batch) keys.push_back(raw.key);
    return keys;
}

// Without fsync: a power cut is never a mail's fault, and a crash of the program leaves the page cache.
void note_under_way(Desk& desk, const std::vector<RawMessage>& batch) {
    Transaction transaction(desk.database, Transaction::Durability::crash);
    Attempts(desk.database).begin(keys_of(batch), desk.clock.now());
    transaction.commit();
}

// A fault of ours: nobody is blamed. If even this cannot be written, the next start counts one failure; three
// of them in a row is what it takes to quarantine.
void note_not_their_fault(Desk& desk, const std::vector<RawMessage>& batch) {
    try {
        Transaction transaction(desk.database, Transaction::Durability::crash);
        Attempts(desk.database).release(keys_of(batch));
        transaction.commit();
    } catch (const StorageError& error) {
        log::warning(log::Event::storage_failed, error.what());
    }
}

}  // namespace

BatchResult Intake::file_batch(const std::vector<RawMessage>& batch, const Circumstances& circumstances) {
    BatchResult result;
    std::vector<std::pair<const RawMessage*, std::string>> failures;
    note_under_way(desk_, batch);
    failpoint("batch-under-way");
    ReadAhead understood(batch, desk_.files, desk_.office);
    try {
        Transaction transaction(desk_.database);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            std::string error;
            const auto understand = [&] { return understood.take(i); };
            if (!file_one(batch[i], understand, circumstances, result, error))
                failures.emplace_back(&batch[i], error);
            failpoint("mail-processed");
        }
        transaction.commit();
        failpoint("batch-committed");
    } catch (const StorageError&) {
        note_not_their_fault(desk_, batch);
        throw;
    }
    for (const auto& [raw, error] : failures) count_failure(*raw, error, result);
    return result;
}

BatchResult Intake::unfetchable(const RawMessage& mail, const std::string& error) {
    BatchResult result;
    count_failure(mail, error, result);
    return result;
}

// One mail inside its savepoint; false with the error's words if the mail itself is at fault.
bool Intake::file_one(const RawMessage& raw, const std::function<UnderstoodMail()>& understand,
                      const Circumstances& circumstances, BatchResult& result, std::string& error) {
    Savepoint savepoint(desk_.database);
    try {
        if (circumstances.renumbered && rebind(raw, result)) {
            savepoint.release();
            return true;
        }
        const int failures = Attempts(desk_.database).failures(raw.key);
        if (failures >= kAttemptsBeforeQuarantine) {  // it crashed us: not read once more
            result.filed.push_back(
                {raw.key.uid, file_quarantined(desk_, mailbox_, raw, failures, "Absturz")});
            savepoint.release();
            return true;
        }
        Arrival arrival;
        bool answered_anyway = raw.internal_date >= circumstances.answer_from;
        arrival.baseline = raw.key.uid < circumstances.baseline_until && !answered_anyway;
        arrival.after_reset = circumstances.renumbered && raw.internal_date < circumstances.known_until;
        arrival.attempts = failures + 1;
        Processed processed = process_message(desk_, mailbox_, raw, understand(), arrival);
        savepoint.release();
        result.filed.push_back({raw.key.uid, processed.id});
        result.replies |= processed.replies;
        return true;
    } catch (const StorageError& failure) {
        if (failure.kind() != StorageError::Kind::constraint) throw;
        error = failure.what();
    } catch (const std::exception& failure) {
        error = failure.what();
    }
    return false;
}

// After a renumbering the same bytes in the same mailbox are the same mail under a new key.
bool Intake::rebind(const RawMessage& raw, BatchResult& result) {
    Ledger ledger(desk_.database);
    for (const MailMatch& match : ledger.find_by_sha256(sha256({raw.bytes}))) {
        if (match.key.mailbox != raw.key.mailbox || match.key.uid_validity == raw.key.uid_validity) continue;
        ledger.rebind(match.id, raw.key.uid_validity, raw.key.uid);
        result.filed.push_back({raw.key.uid, match.id});
        return true;
    }
    return false;
}

void Intake::count_failure(const RawMessage& raw, const std::string& error, BatchResult& result) {
    Transaction transaction(desk_.database);
    int failures = Attempts(desk_.database).fail(raw.key, error, desk_.clock.now());
    bool enough = failures >= kAttemptsBeforeQuarantine;
    if (enough)
        result.filed.push_back({raw.key.uid, file_quarantined(desk_, mailbox_, raw, failures, error)});
    else
        result.failed.push_back(raw.key.uid);
    transaction.commit();
    log::write(enough ? log::Level::error : log::Level::warning,
               enough ? log::Event::mail_quarantined : log::Event::mail_failed,
               enough ? "mail quarantined after repeated failures" : "mail failed and will be tried again",
               {{"BP_MAILBOX", mailbox_.name},
                {"BP_UID", std::to_string(static_cast<std::uint32_t>(raw.key.uid))},
                {"BP_ATTEMPTS", std::to_string(failures)}});
}

}  // namespace bp
