#include "daemon/replies/templates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/daemon/replies/golden.h"
#include "tests/daemon/replies/sample_replies.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::filesystem::path kDirectory = std::filesystem::path(BP_SOURCE_DIR) / "config/templates";

TemplateFiles office_files() {
    TemplateFiles files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kDirectory)) {
        if (entry.is_regular_file() && entry.path().extension() != ".md") {
            files[std::filesystem::relative(entry.path(), kDirectory)] = read_text_file(entry.path());
        }
    }
    return files;
}

// The errors after `from` in `file` was made `to`.
std::vector<TemplateError> errors_after(const std::string& file, const std::string& from,
                                        const std::string& to) {
    TemplateFiles files = office_files();
    std::string& content = files.at(file);
    const std::size_t at = content.find(from);
    if (at == std::string::npos) throw std::logic_error(file + " does not hold " + from);
    content.replace(at, from.size(), to);
    return compile_templates(files).errors;
}

// "line: message", of the only error, which must be in `file`.
std::string only_error(const std::vector<TemplateError>& errors, const std::string& file) {
    if (errors.size() != 1 || errors.front().file != file) {
        std::string all = "not one error in " + file + ":";
        for (const TemplateError& error : errors) all += " " + error.file + ": " + error.message;
        return all;
    }
    return std::to_string(errors.front().line) + ": " + errors.front().message;
}

TEST(Templates, OfTheOfficeAreGood) {
    const TemplatesResult result = load_templates(kDirectory);
    EXPECT_THAT(result.errors, testing::IsEmpty());
    EXPECT_NE(result.templates, nullptr);
}

TEST(Templates, AMissingDirectoryIsAnError) {
    const TemplatesResult result = load_templates(kDirectory / "nowhere");
    EXPECT_EQ(result.templates, nullptr);
    ASSERT_FALSE(result.errors.empty());
    EXPECT_EQ(result.errors.front().file, ".");
}

TEST(Templates, AMissingPartIsNamed) {
    TemplateFiles files = office_files();
    files.erase("en/registration-past.html");
    EXPECT_EQ(only_error(compile_templates(files).errors, "en/registration-past.html"),
              "0: the file is missing");
}

TEST(Templates, AMissingLanguageIsNamedFileByFile) {
    TemplateFiles files = office_files();
    std::erase_if(files, [](const auto& file) { return file.first.starts_with("en/"); });
    const TemplatesResult result = compile_templates(files);
    EXPECT_EQ(result.templates, nullptr);
    EXPECT_THAT(result.errors,
                testing::Contains(TemplateError{"en/privacy-acknowledgement.txt", 0, "the file is missing"}));
    EXPECT_THAT(result.errors, testing::Contains(TemplateError{"en/frame.html", 0, "the file is missing"}));
}

TEST(Templates, ATextBeginsWithItsSubject) {
    EXPECT_EQ(only_error(errors_after("de/privacy-acknowledgement.txt", "Betreff: ", ""),
                         "de/privacy-acknowledgement.txt"),
              "1: the first line must begin with 'Betreff: '");
}

TEST(Templates, AnUnknownVariableIsNamedWithItsLine) {
    EXPECT_EQ(only_error(errors_after("de/receipt-acknowledgement.txt", "Bis dahin", "Bis {{DAHIN}}"),
                         "de/receipt-acknowledgement.txt"),
              "5: variable '{{DAHIN}}' is unknown; README.md lists all");
}

TEST(Templates, AVariableIsKnownOnlyInItsSection) {
    EXPECT_EQ(only_error(errors_after("de/receipt-acknowledgement.txt", "Bis dahin", "{{REFERENCE}}"),
                         "de/receipt-acknowledgement.txt"),
              "5: variable '{{REFERENCE}}' is known only inside {{#REFERENCED}}");
}

TEST(Templates, AnUnclosedSectionIsNamedWithItsLine) {
    EXPECT_EQ(
        only_error(errors_after("en/open-seats.txt", "{{/SEVERAL_OPEN_SEATS}}\n", ""), "en/open-seats.txt"),
        "5: section '{{#SEVERAL_OPEN_SEATS}}' is never closed");
}

TEST(Templates, ASectionIsClosedInTheFileThatOpensIt) {
    EXPECT_THAT(
        errors_after("de/reference.txt", "{{/REFERENCED}}", "{{/REFERENCED}}{{/PEOPLE}}"),
        testing::Contains(TemplateError{"de/reference.txt", 6, "'{{/PEOPLE}}' closes nothing in this file"}));
}

TEST(Templates, SectionsAreClosedInOrder) {
    const auto errors = errors_after("de/people.txt", "{{/AFFILIATED}}", "{{/OWN_DAYS}}");
    ASSERT_FALSE(errors.empty());
    EXPECT_EQ(errors.front().message, "'{{/OWN_DAYS}}' closes '{{#AFFILIATED}}' of line 2");
}

TEST(Templates, AMarkerWithoutEndIsNamed) {
    const auto errors = errors_after("de/receipt-acknowledgement.txt", "Bis dahin", "Bis {{NAME dahin");
    ASSERT_FALSE(errors.empty());
    EXPECT_EQ(errors.front().line, 5);
    EXPECT_THAT(errors.front().message, HasSubstr("is no marker"));
}

TEST(Templates, EscapingCannotBeSwitchedOff) {
    EXPECT_THAT(
        only_error(errors_after("de/frame.html", "Tag {{NAME}}", "Tag {{NAME:none}}"), "de/frame.html"),
        HasSubstr("is no marker"));
    EXPECT_THAT(
        only_error(errors_after("de/frame.html", "Tag {{NAME}}", "Tag {{%AUTOESCAPE context=\"TEXT\"}}"),
                   "de/frame.html"),
        HasSubstr("is no marker"));
    EXPECT_THAT(only_error(errors_after("de/frame.html", "Tag {{NAME}}", "Tag {{=| |=}}"), "de/frame.html"),
                HasSubstr("is no marker"));
}

TEST(Templates, AVariableWhereItCannotBeEscapedIsRefused) {
    const auto errors = errors_after("page.html", "<body class", "<body onload={{SUBJECT}} class");
    ASSERT_FALSE(errors.empty());
    EXPECT_THAT(errors.front().message, HasSubstr("cannot be escaped"));
}

TEST(Templates, AMissingIncludeIsNamedWithItsLine) {
    EXPECT_EQ(only_error(errors_after("de/privacy-acknowledgement.txt", "{{>reference}}", "{{>referenz}}"),
                         "de/privacy-acknowledgement.txt"),
              "6: included file 'de/referenz.txt' is missing");
}

TEST(Templates, FilesThatIncludeOneAnotherEndInAnError) {
    const auto errors = errors_after("de/notices.txt", "Diese Antwort", "{{>notices}}Diese Antwort");
    EXPECT_THAT(only_error(errors, "de/notices.txt"), HasSubstr("without end"));
}

TEST(Templates, AFileThatIsNotUtf8IsRefused) {
    EXPECT_EQ(only_error(errors_after("de/notices.txt", "ä", "\xe4"), "de/notices.txt"),
              "0: is not UTF-8 text");
}

TEST(Templates, CommentsAndSectionLinesLeaveNoTrace) {
    TemplateFiles files = office_files();
    files["de/privacy-acknowledgement.txt"] =
        "Betreff: Kurz{{! nicht gezeigt }}\n\n{{! eine Zeile\n   und noch eine }}\n"
        "  {{#REFERENCED}}  {{! so }}\nA {{REFERENCE}}\n{{/REFERENCED}}\n\n\n\nB\n";
    const TemplatesResult result = compile_templates(files);
    ASSERT_TRUE(result.templates);
    const RenderedReply reply =
        result.templates->render(MailTemplate::privacy_acknowledgement, Language::german, {}, {});
    EXPECT_EQ(reply.subject, "Kurz");
    EXPECT_TRUE(reply.text.starts_with("B\n")) << reply.text;
}

// Values of people, as bad as they come.
TemplateValues hostile_values(const std::string& name) {
    TemplateValues named;
    named.set("NAME", name);
    TemplateValues values;
    values.set("SERVICE_ADDRESS", "\"><script>alert(1)</script>");
    values.show("NAMED", std::move(named));
    return values;
}

TEST(Templates, ValuesCannotWriteMarkup) {
    const RenderedReply reply =
        office_templates().render(MailTemplate::receipt_acknowledgement, Language::german,
                                  hostile_values("<img src=x onerror=alert(1)> & \"'"), {});
    EXPECT_THAT(reply.html, HasSubstr("Guten Tag &lt;img src=x onerror=alert(1)&gt; &amp; &quot;&#39;,"));
    EXPECT_THAT(reply.html, Not(HasSubstr("<script")));
    EXPECT_THAT(reply.text, HasSubstr("Guten Tag <img src=x onerror=alert(1)> & \"',"));
}

TEST(Templates, ValuesCannotWriteMarkers) {
    const RenderedReply reply =
        office_templates().render(MailTemplate::receipt_acknowledgement, Language::german,
                                  hostile_values("{{SERVICE_NAME}}{{#X}}"), {});
    EXPECT_THAT(reply.text, HasSubstr("Guten Tag {{SERVICE_NAME}}{{#X}},"));
}

TEST(Templates, ValuesAreOneLineEach) {
    const RenderedReply reply = office_templates().render(
        MailTemplate::receipt_acknowledgement, Language::german, hostile_values("a\r\nb\n\n\x01\u202E"), {});
    EXPECT_THAT(reply.text, HasSubstr("Guten Tag a b,\n"));
}

TEST(Templates, HugeValuesAreCut) {
    const RenderedReply reply =
        office_templates().render(MailTemplate::receipt_acknowledgement, Language::german,
                                  hostile_values(std::string(10'000, 'x')), {});
    EXPECT_LT(reply.text.size(), 3000u);
}

}  // namespace
}  // namespace bp
