#include "daemon/runtime/sole_instance.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace bp {

SoleInstance::SoleInstance(const std::filesystem::path& lock_file)
    : descriptor_(open(lock_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    if (descriptor_ < 0) {
        throw std::filesystem::filesystem_error("no lock file", lock_file,
                                                std::error_code(errno, std::generic_category()));
    }
    if (flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
    close(descriptor_);
    throw AnotherInstance(lock_file.string() +
                          ": another brueckenpost works on these books; stop it first, or give this one a "
                          "state_directory of its own");
}

SoleInstance::~SoleInstance() {
    close(descriptor_);
}

}  // namespace bp
