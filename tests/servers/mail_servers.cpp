// Speaks to `mail_servers.py serve` over two pipes: lines of fields there, lines of data and `ok` back.
#include "tests/servers/mail_servers.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace bp {
namespace {

std::filesystem::path make_directory() {
    std::string pattern = (std::filesystem::temp_directory_path() / "bp-servers-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary directory");
    // The servers' own accounts work below it.
    using std::filesystem::perms;
    std::filesystem::permissions(pattern, perms::owner_all | perms::group_exec | perms::others_exec);
    return pattern;
}

// Closed on exec, so that no other child keeps the supervisor alive by holding the pipe open.
std::array<int, 2> make_pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    return ends;
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> fields;
    std::istringstream stream(text);
    for (std::string field; std::getline(stream, field, separator);) fields.push_back(field);
    return fields;
}

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

[[noreturn]] void become_supervisor(const std::string& directory, const std::vector<std::string>& without,
                                    int orders, int answers) {
    dup2(orders, STDIN_FILENO);
    dup2(answers, STDOUT_FILENO);
    const std::string script = std::string(BP_SOURCE_DIR) + "/tests/servers/mail_servers.py";
    std::vector<std::string> words{"python3", script, "serve", directory};
    for (const std::string& capability : without) words.push_back("--without=" + capability);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    execvp(arguments[0], arguments.data());
    _exit(127);
}

}  // namespace

MailServers::MailServers(const Options& options) : directory_(make_directory()) {
    const std::array<int, 2> orders = make_pipe();
    const std::array<int, 2> answers = make_pipe();
    supervisor_ = fork();
    if (supervisor_ == 0) become_supervisor(directory_ / "s", options.without, orders[0], answers[1]);
    close(orders[0]);
    close(answers[1]);
    orders_ = fdopen(orders[1], "w");
    answers_ = fdopen(answers[0], "r");
    try {
        for (std::string line = read_line(); line != "ready"; line = read_line()) {
            const std::size_t equals = line.find('=');
            facts_[line.substr(0, equals)] = line.substr(equals + 1);
        }
    } catch (...) {
        end();
        throw;
    }
}

MailServers::~MailServers() {
    end();
}

void MailServers::end() noexcept {
    std::fclose(orders_);  // the end of its input ends the supervisor and the servers
    waitpid(supervisor_, nullptr, 0);
    std::fclose(answers_);
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
}

std::uint16_t MailServers::port(const std::string& name) const {
    return static_cast<std::uint16_t>(std::stoi(facts_.at(name)));
}

std::string MailServers::read_line() {
    std::string line;
    for (int byte = std::fgetc(answers_); byte != '\n'; byte = std::fgetc(answers_)) {
        if (byte == EOF) throw std::runtime_error("the private mail servers have ended");
        line.push_back(static_cast<char>(byte));
    }
    return line;
}

std::vector<std::string> MailServers::order(const std::vector<std::string>& fields) {
    std::string line;
    for (const std::string& field : fields) line += (line.empty() ? "" : "\t") + field;
    std::fprintf(orders_, "%s\n", line.c_str());
    std::fflush(orders_);
    std::vector<std::string> data;
    for (line = read_line(); line != "ok"; line = read_line()) {
        if (line.rfind("error\t", 0) == 0) throw std::runtime_error(line.substr(6));
        data.push_back(line);
    }
    return data;
}

std::vector<std::string> MailServers::write_mails(const std::vector<std::string>& mails) {
    std::vector<std::string> paths;
    for (const std::string& mail : mails) {
        paths.push_back((directory_ / (std::to_string(++files_written_) + ".eml")).string());
        std::ofstream(paths.back(), std::ios::binary) << mail;
    }
    return paths;
}

void MailServers::deliver(const std::string& recipient, const std::vector<std::string>& mails) {
    std::vector<std::string> fields{"deliver", recipient, "-"};
    for (std::string& path : write_mails(mails)) fields.push_back(std::move(path));
    order(fields);
}

void MailServers::append(const std::string& user, const std::vector<std::string>& mails,
                         const std::string& folder) {
    std::vector<std::string> fields{"append", user, folder};
    for (std::string& path : write_mails(mails)) fields.push_back(std::move(path));
    order(fields);
}

std::vector<StoredMail> MailServers::messages(const std::string& user, const std::string& folder) {
    std::vector<StoredMail> mails;
    for (const std::string& line : order({"messages", user, folder})) {
        const std::vector<std::string> fields = split(line, '\t');
        mails.push_back({static_cast<std::uint32_t>(std::stoul(fields.at(0))), split(fields.at(1), ' '),
                         read_file(fields.at(2))});
    }
    return mails;
}

int MailServers::wait_for_count(const std::string& user, int count, int seconds, const std::string& folder) {
    return std::stoi(
        order({"wait_for_count", user, folder, std::to_string(count), std::to_string(seconds)}).at(0));
}

void MailServers::set_verdicts(const std::map<std::string, std::string>& verdicts) {
    std::vector<std::string> fields{"verdicts"};
    for (const auto& [recipient, answer] : verdicts) fields.push_back(recipient + "=" + answer);
    order(fields);
}

void MailServers::change_uid_validity(const std::string& user, const std::string& folder) {
    order({"change_uid_validity", user, folder});
}

std::string MailServers::access_token(const std::string& user, int seconds) {
    return order({"access_token", user, std::to_string(seconds)}).at(0);
}

}  // namespace bp
