#include "parsers/flowed_text.h"

#include "parsers/bytes.h"

namespace bp {
namespace {

struct FlowedLine {
    std::size_t depth = 0;  // of the quote
    std::string_view text;  // without quote marks and stuffed blank
    bool flows_on = false;
};

FlowedLine read_line(std::string_view line) {
    FlowedLine result;
    while (line.starts_with('>')) {
        ++result.depth;
        line.remove_prefix(1);
    }
    if (line.starts_with(' ')) line.remove_prefix(1);
    result.text = line;
    result.flows_on = line.ends_with(' ') && line != "-- ";  // section 4.3: the signature separator is fixed
    return result;
}

}  // namespace

std::string join_flowed_lines(std::string_view text, bool delete_space) {
    std::string joined;
    joined.reserve(text.size());
    bool flowing = false;
    std::size_t depth = 0;
    for (std::size_t position = 0; position < text.size();) {
        const LineExtent extent = line_at(text, position);
        FlowedLine line = read_line(text.substr(position, extent.end - position));
        const bool continues = flowing && line.depth == depth && line.text != "-- ";
        if (flowing && !continues) joined += '\n';
        if (!continues && line.depth > 0) joined.append(line.depth, '>').append(line.text.empty() ? "" : " ");
        if (line.flows_on && delete_space) line.text.remove_suffix(1);
        joined += line.text;
        flowing = line.flows_on;
        depth = line.depth;
        if (!flowing && extent.next > extent.end) joined += '\n';
        position = extent.next;
    }
    return joined;
}

}  // namespace bp
