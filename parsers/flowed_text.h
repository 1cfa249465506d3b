// Paragraphs of text/plain; format=flowed put together again (RFC 3676).
#pragma once

#include <string>
#include <string_view>

namespace bp {

// `text` has LF line ends. Quote marks are written as `>` for each level and one blank. With `delete_space`
// (the parameter DelSp=yes) the blank that marks a flowed line is no part of the text.
std::string join_flowed_lines(std::string_view text, bool delete_space);

}  // namespace bp
