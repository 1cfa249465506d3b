#include "parsers/find_phone.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>

#include "parsers/words.h"

namespace bp {
namespace {

using Use = PhoneNumber::Use;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr std::size_t kMinDigits =
    6;  // the shortest: a four-digit area code and two digits are rarer than dates
constexpr std::size_t kMinMobileDigits = 9;
constexpr std::size_t kMaxDigits = 15;    // E.164; longer ones are accounts and file numbers
constexpr std::size_t kMaxPhones = 2000;  // more in one mail are a directory; bounds hostile input

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t count_digits(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit));
}

std::string digits_of(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (is_digit(c)) out.push_back(c);
    }
    return out;
}

// --- Labels -----------------------------------------------------------------------------------------------

enum class Label { none, phone, mobile, fax, switchboard, extension, other };

Label label_of(std::string_view word, bool single_capital) {
    if (word.size() == 1) {
        if (!single_capital && word != "t" && word != "m" && word != "f") return Label::none;
        if (word == "t" || word == "p" || word == "d") return Label::phone;
        if (word == "m") return Label::mobile;
        if (word == "f") return Label::fax;
        return Label::none;
    }
    if (is_one_of(word, "fax telefax pc-fax telefaxnummer faxnr faxnummer efax e-fax computerfax"))
        return Label::fax;
    if (is_one_of(word,
                  "mobil mobile handy cell mob mobilfunk mobiltelefon diensthandy sms signal whatsapp "
                  "mobilnummer handynummer iphone"))
        return Label::mobile;
    if (is_one_of(
            word,
            "zentrale vermittlung hotline servicetelefon servicenummer sekretariat vorzimmer switchboard "
            "telefonzentrale buergertelefon infotelefon notruf"))
        return Label::switchboard;
    if (is_one_of(word,
                  "app apparat dw durchwahl nst nebenstelle ext extension hausruf hausapparat int intern"))
        return Label::extension;
    if (is_one_of(word,
                  "tel telefon telephon fon phone fernruf ruf rufnummer telefonnummer telefonnr tel-nr telnr "
                  "dienstlich festnetz direkt "
                  "direct office buero telephone telefonisch erreichbar unter rueckruf kontakt ruecksprache "
                  "rueckfragen"))
        return Label::phone;
    static constexpr LongWordList kOtherNumbers(
        "iban bic blz konto kontonummer hrb hra ust-idnr ust-id ustid steuernummer steuer-nr az "
        "aktenzeichen "
        "geschaeftszeichen gz zeichen kundennummer kundennr kunden-nr rechnung rechnungsnummer "
        "personalnummer matr matrikelnummer "
        "leitweg-id vorgang id bwkz pgp fingerprint key bestellnummer auftragsnummer kennziffer "
        "kassenzeichen plz raum zimmer "
        "vorgangsnummer ticket artikelnummer version postfach");
    if (is_one_of(word, kOtherNumbers)) return Label::other;
    // `Teilnehmernummer`, `Mitglieds-Nr.`, `Kassennummer`
    static constexpr AffixList kNumbers("nummer -nr number");
    if (kNumbers.ends(word) &&
        !is_one_of(word, "nummer number dienstnummer privatnummer festnetznummer direktnummer phone-number"))
        return Label::other;
    return Label::none;
}

// `null eins sieben …`, as people dictate: the digit, or 0 for another word.
char digit_of_word(std::string_view word) {
    constexpr std::array<std::string_view, 10> kGerman = {"null",  "eins",  "zwei",   "drei", "vier",
                                                          "fuenf", "sechs", "sieben", "acht", "neun"};
    constexpr std::array<std::string_view, 10> kEnglish = {"zero", "one", "two",   "three", "four",
                                                           "five", "six", "seven", "eight", "nine"};
    for (std::size_t i = 0; i < kGerman.size(); ++i) {
        if (word == kGerman[i] || word == kEnglish[i]) return static_cast<char>('0' + i);
    }
    if (word == "zwo") return '2';
    return word == "oh" ? '0' : char{};
}

bool may_spell_digits(std::string_view line) {
    return line.find("ull ") != std::string_view::npos || line.find("ero ") != std::string_view::npos ||
           line.find("NULL ") != std::string_view::npos;
}

// --- Candidates -------------------------------------------------------------------------------------------

// What the scan of one line remembers from number to number.
class LineScan {
public:
    LineScan(const Words& words, std::vector<PhoneNumber>& found) : words_(words), found_(found) {}

    // Looks at words [begin, end) of one line.
    void run(std::size_t begin, std::size_t end) {
        end_ = end;
        for (std::size_t i = begin; i < end && found_.size() < kMaxPhones;) i = step(i);
    }

private:
    std::size_t step(std::size_t i) {
        if (words_.is_word(i)) {
            if (std::size_t last = spelt_digits(i); last > i) return last;
            see_word(i);
            return i + 1;
        }
        if (starts_number(i)) {
            std::size_t last = number_end(i);
            take(i, last);
            return last;
        }
        bool separator = words_.is_mark(i, ',') || words_.is_mark(i, '|') || words_.is_mark(i, ';') ||
                         words_.is_mark(i, '\t');
        if (separator) {
            // `Telefon / Fax <tab> …` waits for its number; `Zimmer 12, …` and what had its number do not.
            if (fresh_) labels_.clear();
            std::erase(labels_, Label::other);
        }
        return i + 1;
    }

    // Takes a number in words that begins at `i`; one past it, or `i`.
    std::size_t spelt_digits(std::size_t i) {
        constexpr std::size_t kFewest = 7;
        PhoneNumber number;
        std::size_t last = i;
        for (std::size_t at = i; at < end_; ++at) {
            const char digit = words_.is_word(at) ? digit_of_word(words_.folded(at)) : char{};
            const bool mark = words_.is_mark(at, '-') || words_.is_mark(at, '/') || words_.is_mark(at, ',');
            if (digit == char{} && !mark) break;
            if (digit == char{}) continue;
            number.digits.push_back(digit);
            last = at + 1;
        }
        if (number.digits.size() < kFewest || number.digits[0] != '0') return i;
        number.begin = words_[i].begin;
        number.end = words_[last - 1].end;
        last_end_ = last;
        if (decide_use(number)) found_.push_back(std::move(number));
        fresh_ = true;
        return last;
    }

    void see_word(std::size_t i) {
        Label label = label_of(words_.folded(i), words_[i].capital);
        // `05231 62-0 (Zentrale)`: the label stands behind.
        // `5550-17 (Sekretariat: -10)`: it stands before its own.
        const bool own_number = words_.is_mark(i + 1, ':') || is_number(i + 1) ||
                                (words_.is_mark(i + 1, '-') && is_number(i + 2));
        if (words_.is_mark(i - 1, '(') && i >= 1 && last_end_ == i - 1 && !found_.empty() && !own_number) {
            if (label == Label::switchboard) found_.back().use = Use::switchboard;
            if (label == Label::fax) found_.back().use = Use::fax;
            if (label == Label::switchboard || label == Label::fax) return;
            if (is_one_of(words_.folded(i), "direkt direct durchwahl")) return;
        }
        // `Zentrale Dienste`, `Büro Nord` are names of departments.
        bool ambiguous = is_one_of(words_.folded(i), "zentrale buero office kontakt vermittlung ruf");
        if (ambiguous && words_.is_word(i + 1) && words_[i + 1].capital) return;
        // `Raum 2.14 / Fon …`
        if (label != Label::none && label != Label::other) std::erase(labels_, Label::other);
        if (fresh_ && label != Label::none) labels_.clear();
        if (label != Label::none) {
            labels_.push_back(label);
            fresh_ = false;
        }
    }

    bool is_number(std::size_t i) const { return i < end_ && words_[i].kind == Word::Kind::number; }

    // `+49`, `(09`, `0…`; `-4812` and plain digits only behind a label.
    bool starts_number(std::size_t i) const {
        if (i > 0 && words_[i].glued &&
            (words_.is_mark(i - 1, '-') || words_.is_word(i - 1) || words_.is_mark(i - 1, '.'))) {
            if (labels_.empty()) return false;
        }
        if (words_.is_mark(i, '+')) return is_number(i + 1);
        if (words_.is_mark(i, '('))
            return is_number(i + 1) || (words_.is_mark(i + 1, '+') && is_number(i + 2));
        if (words_.is_mark(i, '-'))
            return is_number(i + 1) && ((words_[i + 1].glued && has_label()) || follows_number(i));
        if (!is_number(i)) return false;
        return words_.raw(i)[0] == '0' || has_label();
    }

    bool has_label() const { return !labels_.empty() && labels_.back() != Label::other; }

    // `06341 5500-16/-18`, `5552-0 (Zentrale), -47`: a bare extension right behind a number.
    bool follows_number(std::size_t i) const {
        if (i == 0 || last_end_ == 0) return false;
        if (last_end_ == i - 1 && words_.is_mark(i - 1, '/')) return true;
        const bool bracket = words_.is_mark(i - 2, ')') && i >= 3 && last_end_ + 4 == i;
        return words_.is_mark(i - 1, ',') && (last_end_ == i - 1 || bracket);
    }

    // One past the last word of the number that begins at `i`.
    std::size_t number_end(std::size_t i) const {
        std::size_t last = i + 1, digits = 0;
        bool open = false;
        for (std::size_t at = i; at < end_; ++at) {
            if (is_number(at)) {
                if (digits >= kMinDigits && begins_another(at)) break;
                digits += words_[at].end - words_[at].begin;
                last = at + 1;
            } else if (words_.is_mark(at, '(')) {
                bool inside = is_number(at + 1) || words_.is_mark(at + 1, '+');
                if (!inside || digits >= kMinDigits) break;
                open = true;
            } else if (words_.is_mark(at, ')')) {
                if (!open) break;
                open = false;
                last = at + 1;
            } else if (words_.is_mark(at, '/')) {
                if (digits >= kMinDigits && begins_another_after(at)) break;
            } else if (words_.is_mark(at, '+')) {
                if (digits > 0) break;
            } else if (!words_.is_mark(at, '-') && !words_.is_mark(at, '.')) {
                break;
            } else if (at + 1 < end_ && !is_number(at + 1) && !words_.is_mark(at + 1, '(')) {
                break;
            }
        }
        return last;
    }

    // Two numbers with nothing but a blank between: the second begins with a mobile prefix.
    bool begins_another(std::size_t at) const {
        std::string_view raw = words_.raw(at);
        bool mobile = raw.size() >= 4 && raw[0] == '0' && raw[1] == '1' && raw[2] >= '5' && raw[2] <= '7';
        // `+44 20 7946 0158`: a last group that only looks like a prefix.
        mobile = mobile && digits_from(at) >= kMinMobileDigits;
        return mobile && !words_[at].glued && !words_.is_mark(at - 1, '-') && !words_.is_mark(at - 1, '/');
    }

    // How many digits follow from the word at `at` up to the first that is no number.
    std::size_t digits_from(std::size_t at) const {
        std::size_t digits = 0;
        for (; at < end_ && (is_number(at) || words_.is_mark(at, '-') || words_.is_mark(at, '/')); ++at) {
            if (is_number(at)) digits += words_[at].end - words_[at].begin;
        }
        return digits;
    }

    // `-(Durchwahl)`, ` mit der jeweiligen Durchwahl` behind a number that is not given there.
    bool awaits_extension(std::size_t end) const {
        constexpr std::size_t kReach = 5;
        // `555-112 (Durchwahl)` has its own.
        if (words_.is_mark(end, '(') && end >= 2 && words_.is_mark(end - 2, '-') &&
            words_.raw(end - 1) != "0")
            return false;
        for (std::size_t i = end; i < std::min(end_, end + kReach); ++i) {
            if (is_number(i) || words_.is_mark(i, ',') || words_.is_mark(i, ';') || words_.is_mark(i, '|'))
                return false;
            if (!is_one_of(words_.folded(i), "durchwahl dw extension")) continue;
            for (std::size_t at = i + 1; at < std::min(end_, i + kReach); ++at) {
                if (is_number(at)) return false;
            }
            return true;
        }
        return false;
    }

    // `die Durchwahlen hängen Sie bitte an … an`, `extensions go behind …`
    bool takes_extensions(std::size_t begin) const {
        constexpr std::size_t kReach = 9;
        bool verb = false;
        for (std::size_t i = begin; i-- > 0 && begin - i <= kReach;) {
            if (is_number(i)) return false;
            verb = verb ||
                   is_one_of(words_.folded(i),
                             "haengen haengt anhaengen angehaengt setzen anfuegen gehoeren hinter vor davor "
                             "jeweils append appended after behind dial prefix");
            if (verb &&
                is_one_of(words_.folded(i), "durchwahlen durchwahl nebenstellen extensions extension"))
                return true;
        }
        return false;
    }

    bool begins_another_after(std::size_t slash) const {
        std::size_t at = slash + 1;
        if (words_.is_mark(at, '(') || words_.is_mark(at, '+') || words_.is_mark(at, '-')) return true;
        return is_number(at) && words_.raw(at)[0] == '0' && words_[at].end - words_[at].begin >= 3 &&
               !words_[at].glued;
    }

    // `12.03.2023`, `09:30`, `01.04.`, `2023-01-26`
    static bool looks_like_date(std::string_view written) {
        auto dot = written.find('.');
        if (dot != std::string_view::npos && dot <= 2 &&
            written.find('.', dot + 1) != std::string_view::npos && dot > 0) {
            return written.find('/') == std::string_view::npos &&
                   written.find('-') == std::string_view::npos && count_digits(written) <= 8;
        }
        return false;
    }

    void take(std::size_t i, std::size_t end) {
        PhoneNumber number;
        number.begin = words_[i].begin;
        number.end = words_[end - 1].end;
        bool first = true;
        for (std::size_t at = i; at < end; ++at) {
            if (!first && !words_[at].glued) number.digits.push_back(' ');
            first = false;
            if (words_[at].kind == Word::Kind::number)
                number.digits.append(words_.raw(at));
            else
                number.digits.push_back(words_[at].mark);
        }
        last_end_ = end;
        // `direkt an ihn; ich bin am 16. und 19. Juni`
        const bool day = end == i + 1 && words_.is_mark(end, '.') && words_.raw(i).size() <= 2 &&
                         (words_.is_word(end + 1) || is_number(end + 1));
        if (day) return;
        if (looks_like_date(number.digits) || words_.is_mark(end, ':')) return;
        const bool prefix = i > 0 && is_one_of(words_.folded(i - 1), "vorwahl einwahl rumpfnummer");
        number.open = prefix || awaits_extension(end) || takes_extensions(i);
        if (decide_use(number)) found_.push_back(std::move(number));
        fresh_ = true;
    }

    // The label in front tells the use; of `Telefon / Fax: A / B` each number takes its own.
    bool decide_use(PhoneNumber& number) {
        Label label = Label::none;
        if (!labels_.empty()) {
            label = labels_.front();
            if (labels_.size() > 1) labels_.erase(labels_.begin());
            // `Tel. Zentrale`, `Telefon Durchwahl`, `Telefon/Handy`: the narrower word counts.
            if (fresh_ == false && label == Label::phone && !labels_.empty() && labels_.size() == 1 &&
                (labels_[0] == Label::switchboard || labels_[0] == Label::extension)) {
                label = labels_[0];
            }
        }
        std::size_t digits = count_digits(number.digits);
        if (label == Label::other) return false;
        switch (label) {
            case Label::fax:
                number.use = Use::fax;
                break;
            case Label::mobile:
                number.use = Use::mobile;
                break;
            case Label::switchboard:
                number.use = Use::switchboard;
                break;
            default:
                number.use = Use::plain;
                break;
        }
        bool complete = is_complete(number.digits, digits);
        if (!complete) {
            // `(Sekretariat: -10)`: somebody else's
            if (digits == 0 || digits > 9 || number.use == Use::mobile || number.use == Use::switchboard)
                return false;
            if (number.digits.find('.') != std::string::npos) return false;
            if (number.use != Use::fax) number.use = Use::extension;
            return number.digits[0] == '-' || label == Label::extension || label == Label::phone ||
                   label == Label::fax;
        }
        return digits <= kMaxDigits;
    }

    // With area or country code.
    static bool is_complete(std::string_view written, std::size_t digits) {
        if (digits < kMinDigits || written[0] == '-') return false;
        std::size_t first = written.find_first_of("+0123456789");
        if (written[first] == '+' || written[first] == '0') return true;
        return is_north_american(written) || (digits >= 11 && written.substr(first, 2) == "49");
    }

public:
    // `1-506-555-0147`
    static bool is_north_american(std::string_view written) {
        return written.size() == 14 && written[0] == '1' && written[1] == '-' && written[5] == '-' &&
               written[9] == '-';
    }

private:
    const Words& words_;
    std::vector<PhoneNumber>& found_;
    std::size_t end_ = 0;
    std::size_t last_end_ = 0;
    std::vector<Label> labels_;
    bool fresh_ = true;  // a label seen now begins a new group
};

std::string read_number(const std::string& written) {
    static const PhoneNumberUtil* const util = PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber number;
    if (util->Parse(written, "DE", &number) != PhoneNumberUtil::NO_PARSING_ERROR ||
        !util->IsPossibleNumber(number))
        return {};
    switch (util->GetNumberType(number)) {
        case PhoneNumberUtil::TOLL_FREE:
        case PhoneNumberUtil::PREMIUM_RATE:
        case PhoneNumberUtil::SHARED_COST:
        case PhoneNumberUtil::UAN:
            return {};
        default:
            break;
    }
    std::string out;
    util->Format(number, PhoneNumberUtil::E164, &out);
    return out;
}

}  // namespace

std::vector<PhoneNumber> find_phones(std::string_view text) {
    std::vector<PhoneNumber> found;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        if (count_digits(line) >= 2 || may_spell_digits(line)) {
            Words words = split_words(line);
            std::size_t before = found.size();
            LineScan(words, found).run(0, words.size());
            for (std::size_t i = before; i < found.size(); ++i) {
                found[i].begin += begin;
                found[i].end += begin;
            }
        }
        begin = end + 1;
    }
    return found;
}

// `+43 1 555 1234 DW 12`: extensions are put behind the whole number there.
static bool is_austrian(const PhoneNumber& number) {
    return number.digits.starts_with("+43") || number.digits.starts_with("0043");
}

std::string e164_of(const PhoneNumber& number, const PhoneNumber* base) {
    if (number.use != Use::extension) {
        std::string digits = digits_of(number.digits);
        if (LineScan::is_north_american(number.digits)) return read_number("+" + digits);
        std::size_t first = number.digits.find_first_of("+0123456789");
        bool bare_country = number.digits[first] != '+' && number.digits[first] != '0';
        return read_number(bare_country ? "+" + digits : number.digits);
    }
    if (base == nullptr || base->use == Use::extension) return {};
    if (base->open) return read_number(base->digits + "-" + digits_of(number.digits));
    std::size_t hyphen = base->digits.rfind('-');
    if (is_austrian(*base) && hyphen == std::string::npos)
        return read_number(base->digits + digits_of(number.digits));
    if (hyphen == std::string::npos || hyphen == 0) return {};
    std::string front = base->digits.substr(0, hyphen);
    std::size_t own_hyphen = number.digits.rfind('-');
    std::string own = digits_of(number.digits);
    if (own_hyphen != std::string::npos && own_hyphen > 0) {
        std::string exchange = digits_of(number.digits.substr(0, own_hyphen));
        std::string all = digits_of(front);
        if (all.size() < exchange.size() || all.substr(all.size() - exchange.size()) != exchange) return {};
        own = digits_of(number.digits.substr(own_hyphen));
    }
    return read_number(front + own);
}

// `026-555 0148 (+31 26 555 0148)`: a number of another country written twice is read with its country.
std::string with_country(const std::vector<PhoneNumber>& numbers, const PhoneNumber& national) {
    const std::string digits = digits_of(national.digits);
    if (digits.size() < kMinDigits || national.digits.find('+') != std::string::npos) return {};
    for (const PhoneNumber& other : numbers) {
        const std::string whole = digits_of(other.digits), tail = digits.substr(1);
        const bool same = digits[0] == '0' && other.digits[0] == '+' && whole.size() > tail.size() &&
                          whole.compare(whole.size() - tail.size(), tail.size(), tail) == 0;
        if (same && other.use != Use::fax) return e164_of(other);
    }
    return {};
}

// `555-0`: the line of all, which any number of one's own beats.
bool is_of_the_house(const PhoneNumber& number) {
    const std::size_t hyphen = number.digits.rfind('-');
    return hyphen != std::string::npos && hyphen > 0 && digits_of(number.digits.substr(hyphen)) == "0";
}

std::string best_phone(const std::vector<PhoneNumber>& numbers, const PhoneNumber** taken) {
    const PhoneNumber* base = nullptr;
    // The person's own extension beats the line it belongs to.
    for (const PhoneNumber& number : numbers) {
        if (number.use != Use::extension && number.use != Use::fax && number.use != Use::mobile &&
            base == nullptr)
            base = &number;
        if (number.use != Use::extension || base == nullptr) continue;
        std::string joined = e164_of(number, base);
        if (!joined.empty() &&
            (base->use == Use::switchboard || base->open || is_of_the_house(*base) || is_austrian(*base))) {
            if (taken != nullptr) *taken = &number;
            return joined;
        }
    }
    for (const bool of_the_house : {false, true}) {
        for (const PhoneNumber& number : numbers) {
            if ((number.use != Use::plain && number.use != Use::mobile) || number.open) continue;
            if (is_of_the_house(number) != of_the_house) continue;
            std::string e164 = with_country(numbers, number);
            if (e164.empty()) e164 = e164_of(number);
            if (e164.empty()) continue;
            if (taken != nullptr) *taken = &number;
            return e164;
        }
    }
    return {};
}

}  // namespace bp
