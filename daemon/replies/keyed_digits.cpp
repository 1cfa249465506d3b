#include "daemon/replies/keyed_digits.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>
#include <stdexcept>

namespace bp {

std::string keyed_digits(std::string_view text, std::string_view key, std::size_t digits) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
             reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data(),
             &length) == nullptr) {
        throw std::runtime_error("HMAC-SHA256 is not available");
    }
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string written;
    for (std::size_t i = 0; i < digits / 2 && i < length; ++i) {
        written += kDigits[digest[i] >> 4];
        written += kDigits[digest[i] & 15];
    }
    return written;
}

bool same_digits(std::string_view right, std::string_view given) {
    return right.size() == given.size() && CRYPTO_memcmp(right.data(), given.data(), right.size()) == 0;
}

}  // namespace bp
