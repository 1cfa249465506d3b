// A mailbox in memory: the contract of daemon/edges/mailbox.h without a server, for what a server would take
// seconds to show. Every verb is written down in `calls`.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "daemon/edges/failure.h"
#include "daemon/edges/mailbox.h"

namespace bp {

class FakeMailbox : public Mailbox {
public:
    explicit FakeMailbox(std::string name) : name_(std::move(name)) {}

    Uid deliver(std::string bytes, std::int64_t internal_date = 1'677'000'000) {
        Uid uid{next_uid_++};
        mails_[uid] = {std::move(bytes), internal_date};
        return uid;
    }

    // As a server does that has lost its index: new numbers for the same mails.
    void renumber() {
        std::vector<Mail> all;
        for (auto& [uid, mail] : mails_) all.push_back(std::move(mail));
        mails_.clear();
        next_uid_ = 101;
        validity_ = UidValidity{static_cast<std::uint32_t>(validity_) + 1};
        for (Mail& mail : all) mails_[Uid{next_uid_++}] = std::move(mail);
    }

    Task<MailboxStatus> open() override {
        calls.emplace_back("open");
        if (fail_open) throw Failure(Failure::Scope::server, Failure::Retry::soon, "connection refused");
        MailboxStatus status;
        status.uid_validity = validity_;
        status.uid_next = Uid{next_uid_};
        status.exists = static_cast<std::uint32_t>(mails_.size());
        status.keywords = true;
        co_return status;
    }

    Task<std::vector<MessageSummary>> list(Uid from) override {
        std::vector<MessageSummary> found;
        for (const auto& [uid, mail] : mails_) {
            if (uid < from) continue;
            MessageSummary summary;
            summary.uid = uid;
            summary.size = stated_size.count(uid) != 0 ? stated_size[uid] : mail.bytes.size();
            summary.internal_date = mail.internal_date;
            found.push_back(std::move(summary));
        }
        co_return found;
    }

    Task<void> start_fetch(std::vector<MessageSummary> messages, bool header_only) override {
        calls.push_back("fetch " + std::to_string(messages.size()) + (header_only ? " headers" : ""));
        asked_ = std::move(messages);
        header_only_ = header_only;
        co_return;
    }

    Task<std::vector<RawMessage>> finish_fetch() override {
        std::vector<RawMessage> fetched;
        for (const MessageSummary& summary : asked_) {
            if (refused.count(summary.uid) != 0) {
                throw Failure(Failure::Scope::mail, Failure::Retry::soon, "the server refuses this mail");
            }
            auto found = mails_.find(summary.uid);
            if (found == mails_.end()) continue;
            RawMessage raw;
            raw.key = {name_, validity_, summary.uid};
            raw.internal_date = found->second.internal_date;
            raw.size = summary.size;
            raw.header_only = header_only_;
            raw.bytes = header_only_ ? found->second.bytes.substr(0, found->second.bytes.find("\r\n\r\n") + 4)
                                     : found->second.bytes;
            fetched.push_back(std::move(raw));
        }
        co_return fetched;
    }

    Task<void> settle(std::vector<Uid> uids, Settlement settlement) override {
        if (fail_settle) throw Failure(Failure::Scope::mailbox, Failure::Retry::soon, "connection lost");
        for (Uid uid : uids) {
            settled.insert(uid);
            if (settlement.action == Settlement::Action::move) mails_.erase(uid);
        }
        co_return;
    }

    Task<bool> wait_for_news(std::chrono::milliseconds) override {
        if (on_wait) on_wait();
        co_return true;
    }
    void wake() override {}
    Task<void> close() override {
        calls.emplace_back("close");
        co_return;
    }

    std::vector<std::string> calls;
    std::set<Uid> settled;
    std::set<Uid> refused;                     // FETCH of these is answered with NO
    std::map<Uid, std::uint64_t> stated_size;  // RFC822.SIZE other than the true one
    bool fail_open = false;
    bool fail_settle = false;
    std::function<void()> on_wait;

private:
    struct Mail {
        std::string bytes;
        std::int64_t internal_date = 0;
    };

    std::string name_;
    std::map<Uid, Mail> mails_;
    std::uint32_t next_uid_ = 1;
    UidValidity validity_{17};
    std::vector<MessageSummary> asked_;
    bool header_only_ = false;
};

}  // namespace bp
