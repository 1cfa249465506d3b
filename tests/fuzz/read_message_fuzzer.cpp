// The whole way from bytes to JSON: parse, read, print. Beyond the sanitizers, what the contracts promise is
// checked: evidence lies inside its section, ids are in the catalogue, the JSON is one line of valid UTF-8.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "parsers/charset.h"
#include "parsers/parse_message.h"
#include "parsers/read_message.h"
#include "parsers/reading_json.h"

namespace {

constexpr std::string_view kCatalogue = R"(
[[thementag]]
date = 2023-01-26
title = "Künstliche Intelligenz"
synonyms = ["KI", "AI"]
[[thementag]]
date = 2023-03-23
title = "Low/No Code Tools"
synonyms = ["Low Code", "No Code"]
[[thementag]]
date = 2023-09-28
title = "IT-Security & Zero-Trust"
synonyms = ["Zero Trust", "IT-Sicherheit"]
[[thementag]]
date = 2023-11-30
title = "Digitale Souveränität"
)";

void require(bool condition) {
    if (!condition) std::abort();
}

void check_ids(const std::vector<bp::EventId>& ids, const bp::Catalogue& catalogue) {
    require(std::is_sorted(ids.begin(), ids.end()));
    for (const bp::EventId& id : ids) require(catalogue.find(id) != nullptr);
}

void check(const bp::ReadResult& result, const bp::Catalogue& catalogue) {
    const bp::Reading& reading = result.reading;
    check_ids(reading.events, catalogue);
    check_ids(reading.cancelled_events, catalogue);
    require(reading.review == !reading.review_reason.empty());
    require(reading.kind == bp::Kind::registration || reading.seats == 0);
    for (const bp::Evidence& evidence : reading.evidence) {
        const std::string& section = result.text.section(evidence.place.section);
        if (!section.empty())
            require(evidence.place.begin <= evidence.place.end && evidence.place.end <= section.size());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const bp::Catalogue kDays = bp::parse_catalogue(kCatalogue).catalogue;
    static const bp::Office kOffice = [] {
        bp::Office office;
        office.addresses = {"CIC.Bamf@bamf.bund.de", "CDO@bamf.bund.de"};
        return office;
    }();
    const std::string_view raw(reinterpret_cast<const char*>(data), size);
    const bp::Message message = bp::parse_message(raw);
    constexpr std::int64_t kSpringOf2023 = 1680000000;
    const bp::ReadResult result =
        bp::read_message(message, kDays, kOffice, bp::date_of(message, kSpringOf2023));
    check(result, kDays);
    const std::string json = bp::to_json(result.reading, "fuzz.eml", {true, true});
    require(bp::is_valid_utf8(json) && json.find('\n') == std::string::npos);
    return 0;
}
