// Where an answer to a mail may go, and with it whether the mail comes from whom it names.
#pragma once

#include <string>

#include "parsers/message.h"

namespace bp {

// The Return-Path's address (RFC 3834 section 4: there and nowhere else), and only where that is of the
// writer's own domain: a forged or shared one would carry the answer to a stranger. "" if there is none.
std::string reply_address(const Message& message);

}  // namespace bp
