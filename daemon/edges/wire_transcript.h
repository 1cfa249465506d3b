// A wire transcript that can be switched on: who said what, line by line, with the credentials cut out.
#pragma once

#include <functional>
#include <string_view>

namespace bp {

// Called with one line without its CRLF, "C: ..." or "S: ...". Mail contents and logins are not in it, but
// command lines and status texts are: it may hold personal data and is for the operator's eyes.
using WireTranscript = std::function<void(std::string_view line)>;

}  // namespace bp
