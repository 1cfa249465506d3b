// A template file cut into tokens, each knowing its file and line. The markers are ctemplate's (and those of
// Mustache): {{NAME}}, {{#SECTION}} … {{/SECTION}}, {{>include}}, {{! comment }}.
//
// A line that holds nothing but section markers, includes and comments leaves no line in the result.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "daemon/replies/templates.h"

namespace bp {

struct TemplateToken {
    enum class Kind { text, value, open, close, include };
    Kind kind = Kind::text;
    std::string text;  // the text itself, or the name without its marker
    std::string file;
    int line = 0;
};

// `first_line`: the number of the first line of `content` in `file`. Markers that are not closed, empty or
// unknown are added to `errors` and left out.
std::vector<TemplateToken> tokenize_template(const std::string& file, std::string_view content,
                                             int first_line, std::vector<TemplateError>& errors);

}  // namespace bp
