#include "parsers/spam_lures.h"

#include "parsers/phrases.h"

namespace bp {
namespace {

// A story and its trick, and how many different wordings of each must stand there.
struct Lure {
    Phrases story;
    int stories;
    Phrases trick;
    int tricks;
};

const Lure (&lures())[10] {
    static const Lure kLures[] = {
        // Journals and congresses that print whoever pays.
        {{R"(peer[- ]?review|impact factor|issn\b|editorial board|manuscript|international journal|journal of|upcoming issue|open access|indexed in|speaker slot)"},
         2,
         {R"(publication (?:fee|charge)|processing (?:fee|charge)|waiver|acceptance (?:in|within)|shortage of|esteemed|eminent|precious|greetings of the day|within \d+ (?:hours|days)|fast publication)"},
         2},
        // Coins and trading that make rich.
        {{R"(trading\b|bitcoin|krypto|crypto|forex|invest(?:ment|ition|ieren|or)|mining\b)"},
         1,
         {R"(garantiert|guarantee|(?:euro|eur|usd|€|\$|dollar)s? ?(?:pro|per|am|je|a|in der|each) (?:tag|woche|monat|day|week|month)|whatsapp|telegram|(?:nur|only|just) \d+ ?(?:euro|eur|€|\$|usd)|passives? (?:einkommen|income)|financial freedom|finanziell\w* frei|verdien\w+ (?:ich|sie|du|mit)|(?:100|200|300) ?%|risikolos|risk[- ]free|(?:plaetze|spots) (?:weg|left|sind)|return on)"},
         2},
        // Fortunes looking for an heir.
        {{R"(million|mio\b|us\$ ?\d|\d{1,3}(?:[.,]\d{3}){2}|dormant|intestate|confiscat|donat|erbschaft|inherit|lotter|fortune|vermoegen|fund\b|estate\b)"},
         1,
         {R"(next of kin|late client|bank details|kontodaten|unclaimed|copy of your (?:passport|id)|widow|witwe|cancer|krebs|orphan|waisen|beneficiary|beguenstigt|barrister|consignment|atm card|god bless|gott segne|private e-?mail|deceased|verstorben|bank account|bankverbindung|risk[- ]free|in good faith)"},
         3},
        // Blackmail with pictures that do not exist.
        {{R"(webcam|hacked|gehackt|trojan|malware|schadsoftware|spyware|your device|ihr geraet)"},
         1,
         {R"(bitcoin|btc\b|wallet|(?:24|48|50|72) (?:stunden|hours)|intim|intimate|porn|kontakte|contacts|ueberweis|transfer)"},
         3},
        // Links, followers and reviews for sale.
        {{R"(guest post|sponsored (?:post|article|content)|link insertion|backlink|do-?follow|link building|followers\b|google[- ]?(?:reviews|bewertungen)|5[- ](?:star|sterne)|domain authority)"},
         1,
         {R"(price|cost\b|budget|preis|kaufen|buy\b|guarantee|garantiert|your (?:web ?site|blog)|ihrer (?:web)?seite|pro monat|per month|paket|package|reply with|traffic|[$€] ?\d)"},
         3},
        // Pills.
        {{R"(viagra|cialis|potenz|rezeptfrei|without prescription|abnehm|weight loss|schlank|cbd\b|testosteron|diaet\w*pille)"},
         1,
         {R"(bestell|order\b|rabatt|discount|% off|versand|shipping|https?:|kilo|pfund|garantiert|guarantee|klick|click)"},
         2},
        // Games of chance.
        {{R"(casino|jackpot|freispiele|free spins|sportwetten|betting|online[- ]?slots?)"},
         1,
         {R"(bonus|gratis|einzahl|deposit|https?:|gewinn|klick|click|jetzt|now\b)"},
         2},
        // Affection from strangers.
        {{R"(whatsapp|telegram|hangouts|private(?:n|r)? (?:e-?)?mail)"},
         1,
         {R"(einsam|lonely|my love|meine liebe\b|kuesse|kisses|beautiful|sexy|dating|single\b|fotos von mir|my (?:pictures|photos)|honey\b|my dear(?:est)?\b|mein(?:e)? liebe[rs]?\b|soulmate|gemeinsame[rn]? freund|serious relationship)"},
         2},
        // Papers that nobody examined.
        {{R"(fuehrerschein|zertifikat|diplom\b|reisepass|ausweis|doktortitel|certificate|driver'?s? licen[cs]e|passport|degree|ielts|telc|goethe)"},
         1,
         {R"(kaufen|buy\b|purchase|ohne pruefung|without (?:exam|test)|echte[nr]? und|real and|registered in|registriert|whatsapp|telegram|lieferung in|delivery in|100 ?%)"},
         3},
        // Prizes for which nobody played.
        {{R"(gewinnspiel|gutschein|gift ?card|iphone|samsung|prize|preis gewonnen|giveaway|ueberraschung)"},
         1,
         {R"(gewonnen|ausgewaehlt|selected|winner|gewinner|claim|einloesen|nur heute|today only|https?:|klick|click|glueckwunsch|congratulations)"},
         3},
    };
    return kLures;
}

}  // namespace

std::optional<std::string> find_lure(const MailSigns& mail) {
    for (const Lure& lure : lures()) {
        const bool told = lure.story.count(mail.words, lure.stories) >= lure.stories;
        if (told && lure.trick.count(mail.words, lure.tricks) >= lure.tricks) return mail.message.subject;
    }
    return std::nullopt;
}

}  // namespace bp
