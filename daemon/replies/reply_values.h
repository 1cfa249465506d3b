// What the templates are told about a reply: the values of its variables, in one language.
#pragma once

#include "daemon/replies/compose_reply.h"
#include "daemon/replies/templates.h"

namespace bp {

// `language` is german or english. The variables are described in config/templates/README.md.
TemplateValues reply_values(const ReplyInput& input, Language language, const Catalogue& catalogue,
                            const Office& office, const ReplySettings& settings);

}  // namespace bp
