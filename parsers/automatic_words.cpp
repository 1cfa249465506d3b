#include "parsers/automatic_words.h"

#include <algorithm>

#include "parsers/phrases.h"

namespace bp {
namespace {

// One sentence of those in which a machine says that it is one.
bool declares(std::string_view sentence) {
    static const Phrases self_description = {
        // Dies ist eine automatisch erzeugte …, Diese Nachricht wurde automatisch erstellt
        R"((?:dies(?:e[rs]?)?|das|hier(?:bei)?|es handelt sich) .*\bautomatisch\w* (?:\w+ ){0,3}(?:erzeugt|generiert|erstellt|versende|versandt))",
        R"((?:dies(?:e[rs]?)?|das|hier(?:bei)?|es handelt sich) .*\bautomatisch\w* (?:\w+ ){0,3}(?:verschickt|gesendet|antwort|nachricht))",
        R"((?:dies(?:e[rs]?)?|das|hier(?:bei)?|es handelt sich) .*\bautomatisch\w* (?:\w+ ){0,3}(?:mail|e-mail|rueckmeldung|benachrichtigung))",
        R"((?:dies(?:e[rs]?)?|das|hier(?:bei)?|es handelt sich) .*\bautomatisch\w* (?:\w+ ){0,3}(?:eingangs|empfangs|abwesenheits|mitteilung))",
        R"((?:dies(?:e[rs]?)?|das|hier(?:bei)?) .*\bmaschinell (?:erzeugt|erstellt|generiert))",
        R"((?:dies(?:e[rs]?)?|das) (?:antwort|nachricht|e-?mail|mail)\b.*\bvon selbst\b)",
        // This is an automated …, this message was automatically generated
        R"((?:this|it) .*\bauto(?:matic|mated|-?generated|-?reply|-?response|-?responder)\b)",
        R"((?:this|it) .*\bautomatically (?:generated|sent|created))",
    };
    static const Phrases heading = {
        R"(\W*(?:automatische (?:antwort|eingangsbestaetigung|empfangsbestaetigung|abwesenheits\w+)|automatic (?:reply|response)|auto-?reply)\b)",
    };
    static const Phrases denial = {R"((?:keine?|nicht|not|no|isn't)\b.*\bauto)"};
    static const Phrases gateways_work = {
        R"(\S*gateway|geprueft|gescannt|signiert|verschluesselt|quarant|released|scanned|archiv|beschreibung|description)"};
    return (self_description.in(sentence) || heading.begin(sentence)) && !denial.in(sentence) &&
           !gateways_work.in(sentence);
}

}  // namespace

bool declares_itself_automatic(std::string_view words) {
    auto holds = [&](std::string_view word) { return words.find(word) != std::string_view::npos; };
    if (!holds("auto") && !holds("maschinell") && !holds("von selbst")) return false;
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t end = std::min(words.find_first_of(".!?", begin), words.size());
        if (declares(words.substr(begin, end - begin))) return true;
        begin = end + 1;
    }
    return false;
}

int absence_signs(std::string_view words) {
    static const Phrases signs = {
        R"(nicht (?:mehr )?(?:im|in|am) (?:dem )?(?:buero|dienst|hause?|amt|arbeitsplatz)\b)",
        R"(ausser (?:hause?|dienst)\b|abwesend|abwesenheit|krankgeschrieben|ausgeschieden\b)",
        R"((?:nicht|wieder|erst) (?:wieder )?(?:zu )?erreich(?:en|bar)\b)",
        R"(im \w*urlaub\b|in (?:elternzeit|mutterschutz|kur|reha)\b|auf dienstreise\b)",
        R"(nach meiner rueckkehr\b|ich kehre\b|wieder (?:im|am) (?:buero|dienst|haus|arbeitsplatz)\b)",
        R"((?:meine )?vertret(?:ung|er|erin)\b)",
        R"(lese (?:ich )?(?:\w+ ){0,3}(?:keine|nur|nicht)\b|(?:wird|werden) (?:[\w.]+ ){0,4}(?:nicht|weder) (?:mehr |laenger )?(?:weitergeleitet|gelesen|bearbeitet|abgerufen)\b)",
        R"(nicht mehr (?:\w+ ){0,3}taetig\b|(?:im|in|in den|geniesse (?:ich )?\w+) (?:\w+ )?(?:ruhestand|rente|pension)\b|pensioniert\b)",
        R"(out of (?:the )?office\b|on (?:\w+ )?(?:leave|vacation|holidays?)\b|(?:limited|no) access to\b)",
        R"(when i(?:'m| am) back\b|(?:upon|on|after) my return\b|will (?:be back|return|not return)\b)",
        R"((?:ist|sind|bleibt|bleiben) (?:[\w.,-]+ ){0,12}geschlossen\b|wieder (?:persoenlich |wie gewohnt )?(?:fuer sie|fuer euch) (?:da|erreichbar)\b)",
        R"((?:is|are|be|remain) (?:currently |now )?closed\b|(?:will )?re-?opens?\b)",
        R"((?:ab|am|vom|seit) [^.!?]{1,40}\b(?:wieder )?zurueck\b|auf (?:einer |einem )?(?:fortbildung|lehrgang|schulung|dienstreise|seminar)\b|back (?:on|from|in the office)\b)",
        R"((?:i'm|i am|am|bin) (?:currently |now |derzeit |zurzeit )?(?:out|away|off|unterwegs|travell?ing|on the road|verreist)\b|erreichen sie mich (?:\w+ )?(?:nicht|erst)\b)",
        R"(away (?:from|until)\b|currently (?:away|travell?ing|out)\b|no longer (?:with|work))",
    };
    constexpr int kEnough = 4;
    return signs.count(words, kEnough);
}

bool closes_the_mailbox(std::string_view words) {
    static const Phrases phrases = {
        R"((?:wird|werden) (?:in dieser zeit |derzeit |daher |auch )?(?:nicht|weder) (?:automatisch |mehr |laenger )?(?:weitergeleitet|gelesen|bearbeitet|abgerufen))",
        R"((?:ihre|deine|eure) (?:e-?mail|mail|nachricht)\w* (?:werde ich|wird|beantworte ich) [^.]*\brueckkehr)",
        R"((?:in|bei) (?:dringenden|eiligen|wichtigen) (?:faellen|angelegenheiten|anliegen|fragen)[^.]*\b(?:wenden|kontaktieren|erreichen|schreiben|hilft))",
        R"((?:for|in) (?:urgent|pressing) (?:matters|cases|requests|issues)[^.]*\b(?:contact|call|reach|write))",
        R"((?:please |kindly )?(?:contact|reach|write to|call|e-?mail|ask) [^.]*\b(?:in my absence|while i(?:'m| am)|during my|in the meantime|meanwhile|instead))",
        R"((?:eilig|dringend|wichtig|unaufschiebbar)\w* (?:faelle|anliegen|angelegenheiten|sachen|fragen|anfragen)[^.]*\b(?:uebernimmt|bearbeitet|hilft|richten|wenden|beantwortet|ist|an)\b)",
        R"((?:in|waehrend) (?:meiner|dieser) (?:abwesenheit|zeit)[^.]*\b(?:wenden|vertritt|vertreten|hilft|erreichen|zustaendig|uebernimmt))",
        R"((?:vertritt mich|vertreten werde ich|meine vertretung (?:ist|hat|uebernimmt|uebernehmen)))",
        R"((?:please |kindly )(?:contact|write to|direct) [^.]*\b(?:my (?:colleague|successor|deputy|replacement))\b)",
        R"(wenden sie sich (?:bitte )?(?:ab sofort |ab jetzt |kuenftig |zukuenftig |stattdessen |vertrauensvoll |direkt )?an\b)",
        R"(mein(?:e|en)? (?:nachfolger|nachfolgerin|vertreter|vertreterin) [^.]*\b(?:erreichen|ist|lautet|heisst)\b)",
        R"(will (?:respond|reply|answer|get back)[^.]*\b(?:return|am back|i'm back))",
    };
    return phrases.in(words);
}

bool asks_for_something(std::string_view words) {
    static const Phrases phrases = {
        R"(anmeld|teilnehm|teilnahme|thementag|absag|abmeld|streich|austausch|einlad|platz\b|plaetze|regist|attend|theme day|cancel|seat)",
        R"(melde(?:n)? |sage\b|trag(?:en|t)? (?:sie |mich|uns))",
        R"(\S* ?\?)",
    };
    return phrases.in(words);
}

bool requests_in_first_person(std::string_view words) {
    static const Phrases phrases = {
        R"((?:ich|wir|mich|uns)\b[^.!?]*\b(?:anmelden|teilnehmen|absagen|abmelden|dabei sein|vormerken|eintragen)\b)",
        R"((?:hiermit )?melden? (?:ich|wir|mich|uns)\b[^.!?]*\ban\b|hiermit (?:melde|sage))",
        R"((?:i|we|me|us)\b[^.!?]*\b(?:register|sign up|attend|take part|cancel)\b|please (?:register|cancel|put)\b)",
    };
    return phrases.in(words);
}

bool announces_calendar_answer(std::string_view words) {
    static const Phrases phrases = {
        R"((?:hat|haben) (?:diese |die |ihre )?(?:einladung|besprechungsanfrage|termineinladung) [^.]*(?:angenommen|abgelehnt|zugesagt|vorbehalt))",
        R"((?:has|have) (?:accepted|declined|tentatively accepted) (?:this |the |your )?(?:invitation|meeting|event))",
    };
    return phrases.in(words);
}

bool acknowledges_receipt(std::string_view words) {
    static const Phrases phrases = {
        R"((?:ihre?|deine?|eure?) (?:\w+ ){0,2}(?:e-?mail|mail|nachricht|anfrage|anliegen|zuschrift|eingabe|schreiben|anmeldung|bestellung|registrierung)\b[^.]*)"
        R"(\b(?:eingegangen|erhalten|erreicht|bearbeitet|weitergeleitet|registriert|angekommen))",
        R"((?:dank|danke) fuer ihre (?:nachricht|e-?mail|mail|anfrage)\b)",
        R"((?:eingangs|empfangs)bestaetigung\b)",
        R"(eingang [^.]*\bbestaetig|bestaetigen (?:wir )?(?:\w+ ){0,3}eingang\b)",
        R"(ticket ?(?:nummer|nr|id|#)|(?:vorgangs|bearbeitungs)nummer\b)",
        R"((?:received|got) your (?:message|e-?mail|request|enquiry|inquiry|mail|ticket|query))",
        R"(your (?:request|ticket|message|e-?mail|case|enquiry|inquiry) [^.]*(?:has been|was|is being) )"
        R"((?:received|created|logged|registered|opened|processed))",
        R"((?:will |to )?get back to you\b)",
        R"(thank you for (?:contacting|your (?:message|e-?mail|enquiry|inquiry|request)))",
    };
    return phrases.in(words);
}

bool reports_failed_delivery(std::string_view words) {
    static const Phrases phrases = {
        R"((?:could not|couldn't|cannot|can't|able to|unable to|was not|wasn't|not) (?:be )?deliver)",
        R"(delivery [^.]*fail|undeliverable|permanent (?:error|failure|fatal))",
        R"((?:nicht|endgueltig|keinen) (?:\w+ ){0,8}(?:zugestellt|uebergeben|ausgeliefert))",
        R"(zustell\w* [^.]*(?:fehl|abgebrochen|verzoeger|nicht moeglich)|fehler bei der nachrichtenzustellung)",
        R"(user unknown|unknown user|mailbox (?:is )?(?:full|unavailable)|no such user|no mailbox here)",
        R"(recipient [^.]*(?:rejected|not found)|5\d\d[ -]5\.\d)",
        R"(qmail-send program|mail delivery software|postfach (?:ist )?voll|noch nicht zugestellt)",
    };
    return phrases.in(words);
}

bool offers_to_unsubscribe(std::string_view words) {
    static const Phrases phrases = {
        R"(unsubscribe\b|opt[- ]out\b|manage (?:your )?(?:subscription|preferences))",
        R"(newsletter (?:\w+ ){0,3}ab(?:bestell|meld)|vom (?:newsletter|verteiler) (?:abmelden|austragen))",
        R"((?:newsletter|rundbrief|rundschreiben|infobrief|infomail)s? (?:\w+ ){0,2}mehr\b|keine (?:weiteren )?(?:e-?mails|infos|newsletter|rundbriefe)\b)",
        R"((?:hier|sich|jederzeit) (?:wieder )?(?:abmelden|abbestellen|austragen)|abmelde-?link)",
        R"((?:erhalten|bekommen) diese[nrs]? (?:newsletter|e-?mail|mail|nachricht)[^.]*\bweil\b)",
        R"(receiv(?:e|ing) this (?:e-?mail|newsletter|message) because)",
        R"(im browser (?:ansehen|anzeigen|oeffnen)|view (?:this )?(?:e-?mail )?in (?:your )?browser)",
    };
    return phrases.in(words);
}

bool is_automatic_subject(std::string_view subject) {
    static const Phrases phrases = {
        R"((?:automatische (?:rueck)?antwort|automatic reply|abwesenheits(?:notiz|nachricht|benachrichtigung|meldung|agent)) ?[:!-])",
        R"((?:out of (?:the )?office(?: auto-?reply)?|auto-?reply|auto-?response|autoantwort) ?[:!-])",
        R"(automatische (?:eingangs|empfangs|abwesenheits)\w+ ?[:!-])",
        R"((?:reponse automatique|risposta automatica|respuesta automatica|automatisch antwoord|automatisk svar) ?[:!-])",
    };
    return phrases.begin(subject);
}

bool is_absence_subject(std::string_view subject) {
    static const Phrases beginnings = {
        R"(abwesen|out of (?:the )?office|im urlaub\b|urlaub ?[:-]|auto ?:|ausgeschieden ?:|vacation|away\b|ooo\b)",
        R"(nicht (?:im (?:haus|buero|dienst)|da|erreichbar|anwesend|am platz)\b|(?:elternzeit|mutterschutz|dienstreise|urlaub)$|(?:bin )?(?:verreist|auf reisen|in elternzeit|in mutterschutz)\b|on (?:leave|vacation|holiday)|annual leave|holiday\b|(?:i'm|i am) (?:away|out|off)\b|krank|(?:eingangs|empfangs)bestaetigung)",
    };
    static const Phrases anywhere = {
        R"((?:ist|is) (?:ausser haus|nicht im (?:haus|buero|dienst)|abwesend|im urlaub|out of (?:the )?office)\b)",
        R"(\((?:ich bin |i am |i'm )?(?:im|on (?:\w+ )?(?:leave|vacation|holidays?)|ausser|out|abwesend)\b[^()]*\)$)",  // GroupWise: `… (Ich bin im
                                                                                                                        // Urlaub)`
    };
    static const Phrases answered = {R"((?:re|aw|antwort|wg|fwd?) ?:)"};
    return (beginnings.begin(subject) || anywhere.in(subject)) && !answered.begin(subject);
}

bool is_failure_subject(std::string_view subject) {
    static const Phrases beginnings = {
        R"(undeliver|unzustellbar|nicht zustellbar|mail delivery|returned (?:mail|to sender)|failure notice)",
        R"(mail (?:failure|nicht zustellbar)|address not found|postmaster notify|e-?mail (?:nicht|konnte nicht) zugestellt)",
        R"(delivery (?:status|fail|has failed|delay|report|notification|incomplete)|delayed mail)",
        R"((?:e-?mail-?|mail-?)?zustell\w*|uebermittlung|fehler bei der|nachricht (?:nicht|unzustellbar)|benachrichtigung (?:zum|ueber|zur))",
        R"(warning: (?:message|could not)|message (?:delayed|status|undeliverable)|mail (?:could not|system error|failure))",
    };
    static const Phrases anywhere = {
        R"(nicht zugestellt|nicht zustellbar|unzustellbar|could not be delivered|non[- ]?deliver|undelivered)"};
    return beginnings.begin(subject) || anywhere.in(subject);
}

bool is_receipt_subject(std::string_view subject) {
    static const Phrases phrases = {
        R"((?:(?:nicht )?gelesen|read|not read|lesebestaetigung|return receipt|read receipt) ?[:(-])",
        R"((?:empfangsbestaetigung \(|disposition notification|uebermittelt:|relayed:|delivered:|zugestellt:|geloescht:|deleted:))",
    };
    return phrases.begin(subject);
}

bool is_calendar_subject(std::string_view subject) {
    static const Phrases phrases = {
        R"((?:zugesagt|abgelehnt|mit vorbehalt(?: zugesagt| angenommen)?|vorlaeufig zugesagt|angenommen|abgesagt) ?:)",
        R"((?:accepted|declined|tentative(?:ly accepted)?|new time proposed) ?:)",
        R"((?:neue zeit vorgeschlagen|vorschlag fuer neue besprechungszeit) ?:)",
    };
    return phrases.begin(subject);
}

}  // namespace bp
