// What filing costs, without IMAP, parsing and SMTP: `storage_bench [MAILS]`, 20,000 mails unless told
// otherwise.
//
// One mail of 8 kB is what intake writes for a registration: look-ups for the decision, case, ledger row,
// reading, raw bytes, person, registration, queued reply of 5 kB, journal; a hundred of them in one commit.
// Prints one JSON object a line, as `./dev bench` does. With a million mails the same figures show that
// nothing grows.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <random>
#include <string>

#include "storage/case_snapshot.h"
#include "storage/digest_data.h"
#include "storage/journal.h"
#include "storage/ledger.h"
#include "storage/outbox.h"
#include "storage/raw_mail.h"

namespace bp {
namespace {

constexpr int kBatch = 100;
constexpr double kMailLimit = 150;    // µs for filing one mail, its share of the commit included
constexpr double kQueryLimit = 1000;  // µs for a look at the books that happens once for each pass

using Clock = std::chrono::steady_clock;

double microseconds_of(const auto& work) {
    const Clock::time_point start = Clock::now();
    work();
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

void print_figure(const char* name, double value, double limit) {
    std::printf(
        R"({"name": "%s", "value": %.1f, "unit": "us", "against": "the limit of %.0f us", "ratio": %.2f, )"
        "\"limit\": \">= 1.0\"}\n",
        name, value, limit, limit / value);
}

class Bench {
public:
    explicit Bench(const std::string& path) : db_(Database::open(path)) {}

    // Files a batch; returns its µs. The hashes fall anywhere in the indexes, as real ones do.
    double file_batch(Transaction::Durability durability) {
        return microseconds_of([&] {
            Transaction transaction(db_, durability);
            for (int i = 0; i < kBatch; ++i) {
                Savepoint savepoint(db_);
                file_one();
                savepoint.release();
            }
            transaction.commit();
        });
    }

    void print_queries() {
        Ledger ledger(db_);
        Outbox outbox(db_);
        const Uid recent{number_ > 500 ? number_ - 500 : 1};
        print_figure("storage.known_uids",
                     microseconds_of([&] { (void)ledger.known_uids("cic", UidValidity{1}, recent); }),
                     kQueryLimit);
        print_figure("storage.due", microseconds_of([&] { (void)outbox.due(now_, 20); }), kQueryLimit);
        print_figure("storage.next_due_at", microseconds_of([&] { (void)outbox.next_due_at(); }),
                     kQueryLimit);
    }

private:
    Sha256 random_hash() {
        Sha256 hash;
        for (std::uint8_t& byte : hash) byte = static_cast<std::uint8_t>(random_());
        return hash;
    }

    void file_one() {
        ++number_;
        now_ += std::chrono::milliseconds{10};
        const std::string address = "person" + std::to_string(number_) + "@amt.example";
        NewMail mail;
        mail.sha256 = random_hash();
        mail.content_sha256 = random_hash();
        (void)Ledger(db_).find_by_content(mail.content_sha256);
        CaseQuestion question;
        question.sender_address = address;
        question.people = {{address, "katrin mueller"}};
        question.events = {kEvent};
        (void)look_up(db_, question);
        (void)Outbox(db_).replies_to(address, now_ - std::chrono::hours{24}, 3);
        (void)Outbox(db_).replies_of_mailbox("cic", now_ - std::chrono::hours{1}, 60);

        NewCase new_case;
        new_case.year = 2023;
        new_case.sender_address = address;
        new_case.opened_at = now_;
        const Case opened = Cases(db_).open(new_case);
        mail.key = {"cic", UidValidity{1}, Uid{number_}};
        mail.message_id = "<" + std::to_string(random_()) + "@amt.example>";
        mail.size = raw_.size();
        mail.received_at = mail.filed_at = now_;
        mail.sender_address = address;
        mail.sender_name = "Katrin Müller";
        mail.subject = "Anmeldung zum Thementag am 23. März";
        mail.kind = Kind::registration;
        mail.outcome = Outcome::answered;
        mail.reading = reading_;
        mail.case_id = opened.id;
        const MailId id = Ledger(db_).file(mail);
        RawMails(db_).store(id, raw_);
        book(opened, id, address);
        queue_reply(opened, id, address);
        JournalEntry entry;
        entry.at = now_;
        entry.action = "registration.booked";
        entry.mail_id = id;
        entry.case_id = opened.id;
        Journal(db_).write(entry);
    }

    void book(const Case& opened, MailId mail, const std::string& address) {
        Registrations registrations(db_);
        Person person;
        person.given_name = "Katrin";
        person.family_name = "Müller";
        person.email = address;
        NewRegistration registration;
        registration.person_id = registrations.add_person(person, std::to_string(number_) + " mueller", now_);
        registration.event = kEvent;
        registration.case_id = opened.id;
        registration.mail_id = mail;
        registration.booked_by = address;
        registration.created_at = now_;
        registrations.add(registration);
    }

    void queue_reply(const Case& opened, MailId mail, const std::string& address) {
        NewOutgoing reply;
        reply.mail.envelope_to = address;
        reply.mail.message_id = "<bp." + opened.reference + "@office.example>";
        reply.mail.bytes = reply_;
        reply.mail_id = mail;
        reply.case_id = opened.id;
        reply.mailbox = "cic";
        reply.template_name = "registration-confirmation";
        reply.created_at = now_;
        Outbox(db_).queue(reply);
    }

    static constexpr const char* kEvent = "2023-03-23";
    Database db_;
    std::mt19937_64 random_{1};
    std::uint32_t number_ = 0;
    Timestamp now_{std::chrono::seconds{1'677'000'000}};
    const std::string raw_ = std::string(8000, 'x'), reply_ = std::string(5000, 'y'),
                      reading_ = std::string(2000, 'r');
};

int run(int mails) {
    std::string directory = (std::filesystem::temp_directory_path() / "brueckenpost-bench-XXXXXX").string();
    if (mkdtemp(directory.data()) == nullptr) return 1;
    {
        Bench bench(directory + "/books.sqlite");
        double with_fsync = 0, without_fsync = 0;
        const int batches = mails / kBatch / 2;
        const std::clock_t cpu_before = std::clock();
        for (int i = 0; i < batches; ++i) {
            with_fsync += bench.file_batch(Transaction::Durability::power_cut);
            without_fsync += bench.file_batch(Transaction::Durability::crash);
        }
        print_figure("storage.file", with_fsync / batches / kBatch, kMailLimit);
        print_figure("storage.file_without_fsync", without_fsync / batches / kBatch, kMailLimit);
        const double cpu_seconds = static_cast<double>(std::clock() - cpu_before) / CLOCKS_PER_SEC;
        print_figure("storage.file_cpu", cpu_seconds * 1e6 / batches / kBatch / 2, kMailLimit);
        bench.print_queries();
    }
    std::filesystem::remove_all(directory);
    return 0;
}

}  // namespace
}  // namespace bp

int main(int argc, char** argv) {
    return bp::run(argc > 1 ? std::atoi(argv[1]) : 20'000);
}
