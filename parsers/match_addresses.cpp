#include "parsers/match_addresses.h"

#include <algorithm>
#include <optional>

#include "parsers/name_lexicon.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

constexpr std::size_t kReach = 24;  // words before an address that may tell whose it is
constexpr std::size_t kMostPeople = 50;
constexpr std::size_t kMostAddresses = 50;
constexpr std::size_t kShortest = 3;

std::string letters(std::string_view text) {
    std::string folded = folded_letters(text);
    std::erase_if(folded, [](char c) { return c < 'a' || c > 'z'; });
    return folded;
}

std::string local_of(std::string_view address) {
    return folded_letters(address.substr(0, address.find('@')));
}

// Words before the address in its sentence, up to the address before it.
std::size_t begin_of_talk(const Words& words, std::size_t email) {
    std::size_t i = email;
    while (i > 0 && email - i < kReach) {
        const bool dot =
            (words.is_mark(i - 1, '.') &&
             !(i >= 2 && (words[i - 2].end - words[i - 2].begin <= 3 || words.folded(i - 2) == "prof"))) ||
            words.is_mark(i - 1, '!') || words.is_mark(i - 1, '?') || words.is_mark(i - 1, ';');
        const bool blank = words.is_line_end(i - 1) && (i < 2 || words.is_line_end(i - 2));
        if (dot || blank || words.is_email(i - 1)) break;
        --i;
    }
    return i;
}

class AddressMatch {
public:
    AddressMatch(const Words& words, const std::vector<PersonName>& people)
        : words_(words), people_(people) {}

    // Whose address stands at `email`?
    std::optional<std::size_t> owner_at(std::size_t email) const {
        const std::size_t begin = begin_of_talk(words_, email);
        if (auto named = only([&](const PersonName& name) { return names_family(name, begin, email); }))
            return named;
        const std::string local = local_of(words_.raw(email));
        if (auto spelt = only([&](const PersonName& name) { return spells_given(name, local); }))
            return spelt;
        if (people_.size() == 1 && speaks_of_other(begin, email)) return 0;
        return std::nullopt;
    }

private:
    template <typename Fits>
    std::optional<std::size_t> only(Fits fits) const {
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < people_.size(); ++i) {
            if (!fits(people_[i])) continue;
            if (found) return std::nullopt;
            found = i;
        }
        return found;
    }

    // `E-Mail Prof. Kern: …` on one line.
    bool names_family(const PersonName& name, std::size_t begin, std::size_t email) const {
        const std::string family = letters(name.family_name);
        if (family.size() < kShortest) return false;
        std::size_t line = email;
        while (line > begin && !words_.is_line_end(line - 1)) --line;
        std::string run;
        for (std::size_t i = line; i < email; ++i) {
            if (!words_.is_word(i)) continue;
            run += letters(words_.folded(i));
            if (run.size() >= family.size() && run.ends_with(family)) return true;
        }
        return false;
    }

    // `gudrun@…`, `ravi@…` of Ravindra
    static bool spells_given(const PersonName& name, const std::string& local) {
        std::string given = folded_letters(name.given_name);
        given = given.substr(0, given.find_first_of(" -"));
        if (given.size() < kShortest || local.size() < kShortest) return false;
        const std::string plain = letters(local);
        return plain == given || (given.size() > plain.size() && given.starts_with(plain));
    }

    // `Seine Adresse lautet …`, `Sie erreichen ihn unter …`, `her email is …`
    bool speaks_of_other(std::size_t begin, std::size_t email) const {
        bool other = false, address = false;
        for (std::size_t i = begin; i < email; ++i) {
            const std::string_view word = words_.folded(i);
            if (is_one_of(word,
                          "mein meine meiner meinem meinen mich mir my me unser unsere unserem our uns us"))
                return false;
            // `Der Herr Präsident ist unter … erreichbar`
            other = other || (is_one_of(word, "herr herrn frau") && is_rank(words_.folded(i + 1)));
            const bool may_be_yours = is_one_of(word, "ihre ihrer ihrem ihr ihren ihn ihm sie");
            const bool opens = i == begin || words_.is_line_end(i - 1);
            other = other ||
                    is_one_of(word,
                              "seine seiner seinem sein seinen dessen deren his her him er he she them "
                              "their ihn ihm") ||
                    (may_be_yours && (!words_[i].capital || opens));
            address =
                address || is_one_of(word,
                                     "adresse mailadresse e-mail-adresse emailadresse e-mailadresse "
                                     "e-mail email mail erreichen erreichbar erreicht unter address reach "
                                     "reached at postfach mails lautet");
        }
        return other && address;
    }

    const Words& words_;
    const std::vector<PersonName>& people_;
};

}  // namespace

std::vector<std::string> match_addresses(const Words& words, const std::vector<PersonName>& without_address,
                                         const std::vector<std::string>& taken) {
    std::vector<std::string> found(without_address.size());
    if (without_address.empty() || without_address.size() > kMostPeople) return found;
    const AddressMatch match(words, without_address);
    std::size_t looks = 0;
    for (std::size_t i = 0; i < words.size() && looks < kMostAddresses; ++i) {
        if (!words.is_email(i)) continue;
        ++looks;
        const std::string address(words.raw(i));
        const bool owned = std::any_of(taken.begin(), taken.end(), [&](const std::string& one) {
            return folded_letters(one) == folded_letters(address);
        });
        if (owned) continue;
        const auto owner = match.owner_at(i);
        if (owner && found[*owner].empty()) found[*owner] = address;
    }
    return found;
}

}  // namespace bp
