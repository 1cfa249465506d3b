// Golden files: what was once read by a person and found good. A mismatch leaves NAME.failed beside the file
// to be compared; with BP_UPDATE_GOLDEN set in the environment the file is rewritten, to be read again.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace bp {

inline std::string read_text_file(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

inline void write_text_file(const std::filesystem::path& path, const std::string& content) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
}

// `name` below tests/golden, "replies/privacy-acknowledgement.de.txt".
inline void expect_golden(const std::string& name, const std::string& actual) {
    const std::filesystem::path path = std::filesystem::path(BP_SOURCE_DIR) / "tests/golden" / name;
    const std::filesystem::path failed = path.string() + ".failed";
    if (std::getenv("BP_UPDATE_GOLDEN") != nullptr) write_text_file(path, actual);
    std::filesystem::remove(failed);
    if (read_text_file(path) == actual) return;
    write_text_file(failed, actual);
    ADD_FAILURE() << "differs from tests/golden/" << name << "; see the .failed file beside it";
}

}  // namespace bp
