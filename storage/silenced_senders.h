// Addresses that staff have decided never to answer: their mails are filed, and that is all.
#pragma once

#include <string>
#include <string_view>

#include "storage/database.h"
#include "storage/timestamp.h"

namespace bp {

class SilencedSenders {
public:
    explicit SilencedSenders(Database& database) : database_(database) {}

    bool has(std::string_view address) const;  // without ASCII case

    // Writes; inside a Transaction. No effect if it is there already.
    void add(std::string_view address, Timestamp now);

private:
    Database& database_;
};

}  // namespace bp
