#include "daemon/edges/imap_mailbox.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "daemon/edges/imap_session.h"
#include "parsers/imap_command.h"

namespace bp {
namespace {

using Clock = ServerStream::Clock;

// RFC 7162 section 4 advises clients to stay under 8192 bytes a line; a set is most of its command.
constexpr std::size_t kMaxSetBytes = 7000;

// RFC822.SIZE is an estimate on some servers (Exchange counts before conversion). A mail larger than this
// makes of its stated size is cut to its header section.
constexpr std::uint64_t literal_limit(std::uint64_t stated_size) {
    return stated_size * 2 + 1024 * 1024;
}

// A header section beyond this is cut; parse_message has limits of its own well below.
constexpr std::size_t kMaxHeaderBytes = 1024 * 1024;

Failure refused(const char* command, const ImapAnswer& answer, Failure::Scope scope) {
    const std::string& code = answer.status.code;
    return {scope, Failure::Retry::soon,
            std::string("IMAP ") + command + " refused" + (code.empty() ? "" : " [" + code + "]")};
}

// The header section with the empty line that ends it, or all there is of it.
void cut_to_header(std::string& bytes) {
    const auto end = bytes.find("\r\n\r\n");
    if (end != std::string::npos) bytes.resize(end + 4);
}

using Summaries = std::map<Uid, MessageSummary>;

// One mail may be told of in several responses: unasked FLAGS, and what was asked.
void add_summary(Summaries& summaries, Uid uid, ImapFetch& fetch) {
    MessageSummary& summary = summaries[uid];
    summary.uid = uid;
    if (fetch.size) summary.size = *fetch.size;
    if (fetch.internal_date) summary.internal_date = *fetch.internal_date;
    if (fetch.flags) summary.flags = std::move(*fetch.flags);
}

// Those that say which mail they tell of.
std::vector<std::pair<Uid, ImapFetch*>> fetches(ImapAnswer& answer) {
    std::vector<std::pair<Uid, ImapFetch*>> result;
    for (auto& response : answer.untagged) {
        auto* fetch = std::get_if<ImapFetch>(&response.data);
        if (fetch != nullptr && fetch->uid) result.emplace_back(Uid{*fetch->uid}, fetch);
    }
    return result;
}

}  // namespace

class ImapMailbox::Impl {
public:
    Impl(CurlMulti& multi, ImapMailboxSettings settings) : multi_(multi), settings_(std::move(settings)) {}

    Task<MailboxStatus> open();
    Task<std::vector<MessageSummary>> list(Uid from);
    Task<void> start_fetch(std::vector<MessageSummary> messages, bool header_only);
    Task<std::vector<RawMessage>> finish_fetch();
    Task<void> settle(std::vector<Uid> uids, Settlement settlement);
    Task<bool> wait_for_news(std::chrono::milliseconds at_most);
    void wake() {
        if (session_) session_->interrupt();
    }
    Task<void> close();
    void drop() { session_.reset(); }

private:
    // What start_fetch() asked for and finish_fetch() waits for.
    struct Fetch {
        std::map<Uid, MessageSummary> asked;
        std::vector<std::string> tags;
        bool header_only = false;
    };

    ImapSession& session();
    std::optional<RawMessage> raw_message(const Fetch& fetch, Uid uid, ImapFetch& fetched);
    Task<void> flag(std::string set, std::string flags);
    Task<void> copy_away(std::vector<Uid> uids, Settlement settlement);
    Task<std::vector<Uid>> without_keyword(std::vector<Uid> uids, std::string keyword);
    Task<void> into_folder(std::string command, std::string set, std::string folder);

    CurlMulti& multi_;
    ImapMailboxSettings settings_;
    std::unique_ptr<ImapSession> session_;
    std::optional<Fetch> fetch_;
};

ImapSession& ImapMailbox::Impl::session() {
    if (!session_) throw Failure(Failure::Scope::mailbox, Failure::Retry::soon, "the mailbox is not open");
    return *session_;
}

Task<MailboxStatus> ImapMailbox::Impl::open() {
    co_await close();
    session_ = std::make_unique<ImapSession>(multi_, settings_.connection, settings_.transcript);
    co_await session_->connect();
    const ImapAnswer answer = co_await session_->select(settings_.folder);
    if (!answer.ok()) throw refused("SELECT", answer, Failure::Scope::mailbox);
    MailboxStatus status;
    status.uid_validity = session_->uid_validity();
    status.uid_next = Uid{session_->uid_next()};
    status.exists = session_->exists();
    status.keywords = session_->can_set(settings_.keyword);
    status.can_move = session_->can("MOVE") && !session_->read_only();
    status.can_idle = session_->can("IDLE");
    co_return status;
}

// --- Looking and fetching
// ------------------------------------------------------------------------------------------

Task<std::vector<MessageSummary>> ImapMailbox::Impl::list(Uid from) {
    ImapSession& imap = session();
    if (imap.exists() == 0) co_await imap.run("NOOP");  // some servers call "1:*" an error where nothing is
    imap.forget_news();
    if (imap.exists() == 0) co_return std::vector<MessageSummary>{};
    const Uid first = std::max(from, Uid{1});
    ImapAnswer answer = co_await imap.run("UID FETCH " + std::to_string(static_cast<std::uint32_t>(first)) +
                                          ":* (UID RFC822.SIZE INTERNALDATE FLAGS)");
    if (!answer.ok()) throw refused("UID FETCH", answer, Failure::Scope::mailbox);
    Summaries summaries;
    for (const auto& [uid, fetch] : fetches(answer))
        if (uid >= first) add_summary(summaries, uid, *fetch);  // "n:*" names the last mail even if below n
    std::vector<MessageSummary> result;
    result.reserve(summaries.size());
    for (auto& [uid, summary] : summaries) result.push_back(std::move(summary));
    co_return result;
}

Task<void> ImapMailbox::Impl::start_fetch(std::vector<MessageSummary> messages, bool header_only) {
    ImapSession& imap = session();
    Fetch fetch;
    fetch.header_only = header_only;
    std::vector<Uid> uids;
    std::uint64_t largest = 0;
    for (auto& message : messages) {
        uids.push_back(message.uid);
        largest = std::max(largest, message.size);
        fetch.asked.emplace(message.uid, std::move(message));
    }
    imap.set_literal_limit(header_only ? kMaxHeaderBytes : static_cast<std::size_t>(literal_limit(largest)));
    const std::string items = header_only ? " (UID BODY.PEEK[HEADER])" : " (UID BODY.PEEK[])";
    for (const auto& set : imap_uid_sets(std::move(uids), kMaxSetBytes)) {
        std::string tag = co_await imap.send("UID FETCH " + set + items);
        fetch.tags.push_back(std::move(tag));
    }
    fetch_ = std::move(fetch);
}

Task<std::vector<RawMessage>> ImapMailbox::Impl::finish_fetch() {
    ImapSession& imap = session();
    const Fetch fetch = std::exchange(fetch_, std::nullopt).value_or(Fetch{});
    std::map<Uid, RawMessage> messages;
    std::optional<Failure> failure;
    for (const auto& tag : fetch.tags) {
        ImapAnswer answer = co_await imap.finish(tag);
        for (const auto& [uid, fetched] : fetches(answer))
            if (auto message = raw_message(fetch, uid, *fetched))
                messages.insert_or_assign(message->key.uid, std::move(*message));
        // What is missing now may be there all the same, so nothing may look like a mail that vanished.
        if (!answer.ok()) failure = refused("UID FETCH", answer, Failure::Scope::mail);
    }
    if (failure) throw Failure(*failure);
    std::vector<RawMessage> result;
    result.reserve(messages.size());
    for (auto& [uid, message] : messages) result.push_back(std::move(message));
    co_return result;
}

std::optional<RawMessage> ImapMailbox::Impl::raw_message(const Fetch& fetch, Uid uid, ImapFetch& fetched) {
    const auto asked = fetch.asked.find(uid);
    if (asked == fetch.asked.end()) return std::nullopt;
    const char* section = fetch.header_only ? "HEADER" : "";
    const auto body = std::find_if(fetched.bodies.begin(), fetched.bodies.end(),
                                   [&](const ImapBody& candidate) { return candidate.section == section; });
    if (body == fetched.bodies.end()) return std::nullopt;
    RawMessage message;
    message.key = {settings_.name, session_->uid_validity(), asked->first};
    message.internal_date = asked->second.internal_date;
    message.size = asked->second.size;
    message.header_only = fetch.header_only || body->truncated;
    message.bytes = std::move(body->data).value_or("");  // NIL: the server itself cannot read it
    if (body->truncated) cut_to_header(message.bytes);
    return message;
}

// --- Settling
// ------------------------------------------------------------------------------------------------------

Task<void> ImapMailbox::Impl::settle(std::vector<Uid> uids, Settlement settlement) {
    if (settlement.action == Settlement::Action::leave) co_return;
    if (!imap_is_keyword(settlement.keyword))
        throw Failure(Failure::Scope::mailbox, Failure::Retry::never,
                      "the keyword is not one IMAP can store");
    if (settlement.action == Settlement::Action::move && !session().can("MOVE")) {
        co_await copy_away(std::move(uids), std::move(settlement));
        co_return;
    }
    for (const auto& set : imap_uid_sets(std::move(uids), kMaxSetBytes)) {
        if (settlement.action == Settlement::Action::flag)
            co_await flag(set, settlement.keyword);
        else
            co_await into_folder("UID MOVE", set, settlement.folder);
    }
}

Task<void> ImapMailbox::Impl::flag(std::string set, std::string flags) {
    const ImapAnswer answer = co_await session().run("UID STORE " + set + " +FLAGS.SILENT (" + flags + ")");
    if (!answer.ok()) throw refused("UID STORE", answer, Failure::Scope::mailbox);
}

// Moving without MOVE (RFC 6851 section 3.3), and never a plain EXPUNGE, which would remove what others have
// marked \Deleted: without UIDPLUS the original stays. A keyword of its own says which mails are copied, so
// that after a cut in the middle none is copied again, and none expunged before it is.
Task<void> ImapMailbox::Impl::copy_away(std::vector<Uid> uids, Settlement settlement) {
    const std::string copied = settlement.keyword + "-copied";
    const bool can_mark = session().can_set(copied);
    const bool can_expunge = session().can("UIDPLUS");
    if (!can_mark && !can_expunge)
        throw Failure(Failure::Scope::mailbox, Failure::Retry::never,
                      "mails cannot be moved here: the server has no MOVE, no UIDPLUS and no keywords");
    const std::vector<Uid> left = co_await without_keyword(uids, copied);
    for (const auto& set : imap_uid_sets(left, kMaxSetBytes)) {
        co_await into_folder("UID COPY", set, settlement.folder);
        if (can_mark) co_await flag(set, copied);
    }
    if (!can_expunge) co_return;
    for (const auto& set : imap_uid_sets(std::move(uids), kMaxSetBytes)) {
        co_await flag(set, "\\Deleted");
        const ImapAnswer answer = co_await session().run("UID EXPUNGE " + set);
        if (!answer.ok()) throw refused("UID EXPUNGE", answer, Failure::Scope::mailbox);
    }
}

// Those of the mails that are there and do not have the keyword.
Task<std::vector<Uid>> ImapMailbox::Impl::without_keyword(std::vector<Uid> uids, std::string keyword) {
    std::vector<Uid> result;
    for (const auto& set : imap_uid_sets(uids, kMaxSetBytes)) {
        const ImapAnswer answer = co_await session().run("UID SEARCH UID " + set + " UNKEYWORD " + keyword);
        if (!answer.ok()) throw refused("UID SEARCH", answer, Failure::Scope::mailbox);
        for (const auto& response : answer.untagged)
            if (const auto* search = std::get_if<ImapSearch>(&response.data))
                std::copy_if(uids.begin(), uids.end(), std::back_inserter(result), [&](Uid uid) {
                    return contains(search->numbers, static_cast<std::uint32_t>(uid));
                });
    }
    co_return result;
}

// UID MOVE or UID COPY; creates the folder if it is not there.
Task<void> ImapMailbox::Impl::into_folder(std::string command, std::string set, std::string folder) {
    const std::string line = command + " " + set + " " + imap_mailbox_name(folder);
    ImapAnswer answer = co_await session().run(line);
    if (!answer.ok()) {
        co_await session().run("CREATE " +
                               imap_mailbox_name(folder));  // NO if it exists: the next line tells
        answer = co_await session().run(line);
    }
    if (!answer.ok()) throw refused(command.c_str(), answer, Failure::Scope::mailbox);
}

// --- Waiting and leaving
// -------------------------------------------------------------------------------------------

Task<bool> ImapMailbox::Impl::wait_for_news(std::chrono::milliseconds at_most) {
    ImapSession& imap = session();
    const auto until = Clock::now() + at_most;
    if (imap.can("IDLE"))
        co_await imap.idle(until);
    else
        co_await imap.poll(until);
    co_return imap.has_news();
}

Task<void> ImapMailbox::Impl::close() {
    if (session_ && !fetch_) co_await session_->logout();  // in the middle of a fetch nobody would hear it
    session_.reset();
    fetch_.reset();
}

// --- The contract: each call, and the connection gone after a failure that concerns it
// ----------------------------------

namespace {

// Awaits `call`; on a Failure that is not about a mail alone it drops the connection first.
template <typename T, typename Impl>
Task<T> guarded(Impl& impl, Task<T> call) {
    try {
        co_return co_await std::move(call);
    } catch (const Failure& failure) {
        if (failure.scope() != Failure::Scope::mail) impl.drop();
        throw;
    }
}

}  // namespace

ImapMailbox::ImapMailbox(CurlMulti& multi, ImapMailboxSettings settings)
    : impl_(std::make_unique<Impl>(multi, std::move(settings))) {}
ImapMailbox::~ImapMailbox() = default;

Task<MailboxStatus> ImapMailbox::open() {
    return guarded(*impl_, impl_->open());
}
Task<std::vector<MessageSummary>> ImapMailbox::list(Uid from) {
    return guarded(*impl_, impl_->list(from));
}
Task<void> ImapMailbox::start_fetch(std::vector<MessageSummary> messages, bool header_only) {
    return guarded(*impl_, impl_->start_fetch(std::move(messages), header_only));
}
Task<std::vector<RawMessage>> ImapMailbox::finish_fetch() {
    return guarded(*impl_, impl_->finish_fetch());
}
Task<void> ImapMailbox::settle(std::vector<Uid> uids, Settlement settlement) {
    return guarded(*impl_, impl_->settle(std::move(uids), std::move(settlement)));
}
Task<bool> ImapMailbox::wait_for_news(std::chrono::milliseconds at_most) {
    return guarded(*impl_, impl_->wait_for_news(at_most));
}
void ImapMailbox::wake() {
    impl_->wake();
}
Task<void> ImapMailbox::close() {
    return impl_->close();
}

}  // namespace bp
