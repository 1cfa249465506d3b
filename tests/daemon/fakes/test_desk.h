// A desk with a real database in a temporary directory, the office's real catalogue and templates, and a
// clock that a test sets.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "daemon/desk.h"
#include "daemon/office_files.h"
#include "daemon/process_message.h"
#include "storage/database.h"
#include "storage/outbox.h"

namespace bp {

class FakeClock : public Clock {
public:
    Instant now() const override { return now_; }
    void set(Instant now) { now_ = now; }
    void advance(std::chrono::milliseconds by) { now_ += by; }

private:
    Instant now_{std::chrono::sys_days(std::chrono::year(2023) / 2 / 22) + std::chrono::hours(9)};
};

class TemporaryDirectory {
public:
    TemporaryDirectory() {
        std::string pattern = (std::filesystem::temp_directory_path() / "bp-test-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp failed");
        path_ = pattern;
    }
    ~TemporaryDirectory() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline Config test_config(const std::filesystem::path& state) {
    const std::filesystem::path source = BP_SOURCE_DIR;
    Config config;
    config.state_directory = state;
    config.catalogue = source / "config" / "thementage.toml";
    config.templates = source / "config" / "templates";
    MailboxConfig cic;
    cic.name = "cic";
    cic.address = "CIC.Bamf@bamf.bund.de";
    cic.display_name = "CIC Thementage";
    MailboxConfig cdo = cic;
    cdo.name = "cdo";
    cdo.address = "CDO@bamf.bund.de";
    cdo.display_name = "Chief Digital Office";
    cdo.role = DeskRole::contacts;
    config.mailboxes = {cic, cdo};
    config.smtp.envelope_from = "CIC.Bamf@bamf.bund.de";
    config.digest.to = {"digitalteam@bamf.bund.de"};
    return config;
}

// The office at work: what the program has between the mailboxes and the books.
class TestDesk {
public:
    // `change` makes it another office than that of test_config().
    explicit TestDesk(const std::function<void(Config&)>& change = {},
                      const std::string& key = "a key for tests")
        : config(changed(test_config(directory_.path()), change)),
          database(Database::open(config.database().string())),
          desk{config, config.office(), key, load_office_files(config).files, database, clock} {
        if (desk.files == nullptr) throw std::runtime_error("the office's files are not good");
    }

    // The office's catalogue, with so many seats on a Thementag.
    void give_seats(const std::map<EventId, int>& seats) {
        auto files = std::make_shared<OfficeFiles>();
        files->catalogue = load_catalogue(config.catalogue).catalogue;
        files->templates = load_templates(config.templates).templates;
        for (Event& event : files->catalogue.events) {
            if (const auto number = seats.find(event.id); number != seats.end())
                event.capacity = number->second;
        }
        desk.files = std::move(files);
    }

    // A mail as it comes from one of the two mailboxes, filed in a transaction of its own.
    Processed receive(const std::string& bytes, std::size_t mailbox = 0) {
        RawMessage raw;
        raw.key = {config.mailboxes[mailbox].name, UidValidity{1}, Uid{++uid_}};
        raw.internal_date = std::chrono::floor<std::chrono::seconds>(clock.now()).time_since_epoch().count();
        raw.bytes = bytes;
        raw.size = bytes.size();
        return file(raw, understand(raw, desk.files->catalogue, desk.office), mailbox);
    }

    // The same of a mail that was understood before.
    Processed file(const RawMessage& raw, const UnderstoodMail& understood, std::size_t mailbox = 0) {
        Transaction transaction(database);
        Processed processed = process_message(desk, config.mailboxes[mailbox], raw, understood, {});
        transaction.commit();
        return processed;
    }

    // What waits in the outbox and is due, as the submission server gets it; it is sent then.
    std::vector<OutgoingMail> send_due() {
        std::vector<OutgoingMail> mails;
        std::vector<OutboxId> ids;
        std::vector<AttemptResult> results;
        Outbox outbox(database);
        for (DueMail& due : outbox.due(clock.now(), std::numeric_limits<int>::max())) {
            ids.push_back(due.id);
            AttemptResult& result = results.emplace_back();
            result.id = due.id;
            result.at = clock.now();
            mails.push_back(std::move(due.mail));
        }
        Transaction transaction(database);
        outbox.mark_transmitting(ids, clock.now());
        outbox.record(results);
        transaction.commit();
        return mails;
    }

private:
    static Config changed(Config config, const std::function<void(Config&)>& change) {
        if (change) change(config);
        return config;
    }

    TemporaryDirectory directory_;

public:
    Config config;
    FakeClock clock;
    Database database;
    Desk desk;

private:
    std::uint32_t uid_ = 0;
};

// A mail of a person with everything that lets it be answered; `more_header` are whole lines with CRLF.
inline std::string person_mail(const std::string& subject, const std::string& text,
                               const std::string& from_address, const std::string& from_name,
                               const std::string& id, const std::string& to = "CIC.Bamf@bamf.bund.de",
                               const std::string& more_header = "",
                               const std::string& date = "Tue, 21 Feb 2023 10:00:00 +0100") {
    return "Return-Path: <" + from_address + ">\r\nFrom: " + from_name + " <" + from_address +
           ">\r\nTo: " + to + "\r\nSubject: " + subject + "\r\nDate: " + date + "\r\nMessage-ID: <" + id +
           ">\r\n" + more_header +
           "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
           "8bit\r\n\r\n" +
           text;
}

}  // namespace bp
