// What the daily work asks of the books is found by index, so that it costs the same with a million mails.
// Each statement that the verbs below prepared is explained: a full walk over a table that grows fails.
#include <gmock/gmock.h>
#include <sqlite3.h>

#include "storage/attempts.h"
#include "storage/case_snapshot.h"
#include "storage/digest_data.h"
#include "storage/digests.h"
#include "storage/journal.h"
#include "storage/mailbox_state.h"
#include "storage/query.h"
#include "storage/raw_mail.h"
#include "tests/storage/books.h"

namespace bp {
namespace {

using testing::IsEmpty;

class QueryPlansTest : public Books {
protected:
    // One column of EXPLAIN's or EXPLAIN QUERY PLAN's answer.
    std::vector<std::string> explain(const std::string& how, int column, const std::string& sql) {
        std::vector<std::string> lines;
        SQLite::Statement explanation(db.connection().sqlite, how + ' ' + sql);
        while (explanation.executeStep()) lines.push_back(explanation.getColumn(column).getString());
        return lines;
    }

    std::vector<std::string> prepared_statements() {
        std::vector<std::string> statements;
        sqlite3* handle = db.connection().sqlite.getHandle();
        for (sqlite3_stmt* one = nullptr; (one = sqlite3_next_stmt(handle, one)) != nullptr;) {
            statements.emplace_back(sqlite3_sql(one));
        }
        EXPECT_FALSE(statements.empty());
        return statements;
    }

    // Of all statements prepared so far the steps that match, each with its statement.
    std::vector<std::string> steps(bool (*matches)(const std::string&)) {
        std::vector<std::string> found;
        for (const std::string& sql : prepared_statements()) {
            for (const std::string& step : explain("EXPLAIN QUERY PLAN", 3, sql)) {
                if (matches(step)) found.push_back(step + "   in   " + sql);
            }
        }
        return found;
    }

    // Statements for which SQLite fills a temporary table; it costs more than the statement's own work.
    std::vector<std::string> with_temporary_tables() {
        std::vector<std::string> found;
        for (const std::string& sql : prepared_statements()) {
            for (const std::string& opcode : explain("EXPLAIN", 1, sql)) {
                if (opcode == "OpenEphemeral") found.push_back(sql);
            }
        }
        return found;
    }

    static bool sorts(const std::string& step) { return step.find("TEMP B-TREE") != std::string::npos; }

    // Walks over a whole table or index, but for the few that stay short.
    static bool walks(const std::string& step) {
        if (step.rfind("SCAN ", 0) != 0) return false;
        for (const char* harmless : {
                 "SCAN CONSTANT ROW", "SCAN (subquery",                      // what an index found before
                 "SCAN mailbox", "SCAN attempt", "SCAN seat_count",          // a few rows
                 "INDEX mail_waiting", "INDEX outbox_unsent",                // only what waits for somebody
                 "SCAN r USING COVERING INDEX sqlite_autoindex_raw_mail_1",  // ends at the first young mail
             }) {
            if (step.find(harmless) != std::string::npos) return false;
        }
        return true;
    }
};

TEST_F(QueryPlansTest, AWalkASortAndATemporaryTableAreRecognised) {
    Query walk(db, "SELECT subject FROM mail ORDER BY subject");
    EXPECT_EQ(steps(walks).size(), 1U);
    EXPECT_EQ(steps(sorts).size(), 1U);
    Query several(db, "SELECT 1 FROM mail WHERE subject IN ('a', 'b', 'c')");
    EXPECT_EQ(with_temporary_tables().size(), 1U);
}

TEST_F(QueryPlansTest, WhatIsAskedForInOrderLiesInOrder) {
    ledger.known_uids("cic", UidValidity{7}, Uid{1});
    ledger.unsettled("cic", UidValidity{7}, 10);
    ledger.waiting_for_staff(10);
    outbox.due(at(1), 10);
    cases.due(at(1), 10);
    cases.open_cases_of("katrin.mueller@amt.example");
    registrations.first_waiting("2023-03-23");
    EXPECT_THAT(steps(sorts), IsEmpty());
}

TEST_F(QueryPlansTest, LookingAndFilingAreFoundByIndex) {
    MailboxStates states(db);
    Attempts attempts(db);
    RawMails raw_mails(db);
    Journal journal(db);
    const MessageKey key = sample_mail(1).key;
    committed([&] {
        attempts.begin({key}, at(1));
        attempts.fail(key, "", at(1));
        attempts.release({key});
        const Case opened = cases.open(sample_case());
        const MailId id = ledger.file(sample_mail(1));
        raw_mails.store(id, "x");
        ledger.mark_settled({id}, at(2));
        ledger.set_case(id, opened.id);
        ledger.set_outcome(id, Outcome::answered, "");
        NewRegistration registration;
        registration.person_id = registrations.add_person(sample_person(), "katrin mueller", at(1));
        registration.event = "2023-03-23";
        registration.case_id = opened.id;
        registration.mail_id = id;
        registration.state = SeatState::waiting;
        const RegistrationId seat = registrations.add(registration);
        registrations.set_state(seat, SeatState::booked, id, at(3));
        registrations.update_person(registration.person_id, sample_person(), "", at(3));
        registrations.hand_over(seat, registration.person_id, id, at(4));
        NewContactRequest request;
        request.case_id = opened.id;
        request.mail_id = id;
        cases.add_contact_request(request);
        cases.next_calendar_sequence(opened.id);
        journal.write(JournalEntry{});
        journal.decisions(at(0), at(1));
        states.advance_cursor("cic", Uid{2});
        ledger.rebind(id, UidValidity{8}, Uid{1});
    });
    ledger.known_uids("cic", UidValidity{7}, Uid{1});
    ledger.is_filed(key);
    ledger.unsettled("cic", UidValidity{7}, 10);
    ledger.find_by_content(hash_of(1));
    ledger.find_by_sha256(hash_of(1));
    ledger.find_by_message_id("<1@amt.example>");
    EXPECT_THAT(steps(walks), IsEmpty());
    EXPECT_THAT(with_temporary_tables(), IsEmpty());
}

TEST_F(QueryPlansTest, TheSnapshotForADecisionIsFoundByIndex) {
    const Case opened = committed([&] {
        const Case one = cases.open(sample_case());
        registrations.add_person(sample_person(), "katrin mueller", at(1));
        return one;
    });
    CaseQuestion question;
    question.sender_address = "katrin.mueller@amt.example";
    question.reference = opened.reference;
    question.thread_message_ids = {"<1@office.example>"};
    question.people = {{"katrin.mueller@amt.example", "katrin mueller"}};
    question.events = {"2023-03-23"};
    look_up(db, question);
    registrations.first_waiting("2023-03-23");
    cases.due(at(1), 10);
    cases.mails_of(opened.id);
    EXPECT_THAT(steps(walks), IsEmpty());
    EXPECT_THAT(with_temporary_tables(), IsEmpty());
}

TEST_F(QueryPlansTest, SendingIsFoundByIndex) {
    const OutboxId id = queue(sample_reply(1));
    outbox.due(at(1), 10);
    outbox.next_due_at();
    outbox.counts();
    outbox.find(id);
    outbox.read(id);
    outbox.find_by_message_id("<1@office.example>");
    outbox.of_mail(MailId{1});
    outbox.of_case(CaseId{1});
    outbox.has_notice("katrin.mueller@amt.example", "1");
    outbox.replies_to("katrin.mueller@amt.example", at(0));
    outbox.replies_of_mailbox("cic", at(0));
    outbox.identical_replies("katrin.mueller@amt.example", "moved-up", hash_of(1), at(0));
    committed([&] {
        outbox.mark_transmitting({id}, at(1));
        outbox.recover_transmitting(at(2));
        outbox.mark_transmitting({id}, at(3));
        AttemptResult sent;
        sent.id = id;
        outbox.record({sent});
        outbox.mark_bounced(id, "", "", at(4));
    });
    EXPECT_THAT(steps(walks), IsEmpty());
}

TEST_F(QueryPlansTest, TheDigestAndRetentionCostTheirDayAlone) {
    Digests digests(db);
    RawMails raw_mails(db);
    const Digest digest = committed([&] { return digests.claim("2023-03-01", at(1)); }).value();
    digest_data(db, digest.id);
    committed([&] { return raw_mails.delete_before(at(1), 10); });
    ledger.waiting_for_staff(10);
    EXPECT_THAT(steps(walks), IsEmpty());
}

}  // namespace
}  // namespace bp
