// What a row of the configuration is: key, sentence, bounds, how to read it and how to show its default.
// Only config.cpp includes this.
#pragma once

#include <fmt/format.h>
#include <toml++/toml.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace bp::config_rows {

// Why a value was refused, in words; nothing if it was taken.
using Refusal = std::optional<std::string>;

template <typename S>
struct Row {
    std::string key;
    std::string sentence;
    std::string bounds;
    bool required = false;
    std::function<Refusal(const toml::node&, S&)> read;
    std::function<std::string(const S&)> show;
};

inline std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

template <typename S, typename T>
Row<S> text(std::string key, T S::*member, std::string sentence, bool required = false) {
    return {std::move(key),
            std::move(sentence),
            "",
            required,
            [member](const toml::node& node, S& section) -> Refusal {
                auto value = node.value_exact<std::string>();
                if (!value) return "must be a string in quotes";
                section.*member = *value;
                return std::nullopt;
            },
            [member](const S& section) {
                if constexpr (std::is_same_v<T, std::filesystem::path>)
                    return quoted((section.*member).string());
                else
                    return quoted(section.*member);
            }};
}

template <typename S>
Row<S> required_text(std::string key, std::string S::*member, std::string sentence) {
    Row<S> row = text(std::move(key), member, std::move(sentence), true);
    row.read = [member](const toml::node& node, S& section) -> Refusal {
        auto value = node.value_exact<std::string>();
        if (!value || value->empty()) return "must be a string in quotes, and not empty";
        section.*member = *value;
        return std::nullopt;
    };
    return row;
}

template <typename S>
Row<S> flag(std::string key, bool S::*member, std::string sentence) {
    return {std::move(key),
            std::move(sentence),
            "true or false",
            false,
            [member](const toml::node& node, S& section) -> Refusal {
                auto value = node.value_exact<bool>();
                if (!value) return "must be true or false";
                section.*member = *value;
                return std::nullopt;
            },
            [member](const S& section) { return section.*member ? "true" : "false"; }};
}

// Whole numbers and durations; the unit of a duration is that of its type and stands in the key's name.
template <typename S, typename T>
Row<S> number(std::string key, T S::*member, std::int64_t least, std::int64_t most, std::string sentence) {
    return {std::move(key),
            std::move(sentence),
            fmt::format("{} to {}", least, most),
            false,
            [member, least, most](const toml::node& node, S& section) -> Refusal {
                auto value = node.value_exact<std::int64_t>();
                if (!value) return "must be a whole number";
                if (*value < least || *value > most) {
                    return fmt::format("{} is out of bounds: {} to {}", *value, least, most);
                }
                section.*member =
                    T(static_cast<std::conditional_t<std::is_integral_v<T>, T, std::int64_t>>(*value));
                return std::nullopt;
            },
            [member](const S& section) {
                if constexpr (std::is_integral_v<T>)
                    return fmt::format("{}", section.*member);
                else
                    return fmt::format("{}", (section.*member).count());
            }};
}

template <typename S, typename E>
Row<S> choice(std::string key, E S::*member, std::vector<std::pair<std::string, E>> words,
              std::string sentence) {
    std::string bounds = "one of";
    for (const auto& [word, value] : words) bounds += (bounds == "one of" ? " " : ", ") + word;
    return {std::move(key),
            std::move(sentence),
            bounds,
            false,
            [member, words, bounds](const toml::node& node, S& section) -> Refusal {
                auto given = node.value_exact<std::string>();
                for (const auto& [word, value] : words) {
                    if (given == word) {
                        section.*member = value;
                        return std::nullopt;
                    }
                }
                return "must be " + bounds;
            },
            [member, words](const S& section) {
                for (const auto& [word, value] : words) {
                    if (section.*member == value) return quoted(word);
                }
                return quoted("");
            }};
}

template <typename S>
Row<S> list(std::string key, std::vector<std::string> S::*member, std::string sentence,
            bool required = false) {
    return {std::move(key),
            std::move(sentence),
            "",
            required,
            [member](const toml::node& node, S& section) -> Refusal {
                const toml::array* array = node.as_array();
                if (array == nullptr) return "must be a list of strings, [\"...\"]";
                std::vector<std::string> values;
                for (const toml::node& element : *array) {
                    auto value = element.value_exact<std::string>();
                    if (!value) return "must be a list of strings, [\"...\"]";
                    values.push_back(*value);
                }
                section.*member = std::move(values);
                return std::nullopt;
            },
            [member](const S& section) {
                std::string shown = "[";
                for (const std::string& value : section.*member) {
                    shown += (shown.size() > 1 ? ", " : "") + quoted(value);
                }
                return shown + "]";
            }};
}

// A local time of day, 07:00.
template <typename S>
Row<S> time_of_day(std::string key, std::chrono::minutes S::*member, std::string sentence) {
    return {std::move(key),
            std::move(sentence),
            "00:00 to 23:59",
            false,
            [member](const toml::node& node, S& section) -> Refusal {
                auto value = node.value_exact<toml::time>();
                if (!value) return "must be a time of day such as 07:00:00, without quotes";
                section.*member = std::chrono::hours(value->hour) + std::chrono::minutes(value->minute);
                return std::nullopt;
            },
            [member](const S& section) {
                auto minutes = (section.*member).count();
                return fmt::format("{:02}:{:02}:00", minutes / 60, minutes % 60);
            }};
}

// A day, 2023-01-09: midnight UTC.
template <typename S>
Row<S> day(std::string key, std::optional<std::chrono::sys_seconds> S::*member, std::string sentence) {
    return {std::move(key),
            std::move(sentence),
            "a date such as 2023-01-09, without quotes",
            false,
            [member](const toml::node& node, S& section) -> Refusal {
                auto value = node.value_exact<toml::date>();
                if (!value) return "must be a date such as 2023-01-09, without quotes";
                std::chrono::year_month_day ymd{std::chrono::year(value->year),
                                                std::chrono::month(value->month),
                                                std::chrono::day(value->day)};
                if (!ymd.ok()) return "is no day of the calendar";
                section.*member = std::chrono::sys_days(ymd);
                return std::nullopt;
            },
            [](const S&) { return std::string(); }};
}

// Rows of a member that is a struct of its own, as rows of the whole.
template <typename S, typename Part>
void add_rows_of(std::vector<Row<S>>& rows, Part S::*part, const std::vector<Row<Part>>& part_rows) {
    for (const Row<Part>& row : part_rows) {
        rows.push_back({row.key, row.sentence, row.bounds, row.required,
                        [part, read = row.read](const toml::node& node, S& section) {
                            return read(node, section.*part);
                        },
                        [part, show = row.show](const S& section) { return show(section.*part); }});
    }
}

}  // namespace bp::config_rows
