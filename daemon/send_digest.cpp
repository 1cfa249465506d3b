#include "daemon/send_digest.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "daemon/digest_from_books.h"
#include "daemon/local_time.h"
#include "daemon/overdue_questions.h"
#include "daemon/replies/compose_digest.h"
#include "daemon/runtime/failpoint.h"
#include "daemon/runtime/log.h"
#include "daemon/sha256.h"
#include "storage/digests.h"
#include "storage/outbox.h"

namespace bp {
namespace {

using namespace std::chrono_literals;
using std::chrono::floor;
using std::chrono::seconds;

// The clock may be set, and a machine may sleep: the time is looked at this often.
constexpr auto kLook = 30s;
constexpr auto kWorkTime = 10min;  // see collect_mail.cpp

std::filesystem::path page_file(const Desk& desk, const std::string& date) {
    return desk.config.state_directory / "digests" / (date + ".html");
}

// Written beside its place and renamed, so that nobody ever opens half a page.
void write_page(const std::filesystem::path& file, const std::string& page) {
    std::filesystem::create_directories(file.parent_path());
    std::filesystem::path draft = file;
    draft += ".new";
    std::ofstream stream(draft, std::ios::binary);
    stream << page;
    stream.close();
    if (!stream) {
        throw std::filesystem::filesystem_error("the digest's page cannot be written", draft,
                                                std::make_error_code(std::errc::io_error));
    }
    std::filesystem::rename(draft, file);
}

std::optional<OutboxId> queue_digest(Desk& desk, const DigestInput& input, const ComposedDigest& composed,
                                     Timestamp now) {
    DigestSettings settings;
    settings.bounce_address = desk.config.smtp.envelope_from;
    std::optional<OutboxId> first;
    for (const OutgoingMail& mail : compose_digest_mails(input, composed, desk.office, settings)) {
        NewOutgoing outgoing;
        outgoing.mail = mail;
        outgoing.template_name = "digest";
        outgoing.content_sha256 = sha256({composed.text});
        outgoing.created_at = now;
        OutboxId id = Outbox(desk.database).queue(outgoing);
        if (!first) first = id;
    }
    return first;
}

}  // namespace

DigestPreview preview_digest(Desk& desk, std::chrono::year_month_day day) {
    DigestInput input = digest_from_books(desk, day, std::nullopt);
    ComposedDigest composed = compose_digest(input);
    return {composed.subject, composed.text, composed.page};
}

bool make_digest(Desk& desk, std::chrono::year_month_day day) {
    const Timestamp now = desk.clock.now();
    const std::string date = iso_date(day);
    ComposedDigest composed;
    {
        Transaction transaction(desk.database);
        Digests digests(desk.database);
        std::optional<Digest> digest = digests.claim(date, now);
        if (!digest) return false;
        failpoint("digest-claimed");
        give_overdue_questions_to_staff(desk);
        DigestInput input = digest_from_books(desk, day, *digest);
        composed = compose_digest(input);
        std::optional<OutboxId> outbox_id = queue_digest(desk, input, composed, now);
        digests.finish(digest->id, composed.text, composed.page, outbox_id);
        transaction.commit();
    }
    failpoint("digest-committed");
    write_page(page_file(desk, date), composed.page);
    log::info(log::Event::digest_made, "digest made", {{"BP_DATE", date}});
    return true;
}

void restore_page(const Desk& desk) {
    std::optional<Digest> digest = Digests(desk.database).latest();
    if (!digest || std::filesystem::exists(page_file(desk, digest->date))) return;
    write_page(page_file(desk, digest->date), digest->html);
}

std::optional<std::chrono::year_month_day> missing_digest(Desk& desk, Timestamp started_at) {
    const DigestConfig& config = desk.config.digest;
    auto due = last_due(floor<seconds>(desk.clock.now()), config.time, config.days, desk.config.zone);
    if (!due) return std::nullopt;
    Digests digests(desk.database);
    if (!digests.latest() && *due < started_at) return std::nullopt;
    auto day = local_day(*due, desk.config.zone);
    if (digests.find(iso_date(day))) return std::nullopt;
    return day;
}

Task<void> send_digests(Desk& desk, StopLatch& stop, Progress::Mark& progress,
                        std::function<void()> on_queued) {
    const Timestamp started_at = desk.clock.now();
    do {
        progress.expect_within(kLook + kWorkTime);
        try {
            if (auto day = missing_digest(desk, started_at)) {
                if (make_digest(desk, *day)) on_queued();
            }
        } catch (const StorageError& error) {
            log::error(log::Event::storage_failed, error.what());
        } catch (const std::filesystem::filesystem_error& error) {
            log::error(log::Event::storage_failed, error.what());
        }
    } while (co_await stop.sleep(kLook));
    progress.done();
}

}  // namespace bp
