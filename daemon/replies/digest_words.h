// The German words of the digest for what the books call by their own names.
#pragma once

#include <string>
#include <string_view>

#include "daemon/replies/digest_input.h"

namespace bp {

std::string digest_word(Kind kind);           // "Anmeldungen"
std::string digest_word(AutomaticKind sort);  // "Abwesenheitsnotizen"
std::string digest_word(Outcome outcome);     // "beantwortet"
std::string digest_word(DigestInput::Task::Kind kind);
std::string digest_word(DigestInput::Failure::Kind kind);
// "Anmeldebestätigung"; an unknown word stays as it is.
std::string digest_word_for_template(const std::string& template_name);

// "keine Mail", "1 Mail", "14 Mails".
std::string counted(int count, std::string_view one, std::string_view many, std::string_view none);

}  // namespace bp
