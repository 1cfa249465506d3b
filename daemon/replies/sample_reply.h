// An invented answer with all that its template can show, for `brueckenpost preview` and the tests.
#pragma once

#include "daemon/replies/compose_reply.h"

namespace bp {

// In German, about Thementage of that catalogue (which should have four or more). Nobody in it exists.
ReplyInput sample_reply(MailTemplate reply, const Catalogue& catalogue);

}  // namespace bp
