#include "daemon/casework/reply_address.h"

#include "daemon/casework/same_person.h"
#include "daemon/replies/header_values.h"

namespace bp {

std::string reply_address(const Message& message) {
    if (!message.return_path || message.return_path->addr_spec.empty()) return {};
    if (message.from.addresses.size() != 1) return {};
    const Address& from = message.from.addresses.front();
    if (!is_plain_address(message.return_path->addr_spec)) return {};
    return same_address(from.domain(), message.return_path->domain()) ? message.return_path->addr_spec
                                                                      : std::string();
}

}  // namespace bp
