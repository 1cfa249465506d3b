// Plays every story of tests/conversations against the program from a mail's bytes to the books, with a clock
// that the story sets: each answer and each row of the books must be told, and nothing else may happen.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "parsers/choose_body.h"
#include "parsers/parse_message.h"
#include "storage/ledger.h"
#include "storage/outbox.h"
#include "storage/registrations.h"
#include "tests/daemon/conversations/story.h"
#include "tests/daemon/fakes/test_desk.h"

namespace bp {
namespace {

using testing::HasSubstr;
using testing::Not;

std::filesystem::path stories() {
    return std::filesystem::path(BP_SOURCE_DIR) / "tests" / "conversations";
}

std::vector<std::string> story_names() {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(stories())) {
        if (entry.path().extension() == ".md" && entry.path().filename() != "README.md")
            names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string on_one_line(const std::string& text) {
    std::string line;
    for (char c : text) {
        const bool blank = c == ' ' || c == '\n' || c == '\r';
        if (!blank) line += c;
        if (blank && !line.empty() && line.back() != ' ') line += ' ';
    }
    return line;
}

std::string text_part(const OutgoingMail& mail) {
    return choose_body(parse_message(mail.bytes)).text;
}

// What a person reads: the subject and the text part.
std::string readable(const OutgoingMail& mail) {
    return on_one_line(parse_message(mail.bytes).subject + "\n" + text_part(mail));
}

class Play {
public:
    explicit Play(const Story& story) { office_.give_seats(story.seats); }

    void play(const Scene& scene) {
        SCOPED_TRACE("line " + std::to_string(scene.line) + ": " + scene.heading);
        office_.clock.set(scene.at);
        const std::size_t mailbox = scene.mailbox == "CIC" ? 0 : 1;
        const Processed processed =
            office_.receive(mail_of(scene, office_.config.mailboxes[mailbox]), mailbox);
        check_answers(scene, processed.id);
        check_outcome(scene, processed);
        if (scene.shows_books) check_books(scene);
    }

private:
    // The header of a common mail, but for the fields that the story tells.
    std::string mail_of(const Scene& scene, const MailboxConfig& mailbox) {
        const std::string host = scene.address.substr(scene.address.find('@') + 1);
        std::vector<std::pair<std::string, std::string>> header = {
            {"Return-Path", "<" + scene.address + ">"},
            {"From", scene.name + " <" + scene.address + ">"},
            {"To", mailbox.address},
            {"Subject", scene.subject},
            {"Date", date_field(scene.at)},
            {"Message-ID", "<" + std::to_string(++mails_) + "@" + host + ">"},
            {"MIME-Version", "1.0"},
            {"Content-Type", "text/plain; charset=utf-8"},
            {"Content-Transfer-Encoding", "8bit"}};
        if (scene.in_reply) header.emplace_back("In-Reply-To", last_to_[scene.address]);
        for (const auto& [name, value] : scene.header) {
            std::erase_if(header, [&](const auto& field) { return field.first == name; });
            header.emplace_back(name, value);
        }
        std::string bytes;
        for (const auto& [name, value] : header) bytes += name + ": " + value + "\r\n";
        bytes += "\r\n" + scene.text;
        if (scene.in_reply) bytes += quoted(last_text_[scene.address]);
        return bytes;
    }

    // As mail programs quote what is answered.
    static std::string quoted(const std::string& text) {
        std::string quote = "\r\nCIC Thementage schrieb:\r\n";
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);) quote += "> " + line + "\r\n";
        return quote;
    }

    static std::string date_field(Timestamp at) {
        const std::time_t seconds = std::chrono::system_clock::to_time_t(at);
        char text[64];
        std::tm parts{};
        gmtime_r(&seconds, &parts);
        std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S +0000", &parts);
        return text;
    }

    void check_answers(const Scene& scene, MailId id) {
        Outbox outbox(office_.database);
        const std::vector<OutboxEntry> sent = outbox.of_mail(id);
        for (std::size_t i = 0; i < std::max(sent.size(), scene.answers.size()); ++i) {
            if (i >= sent.size()) {
                ADD_FAILURE() << "line " << scene.answers[i].line << ": no such answer";
                continue;
            }
            const OutgoingMail mail = outbox.read(sent[i].id).value_or(OutgoingMail{});
            last_to_[sent[i].envelope_to] = sent[i].message_id;
            last_text_[sent[i].envelope_to] = text_part(mail);
            const std::string text = readable(mail);
            if (i >= scene.answers.size()) {
                ADD_FAILURE() << "untold answer " << sent[i].template_name << " to " << sent[i].envelope_to
                              << ":\n"
                              << text;
                continue;
            }
            check_answer(scene.answers[i], sent[i], text);
        }
    }

    static void check_answer(const ExpectedAnswer& expected, const OutboxEntry& sent,
                             const std::string& text) {
        SCOPED_TRACE("answer of line " + std::to_string(expected.line));
        EXPECT_EQ(sent.envelope_to, expected.recipient);
        EXPECT_EQ(sent.template_name, expected.template_name);
        EXPECT_EQ(sent.state == OutboxState::held, expected.held);
        for (const Saying& saying : expected.sayings) {
            SCOPED_TRACE("line " + std::to_string(saying.line));
            if (saying.wanted)
                EXPECT_THAT(text, HasSubstr(saying.words));
            else
                EXPECT_THAT(text, Not(HasSubstr(saying.words)));
        }
    }

    static void check_outcome(const Scene& scene, const Processed& processed) {
        const std::string outcome = to_string(processed.decision.outcome);
        EXPECT_EQ(outcome, scene.outcome.empty() ? "answered" : scene.outcome) << processed.decision.reason;
        EXPECT_THAT(processed.decision.reason, HasSubstr(scene.reason));
    }

    void check_books(const Scene& scene) {
        std::vector<BookRow> rows;
        Registrations registrations(office_.database);
        for (const Event& event : office_.desk.files->catalogue.events) {
            for (const Registration& seat : registrations.of_event(event.id)) {
                const Person& person = seat.person.person;
                std::string state = to_string(seat.state);
                if (seat.waiting_place > 0) state += " " + std::to_string(seat.waiting_place);
                const std::string name = person.given_name + " " + person.family_name;
                rows.push_back({name == " " ? "(no name yet)" : name, event.id, state});
            }
        }
        std::sort(rows.begin(), rows.end());
        EXPECT_EQ(rows, scene.books) << "the books of line " << scene.books_line;
    }

    TestDesk office_;
    // Of our last mail to an address: its Message-ID and its text.
    std::map<std::string, std::string> last_to_, last_text_;
    int mails_ = 0;
};

class Conversation : public testing::TestWithParam<std::string> {};

TEST_P(Conversation, GoesAsTold) {
    std::ifstream stream(stories() / (GetParam() + ".md"));
    const Story story = read_story({std::istreambuf_iterator<char>(stream), {}});
    Play play(story);
    for (const Scene& scene : story.scenes) play.play(scene);
}

std::string test_name(const testing::TestParamInfo<std::string>& story) {
    std::string name = story.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Stories, Conversation, testing::ValuesIn(story_names()), test_name);

}  // namespace
}  // namespace bp
