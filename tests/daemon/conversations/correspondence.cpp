#include "tests/daemon/conversations/correspondence.h"

#include <re2/re2.h>

#include <algorithm>
#include <ctime>
#include <sstream>
#include <stdexcept>
#include <utility>
#include <vector>

#include "parsers/choose_body.h"
#include "parsers/parse_message.h"

namespace bp {
namespace {

using Header = std::vector<std::pair<std::string, std::string>>;

// As mail programs quote what is answered.
std::string quoted(const std::string& text) {
    std::string quote = "\r\nCIC Thementage schrieb:\r\n";
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) quote += "> " + line + "\r\n";
    return quote;
}

std::string date_field(Timestamp at) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(at);
    char text[64];
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S +0000", &parts);
    return text;
}

// Fields that the story tells take the place of the usual ones; `(none)` leaves one out.
std::string written(Header header, const Header& told) {
    for (const auto& [name, value] : told)
        std::erase_if(header, [&](const auto& field) { return field.first == name; });
    for (const auto& field : told) {
        if (field.second != "(none)") header.push_back(field);
    }
    std::string bytes;
    for (const auto& [name, value] : header) bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n";
}

// Ours but for its HMAC.
std::string forged(std::string message_id) {
    char& last = message_id.at(message_id.find('@') - 1);
    last = last == '0' ? '1' : '0';
    return message_id;
}

std::string times(int number, const std::string& words) {
    std::string all;
    for (int i = 0; i < number; ++i) all += words;
    return all;
}

}  // namespace

std::string text_part(const OutgoingMail& mail) {
    return choose_body(parse_message(mail.bytes)).text;
}

void Correspondence::note(const OutboxEntry& sent, const OutgoingMail& mail) {
    ours_[sent.envelope_to] = {sent, text_part(mail)};
}

const Correspondence::OurMail& Correspondence::ours(const std::string& address) const {
    const auto found = ours_.find(address);
    if (found == ours_.end()) throw std::runtime_error("no mail of ours went to " + address);
    return found->second;
}

const OutboxEntry& Correspondence::last_to(const std::string& address) const {
    return ours(address).entry;
}

std::string Correspondence::mail_of(const Scene& scene, const MailboxConfig& mailbox) {
    using Occasion = Scene::Occasion;
    if (scene.occasion == Occasion::report || scene.occasion == Occasion::forged_report)
        return report_of(scene, mailbox);
    const std::string host = scene.address.substr(scene.address.find('@') + 1);
    Header header = {{"Return-Path", "<" + scene.address + ">"},
                     {"From", scene.name + " <" + scene.address + ">"},
                     {"To", mailbox.address},
                     {"Subject", scene.subject},
                     {"Date", date_field(scene.at)},
                     {"Message-ID", "<" + std::to_string(++mails_) + "@" + host + ">"},
                     {"MIME-Version", "1.0"},
                     {"Content-Type", "text/plain; charset=utf-8"},
                     {"Content-Transfer-Encoding", "8bit"}};
    const bool in_reply = scene.occasion == Occasion::answer || scene.occasion == Occasion::bare_answer;
    if (in_reply) header.emplace_back("In-Reply-To", ours(scene.address).entry.message_id);
    Header told = scene.header;
    for (auto& [name, value] : told) value = filled_in(value);
    std::string bytes = written(std::move(header), told) + filled_in(scene.text);
    if (scene.occasion == Occasion::answer) bytes += quoted(ours(scene.address).text);
    return bytes;
}

// RFC 3464, as Postfix writes it.
std::string Correspondence::report_of(const Scene& scene, const MailboxConfig& mailbox) {
    const std::string& id = ours(scene.about).entry.message_id;
    Header header = {{"Return-Path", "<>"},
                     {"From", scene.name + " <" + scene.address + ">"},
                     {"To", mailbox.address},
                     {"Subject", scene.subject},
                     {"Date", date_field(scene.at)},
                     {"Message-ID", "<report-" + std::to_string(++mails_) + "@" +
                                        scene.address.substr(scene.address.find('@') + 1) + ">"},
                     {"Auto-Submitted", "auto-replied"},
                     {"MIME-Version", "1.0"},
                     {"Content-Type", "multipart/report; report-type=delivery-status; boundary=\"b\""}};
    return written(std::move(header), scene.header) +
           "--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" +
           scene.text +
           "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
           "Final-Recipient: rfc822; " +
           scene.about +
           "\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such user\r\n\r\n"
           "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: " +
           (scene.occasion == Scene::Occasion::report ? id : forged(id)) + "\r\n\r\n--b--\r\n";
}

// `(our mail to ADDRESS)` is its Message-ID, `(500 times "words")` what it says.
std::string Correspondence::filled_in(std::string text) const {
    static const RE2 kMail(R"(\((our mail|a forgery of our mail) to (\S+@[^\s)]+)\))");
    static const RE2 kTimes(R"re(\((\d+) times "([^"]+)"\))re");
    std::string what, address, words;
    while (RE2::PartialMatch(text, kMail, &what, &address)) {
        const std::string& id = ours(address).entry.message_id;
        RE2::Replace(&text, kMail, what == "our mail" ? id : forged(id));
    }
    for (int number = 0; RE2::PartialMatch(text, kTimes, &number, &words);)
        RE2::Replace(&text, kTimes, times(number, words));
    return text;
}

}  // namespace bp
