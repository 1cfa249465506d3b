// The office's mail templates: loaded and checked as a whole, then expanded with plain values.
//
// config/templates/README.md describes the files and every variable. The files of one reply become one
// ctemplate template a part, with a German and an English section, so that a mail in a third language gets
// both. HTML values are escaped by ctemplate's auto-escaping for the place they stand in; modifiers, which
// could switch that off, are refused. Every value of either part is made one clean line first (clean_line.h).
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "daemon/mail_template.h"
#include "parsers/reading.h"

namespace bp {

// Values of variables, and the sections to be shown: a section shows once for each entry of its name, in
// order, with that entry's values over those of the outside.
struct TemplateValues {
    struct Section;

    std::vector<std::pair<std::string, std::string>> values;
    std::vector<Section> sections;

    void set(std::string name, std::string value) { values.emplace_back(std::move(name), std::move(value)); }
    void show(std::string name);
    void show(std::string name, TemplateValues inside);
};

struct TemplateValues::Section {
    std::string name;
    TemplateValues inside;
};

inline void TemplateValues::show(std::string name) {
    sections.push_back({std::move(name), {}});
}
inline void TemplateValues::show(std::string name, TemplateValues inside) {
    sections.push_back({std::move(name), std::move(inside)});
}

// What is wrong with a template file and where.
struct TemplateError {
    std::string file;     // relative to the directory, "de/frame.txt"
    int line = 0;         // 1-based; 0 if it concerns the file as a whole
    std::string message;  // English, without trailing newline

    bool operator==(const TemplateError&) const = default;
};

// One reply as text, all UTF-8 with LF line ends. `subject` is one line without control characters.
struct RenderedReply {
    std::string subject;
    std::string text;
    std::string html;
};

// Template files by their name relative to the directory, "en/frame.html".
using TemplateFiles = std::map<std::string, std::string>;

class Templates {
public:
    ~Templates();
    Templates(Templates&&) noexcept;
    Templates& operator=(Templates&&) noexcept;

    // Expands `reply` (not `none`) in German, English or, for Language::other, both, German first; only the
    // values of a language that is shown are looked at. Never throws but for std::bad_alloc.
    RenderedReply render(MailTemplate reply, Language language, const TemplateValues& german,
                         const TemplateValues& english) const;

private:
    friend struct TemplatesResult compile_templates(const TemplateFiles&);
    struct Compiled;
    explicit Templates(std::unique_ptr<Compiled> compiled);
    std::unique_ptr<Compiled> compiled_;
};

struct TemplatesResult {
    std::unique_ptr<Templates> templates;  // null if there are errors
    std::vector<TemplateError> errors;     // all that were found, sorted by file and line
};

// Reads the *.txt and *.html files of `directory` and of its folders de and en, and compiles them. To reload,
// load again and swap: a value that is in use stays whole. Never throws on bad files or I/O errors.
TemplatesResult load_templates(const std::filesystem::path& directory);

// The same from contents; no I/O.
TemplatesResult compile_templates(const TemplateFiles& files);

}  // namespace bp
