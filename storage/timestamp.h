// The one unit of time of the books: milliseconds since 1970 UTC, without leap seconds. Whole seconds (an
// INTERNALDATE) convert by themselves: `Timestamp{std::chrono::seconds{raw.internal_date}}`. What is shown to
// people is made of it by the caller, who knows the office's time zone; storage has no clock.
#pragma once

#include <chrono>

namespace bp {

using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

}  // namespace bp
