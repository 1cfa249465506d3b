// Which part the people play whom a text names: do they come, do they give up their seat, or are they only
// talked about? What the writer says of themselves is asked elsewhere (find_self.h).
//
// Asked sentence by sentence, by an ordered list of rules, the narrower first. Who stands in no sentence that
// speaks of coming is only talked about.
#pragma once

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

}  // namespace bp
