// Numbered places at which the crash tests stop the program dead, as a power cut would.
//
// `failpoint("after-commit")` does nothing in a release build. In a build with BRUECKENPOST_FAILPOINTS each
// call counts; where the environment says BRUECKENPOST_CRASH_AT=N, the Nth call kills the process with
// SIGKILL: no destructor, no flush. BRUECKENPOST_FAILPOINT_LOG=FILE appends a line for each point passed, so
// that a test learns how many there are.
//
// `poisoned(bytes)` stands for the mail that breaks a parser. In such a build, where BRUECKENPOST_POISON is
// set and the bytes contain it, the function throws; or dies, if BRUECKENPOST_POISON_KILLS is set as well.
#pragma once

#include <string_view>

namespace bp {

#ifdef BRUECKENPOST_FAILPOINTS
void failpoint(const char* name);
void poisoned(std::string_view bytes);
#else
inline void failpoint(const char*) {}
inline void poisoned(std::string_view) {}
#endif

}  // namespace bp
