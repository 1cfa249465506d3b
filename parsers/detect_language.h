// The language of the new text: German, English or another.
#pragma once

#include <string_view>

#include "parsers/reading.h"

namespace bp {

// Of a text without words the answer is German, the office's language.
Language detect_language(std::string_view text);

}  // namespace bp
