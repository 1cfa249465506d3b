#include "daemon/runtime/failpoint.h"

#ifdef BRUECKENPOST_FAILPOINTS

#include <signal.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace bp {

void failpoint(const char* name) {
    static const long crash_at = [] {
        const char* text = std::getenv("BRUECKENPOST_CRASH_AT");
        return text == nullptr ? 0L : std::strtol(text, nullptr, 10);
    }();
    static const char* const log_path = std::getenv("BRUECKENPOST_FAILPOINT_LOG");
    static long count = 0;
    ++count;
    if (log_path != nullptr) {
        if (std::FILE* log = std::fopen(log_path, "a"); log != nullptr) {
            std::fprintf(log, "%ld %s\n", count, name);
            std::fclose(log);
        }
    }
    if (count == crash_at) kill(getpid(), SIGKILL);
}

void poisoned(std::string_view bytes) {
    const char* poison = std::getenv("BRUECKENPOST_POISON");
    if (poison == nullptr || bytes.find(poison) == std::string_view::npos) return;
    if (std::getenv("BRUECKENPOST_POISON_KILLS") != nullptr) kill(getpid(), SIGKILL);
    throw std::runtime_error("poisoned by BRUECKENPOST_POISON");
}

}  // namespace bp

#endif
