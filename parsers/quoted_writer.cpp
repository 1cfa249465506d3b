#include "parsers/quoted_writer.h"

#include <algorithm>

#include "parsers/person_name.h"
#include "parsers/words.h"

namespace bp {
namespace {

constexpr std::size_t kMostLines = 40;     // of a section, in which the header is sought
constexpr std::size_t kLongestLine = 300;  // a line that names a writer is short

std::string without_marks(std::string_view name) {
    std::string out(name);
    std::erase_if(out, [](char c) {
        return c == '<' || c == '>' || c == '[' || c == ']' || c == '"' || c == ':' || c == '*';
    });
    const std::size_t first = out.find_first_not_of(" \t,"), last = out.find_last_not_of(" \t,");
    return first == std::string::npos ? std::string{} : out.substr(first, last + 1 - first);
}

// `Anna Kern <a.kern@…>`, `"Kern, Anna" [mailto:a.kern@…]`
void read_mailbox(std::string_view text, QuotedWriter& writer) {
    const Words words = split_words(text);
    std::size_t name_end = text.size();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words.is_email(i)) continue;
        writer.addr_spec = std::string(words.raw(i));
        name_end = words[i].begin;
    }
    std::string_view name = text.substr(0, name_end);
    if (const std::size_t mailto = name.find("mailto"); mailto != std::string_view::npos)
        name = name.substr(0, mailto);
    writer.display_name = without_marks(name);
}

// `>>> "Anna Kern" <a.kern@…> 09.05.2023 17:21 >>>`
bool read_arrows(std::string_view line, QuotedWriter& writer) {
    if (line.size() < 8 || line.substr(0, 3) != ">>>") return false;
    line.remove_prefix(3);
    const std::size_t close = line.find(">>>");
    if (close == std::string_view::npos) return false;
    line = line.substr(0, close);
    const Words words = split_words(line);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool date = words[i].kind == Word::Kind::number;
        if (!date && !is_one_of(words.folded(i), "am on schrieb")) continue;
        line = line.substr(0, words[i].begin);
        break;
    }
    read_mailbox(line, writer);
    return !writer.display_name.empty() || !writer.addr_spec.empty();
}

// `Am 9. Mai 2023 um 17:21 schrieb Anna Kern <a.kern@…>:`, `On Tue, 9 May 2023, Anna Kern wrote:`, `Anna Kern
// schrieb am 9. Mai:`
bool read_attribution(std::string_view line, QuotedWriter& writer) {
    if (line.empty() || line.size() > kLongestLine || line.back() != ':') return false;
    const Words words = split_words(line);
    std::size_t verb = 0;
    while (verb < words.size() && !is_one_of(words.folded(verb), "schrieb wrote")) ++verb;
    if (verb >= words.size()) return false;
    const bool dated_first = is_one_of(words.folded(0), "am on");
    std::string_view name;
    if (words.folded(verb) == "schrieb" && dated_first) {
        name = line.substr(words[verb].end);
    } else {
        name = line.substr(0, words[verb].begin);
        // Behind the last number of the date.
        std::size_t from = 0;
        for (std::size_t i = 0; dated_first && i < verb; ++i) {
            const bool small_mark = words[i].kind == Word::Kind::mark && !words.is_mark(i, '<');
            if (words[i].kind == Word::Kind::number || (small_mark && from + 1 == i)) from = i;
        }
        if (dated_first && from + 1 < verb)
            name = line.substr(words[from].end, words[verb].begin - words[from].end);
    }
    read_mailbox(name, writer);
    return !writer.display_name.empty();
}

}  // namespace

std::optional<QuotedWriter> quoted_writer(std::string_view section) {
    QuotedWriter writer;
    bool found = false;
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin < section.size() && lines < kMostLines; ++lines) {
        const std::size_t end = std::min(section.find('\n', begin), section.size());
        std::string_view line = section.substr(begin, end - begin);
        while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
        const bool blank = line.find_first_not_of(" \t") == std::string_view::npos;
        if (found && blank) {
            writer.text = end;
            return writer;
        }
        if (!found) {
            if (read_arrows(line, writer) || read_attribution(line, writer)) {
                writer.text = end;
                return writer;
            }
            const std::size_t colon = line.find(':');
            const std::string label = colon == std::string_view::npos || colon > 12
                                          ? std::string{}
                                          : clean_name(folded_letters(line.substr(0, colon)));
            if (is_one_of(label, "von from absender")) {
                found = true;
                read_mailbox(line.substr(colon + 1), writer);
            }
        }
        begin = end + 1;
    }
    return std::nullopt;
}

}  // namespace bp
