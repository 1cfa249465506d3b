#include "daemon/sha256.h"

#include <openssl/evp.h>

#include <memory>
#include <new>

namespace bp {

Sha256 sha256(std::initializer_list<std::string_view> pieces) {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (context == nullptr || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1)
        throw std::bad_alloc();
    for (std::string_view piece : pieces) EVP_DigestUpdate(context.get(), piece.data(), piece.size());
    Sha256 digest{};
    EVP_DigestFinal_ex(context.get(), digest.data(), nullptr);
    return digest;
}

}  // namespace bp
