// Every template in every language against its golden file. The part that people read is compared as text and
// as HTML; one mail is compared as bytes.
#include <gtest/gtest.h>

#include "daemon/replies/reply_values.h"
#include "daemon/replies/template_sources.h"
#include "tests/daemon/replies/golden.h"
#include "tests/daemon/replies/sample_replies.h"

namespace bp {
namespace {

struct GoldenCase {
    MailTemplate reply;
    Language language;
};

class GoldenReply : public testing::TestWithParam<GoldenCase> {};

std::string name_of(const GoldenCase& c) {
    return to_string(c.reply) + "." + to_string(c.language);
}

TEST_P(GoldenReply, ReadsAsApproved) {
    const GoldenCase& c = GetParam();
    const ReplyInput input = sample_reply(c.reply);
    const Catalogue catalogue = sample_catalogue();
    const RenderedReply rendered = office_templates().render(
        c.reply, c.language, reply_values(input, Language::german, catalogue, Office{}, ReplySettings{}),
        reply_values(input, Language::english, catalogue, Office{}, ReplySettings{}));
    expect_golden("replies/" + name_of(c) + ".txt", rendered.subject + "\n\n" + rendered.text);
    expect_golden("replies/" + name_of(c) + ".html", rendered.html);
}

std::vector<GoldenCase> golden_cases() {
    std::vector<GoldenCase> cases;
    for (MailTemplate reply : all_mail_templates()) {
        cases.push_back({reply, Language::german});
        cases.push_back({reply, Language::english});
    }
    cases.push_back({MailTemplate::registration_clarification, Language::other});
    return cases;
}

INSTANTIATE_TEST_SUITE_P(Templates, GoldenReply, testing::ValuesIn(golden_cases()), [](const auto& test) {
    std::string name = name_of(test.param);
    for (char& c : name) {
        if (c == '-' || c == '.') c = '_';
    }
    return name;
});

TEST(GoldenMail, IsTheSameBytesEachTime) {
    expect_golden("replies/cancellation-confirmation.de.eml",
                  compose(sample_reply(MailTemplate::cancellation_confirmation)).bytes);
}

}  // namespace
}  // namespace bp
