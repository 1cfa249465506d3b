// A subject without what programs put before it: `Re:`, `AW:`, `WG:`, `Fwd:` in any number and mixture, and
// tags of gateways such as `[EXTERN]` or `***SPAM***`.
//
// The outermost prefix says what the mail is: `WG: AW: …` forwards an answer, `AW: WG: …` answers a forward.
// Tags that are not known to be a gateway's stay: `[CIC-2023-00042]` is ours.
#pragma once

#include <string>
#include <string_view>

namespace bp {

struct CleanSubject {
    std::string text;
    bool is_reply = false;
    bool is_forward = false;
};

CleanSubject clean_subject(std::string_view subject);

}  // namespace bp
