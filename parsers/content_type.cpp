#include "parsers/content_type.h"

#include <algorithm>
#include <optional>

#include "parsers/bytes.h"
#include "parsers/charset.h"
#include "parsers/encoded_word.h"

namespace bp {
namespace {

// A Content-Type with more is an attack on the searches below; real ones have under ten, and a file name in
// RFC 2231 pieces under fifty.
constexpr std::size_t kMostParameters = 200;

// RFC 2231 numbers its pieces from 0; longer numbers are none.
constexpr std::size_t kPieceDigits = 3;

struct Parameter {
    std::string name;  // as written, lower case, `*` included
    std::string value;
};

bool names_a_file(std::string_view name) {
    return name.starts_with("name") || name.starts_with("filename");
}

class ParameterScanner {
public:
    explicit ParameterScanner(std::string_view text) : text_(text) {}

    // The value before the parameters, without comments and without blanks around its slash. Mailers forget
    // the semicolon behind it, and the value itself.
    std::string read_value() {
        std::string value;
        skip_blanks();
        while (position_ < text_.size() && text_[position_] != ';') {
            const char c = text_[position_];
            if (!is_space(c) && c != '(') {
                value += ascii_lower(c);
                ++position_;
                continue;
            }
            skip_blanks();
            const bool goes_on =
                value.ends_with('/') || (position_ < text_.size() && text_[position_] == '/');
            if (!goes_on) break;
        }
        if (value.find('=') == std::string::npos) return value;
        position_ = 0;
        return {};
    }

    std::optional<Parameter> read_parameter() {
        while (true) {
            skip_separators();
            const std::size_t name_end = text_.find_first_of("=; \t(", position_);
            if (name_end == std::string_view::npos) return {};
            Parameter parameter{ascii_lower(text_.substr(position_, name_end - position_)), {}};
            position_ = name_end;
            skip_blanks();
            if (position_ >= text_.size() || text_[position_] != '=') continue;  // a word without value
            ++position_;
            skip_blanks();
            parameter.value = read_parameter_value(names_a_file(parameter.name));
            return parameter;
        }
    }

private:
    void skip_blanks() {
        while (position_ < text_.size()) {
            if (text_[position_] == '(') {
                skip_comment();
            } else if (is_space(text_[position_])) {
                ++position_;
            } else {
                break;
            }
        }
    }

    void skip_separators() {
        skip_blanks();
        while (position_ < text_.size() && (text_[position_] == ';' || text_[position_] == '=')) {
            ++position_;
            skip_blanks();
        }
    }

    // RFC 5322 comments nest; one that is not closed ends with the field.
    void skip_comment() {
        int depth = 0;
        for (; position_ < text_.size(); ++position_) {
            if (text_[position_] == '\\') {
                ++position_;
            } else if (text_[position_] == '(') {
                ++depth;
            } else if (text_[position_] == ')' && --depth == 0) {
                ++position_;
                return;
            }
        }
        position_ = std::min(position_, text_.size());
    }

    std::string read_parameter_value(bool file_name) {
        if (position_ < text_.size() && text_[position_] == '"') {
            if (auto quoted = read_quoted()) return *quoted;
            ++position_;  // never closed: as if it were not there
            return read_until(";");
        }
        // Unquoted file names contain blanks and parentheses; anything else is a token.
        return file_name ? read_until(";") : read_until("; \t(");
    }

    std::string read_until(std::string_view stops) {
        const std::size_t end = std::min(text_.find_first_of(stops, position_), text_.size());
        std::string value(trim(text_.substr(position_, end - position_)));
        position_ = end;
        return value;
    }

    // A backslash is kept where it quotes nothing that needs it: Windows paths.
    std::optional<std::string> read_quoted() {
        std::string value;
        for (std::size_t i = position_ + 1; i < text_.size(); ++i) {
            if (text_[i] == '"') {
                position_ = i + 1;
                return value;
            }
            const bool escape =
                text_[i] == '\\' && i + 1 < text_.size() && (text_[i + 1] == '"' || text_[i + 1] == '\\');
            value += text_[escape ? ++i : i];
        }
        return {};
    }

    std::string_view text_;
    std::size_t position_ = 0;
};

// One piece of a parameter in the notation of RFC 2231: `base`, `base*`, `base*1` or `base*1*`.
struct Piece {
    std::string base;
    int index = -1;  // -1: not numbered
    bool extended = false;
    std::string value;
};

Piece piece_of(Parameter parameter) {
    Piece piece{parameter.name, -1, false, std::move(parameter.value)};
    std::string_view name = parameter.name;
    if (name.size() > 1 && name.ends_with('*')) {
        piece.extended = true;
        name.remove_suffix(1);
    }
    const std::size_t star = name.rfind('*');
    if (star != std::string_view::npos && star > 0) {
        const std::string_view digits = name.substr(star + 1);
        const bool numbered = !digits.empty() && digits.size() <= kPieceDigits &&
                              std::all_of(digits.begin(), digits.end(), [](char c) { return is_digit(c); });
        if (numbered) {
            piece.index = std::stoi(std::string(digits));
            name = name.substr(0, star);
        }
    }
    piece.base = name;
    return piece;
}

std::string decode_percent(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
        const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
        bytes += low >= 0 ? static_cast<char>(high * 16 + low) : text[i];
        if (low >= 0) i += 2;
    }
    return bytes;
}

// The pieces of one parameter, in order.
std::string decode_pieces(const std::vector<const Piece*>& pieces) {
    std::string bytes;
    std::string_view charset;
    bool extended = false;
    for (const Piece* piece : pieces) {
        std::string_view value = piece->value;
        if (piece->extended && !extended) {  // charset'language'text
            const std::size_t first = value.find('\'');
            const std::size_t second = first == std::string_view::npos ? first : value.find('\'', first + 1);
            if (second != std::string_view::npos) {
                charset = value.substr(0, first);
                value.remove_prefix(second + 1);
            }
        }
        extended = extended || piece->extended;
        bytes += piece->extended ? decode_percent(value) : std::string(value);
    }
    return extended ? decode_header_text(to_utf8(bytes, charset)) : decode_header_text(bytes);
}

// A boundary is compared byte by byte, and may look like an encoded-word.
bool is_text(std::string_view base) {
    return base != "boundary";
}

// Which notation of one parameter counts: numbered pieces before `name*` before `name`.
int rank(const Piece& piece) {
    return piece.index >= 0 ? 0 : piece.extended ? 1 : 2;
}

std::string value_of(const std::string& base, const std::vector<Piece>& pieces) {
    std::vector<const Piece*> chosen;
    for (const Piece& piece : pieces) {
        if (piece.base == base) chosen.push_back(&piece);
    }
    std::stable_sort(chosen.begin(), chosen.end(), [](const Piece* a, const Piece* b) {
        return std::pair(rank(*a), a->index) < std::pair(rank(*b), b->index);
    });
    const auto same_rank_end = std::find_if(chosen.begin(), chosen.end(), [&](const Piece* piece) {
        return rank(*piece) != rank(*chosen.front());
    });
    chosen.erase(same_rank_end, chosen.end());
    if (rank(*chosen.front()) != 0) chosen.resize(1);
    return is_text(base) || rank(*chosen.front()) < 2 ? decode_pieces(chosen) : chosen.front()->value;
}

std::vector<Piece> read_pieces(ParameterScanner& scanner) {
    std::vector<Piece> pieces;
    while (pieces.size() < kMostParameters) {
        auto parameter = scanner.read_parameter();
        if (!parameter) break;
        parameter->name = guess_utf8(parameter->name);
        pieces.push_back(piece_of(std::move(*parameter)));
    }
    return pieces;
}

}  // namespace

std::string_view ParameterizedValue::parameter(std::string_view lower_case_name) const {
    for (const auto& [name, text] : parameters) {
        if (name == lower_case_name) return text;
    }
    return {};
}

ParameterizedValue parse_parameterized(std::string_view raw_body) {
    ParameterScanner scanner(raw_body);
    ParameterizedValue result;
    result.value = guess_utf8(scanner.read_value());
    const std::vector<Piece> pieces = read_pieces(scanner);
    for (const Piece& piece : pieces) {
        const bool known = std::any_of(result.parameters.begin(), result.parameters.end(),
                                       [&](const auto& parameter) { return parameter.first == piece.base; });
        if (!known) result.parameters.emplace_back(piece.base, value_of(piece.base, pieces));
    }
    return result;
}

}  // namespace bp
