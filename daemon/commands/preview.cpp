// brueckenpost preview: what a template says, with invented people and the office's own catalogue.
#include <fmt/format.h>
#include <sysexits.h>

#include <iostream>

#include "daemon/commands/commands.h"
#include "daemon/office_files.h"
#include "daemon/replies/sample_reply.h"
#include "daemon/reply_context.h"

namespace bp {
namespace {

std::optional<Language> language_from(const std::string& word) {
    if (word == "de") return Language::german;
    if (word == "en") return Language::english;
    if (word == "both") return Language::other;
    return std::nullopt;
}

int refuse_template(const std::string& word) {
    std::cerr << "there is no template " << word << "; there are:\n";
    for (const MailTemplate mail : all_mail_templates()) std::cerr << "  " << to_string(mail) << '\n';
    return EX_USAGE;
}

}  // namespace

int command_preview(const Config& config, const PreviewOptions& options) {
    const auto mail = mail_template_from_string(options.template_name);
    if (!mail) return refuse_template(options.template_name);
    const auto language = language_from(options.language);
    if (!language) {
        std::cerr << "the language is de, en or both\n";
        return EX_USAGE;
    }
    const OfficeFilesResult loaded = load_office_files(config);
    for (const std::string& error : loaded.errors) std::cerr << error << '\n';
    if (!loaded.files) return EX_CONFIG;

    ReplyInput input = sample_reply(*mail, loaded.files->catalogue);
    input.language = *language;
    input.notice_in_full = !options.later;
    const RenderedReply shown = compose_reply(input, *loaded.files->templates, loaded.files->catalogue,
                                              config.office(), reply_settings(config))
                                    .shown;
    if (options.html)
        fmt::print("{}", shown.html);
    else
        fmt::print("{}\n\n{}", shown.subject, shown.text);
    return EX_OK;
}

}  // namespace bp
