#include "daemon/replies/template_sources.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include "daemon/replies/template_tokens.h"
#include "daemon/replies/template_variables.h"

namespace bp {
namespace {

using Kind = TemplateToken::Kind;
using Tokens = std::vector<TemplateToken>;

// A frame includes a content, which includes a list: three. More is a circle.
constexpr int kMaxIncludeDepth = 8;

struct SubjectLabel {
    std::string_view language;
    std::string_view label;
};
constexpr std::array<SubjectLabel, 2> kSubjectLabels = {{{"de", "Betreff: "}, {"en", "Subject: "}}};

// Walks through a whole page and checks each marker against the sections that are open around it.
class Checker {
public:
    explicit Checker(std::vector<TemplateError>& errors) : errors_(errors) {}

    void check(const Tokens& tokens) {
        for (const TemplateToken& token : tokens) {
            if (token.kind == Kind::value) check_value(token);
            if (token.kind == Kind::open) open(token);
            if (token.kind == Kind::close) close(token);
        }
        while (!open_.empty()) give_up_innermost();
    }

private:
    void complain(const TemplateToken& token, std::string message) {
        errors_.push_back({token.file, token.line, std::move(message)});
    }

    bool is_inside(std::string_view section) const {
        return std::ranges::any_of(open_, [&](const TemplateToken* t) { return t->text == section; });
    }

    // Empty if the name may stand here.
    std::string objection(const TemplateToken& token, TemplateVariable::Kind kind) const {
        std::string scopes;
        for (const TemplateVariable& variable : template_variables()) {
            if (variable.name != token.text || variable.kind != kind) continue;
            if (variable.scope.empty() || is_inside(variable.scope)) return "";
            scopes += (scopes.empty() ? "{{#" : " or {{#") + std::string(variable.scope) + "}}";
        }
        if (scopes.empty()) return "is unknown; README.md lists all";
        return "is known only inside " + scopes;
    }

    void check_value(const TemplateToken& token) {
        const std::string problem = objection(token, TemplateVariable::Kind::value);
        if (!problem.empty()) complain(token, "variable '{{" + token.text + "}}' " + problem);
    }

    void open(const TemplateToken& token) {
        if (token.text != kGermanSection && token.text != kEnglishSection && !is_separator(token)) {
            const std::string problem = objection(token, TemplateVariable::Kind::section);
            if (!problem.empty()) complain(token, "section '{{#" + token.text + "}}' " + problem);
        }
        open_.push_back(&token);
    }

    // ctemplate prints {{#X_separator}} inside {{#X}} between two repetitions of X.
    bool is_separator(const TemplateToken& token) const {
        return !open_.empty() && token.text == open_.back()->text + "_separator";
    }

    void give_up_innermost() {
        complain(*open_.back(), "section '{{#" + open_.back()->text + "}}' is never closed");
        open_.pop_back();
    }

    void close(const TemplateToken& token) {
        // What an included file left open ends with that file.
        const auto opened_here = [&](const TemplateToken* t) { return t->file == token.file; };
        if (std::ranges::any_of(open_, opened_here)) {
            while (!opened_here(open_.back())) give_up_innermost();
        }
        if (open_.empty() || open_.back()->file != token.file) {
            complain(token, "'{{/" + token.text + "}}' closes nothing in this file");
            return;
        }
        if (open_.back()->text != token.text) {
            complain(token, "'{{/" + token.text + "}}' closes '{{#" + open_.back()->text + "}}' of line " +
                                std::to_string(open_.back()->line));
        }
        open_.pop_back();
    }

    std::vector<TemplateError>& errors_;
    std::vector<const TemplateToken*> open_;
};

// Puts the files of one reply together.
class Assembler {
public:
    Assembler(const TemplateFiles& files, MailTemplate reply, std::vector<TemplateError>& errors)
        : files_(files), reply_(reply), errors_(errors) {}

    TemplateSource run() {
        TemplateSource source;
        source.reply = reply_;
        source.german_subject = subject(kSubjectLabels[0]);
        source.english_subject = subject(kSubjectLabels[1]);
        source.text = page(".txt");
        source.html = "{{%AUTOESCAPE context=\"HTML\"}}" + page(".html");
        return source;
    }

private:
    const std::string* find(const std::string& file) {
        const auto found = files_.find(file);
        if (found != files_.end()) return &found->second;
        errors_.push_back({file, 0, "the file is missing"});
        return nullptr;
    }

    std::string subject(const SubjectLabel& label) {
        const std::string file = template_stem(label.language, reply_) + ".txt";
        const std::string* content = find(file);
        if (content == nullptr) return "";
        std::string_view line = std::string_view(*content).substr(0, content->find('\n'));
        if (!line.starts_with(label.label)) {
            errors_.push_back({file, 1, "the first line must begin with '" + std::string(label.label) + "'"});
            return "";
        }
        line.remove_prefix(label.label.size());
        return checked(tokenize_template(file, line, 1, errors_));
    }

    std::string page(const std::string& ending) {
        ending_ = ending;
        Tokens tokens;
        const std::string file = "page" + ending;
        if (const std::string* content = find(file)) append(tokens, file, *content, 1, "", 0);
        return checked(tokens);
    }

    std::string checked(const Tokens& tokens) {
        Checker(errors_).check(tokens);
        std::string source;
        for (const TemplateToken& token : tokens) {
            if (token.kind == Kind::text) {
                source += token.text;
            } else {
                source += token.kind == Kind::open ? "{{#" : token.kind == Kind::close ? "{{/" : "{{";
                source += token.text + "}}";
            }
        }
        return source;
    }

    // Appends a file, its includes resolved. `language`: whose files it includes; "" for a page.
    void append(Tokens& tokens, const std::string& file, std::string_view content, int first_line,
                const std::string& language, int depth) {
        for (TemplateToken& token : tokenize_template(file, content, first_line, errors_)) {
            if (token.kind != Kind::include) {
                tokens.push_back(std::move(token));
            } else if (depth == kMaxIncludeDepth) {
                errors_.push_back({token.file, token.line, "files include one another without end"});
            } else if (language.empty()) {
                include_language(tokens, token, depth + 1);
            } else if (token.text == "content") {
                include_content(tokens, language, depth + 1);
            } else {
                include_file(tokens, token, language, depth + 1);
            }
        }
    }

    void include_language(Tokens& tokens, const TemplateToken& include, int depth) {
        const bool german = include.text == "german";
        if (!german && include.text != "english") {
            errors_.push_back({include.file, include.line, "a page includes 'german' and 'english' alone"});
            return;
        }
        const std::string section(german ? kGermanSection : kEnglishSection);
        const std::string language = german ? "de" : "en";
        const std::string file = language + "/frame" + ending_;
        tokens.push_back({Kind::open, section, include.file, include.line});
        if (const std::string* content = find(file)) append(tokens, file, *content, 1, language, depth);
        tokens.push_back({Kind::close, section, include.file, include.line});
    }

    // The reply's own file; of a text the subject and the blank line below it left out.
    void include_content(Tokens& tokens, const std::string& language, int depth) {
        const std::string file = template_stem(language, reply_) + ending_;
        const std::string* content = find(file);
        if (content == nullptr) return;
        std::size_t begin = 0;
        if (ending_ == ".txt") begin = std::min(content->find('\n'), content->size() - 1) + 1;
        begin = std::min(content->find_first_not_of('\n', begin), content->size());
        const auto skipped =
            std::count(content->begin(), content->begin() + static_cast<std::ptrdiff_t>(begin), '\n');
        append(tokens, file, std::string_view(*content).substr(begin), 1 + static_cast<int>(skipped),
               language, depth);
    }

    // A file of the language, else one beside the page that both share.
    void include_file(Tokens& tokens, const TemplateToken& include, const std::string& language, int depth) {
        for (const std::string& file : {language + "/" + include.text + ending_, include.text + ending_}) {
            const auto found = files_.find(file);
            if (found == files_.end()) continue;
            append(tokens, file, found->second, 1, language, depth);
            return;
        }
        errors_.push_back({include.file, include.line,
                           "included file '" + language + "/" + include.text + ending_ + "' is missing"});
    }

    const TemplateFiles& files_;
    MailTemplate reply_;
    std::vector<TemplateError>& errors_;
    std::string ending_;
};

}  // namespace

std::string template_stem(std::string_view language, MailTemplate reply) {
    return std::string(language) + "/" + to_string(reply);
}

std::vector<TemplateSource> assemble_templates(const TemplateFiles& files,
                                               std::vector<TemplateError>& errors) {
    std::vector<TemplateSource> sources;
    for (MailTemplate reply : all_mail_templates()) sources.push_back(Assembler(files, reply, errors).run());

    auto order = [](const TemplateError& e) { return std::tie(e.file, e.line, e.message); };
    std::ranges::sort(errors, {}, order);
    const auto repeated = std::ranges::unique(errors);
    errors.erase(repeated.begin(), repeated.end());
    return sources;
}

}  // namespace bp
