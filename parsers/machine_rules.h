// Whether a machine wrote a mail, and what kind of machine (RFC 3834, 3464, 8098, 2919, 5546): one function a
// rule, asked in the order of the table in machine_rules.cpp; the first that fires decides.
//
// Headers and form come first; words only join a header or a form and never decide alone, because people
// answer `das hier ist keine automatische Antwort`. A header of bulk mail on a person's mail makes no machine
// of the person (the answer is withheld all the same, see withholding_rules.h).
#pragma once

#include <optional>

#include "parsers/mail_signs.h"
#include "parsers/reading.h"

namespace bp {

struct MachineFinding {
    AutomaticKind kind = AutomaticKind::none;
    Evidence evidence;
};

std::optional<MachineFinding> find_machine(const MailSigns& mail);

// A calendar answer under which somebody wrote words of their own.
bool has_persons_comment(const MailSigns& mail);

}  // namespace bp
