#include "parsers/field_comments.h"

#include <algorithm>

#include "parsers/bytes.h"

namespace bp {
namespace {

// The offset behind the comment that begins at `begin`.
std::size_t end_of_comment(std::string_view body, std::size_t begin) {
    int depth = 0;
    for (std::size_t i = begin; i < body.size(); ++i) {
        if (body[i] == '\\') {
            ++i;
        } else if (body[i] == '(') {
            ++depth;
        } else if (body[i] == ')' && --depth == 0) {
            return i + 1;
        }
    }
    return body.size();
}

// The offset behind the quoted string that begins at `begin`; only behind the quote if it is not closed.
std::size_t end_of_quotes(std::string_view body, std::size_t begin) {
    for (std::size_t i = begin + 1; i < body.size(); ++i) {
        if (body[i] == '\\') {
            ++i;
        } else if (body[i] == '"') {
            return i + 1;
        }
    }
    return begin + 1;
}

char harmless(char c) {
    const bool word = is_letter(c) || is_digit(c) || !is_ascii(c) ||
                      std::string_view(".-+@").find(c) != std::string_view::npos;
    return word ? c : '_';
}

std::string tame(std::string_view quoted) {
    std::string result(quoted);
    std::transform(result.begin() + 1, result.end() - 1, result.begin() + 1, harmless);
    return result;
}

std::string stripped(std::string_view body, bool tame_quotes) {
    std::string bare;
    for (std::size_t i = 0; i < body.size();) {
        if (body[i] == '(') {
            bare += ' ';
            i = end_of_comment(body, i);
        } else if (body[i] == '"') {
            const std::size_t end = end_of_quotes(body, i);
            const std::string_view quoted = body.substr(i, end - i);
            bare += tame_quotes && quoted.size() > 1 ? tame(quoted) : std::string(quoted);
            i = end;
        } else {
            bare += body[i++];
        }
    }
    return bare;
}

}  // namespace

std::string without_comments(std::string_view body) {
    return stripped(body, false);
}

std::string with_tame_quotes(std::string_view body) {
    return stripped(body, true);
}

}  // namespace bp
