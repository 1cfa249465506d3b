// One program at a time works on the books: two would send what lies in the outbox twice (promise P2).
//
// The lock is the kernel's (flock(2)) on a file beside the books; it goes with the process, however that
// ends. Commands that only read the books need none.
#pragma once

#include <filesystem>
#include <stdexcept>

namespace bp {

struct AnotherInstance : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class SoleInstance {
public:
    // Throws AnotherInstance if another program holds the lock, std::filesystem::filesystem_error if the
    // file cannot be made.
    explicit SoleInstance(const std::filesystem::path& lock_file);
    ~SoleInstance();
    SoleInstance(const SoleInstance&) = delete;
    SoleInstance& operator=(const SoleInstance&) = delete;

private:
    int descriptor_;
};

}  // namespace bp
