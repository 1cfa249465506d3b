// toml++ is used without exceptions and only here. Every error is collected, so that staff can mend a file in
// one go; an entry with an error is left out of the catalogue.
#include "parsers/catalogue.h"

// Header-only: Debian's shared library is built with exceptions, of which this room has none.
#undef TOML_SHARED_LIB
#undef TOML_HEADER_ONLY
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

#include "parsers/find_topics.h"
#include "parsers/tokens.h"

namespace bp {
namespace {

constexpr std::array<std::string_view, 10> kKeys = {"date", "title", "title_en", "synonyms",   "start",
                                                    "end",  "place", "capacity", "called_off", "moved_from"};

int line_of(const toml::node& node) {
    return static_cast<int>(node.source().begin.line);
}

std::string known_keys() {
    std::string list;
    for (std::string_view key : kKeys) {
        if (!list.empty()) list += ", ";
        list += key;
    }
    return list;
}

std::string two_digits(unsigned value) {
    std::array<char, 8> digits{};
    std::snprintf(digits.data(), digits.size(), "%02u", value % 100);
    return digits.data();
}

std::string iso(const std::chrono::year_month_day& date) {
    return std::to_string(static_cast<int>(date.year())) + "-" +
           two_digits(static_cast<unsigned>(date.month())) + "-" +
           two_digits(static_cast<unsigned>(date.day()));
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

// Reads one [[thementag]] table; each member function answers for one kind of key.
class EntryReader {
public:
    EntryReader(const toml::table& table, std::vector<CatalogueError>& errors)
        : table_(table), errors_(errors) {}

    Event read() {
        reject_unknown_keys();
        Event event;
        read_date(event);
        event.title_de = text("title");
        if (is_blank(event.title_de)) report("title", "A Thementag needs a title: title = \"...\".");
        event.title_en = text("title_en");
        if (event.title_en.empty()) event.title_en = event.title_de;
        event.synonyms = texts("synonyms");
        event.start_time = time("start");
        event.end_time = time("end");
        if (!event.end_time.empty() && event.end_time <= event.start_time) {
            report("end", "`end` must be later than `start`.");
        }
        event.place = text("place");
        event.capacity = capacity();
        event.called_off = flag("called_off");
        read_moved_from(event);
        return event;
    }

private:
    void report(std::string_view key, std::string message) {
        const toml::node* node = table_.get(key);
        errors_.push_back({node != nullptr ? line_of(*node) : line_of(table_), std::move(message)});
    }

    void reject_unknown_keys() {
        for (auto&& [key, value] : table_) {
            if (std::find(kKeys.begin(), kKeys.end(), key.str()) != kKeys.end()) continue;
            errors_.push_back(
                {static_cast<int>(key.source().begin.line),
                 "Unknown key `" + std::string(key.str()) + "`. Known keys: " + known_keys() + "."});
        }
    }

    // The day of that key; an error if it is something else.
    std::optional<std::chrono::year_month_day> day(std::string_view key, std::string needed) {
        const toml::node* node = table_.get(key);
        const auto* date = node != nullptr ? node->as_date() : nullptr;
        if (date == nullptr) {
            report(key, std::move(needed));
            return std::nullopt;
        }
        const std::chrono::year_month_day day =
            std::chrono::year(date->get().year) / date->get().month / date->get().day;
        if (day.ok()) return day;
        report(key, "There is no such day in the calendar.");
        return std::nullopt;
    }

    void read_date(Event& event) {
        const auto date = day("date", "A Thementag needs its date, without quotes: date = 2023-01-26.");
        if (!date) return;
        event.date = *date;
        event.id = iso(event.date);
    }

    void read_moved_from(Event& event) {
        if (table_.get("moved_from") == nullptr) return;
        const auto before =
            day("moved_from",
                "`moved_from` must be the day it was to be, without quotes: moved_from = 2023-01-26.");
        if (!before) return;
        event.moved_from = iso(*before);
        if (event.moved_from == event.id)
            report("moved_from", "`moved_from` must be another day than `date`.");
    }

    bool flag(std::string_view key) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return false;
        if (const auto* value = node->as_boolean()) return value->get();
        report(key, "`" + std::string(key) + "` must be true or false.");
        return false;
    }

    std::string text(std::string_view key) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return {};
        if (const auto* value = node->as_string()) return value->get();
        report(key, "`" + std::string(key) + "` must be a text in quotes.");
        return {};
    }

    std::vector<std::string> texts(std::string_view key) {
        std::vector<std::string> values;
        const toml::node* node = table_.get(key);
        if (node == nullptr) return values;
        const toml::array* list = node->as_array();
        if (list == nullptr) {
            report(key, "`" + std::string(key) + "` must be a list of texts: [\"...\", \"...\"].");
            return values;
        }
        for (const toml::node& element : *list) {
            const auto* value = element.as_string();
            if (value != nullptr && !is_blank(value->get())) {
                values.push_back(value->get());
            } else {
                errors_.push_back({line_of(element), "Each of `" + std::string(key) +
                                                         "` must be a text in quotes, not empty."});
            }
        }
        return values;
    }

    std::string time(std::string_view key) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return {};
        if (const auto* value = node->as_time()) {
            return two_digits(value->get().hour) + ":" + two_digits(value->get().minute);
        }
        report(key, "`" + std::string(key) + "` must be a time without quotes: " + std::string(key) +
                        " = 09:30:00.");
        return {};
    }

    std::optional<int> capacity() {
        const toml::node* node = table_.get("capacity");
        if (node == nullptr) return std::nullopt;
        const auto* value = node->as_integer();
        // More seats than this is a slip of the keyboard, not a hall.
        constexpr std::int64_t kMostSeats = 100000;
        if (value != nullptr && value->get() >= 1 && value->get() <= kMostSeats) {
            return static_cast<int>(value->get());
        }
        report("capacity",
               "`capacity` must be a whole number of seats, at least 1; leave it out if there is no limit.");
        return std::nullopt;
    }

    const toml::table& table_;
    std::vector<CatalogueError>& errors_;
};

// Adds the event unless its day is taken.
void add(Catalogue& catalogue, Event event, int line, std::vector<CatalogueError>& errors) {
    if (catalogue.find(event.id) != nullptr) {
        errors.push_back({line, "There is already a Thementag on " + event.id +
                                    "; the date is its id and must be its own."});
        return;
    }
    catalogue.events.push_back(std::move(event));
}

// A name that two Thementage share would make every mail with it ambiguous.
void report_shared_names(const Catalogue& catalogue, std::vector<CatalogueError>& errors) {
    std::map<std::string, EventId> owners;
    for (const Event& event : catalogue.events) {
        std::vector<std::string> names = event.synonyms;
        names.insert(names.end(), {event.title_de, event.title_en});
        for (const std::string& name : names) {
            const auto [owner, added] = owners.emplace(folded_words(name), event.id);
            if (added || owner->second == event.id) continue;
            errors.push_back({0, "\"" + name + "\" is a name of both " + owner->second + " and " + event.id +
                                     "; it must belong to one."});
        }
    }
}

void read_entries(const toml::array& entries, CatalogueResult& result) {
    for (const toml::node& node : entries) {
        const toml::table* table = node.as_table();
        if (table == nullptr) {
            result.errors.push_back({line_of(node), "Each Thementag must be a table: [[thementag]]."});
            continue;
        }
        const std::size_t errors_before = result.errors.size();
        Event event = EntryReader(*table, result.errors).read();
        if (result.errors.size() == errors_before) {
            add(result.catalogue, std::move(event), line_of(*table), result.errors);
        }
    }
}

void read_root(const toml::table& root, CatalogueResult& result) {
    for (auto&& [key, value] : root) {
        if (key.str() != "thementag") {
            result.errors.push_back(
                {static_cast<int>(key.source().begin.line),
                 "Unknown key `" + std::string(key.str()) + "`. Only [[thementag]] is known here."});
        } else if (const toml::array* entries = value.as_array()) {
            read_entries(*entries, result);
        } else {
            result.errors.push_back(
                {line_of(value), "Write [[thementag]] with two brackets, once for each day."});
        }
    }
}

}  // namespace

const Event* Catalogue::find(const EventId& id) const {
    auto found =
        std::find_if(events.begin(), events.end(), [&](const Event& event) { return event.id == id; });
    return found == events.end() ? nullptr : &*found;
}

const Event* Catalogue::find_moved_from(const EventId& id) const {
    const auto found = std::find_if(events.begin(), events.end(),
                                    [&](const Event& event) { return event.moved_from == id; });
    return found == events.end() ? nullptr : &*found;
}

CatalogueResult parse_catalogue(std::string_view text) {
    CatalogueResult result;
    toml::parse_result parsed = toml::parse(text);
    if (!parsed) {
        const toml::parse_error& error = parsed.error();
        result.errors.push_back({static_cast<int>(error.source().begin.line),
                                 "This is not valid TOML: " + std::string(error.description()) + "."});
        return result;
    }
    read_root(parsed.table(), result);
    if (result.catalogue.events.empty() && result.errors.empty()) {
        result.errors.push_back({0, "The catalogue holds no [[thementag]]."});
    }
    report_shared_names(result.catalogue, result.errors);
    auto by_date = [](const Event& a, const Event& b) { return a.date < b.date; };
    std::sort(result.catalogue.events.begin(), result.catalogue.events.end(), by_date);
    std::sort(result.errors.begin(), result.errors.end(),
              [](const CatalogueError& a, const CatalogueError& b) { return a.line < b.line; });
    result.catalogue.topics = std::make_shared<const TopicIndex>(result.catalogue);
    return result;
}

}  // namespace bp
