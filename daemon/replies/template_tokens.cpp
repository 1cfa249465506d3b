#include "daemon/replies/template_tokens.h"

#include <algorithm>

namespace bp {
namespace {

using Kind = TemplateToken::Kind;

constexpr std::string_view kOpening = "{{";
constexpr std::string_view kClosing = "}}";

bool is_name(std::string_view text) {
    constexpr std::string_view kAllowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    return !text.empty() && text.find_first_not_of(kAllowed) == std::string_view::npos;
}

// Where the line goes on behind `position`: after its newline if only blanks are left, else `position`.
std::size_t skip_blank_rest(std::string_view content, std::size_t position) {
    const std::size_t next = content.find_first_not_of(" \t\r", position);
    if (next == std::string_view::npos) return content.size();
    return content[next] == '\n' ? next + 1 : position;
}

class Tokenizer {
public:
    Tokenizer(const std::string& file, std::string_view content, int first_line,
              std::vector<TemplateError>& errors)
        : file_(file), content_(content), errors_(errors), line_(first_line) {}

    std::vector<TemplateToken> run() {
        while (position_ < content_.size()) {
            const std::size_t marker = content_.find(kOpening, position_);
            if (marker == std::string_view::npos) {
                add_text(content_.size());
                break;
            }
            if (!take_standalone(marker)) {
                add_text(marker);
                if (!take_marker()) break;
            }
        }
        return std::move(tokens_);
    }

private:
    // If the line around `marker` holds only markers that print nothing: takes them and drops the line.
    bool take_standalone(std::size_t marker) {
        const std::size_t newline = content_.substr(0, marker).rfind('\n');
        const std::size_t line_start = newline == std::string_view::npos ? 0 : newline + 1;
        if (line_start < position_) return false;
        if (content_.substr(line_start, marker - line_start).find_first_not_of(" \t") !=
            std::string_view::npos) {
            return false;
        }
        std::size_t at = marker;
        while (content_.substr(at, 2) == kOpening) {
            const std::size_t end = content_.find(kClosing, at);
            if (end == std::string_view::npos || !prints_nothing(content_.substr(at + 2, end - at - 2))) {
                return false;
            }
            at = std::min(content_.find_first_not_of(" \t", end + 2), content_.size());
        }
        const std::size_t next_line = skip_blank_rest(content_, at);
        if (next_line == at && at != content_.size()) return false;

        add_text(line_start);
        for (std::size_t next = marker; next < at; next = content_.find_first_not_of(" \t", position_)) {
            advance_to(next);
            take_marker();
        }
        advance_to(next_line);
        return true;
    }

    static bool prints_nothing(std::string_view inside) {
        return !inside.empty() && std::string_view("#/>!").find(inside.front()) != std::string_view::npos;
    }

    void add_text(std::size_t end) {
        if (end > position_) {
            tokens_.push_back(
                {Kind::text, std::string(content_.substr(position_, end - position_)), file_, line_});
        }
        advance_to(end);
    }

    // The marker at position_. False if it has no end.
    bool take_marker() {
        const std::size_t end = content_.find(kClosing, position_);
        if (end == std::string_view::npos) {
            errors_.push_back({file_, line_, "marker '{{' is never closed"});
            return false;
        }
        add_marker(content_.substr(position_ + 2, end - position_ - 2));
        advance_to(end + 2);
        return true;
    }

    void add_marker(std::string_view inside) {
        if (!inside.empty() && inside.front() == '!') return;
        Kind kind = Kind::value;
        std::string_view name = inside;
        if (prints_nothing(inside)) {
            kind = inside.front() == '#' ? Kind::open : inside.front() == '/' ? Kind::close : Kind::include;
            name.remove_prefix(1);
        }
        if (is_name(name)) {
            tokens_.push_back({kind, std::string(name), file_, line_});
        } else {
            errors_.push_back(
                {file_, line_,
                 "'{{" + std::string(inside) +
                     "}}' is no marker: write {{NAME}}, {{#SECTION}}, {{/SECTION}}, {{>include}} "
                     "or {{! comment }}"});
        }
    }

    void advance_to(std::size_t position) {
        line_ += static_cast<int>(std::count(content_.begin() + static_cast<std::ptrdiff_t>(position_),
                                             content_.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
        position_ = position;
    }

    const std::string& file_;
    std::string_view content_;
    std::vector<TemplateError>& errors_;
    std::vector<TemplateToken> tokens_;
    std::size_t position_ = 0;
    int line_;
};

}  // namespace

std::vector<TemplateToken> tokenize_template(const std::string& file, std::string_view content,
                                             int first_line, std::vector<TemplateError>& errors) {
    return Tokenizer(file, content, first_line, errors).run();
}

}  // namespace bp
