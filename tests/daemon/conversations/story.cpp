#include "tests/daemon/conversations/story.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <stdexcept>

namespace bp {
namespace {

class StoryReader {
public:
    explicit StoryReader(const std::string& document) {
        std::istringstream stream(document);
        for (std::string line; std::getline(stream, line);) lines_.push_back(line);
    }

    Story read() {
        while (at_ < lines_.size()) {
            if (RE2::FullMatch(line(), R"(# (.+))", &story_.title)) {
                ++at_;
            } else if (line().starts_with("## ")) {
                read_scene();
            } else {
                read_circumstance();
            }
        }
        if (story_.scenes.empty()) fail("a story needs a scene");
        return std::move(story_);
    }

private:
    const std::string& line() const { return lines_[at_]; }
    int number() const { return static_cast<int>(at_) + 1; }
    [[noreturn]] void fail(const std::string& what) const {
        throw std::runtime_error("line " + std::to_string(number()) + ": " + what);
    }

    // Prose before the first scene, but for "- 2023-03-23 has 2 seats" and "- mx.example is our gateway".
    void read_circumstance() {
        std::string day;
        int seats = 0;
        if (RE2::FullMatch(line(), R"(- (\d{4}-\d\d-\d\d) has (\d+) seats?)", &day, &seats))
            story_.seats[day] = seats;
        else if (line().starts_with("- ") &&
                 !RE2::FullMatch(line(), R"(- (\S+) is our gateway)", &story_.gateway))
            fail("not \"- DAY has N seats\" or \"- HOST is our gateway\"");
        ++at_;
    }

    void read_scene() {
        Scene scene;
        scene.line = number();
        scene.heading = line().substr(3);
        int year = 0, month = 0, day = 0, hour = 0, minute = 0;
        std::string what;
        if (!RE2::FullMatch(scene.heading, R"((\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d), (.+))", &year, &month,
                            &day, &hour, &minute, &what))
            fail("not \"## DATE TIME, what happens\"");
        scene.at = std::chrono::sys_days(std::chrono::year(year) / month / day) + std::chrono::hours(hour) +
                   std::chrono::minutes(minute);
        if (!read_event(scene, what) && !read_writer(scene, what))
            fail("not \"NAME <ADDRESS> writes to CIC\" or one of the other headings");
        if (scene.same_batch && (story_.scenes.empty() || story_.scenes.back().mailbox != scene.mailbox))
            fail("a batch is of one mailbox");
        for (++at_; at_ < lines_.size() && !line().starts_with("## ");) read_part(scene);
        story_.scenes.push_back(std::move(scene));
    }

    // What happens without a mail.
    static bool read_event(Scene& scene, const std::string& what) {
        std::string day;
        int seats = 0;
        if (what == "the digest is made") {
            scene.occasion = Scene::Occasion::digest;
        } else if (RE2::FullMatch(what, R"((\d{4}-\d\d-\d\d) has (\d+) seats?)", &day, &seats)) {
            scene.occasion = Scene::Occasion::new_seats;
            scene.seats[day] = seats;
        } else {
            return false;
        }
        return true;
    }

    static bool read_writer(Scene& scene, const std::string& what) {
        static const std::map<std::string, Scene::Occasion> kVerbs = {
            {"writes", Scene::Occasion::new_mail},
            {"answers", Scene::Occasion::answer},
            {"answers without quoting", Scene::Occasion::bare_answer},
            {"returns our mail to", Scene::Occasion::report},
            {"returns a forgery of our mail to", Scene::Occasion::forged_report}};
        std::string verb, batch;
        if (!RE2::FullMatch(what,
                            R"re((.+) <(.+)> ([a-z ]+?)(?: (\S+@\S+))? to (CIC|CDO)( in the same batch)?)re",
                            &scene.name, &scene.address, &verb, &scene.about, &scene.mailbox, &batch))
            return false;
        const auto known = kVerbs.find(verb);
        if (known == kVerbs.end() || verb.ends_with(" to") == scene.about.empty()) return false;
        scene.occasion = known->second;
        scene.same_batch = !batch.empty();
        return true;
    }

    void read_part(Scene& scene) {
        std::string state, words, address, name;
        if (line().starts_with(">")) {
            read_mail(scene);
        } else if (RE2::FullMatch(line(),
                                  R"(We answer (\S+@\S+) with ([a-z-]+)( when staff release it)?[.:])",
                                  &address, &name, &state)) {
            ExpectedAnswer answer{address, name, !state.empty(), {}, number()};
            ++at_;
            read_sayings(answer.sayings);
            scene.answers.push_back(std::move(answer));
        } else if (RE2::FullMatch(line(), R"re(The mail is (held|filed): "(.+)"\.)re", &state, &words)) {
            scene.outcome = state;
            scene.reason = words;
            ++at_;
        } else if (line() == "The books:") {
            read_books(scene);
        } else if (line() == "The digest:") {
            ++at_;
            read_sayings(scene.digest);
        } else if (read_sentence(scene)) {
            ++at_;
        } else if (RE2::PartialMatch(line(), R"(^(We |The mail|The books|The case|The digest|Our |- |\|))")) {
            fail("a sentence that this test does not know: " + line());
        } else {
            ++at_;  // prose
        }
    }

    // What the books say beside the seats.
    bool read_sentence(Scene& scene) {
        static const std::map<std::string, std::string> kStates = {
            {"is open", "open"}, {"waits for the person", "clarifying"}, {"waits for staff", "held"}};
        std::string name, words;
        if (RE2::FullMatch(line(), R"(The mail belongs to (\S+|no case)\.)", &name)) {
            scene.belongs_to = name;
        } else if (RE2::FullMatch(line(), R"(The case (\S+) (.+)\.)", &name, &words) &&
                   kStates.contains(words)) {
            scene.cases.push_back({name, kStates.at(words), number()});
        } else if (RE2::FullMatch(line(), R"(Our answer to (\S+) is (not )?noted as undelivered\.)", &name,
                                  &words)) {
            scene.deliveries.push_back({name, words.empty(), number()});
        } else {
            return false;
        }
        return true;
    }

    // "> Subject: …", more fields, an empty line, the text.
    void read_mail(Scene& scene) {
        if (!scene.subject.empty()) fail("a second mail in one scene");
        bool in_text = false;
        for (; at_ < lines_.size() && line().starts_with(">"); ++at_) {
            const std::string content = line().size() > 2 ? line().substr(2) : std::string();
            if (in_text)
                scene.text += content + "\r\n";
            else if (content.empty())
                in_text = true;
            else
                read_field(scene, content);
        }
    }

    void read_field(Scene& scene, const std::string& line) {
        std::string name, value;
        if (!RE2::FullMatch(line, R"(([!-9;-~]+): (.*))", &name, &value)) fail("not \"Name: value\"");
        if (name == "Subject")
            scene.subject = value;
        else
            scene.header.emplace_back(name, value);
    }

    void read_sayings(std::vector<Saying>& sayings) {
        for (; at_ < lines_.size() && line().starts_with("- "); ++at_) {
            std::string negation, words;
            if (!RE2::FullMatch(line(), R"re(- (says|does not say) "(.+)")re", &negation, &words))
                fail("not \"- says \"…\"\" or \"- does not say \"…\"\"");
            sayings.push_back({words, negation == "says", number()});
        }
    }

    void read_books(Scene& scene) {
        scene.shows_books = true;
        scene.books_line = number();
        for (++at_; at_ < lines_.size() && (line().empty() || line().starts_with("|")); ++at_) {
            BookRow row;
            const bool is_row =
                RE2::FullMatch(line(), R"(\|\s*(.*?)\s*\|\s*(\d{4}-\d\d-\d\d)\s*\|\s*(.*?)\s*\|)",
                               &row.person, &row.day, &row.state);
            if (is_row) scene.books.push_back(std::move(row));
        }
        std::sort(scene.books.begin(), scene.books.end());
    }

    std::vector<std::string> lines_;
    std::size_t at_ = 0;
    Story story_;
};

}  // namespace

Story read_story(const std::string& document) {
    return StoryReader(document).read();
}

}  // namespace bp
