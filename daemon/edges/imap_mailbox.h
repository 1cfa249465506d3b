// A watched mailbox on a real IMAP server (RFC 3501 and 9051): the contract of mailbox.h over libcurl.
//
// libcurl connects, checks the certificate and logs in; from then on we speak IMAP over its stream
// (imap_session). Its own FETCH is of no use: one line of the answer only, and it sets \Seen.
#pragma once

#include <memory>
#include <string>

#include "daemon/edges/connection_settings.h"
#include "daemon/edges/mailbox.h"
#include "daemon/edges/wire_transcript.h"

namespace bp {

class CurlMulti;

struct ImapMailboxSettings {
    std::string name;  // the mailbox's name in the configuration: RawMessage::key.mailbox
    ConnectionSettings connection;
    std::string folder = "INBOX";          // UTF-8, with the server's own hierarchy delimiter
    std::string keyword = "Brueckenpost";  // MailboxStatus::keywords asks whether this one can be set
    WireTranscript transcript;             // empty: none
};

class ImapMailbox final : public Mailbox {
public:
    // `multi` must outlive the mailbox; the mailbox must outlive the tasks it gave out.
    ImapMailbox(CurlMulti& multi, ImapMailboxSettings settings);
    ~ImapMailbox() override;

    Task<MailboxStatus> open() override;
    Task<std::vector<MessageSummary>> list(Uid from) override;
    // A set too long for one command line is asked for in several, all sent at once.
    Task<void> start_fetch(std::vector<MessageSummary> messages, bool header_only) override;
    // A server that answers NO for a batch gives Failure of scope mail: the connection can still be used,
    // ask for the mails one by one. A mail much larger than the size that the server had stated comes as
    // header_only, cut after its header section.
    Task<std::vector<RawMessage>> finish_fetch() override;
    Task<void> settle(std::vector<Uid> uids, Settlement settlement) override;
    Task<bool> wait_for_news(std::chrono::milliseconds at_most) override;
    void wake() override;
    Task<void> close() override;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace bp
