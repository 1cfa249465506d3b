#include "parsers/mail_domain.h"

#include "parsers/word_list.h"
#include "parsers/words.h"

namespace bp {
namespace {

// `wasserkamp.example` of `a.kern@it.wasserkamp.example`
std::string organisation_of_domain(const std::string& email) {
    const std::size_t at = email.find('@');
    if (at == std::string::npos) return {};
    const std::string domain = folded_letters(email.substr(at + 1));
    const std::size_t last = domain.rfind('.');
    if (last == std::string::npos || last == 0) return {};
    const std::size_t before = domain.rfind('.', last - 1);
    return before == std::string::npos ? domain : domain.substr(before + 1);
}

bool is_free_mail(const std::string& domain) {
    const std::string label = domain.substr(0, domain.find('.'));
    return is_one_of(label,
                     "gmx web gmail googlemail freenet t-online outlook hotmail yahoo posteo mailbox "
                     "icloud aol") ||
           label.find("mail") != std::string::npos;
}

}  // namespace

bool is_of_another_house(const std::string& email, const std::string& other) {
    const std::string one = organisation_of_domain(email), two = organisation_of_domain(other);
    return !one.empty() && !two.empty() && one != two && !is_free_mail(one) && !is_free_mail(two);
}

}  // namespace bp
