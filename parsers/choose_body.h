// Chooses the text that a person would read of a mail's parts.
//
// Of a multipart/alternative the plain part is taken, unless it is a stub (`Ihr Mailprogramm kann kein HTML`)
// or the HTML part says more: tables, which plain parts tear apart, and struck-through words, which they do
// not show. Of multipart/mixed all inline text parts are joined; attachments are not text. An attached
// message becomes forwarded text below header lines in the shape of a client's (`Von: … Gesendet: … An: …
// Betreff: …`).
#pragma once

#include <string>

#include "parsers/message.h"

namespace bp {

struct BodyText {
    std::string text;       // UTF-8, LF
    std::string forwarded;  // the attached or returned messages, in their order
    bool truncated = false;
};

BodyText choose_body(const Message& message);

}  // namespace bp
