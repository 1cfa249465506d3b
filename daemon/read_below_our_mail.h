// An answer that quotes nothing, read as if the mail of ours that it answers stood below it: what `den im
// März bitte` or `ich muss leider absagen` is about is known from our own books.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "daemon/desk.h"
#include "daemon/understand.h"

namespace bp {

// Ours among the mails that it answers: In-Reply-To, then References from the latest back.
std::vector<std::string> own_message_ids(const Desk& desk, const Message& message);

// nullopt where the mail stands for itself: it quotes, a machine wrote it, or whoever answers is not whom we
// wrote to.
std::optional<ReadResult> read_below_our_mail(Desk& desk, const UnderstoodMail& understood);

}  // namespace bp
