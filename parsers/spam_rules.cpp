#include "parsers/spam_rules.h"

#include <re2/re2.h>

#include <charconv>

#include "parsers/bytes.h"
#include "parsers/fold_text.h"
#include "parsers/phrases.h"
#include "parsers/spam_lures.h"

namespace bp {
namespace {

using Found = std::optional<std::string>;

// So many different wares and lures are blatant.
constexpr int kBlatant = 4;

// From this spam confidence level on Exchange itself moves a mail to junk.
constexpr int kSpamConfidence = 5;

Found flag_field(const MailSigns& mail) {
    for (const HeaderField& field : mail.message.header) {
        std::string name = ascii_lower(field.name);
        bool flag = name.size() >= 9 && name.compare(0, 2, "x-") == 0 &&
                    name.compare(name.size() - 9, 9, "spam-flag") == 0;
        bool status = name == "x-spam-status" || name == "x-spam";
        if ((flag || status) && starts_with_ignoring_case(trim(field.body), "yes")) return quote_field(field);
    }
    return {};
}

Found confidence_level(const MailSigns& mail) {
    for (const HeaderField* field : mail.fields("x-ms-exchange-organization-scl")) {
        const std::string_view value = trim(field->body);
        int level = 0;
        const bool read = std::from_chars(value.data(), value.data() + value.size(), level).ec == std::errc();
        if (read && level >= kSpamConfidence) return quote_field(*field);
    }
    return {};
}

Found forefront_verdict(const MailSigns& mail) {
    static const RE2 spam(
        R"((?i)\bSFV:(?:SPM|SKS|SKB)\b|\bSCL:[5-9]\b|\bCAT:(?:SPM|HSPM|PHSH|HPHSH|HPHISH|MALW)\b)");
    const HeaderField* field = mail.field("x-forefront-antispam-report");
    return field != nullptr && RE2::PartialMatch(field->body, spam) ? Found("X-Forefront-Antispam-Report")
                                                                    : Found();
}

Found subject_tag(const MailSigns& mail) {
    static const Phrases tags = {
        R"([\[{*]+ ?(?:suspected |possible )?spam\??(?: verdacht)? ?[\]}*]+|spam-?verdacht ?:)"};
    return tags.begin(mail.subject) ? Found(mail.message.subject) : Found();
}

bool hides_recipients(const MailSigns& mail) {
    return !mail.addressed_to_office() && mail.message.to.addresses.empty();
}

bool same_domain(std::string_view a, std::string_view b) {
    return equal_ignoring_case(a, b);
}

bool replies_elsewhere(const MailSigns& mail) {
    if (mail.message.reply_to.addresses.empty() || mail.message.from.addresses.empty()) return false;
    return !same_domain(mail.message.reply_to.addresses.front().domain(),
                        mail.message.from.addresses.front().domain());
}

std::string_view domain_of(std::string_view addr_spec) {
    return addr_spec.substr(addr_spec.find('@') + 1);
}

// `Helpdesk bamf.bund.de` at an address that is not ours.
bool pretends_to_be_us(const MailSigns& mail) {
    if (mail.message.from.addresses.empty()) return false;
    const Address& from = mail.message.from.addresses.front();
    if (same_domain(from.domain(), domain_of(mail.office.cdo_address))) return false;
    std::string name = fold_text(from.display_name);
    static const Phrases desk = {
        R"(help ?desk|it[- ]?support|administrator|system ?admin|webmail|mail(?:box)? (?:admin|support|team)|postmaster|it[- ]?service)"};
    bool names_us = name.find(ascii_lower(domain_of(mail.office.cdo_address))) != std::string::npos;
    return names_us || desk.in(name);
}

// A script on somebody's web server sent it.
bool sent_by_script(const MailSigns& mail) {
    return mail.has("x-php-originating-script") || mail.has("x-php-script");
}

// The verdict that stands on top of all: of our gateway, or of the last one before it.
bool fails_authentication(const MailSigns& mail) {
    static const Phrases failed = {R"((?:spf|dmarc) ?= ?(?:soft)?fail\b)"};
    const HeaderField* topmost = mail.field("authentication-results");
    return topmost != nullptr && failed.in(fold_text(topmost->body));
}

// Our own address stands in it as if it were a name: `Lieber Benutzer cdo@…`.
bool greets_our_address(const MailSigns& mail) {
    static const Phrases user = {
        R"((?:lieber?|liebe|dear|hallo|hello|sehr geehrter?) (?:benutzer|nutzer|kunde|user|customer|\S+@\S+))"};
    return user.in(mail.words);
}

// Credentials, parcels, invoices: what the mail wants to frighten us into.
Found phishing(const MailSigns& mail) {
    static const Phrases bait = {
        R"((?:mailbox|postfach|konto|account|kennwort|passwort|password)\b.*\b(?:deaktivier|gesperrt|sperren|geloescht|ablaufen|ablaeuft|suspend|expire|verif|bestaetig))",
        R"((?:speicher|storage|quota|mailbox)\b.*\b(?:\d\d ?%|voll|full|erreicht|exceeded))",
        R"((?:gutschein|geschenk|gift) ?(?:karten?|cards?)\b|(?:dringende|vertrauliche) ueberweisung|wire transfer|sprachnachricht|voicemail)",
        R"((?:paket|sendung|parcel|package)\b.*\b(?:zoll|gebuehr|fee|customs|zustell|deliver)\w*)",
    };
    static const Phrases threat = {
        R"(innerhalb (?:von )?(?:\d+|der naechsten) (?:stunden|h)|within \d+ hours|\d+ (?:stunden|hours)\b|permanent|sofort|immediately|dringend|urgent|umgehend|asap\b|diskret|vertraulich)"};
    bool form = pretends_to_be_us(mail) || sent_by_script(mail) || greets_our_address(mail) ||
                replies_elsewhere(mail) || hides_recipients(mail) || fails_authentication(mail);
    bool frightens = form && (bait.in(mail.subject) || bait.in(mail.words)) && threat.in(mail.words);
    return frightens ? Found(mail.message.subject) : Found();
}

// Inheritances and fortunes for a stranger.
Found advance_fee(const MailSigns& mail) {
    static const Phrases fortune = {
        R"((?:\d[\d.,]* )?(?:millionen|million|mio\.?)\b|erbschaft|inheritance|next of kin|lotter|gewinner|beguenstigte|beneficiary|fund transfer)"};
    static const Phrases deal = {
        R"(risikofrei|risk[- ]free|vertraulich\w*|confidential|\d+ ?% (?:fuer|for)|reisepass|passport|bankverbindung|bank account|private e-?mail|gott segne|god bless|verstorbene|deceased|late client)"};
    if (!hides_recipients(mail) && !replies_elsewhere(mail)) return {};
    constexpr int kSigns = 2;
    bool words = fortune.count(mail.words, kSigns) + int{fortune.in(mail.subject)} >= kSigns &&
                 deal.count(mail.words, kSigns) >= kSigns;
    return words ? Found(mail.message.subject) : Found();
}

// Lists of attendees, places on page one, loans and coins: trade that writes to anybody.
int count_trade(const MailSigns& mail) {
    static const Phrases goods = {
        R"((?:attendees?|visitors?|participants?|contact|e-?mail|leads?|decision makers?|exhibitors?)(?:'s)? (?:e-?mail )?(?:list|database)s?)",
        R"(acquir\w+ [^.]*list|contacts? available|counts and (?:cost|pricing)|verified contacts|opt-?in contacts)",
        R"(backlinks?|platz 1|seite 1 (?:bei|auf|von) google|page one of google|first page|seo[- ](?:paket|agentur|service|ranking|audit)|google[- ]ranking|keywords?\b)",
        R"(garantiert\b|guaranteed\b|\d+ ?% rabatt|discount|ohne vertragslaufzeit|kein risiko|100 ?% (?:legal|gratis|kostenlos))",
        R"(white[- ]hat|\branking\b|price list|(?:just|only|nur|ab) [$€]? ?\d+|[$€] ?\d+ ?(?:/|per |im )|organic traffic|domain authority|high da\b)",
        R"(bitcoin|krypto|crypto|forex|casino|online[- ]?kredit|sofortkredit|business loan|viagra|cialis|potenzmittel|abnehm)",
        R"(click here|klicken sie hier|hier klicken|jetzt zugreifen|nur heute|limited offer|act now|drop me a line)",
    };
    return goods.count(mail.words, kBlatant);
}

Found junk_trade(const MailSigns& mail) {
    return count_trade(mail) >= kBlatant ? Found(mail.message.subject) : Found();
}

// Loans for everybody, parcels with a fee, invoices with a new account, coins that make rich: each lure
// together with what only a swindler adds.
Found swindle(const MailSigns& mail) {
    static const Phrases loan = {R"(\bloans?\b|\bdarlehen|\bkredit(?:e|angebot|geber|summe)?\b|\blending\b)"};
    static const Phrases to_anybody = {
        R"(ohne schufa|schufafrei|no (?:collateral|credit check)|\d ?% (?:interest|zins\w*)|(?:seriose|serioese)r? kreditgeber|interest rate per|(?:brauchen|benoetigen|suchen) sie (?:dringend )?(?:ein|einen|eine) (?:darlehen|kredit)|(?:in need of|need) an? (?:urgent )?loan)"};
    static const Phrases parcel = {R"((?:paket|sendung|parcel|package)\b)"};
    static const Phrases fee = {
        R"(zollgebuehr|versandgebuehr|liefergebuehr|einfuhrgebuehr|zustellgebuehr|customs? (?:fee|duty)|(?:shipping|delivery|redelivery) fee)"};
    static const Phrases invoice = {
        R"((?:overdue|unpaid|outstanding) invoice|invoice\b.*\boverdue|(?:offene|unbezahlte|ueberfaellige) rechnung)"};
    static const Phrases other_account = {
        R"((?:bank (?:details|account)|bankverbindung|bankdaten|kontoverbindung)\b.*\b(?:changed|new|geaendert|neue?n?)\b|new (?:bank )?account|neues? konto)"};
    static const Phrases coins = {R"(bitcoin|krypto\w*|crypto\w*|trading[- ](?:system|plattform|bot)|forex)"};
    static const Phrases riches = {
        R"((?:euro|eur|€|\$|usd) ?(?:pro|am|je|per|a|in der) (?:tag|woche|monat|stunde|day|week|month)|passives? einkommen|passive income|(?:nur|only) noch \d+ plaetze|(?:verdienen|verdienten|earn) .*(?:€|euro|\$))"};
    const auto both = [&](const Phrases& lure, const Phrases& trick) {
        return (lure.in(mail.words) || lure.in(mail.subject)) && trick.in(mail.words);
    };
    static const Phrases link_or_threat = {R"(https?:|innerhalb von \d+|within \d+)"};
    const bool parcels = both(parcel, fee) && link_or_threat.in(mail.words);
    // Suppliers do change their bank; they do not hide whom they write to.
    static const Phrases locked = {R"((?:password|passwort|kennwort) ?[:=]? ?\w+)"};
    const bool odd = hides_recipients(mail) || replies_elsewhere(mail) || fails_authentication(mail) ||
                     locked.in(mail.words);
    const bool invoices = odd && both(invoice, other_account);
    const bool swindles = both(loan, to_anybody) || parcels || invoices || both(coins, riches);
    return swindles ? Found(mail.message.subject) : Found();
}

// Names and addresses of those who attended, for sale.
Found sells_people(const MailSigns& mail) {
    static const Phrases list = {
        R"((?:attendees?|visitors?|participants?|delegates?|exhibitors?|registrants?)(?:'s|s')? (?:e-?mail |contact )?(?:lists?|databases?|data)|(?:teilnehmer|besucher|aussteller)(?:liste|daten(?:bank)?|adressen)|list of (?:attendees|visitors|participants|exhibitors))"};
    static const Phrases offer = {
        R"(acquir\w+|purchas\w+|buy\b|(?:available|for) (?:for )?sale|interested in (?:having|getting|receiving|owning)|kaeuflich|erwerben|kaufen)"};
    static const Phrases price = {
        R"((?:counts?|records?|contacts?) ?[:=(]|\d[\d,.]* (?:contacts|records|visitors|attendees|kontakte|adressen)|(?:cost|price|pricing|preis) ?[:=]|[$€] ?\d|(?:send|share) (?:me )?(?:the )?(?:counts?|cost|pricing))"};
    static const Phrases opt_out = {
        R"(opt[- ]?out|unsubscribe|not wish to (?:hear|receive)|(?:verified|opt-?in) (?:e-?mails?|contacts?)|reply (?:with |back )?(?:["']|as ))"};
    const bool sells = list.in(mail.words) || list.in(mail.subject);
    const int signs = int{offer.in(mail.words)} + int{price.in(mail.words)} + int{opt_out.in(mail.words)};
    return sells && signs >= 3 ? Found(mail.message.subject) : Found();
}

struct SpamRule {
    std::string_view name;
    Found (*find)(const MailSigns&);
};

constexpr SpamRule kGatewayRules[] = {
    {"spam.flag", flag_field},
    {"spam.confidence-level", confidence_level},
    {"spam.forefront", forefront_verdict},
    {"spam.subject-tag", subject_tag},
};

constexpr SpamRule kFormRules[] = {
    {"spam.phishing", phishing}, {"spam.advance-fee", advance_fee}, {"spam.junk-trade", junk_trade},
    {"spam.swindle", swindle},   {"spam.lure", find_lure},          {"spam.people-for-sale", sells_people},
};

Evidence evidence_of(std::string_view rule, std::string quote) {
    return {"kind", std::move(quote), {Section::header, 0, 0}, std::string(rule)};
}

}  // namespace

std::optional<std::string> gateway_says_spam(const MailSigns& mail) {
    for (const SpamRule& rule : kGatewayRules) {
        if (Found quote = rule.find(mail)) return quote;
    }
    return std::nullopt;
}

int trade_signs(const MailSigns& mail) {
    constexpr int kSome = 2;
    const int signs = count_trade(mail);
    return signs >= kSome ? signs : 0;
}

std::optional<Evidence> find_spam(const MailSigns& mail) {
    for (const SpamRule& rule : kGatewayRules) {
        if (Found quote = rule.find(mail)) return evidence_of(rule.name, *quote);
    }
    for (const SpamRule& rule : kFormRules) {
        if (Found quote = rule.find(mail)) return evidence_of(rule.name, *quote);
    }
    return std::nullopt;
}

}  // namespace bp
