// The fixture of the storage tests: empty books in a directory of their own that goes with them, and sample
// rows. All people are invented.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "storage/cases.h"
#include "storage/database.h"
#include "storage/ledger.h"
#include "storage/outbox.h"
#include "storage/registrations.h"
#include "storage/timestamp.h"

namespace bp {

// A directory that vanishes with its owner.
class TemporaryDirectory {
public:
    TemporaryDirectory() {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "brueckenpost-storage-XXXXXX").string();
        path_ = mkdtemp(pattern.data());
    }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    ~TemporaryDirectory() { std::filesystem::remove_all(path_); }

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

// Times are told from an arbitrary start: at(5) is five seconds after it.
inline Timestamp at(std::int64_t seconds) {
    return Timestamp{std::chrono::seconds{1'677'000'000} + std::chrono::seconds{seconds}};
}

inline Sha256 hash_of(std::uint8_t seed) {
    Sha256 hash{};
    hash.fill(seed);
    return hash;
}

inline NewMail sample_mail(std::uint32_t uid) {
    NewMail mail;
    mail.key = {"cic", UidValidity{7}, Uid{uid}};
    mail.message_id = "<" + std::to_string(uid) + "@amt.example>";
    mail.sha256 = hash_of(static_cast<std::uint8_t>(uid));
    mail.content_sha256 = hash_of(static_cast<std::uint8_t>(uid + 100));
    mail.size = 8000;
    mail.received_at = at(uid);
    mail.filed_at = at(uid + 1);
    mail.sender_address = "katrin.mueller@amt.example";
    mail.sender_name = "Katrin Müller";
    mail.subject = "Anmeldung";
    mail.kind = Kind::registration;
    mail.reading = R"({"kind":"registration"})";
    mail.outcome = Outcome::answered;
    mail.reason = "Anmeldung bestätigt";
    return mail;
}

inline NewCase sample_case() {
    NewCase new_case;
    new_case.year = 2023;
    new_case.sender_address = "katrin.mueller@amt.example";
    new_case.sender_name = "Katrin Müller";
    new_case.opened_at = at(0);
    return new_case;
}

inline Person sample_person(const std::string& given_name = "Katrin") {
    Person person;
    person.title = "Dr.";
    person.given_name = given_name;
    person.family_name = "Müller";
    person.email = given_name + ".mueller@amt.example";
    person.organisation = "Amt für Beispiele";
    person.phone = "+4991112345";
    return person;
}

inline NewOutgoing sample_reply(int number) {
    NewOutgoing outgoing;
    outgoing.mail.envelope_to = "katrin.mueller@amt.example";
    outgoing.mail.message_id = "<bp." + std::to_string(number) + "@office.example>";
    outgoing.mail.bytes = "Subject: Bestätigung\r\n\r\nGuten Tag\r\n";
    outgoing.mailbox = "cic";
    outgoing.template_name = "registration-confirmation";
    outgoing.content_sha256 = hash_of(static_cast<std::uint8_t>(number));
    outgoing.created_at = at(number);
    return outgoing;
}

class Books : public testing::Test {
protected:
    std::string path() const { return (directory_.path() / "books.sqlite").string(); }

    // Runs `work` in a transaction of its own and returns its result.
    template <typename Work>
    auto committed(Work&& work) {
        Transaction transaction(db);
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            transaction.commit();
        } else {
            auto result = work();
            transaction.commit();
            return result;
        }
    }

    MailId file(const NewMail& mail) {
        return committed([&] { return ledger.file(mail); });
    }
    MailId file(std::uint32_t uid) { return file(sample_mail(uid)); }

    OutboxId queue(const NewOutgoing& outgoing) {
        return committed([&] { return outbox.queue(outgoing); });
    }

    // What `work` throws; a failed test if it throws nothing.
    template <typename Work>
    static StorageError::Kind failure_of(Work&& work) {
        try {
            work();
        } catch (const StorageError& error) {
            return error.kind();
        }
        ADD_FAILURE() << "no StorageError";
        return StorageError::Kind::other;
    }

private:
    TemporaryDirectory directory_;

protected:
    Database db = Database::open(path());
    Ledger ledger{db};
    Cases cases{db};
    Registrations registrations{db};
    Outbox outbox{db};
};

}  // namespace bp
