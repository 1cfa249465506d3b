// Questions of ours that nobody answered in time: they go to staff.
#pragma once

#include "daemon/desk.h"

namespace bp {

// Each case that has waited for an answer until its time becomes held, and so does the mail whose question
// stays open, so that it stands among what needs staff. What is known so far is kept: a late answer still
// completes it. Inside the caller's transaction. Returns how many there were.
int give_overdue_questions_to_staff(Desk& desk);

}  // namespace bp
