// What everybody who works on a mail needs: the office's configuration, its catalogue and templates, the
// books and the clock. One Desk lives as long as the program.
#pragma once

#include <memory>
#include <string>

#include "daemon/config.h"
#include "daemon/edges/clock.h"
#include "daemon/replies/templates.h"
#include "parsers/catalogue.h"
#include "storage/database.h"

namespace bp {

// What staff may edit while the program runs; read again as a whole on SIGHUP.
struct OfficeFiles {
    Catalogue catalogue;
    std::unique_ptr<Templates> templates;
};

struct Desk {
    const Config& config;
    Office office;
    std::string hmac_key;  // for our Message-IDs
    std::shared_ptr<const OfficeFiles> files;
    Database& database;
    const Clock& clock;
};

}  // namespace bp
