// What the program must know about its own office to read and answer mail: its addresses and its gateway.
#pragma once

#include <string>
#include <vector>

namespace bp {

struct Office {
    // All that are ours: both mailboxes, their aliases, the envelope sender, the digest's list.
    std::vector<std::string> addresses;
    std::vector<std::string> mailboxes;  // and their aliases: what is addressed to one of them is to us
    std::string cic_address = "CIC.Bamf@bamf.bund.de";
    std::string cdo_address = "CDO@bamf.bund.de";
    std::string message_id_domain = "bamf.bund.de";  // right-hand side of the Message-IDs we make
    // The authserv-id of the office's own gateway (RFC 8601 section 2.5). Empty: the gate is off, and the
    // digest's header says so.
    std::string authserv_id;
};

}  // namespace bp
