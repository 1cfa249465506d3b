// Which part the people play whom a text names: do they come, do they give up their seat, or are they only
// talked about? And does the writer come too?
//
// Asked sentence by sentence, by an ordered list of rules, the narrower first. Who stands in no sentence that
// speaks of coming is only talked about.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parsers/find_names.h"
#include "parsers/mail_body.h"

namespace bp {

enum class Role { comes, leaves, other };

struct RoleFinding {
    Role role = Role::other;
    std::string rule;
};

// One finding a mention, in their order. The mentions lie within the sentences.
std::vector<RoleFinding> find_roles(const Words& words, const std::vector<WordRange>& sentences,
                                    const std::vector<NameMention>& mentions);

// What the writer says of themselves; the words that say so.
struct SelfFinding {
    std::optional<WordRange> comes;
    std::optional<WordRange> leaves;
    std::optional<WordRange> with_others;  // `wir kommen`: the writer among those meant
};

SelfFinding find_self(const Words& words, const std::vector<WordRange>& sentences,
                      const std::vector<NameMention>& mentions, const std::vector<RoleFinding>& roles);

// Does the range speak of coming or registering?
bool speaks_of_coming(const Words& words, WordRange range);

}  // namespace bp
