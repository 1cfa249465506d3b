// The mails as another program reads them: Python's email package finds no fault, and both parts and the
// subject come out as they went in.
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>

#include "daemon/replies/header_values.h"
#include "daemon/replies/reply_values.h"
#include "daemon/replies/template_sources.h"
#include "tests/daemon/replies/golden.h"
#include "tests/daemon/replies/sample_digests.h"
#include "tests/daemon/replies/sample_replies.h"

namespace bp {
namespace {

class MailForm : public testing::Test {
protected:
    MailForm() { std::filesystem::create_directories(directory_); }
    ~MailForm() override { std::filesystem::remove_all(directory_); }

    void write(const std::string& name, const OutgoingMail& mail, const std::string& subject,
               const std::string& text, const std::string& html) {
        write_text_file(directory_ / (name + ".eml"), mail.bytes);
        write_text_file(directory_ / (name + ".subject"), subject);
        write_text_file(directory_ / (name + ".txt"), text);
        write_text_file(directory_ / (name + ".html"), html);
    }

    void write_reply(const std::string& name, const ReplyInput& input) {
        const Catalogue catalogue = sample_catalogue();
        const RenderedReply rendered = office_templates().render(
            input.reply, input.language, reply_values(input, Language::german, catalogue, Office{}, {}),
            reply_values(input, Language::english, catalogue, Office{}, {}));
        const bool referred = input.reply == MailTemplate::misdirected_referral;
        const std::string reference = referred ? "" : " [" + input.reference + "]";
        write(name, compose(input), rendered.subject + reference, rendered.text, rendered.html);
    }

    // What check_mails.py has to say; empty if all is well.
    std::string complaints() const {
        const std::string command = "python3 '" BP_SOURCE_DIR "/tests/daemon/replies/check_mails.py' '" +
                                    directory_.string() + "' 2>&1";
        std::FILE* pipe = popen(command.c_str(), "r");
        if (pipe == nullptr) return "python3 cannot be run";
        std::string output;
        std::array<char, 4096> buffer{};
        while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
            output.append(buffer.data(), size);
        }
        const int status = pclose(pipe);
        return status == 0 || !output.empty() ? output : "python3 failed";
    }

private:
    std::filesystem::path directory_ =
        std::filesystem::path(testing::TempDir()) /
        (std::string("bp_mail_form_") + testing::UnitTest::GetInstance()->current_test_info()->name() + "_" +
         std::to_string(::getpid()));
};

TEST_F(MailForm, OfEveryReplyInEveryLanguageIsClean) {
    for (MailTemplate reply : all_mail_templates()) {
        for (Language language : {Language::german, Language::english, Language::other}) {
            ReplyInput input = sample_reply(reply);
            input.language = language;
            write_reply(to_string(reply) + "." + to_string(language), input);
        }
    }
    EXPECT_EQ(complaints(), "");
}

TEST_F(MailForm, OfHostileRepliesIsClean) {
    ReplyInput input = sample_reply(MailTemplate::registration_confirmation);
    input.salutation = person("", "\r\nBcc: <x@y.example>", "<script>alert(1)</script>\u202E\x01", "");
    input.people = {
        *input.salutation, person("Dr.", "=?utf-8?Q?=0D=0ABcc:_x?=", "</td></table>", "\"'&<>"),
        person("", std::string(10'000, 'x').c_str(), std::string(10'000, '\n').c_str(), "\xff\xfe\x80")};
    input.people[1].events = std::vector<EventId>{"</html>", "2023-04-27"};
    input.events.push_back("--=_brueckenpost_=--");
    for (int i = 0; i < 100; ++i) {
        input.original_references.push_back("<" + std::string(200, static_cast<char>('a' + i % 26)) +
                                            "@x.example>");
    }
    write_reply("hostile", input);
    EXPECT_EQ(complaints(), "");
}

TEST_F(MailForm, OfDigestsIsClean) {
    int number = 0;
    for (const DigestInput& input : {full_day(), empty_day(), day_of_alarms()}) {
        const ComposedDigest digest = compose_digest(input);
        for (const OutgoingMail& mail : compose_digest_mails(input, digest, Office{}, {})) {
            write("digest" + std::to_string(number++), mail, digest.subject, digest.text, digest.html);
        }
    }
    EXPECT_EQ(complaints(), "");
}

}  // namespace
}  // namespace bp
