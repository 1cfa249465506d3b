// From the office's template files to complete sources for ctemplate, one a reply and part, and the checks on
// the way: every file there, every include and variable known, every section closed in its own file.
#pragma once

#include <string>
#include <vector>

#include "daemon/mail_template.h"
#include "daemon/replies/templates.h"
#include "parsers/reading.h"

namespace bp {

// The sections in which a page holds its German and its English half.
inline constexpr std::string_view kGermanSection = "DE";
inline constexpr std::string_view kEnglishSection = "EN";

struct TemplateSource {
    MailTemplate reply = MailTemplate::none;
    std::string german_subject, english_subject;  // without "Betreff: ", one line
    std::string text, html;                       // whole pages
};

// "de/registration-confirmation" and the like: the file name without its ending.
std::string template_stem(std::string_view language, MailTemplate reply);

// In the order of all_mail_templates(); of use only if `errors` stays empty. Errors are sorted, none twice.
std::vector<TemplateSource> assemble_templates(const TemplateFiles& files,
                                               std::vector<TemplateError>& errors);

}  // namespace bp
