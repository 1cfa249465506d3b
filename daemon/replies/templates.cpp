#include "daemon/replies/templates.h"

#include <ctemplate/template.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

#include "daemon/replies/clean_line.h"
#include "daemon/replies/template_sources.h"

namespace bp {
namespace {

// A template is a page of text; a file beyond this is none.
constexpr std::size_t kMaxFileBytes = 256 * 1024;

// Bounds what any one value can add to a mail; names have a narrower bound of their own (clean_answer_name).
constexpr std::size_t kMaxValueCharacters = 300;

// Some editors begin a file with it; the subject must be the first thing in ours.
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr std::string_view kBothSubjects = " / ";

std::string key_of(MailTemplate reply, std::string_view part) {
    return to_string(reply) + "/" + std::string(part);
}

bool is_utf8(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    u_strFromUTF8(nullptr, 0, nullptr, text.data(), static_cast<std::int32_t>(text.size()), &status);
    return status == U_ZERO_ERROR || status == U_BUFFER_OVERFLOW_ERROR ||
           status == U_STRING_NOT_TERMINATED_WARNING;
}

void fill(ctemplate::TemplateDictionary& dictionary, const TemplateValues& values) {
    for (const auto& [name, value] : values.values) {
        dictionary.SetValue(name, clean_line(value, kMaxValueCharacters));
    }
    for (const auto& [name, inside] : values.sections) fill(*dictionary.AddSectionDictionary(name), inside);
}

// At most one blank line in a row, none at either end, and a line end at the last: so that a section that
// does not show leaves no hole, and templates may be laid out to be read.
std::string without_gaps(std::string_view text) {
    std::string tidy;
    tidy.reserve(text.size());
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        const bool gap = tidy.empty() || tidy.ends_with("\n\n");
        if (!line.empty() || !gap) tidy.append(line).append("\n");
        begin = end + 1;
    }
    if (tidy.ends_with("\n\n")) tidy.pop_back();
    return tidy;
}

// Reads one file; too large or unreadable ones are errors.
void read_file(const std::filesystem::path& path, const std::string& name, TemplateFiles& files,
               std::vector<TemplateError>& errors) {
    std::ifstream stream(path, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (content.starts_with(kByteOrderMark)) content.erase(0, kByteOrderMark.size());
    if (!stream) {
        errors.push_back({name, 0, "cannot be read"});
    } else {
        files.emplace(name, std::move(content));
    }
}

void read_folder(const std::filesystem::path& directory, const std::string& folder, TemplateFiles& files,
                 std::vector<TemplateError>& errors) {
    std::error_code failure;
    for (std::filesystem::directory_iterator it(directory / folder, failure), end; !failure && it != end;
         it.increment(failure)) {
        const std::filesystem::path& path = it->path();
        if (path.extension() != ".txt" && path.extension() != ".html") continue;
        read_file(path, (std::filesystem::path(folder) / path.filename()).string(), files, errors);
    }
    if (failure) errors.push_back({folder.empty() ? "." : folder, 0, failure.message()});
}

std::vector<TemplateError> check_encoding(const TemplateFiles& files) {
    std::vector<TemplateError> errors;
    for (const auto& [name, content] : files) {
        if (content.size() > kMaxFileBytes) {
            errors.push_back({name, 0, "is larger than 256 KiB"});
        } else if (content.find('\0') != std::string::npos || !is_utf8(content)) {
            errors.push_back({name, 0, "is not UTF-8 text"});
        }
    }
    return errors;
}

}  // namespace

struct Templates::Compiled {
    ctemplate::TemplateCache cache;

    bool add(const std::string& key, const std::string& source) {
        return cache.StringToTemplateCache(key, source, ctemplate::DO_NOT_STRIP);
    }

    std::string expand(const std::string& key, const ctemplate::TemplateDictionary& dictionary) const {
        std::string out;
        cache.ExpandNoLoad(key, ctemplate::DO_NOT_STRIP, &dictionary, nullptr, &out);
        return out;
    }
};

Templates::Templates(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Templates::~Templates() = default;
Templates::Templates(Templates&&) noexcept = default;
Templates& Templates::operator=(Templates&&) noexcept = default;

RenderedReply Templates::render(MailTemplate reply, Language language, const TemplateValues& german,
                                const TemplateValues& english) const {
    ctemplate::TemplateDictionary page("page");
    RenderedReply rendered;
    auto add_language = [&](std::string_view section, std::string_view subject_part,
                            const TemplateValues& values) {
        ctemplate::TemplateDictionary& inside =
            *page.AddSectionDictionary(ctemplate::TemplateString(section.data(), section.size()));
        fill(inside, values);
        const std::string subject = compiled_->expand(key_of(reply, subject_part), inside);
        inside.SetValue("SUBJECT", subject);
        rendered.subject += (rendered.subject.empty() ? "" : kBothSubjects);
        rendered.subject += subject;
    };
    if (language != Language::english) add_language(kGermanSection, "subject.de", german);
    if (language != Language::german) add_language(kEnglishSection, "subject.en", english);
    if (language == Language::other) page.ShowSection("BOTH");

    page.SetValue("LANGUAGE", language == Language::english ? "en" : "de");
    page.SetValue("SUBJECT", rendered.subject);
    rendered.text = without_gaps(compiled_->expand(key_of(reply, "text"), page));
    rendered.html = compiled_->expand(key_of(reply, "html"), page);
    return rendered;
}

TemplatesResult compile_templates(const TemplateFiles& files) {
    TemplatesResult result;
    result.errors = check_encoding(files);
    if (!result.errors.empty()) return result;
    const std::vector<TemplateSource> sources = assemble_templates(files, result.errors);
    if (!result.errors.empty()) return result;

    auto compiled = std::make_unique<Templates::Compiled>();
    for (const TemplateSource& source : sources) {
        const bool good = compiled->add(key_of(source.reply, "subject.de"), source.german_subject) &&
                          compiled->add(key_of(source.reply, "subject.en"), source.english_subject) &&
                          compiled->add(key_of(source.reply, "text"), source.text);
        // What our own checks let pass and ctemplate does not is a place where it cannot escape.
        if (!good || !compiled->add(key_of(source.reply, "html"), source.html)) {
            result.errors.push_back(
                {to_string(source.reply) + ".html", 0,
                 "a variable stands where it cannot be escaped safely, such as an unquoted "
                 "attribute, a comment or a script"});
        }
    }
    if (!result.errors.empty()) return result;
    compiled->cache.Freeze();
    result.templates.reset(new Templates(std::move(compiled)));
    return result;
}

TemplatesResult load_templates(const std::filesystem::path& directory) {
    TemplateFiles files;
    std::vector<TemplateError> errors;
    for (const char* folder : {"", "de", "en"}) read_folder(directory, folder, files, errors);
    TemplatesResult result = compile_templates(files);
    result.errors.insert(result.errors.begin(), errors.begin(), errors.end());
    if (!result.errors.empty()) result.templates.reset();
    return result;
}

}  // namespace bp
