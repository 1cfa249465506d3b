// Does the writer come too, or do they give up their seat? `mein Kollege X und ich`, `meine Wenigkeit`,
// `Ich selbst komme nicht`, `wir kommen zu dritt`.
#pragma once

#include <optional>
#include <vector>

#include "parsers/find_names.h"
#include "parsers/find_roles.h"
#include "parsers/mail_body.h"

namespace bp {

// What the writer says of themselves; the words that say so.
struct SelfFinding {
    std::optional<WordRange> comes;
    std::optional<WordRange> leaves;
    std::optional<WordRange>
        registered;  // named with others as registered before: `hatten X und mich gemeldet`
    std::optional<WordRange> with_others;  // `wir kommen`: the writer among those meant
};

// `roles` holds one finding a mention.
SelfFinding find_self(const Words& words, const std::vector<WordRange>& sentences,
                      const std::vector<NameMention>& mentions, const std::vector<RoleFinding>& roles);

}  // namespace bp
