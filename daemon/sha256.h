// SHA-256 of bytes that lie in several pieces (OpenSSL).
#pragma once

#include <initializer_list>
#include <string_view>

#include "storage/ids.h"

namespace bp {

Sha256 sha256(std::initializer_list<std::string_view> pieces);

}  // namespace bp
