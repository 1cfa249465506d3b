// Who wrote the mail: From, closing, signature and visiting card read together.
//
// The display name says most; where it is a shared mailbox (`Vorzimmer Abteilung Z`), short (`Müller, K.`) or
// missing, the name below the closing completes or replaces it. A name in the signature that contradicts a
// personal display name (the head of the office, the managing director) is not the sender's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/address_book.h"
#include "parsers/find_phone.h"
#include "parsers/mail_body.h"
#include "parsers/reading.h"
#include "parsers/vcard.h"

namespace bp {

struct SenderFinding {
    Person person;
    PersonName name;
    std::vector<PhoneNumber> phones;  // of closing and signature, all of them
    std::vector<Evidence> evidence;
};

// What a writer's lines below the text say, wherever they stand (signature, tail of a forwarded mail).
struct Letterhead {
    std::string_view display_name, addr_spec;
    Section section = Section::signature;
    std::vector<std::string_view> blocks;   // tail of the text, signature; views into the mail's text
    std::vector<std::size_t> block_begins;  // byte places of the blocks in their sections
    std::vector<Section> block_sections;
    std::string_view body;  // the running text, for `ich bin bei der Stadt X`
};

SenderFinding find_sender(const Letterhead& letterhead, const AddressBook& book,
                          const std::vector<VisitingCard>& cards);

}  // namespace bp
