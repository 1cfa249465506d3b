// Telephone numbers in the lines of a signature, a list or a form, and what their labels say of them.
//
// Finding is done here, because libphonenumber's own matcher takes 0.4 ms a signature and cannot tell a fax
// or an extension from the number itself; reading a number found (area codes, country codes, `+49 (0)`,
// service numbers) is libphonenumber's, about 10 µs each, and done only for numbers that are wanted.
// Numbers without country code are German. A number without area code or country code is an extension.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bp {

struct PhoneNumber {
    enum class Use { plain, mobile, fax, switchboard, extension };
    Use use = Use::plain;
    std::size_t begin = 0, end = 0;  // bytes of the text searched
    std::string digits;              // as written, marks kept, blanks single: "(0 46 21) 86 18-33"
    bool open = false;               // `09082 555-(Durchwahl)`: each person's extension completes it
};

// In the order of the text. Linear in the text.
std::vector<PhoneNumber> find_phones(std::string_view text);

// E.164, "" for service numbers and what cannot be a number. An extension takes the place of the digits
// behind the last hyphen of `base` ("040 428 31-2001" and "-2044"; "App. 428 31-2044" too); without a base,
// or with one that has no such hyphen, it is "". Behind an open base the extension is put as it is; the open
// number itself is nobody's.
std::string e164_of(const PhoneNumber& number, const PhoneNumber* base = nullptr);

// The number to reach a person by: of those in `numbers` the first that is no fax and no service number, an
// extension joined with the number before it; the switchboard's only in that way. "" if there is none.
// `taken` tells which one it was.
std::string best_phone(const std::vector<PhoneNumber>& numbers, const PhoneNumber** taken = nullptr);

}  // namespace bp
