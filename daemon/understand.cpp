#include "daemon/understand.h"

#include <atomic>
#include <future>
#include <system_error>
#include <thread>
#include <utility>

#include "daemon/runtime/failpoint.h"
#include "parsers/parse_message.h"

namespace bp {
namespace {

// For fewer mails a thread is not worth its start.
constexpr std::size_t kFewMails = 4;

}  // namespace

UnderstoodMail understand(const RawMessage& raw, const Catalogue& catalogue, const Office& office) {
    poisoned(raw.bytes);
    Message message = parse_message(raw.bytes);
    const auto day = date_of(message, raw.internal_date);
    ReadResult read = read_message(message, catalogue, office, day);
    return {std::move(message), day, std::move(read)};
}

class ReadAhead::Thread {
public:
    explicit Thread(const ReadAhead& work) : work_(work), promises_(work.batch_.size()) {
        for (auto& promise : promises_) results_.push_back(promise.get_future());
        thread_ = std::thread([this] { run(); });
    }
    ~Thread() {
        stopped_ = true;
        thread_.join();
    }

    UnderstoodMail take(std::size_t i) { return results_[i].get(); }

private:
    void run() noexcept {
        for (std::size_t i = 0; i < promises_.size() && !stopped_; ++i) {
            try {
                promises_[i].set_value(understand(work_.batch_[i], work_.files_->catalogue, work_.office_));
            } catch (...) {
                promises_[i].set_exception(std::current_exception());
            }
        }
    }

    const ReadAhead& work_;
    std::vector<std::promise<UnderstoodMail>> promises_;
    std::vector<std::future<UnderstoodMail>> results_;
    std::atomic<bool> stopped_ = false;
    std::thread thread_;
};

ReadAhead::ReadAhead(const std::vector<RawMessage>& batch, std::shared_ptr<const OfficeFiles> files,
                     Office office)
    : batch_(batch), files_(std::move(files)), office_(std::move(office)) {
    if (batch.size() < kFewMails) return;
    try {
        thread_ = std::make_unique<Thread>(*this);
    } catch (const std::system_error&) {
        // The system has no thread to give: no mail's fault, and one thread does it too.
    }
}

ReadAhead::~ReadAhead() = default;

UnderstoodMail ReadAhead::take(std::size_t i) {
    if (thread_) return thread_->take(i);
    return understand(batch_[i], files_->catalogue, office_);
}

}  // namespace bp
