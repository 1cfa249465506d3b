#include "daemon/spoken_reading.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace bp {
namespace {

constexpr std::size_t kMaxQuotes = 6;

const char* spoken_kind(Kind kind) {
    switch (kind) {
        case Kind::registration:
            return "Anmeldung";
        case Kind::cancellation:
            return "Absage";
        case Kind::change:
            return "Umbuchung";
        case Kind::contact:
            return "Kontaktanfrage";
        case Kind::misdirected:
            return "Anliegen einer anderen Stelle";
        case Kind::privacy:
            return "Anliegen zum Datenschutz";
        case Kind::followup:
            return "Antwort ohne Anliegen";
        case Kind::automatic:
            return "automatische Mail";
        case Kind::spam:
            return "Werbung oder Betrug";
        case Kind::unclear:
            break;
    }
    return "unklares Anliegen";
}

}  // namespace

SpokenReading speak_reading(Kind kind, const std::string& json, const Catalogue& catalogue) {
    SpokenReading spoken;
    spoken.text = spoken_kind(kind);
    const nlohmann::json reading = nlohmann::json::parse(json, nullptr, false);
    if (!reading.is_object()) return spoken;
    std::string separator = " für ";
    for (const auto& id : reading.value("events", nlohmann::json::array())) {
        const Event* event = catalogue.find(id.get<std::string>());
        spoken.text +=
            separator + (event != nullptr ? event->title_de + " (" + event->id + ")" : id.get<std::string>());
        separator = ", ";
    }
    separator = ": ";
    for (const auto& person : reading.value("people", nlohmann::json::array())) {
        spoken.text += separator + person.value("given_name", "") + " " + person.value("family_name", "");
        separator = ", ";
    }
    for (const auto& evidence : reading.value("evidence", nlohmann::json::array())) {
        std::string quote = evidence.value("quote", "");
        bool said = std::find(spoken.words.begin(), spoken.words.end(), quote) != spoken.words.end();
        if (!quote.empty() && !said && spoken.words.size() < kMaxQuotes) spoken.words.push_back(quote);
    }
    return spoken;
}

}  // namespace bp
