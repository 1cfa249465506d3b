#include "daemon/replies/compose_reply.h"

#include <algorithm>
#include <stdexcept>

#include "daemon/replies/clean_line.h"
#include "daemon/replies/header_values.h"
#include "daemon/replies/reply_values.h"
#include "daemon/replies/spoken_dates.h"
#include "daemon/replies/write_mail.h"

namespace bp {
namespace {

// RFC 5322 section 3.6.4 sets no bound; long threads keep their first and their latest ids, which is what
// mail programs build the thread from.
constexpr std::size_t kMaxReferences = 10;

// A subject is read in a list of mails; what exceeds this nobody sees.
constexpr std::size_t kMaxSubjectCharacters = 150;

void require(bool condition, const char* what) {
    if (!condition) throw std::invalid_argument(std::string("compose_reply: ") + what);
}

void check_contract(const ReplyInput& input, const std::string& sender, const ReplySettings& settings) {
    require(input.reply != MailTemplate::none, "no template");
    require(is_plain_address(input.recipient), "the recipient is no plain address");
    require(is_plain_address(sender), "the office's address is no plain address");
    require(settings.bounce_address.empty() || is_plain_address(settings.bounce_address),
            "the bounce address is no plain address");
    require(is_message_id(input.message_id), "the Message-ID is none");
}

std::string subject_with_reference(const std::string& subject, const std::string& reference) {
    const std::string cut = clean_line(subject, kMaxSubjectCharacters);
    return reference.empty() ? cut : cut + " [" + clean_line(reference, kMaxSubjectCharacters) + "]";
}

// RFC 5322 section 3.6.4: the References of the subject message, else its single In-Reply-To; then its id.
std::vector<std::string> references_of(const ReplyInput& input) {
    std::vector<std::string> ids = input.original_references;
    if (ids.empty() && input.original_in_reply_to.size() == 1) ids = input.original_in_reply_to;
    ids.push_back(input.original_message_id);
    std::erase_if(ids, [](const std::string& id) { return !is_message_id(id); });
    if (ids.size() > kMaxReferences) {
        ids.erase(ids.begin() + 1, ids.end() - static_cast<std::ptrdiff_t>(kMaxReferences - 1));
    }
    return ids;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : " ") + word;
    return all;
}

std::string content_language(Language language) {
    return language == Language::other ? "de, en" : to_string(language);
}

OutgoingHeader header_of(const ReplyInput& input, const std::string& subject, const std::string& sender_name,
                         const std::string& sender) {
    OutgoingHeader header = {
        {"Date", rfc5322_date(input.date)},  {"From", encode_phrase(sender_name) + " <" + sender + ">"},
        {"To", "<" + input.recipient + ">"}, {"Subject", encode_unstructured(subject)},
        {"Message-ID", input.message_id},
    };
    if (is_message_id(input.original_message_id)) {
        header.emplace_back("In-Reply-To", input.original_message_id);
    }
    const std::vector<std::string> references = references_of(input);
    if (!references.empty()) header.emplace_back("References", joined(references));
    // RFC 3834 section 5: an answer to a mail, or one that something else caused.
    header.emplace_back("Auto-Submitted", answers_a_mail(input.reply) ? "auto-replied" : "auto-generated");
    header.emplace_back("X-Auto-Response-Suppress", "All");
    header.emplace_back("Precedence", "bulk");
    header.emplace_back("Content-Language", content_language(input.language));
    // Marks the mail as ours for the loop rule, wherever it comes back from.
    header.emplace_back("X-Brueckenpost-Id", input.message_id.substr(1, input.message_id.size() - 2));
    return header;
}

RenderedReply render(const ReplyInput& input, const Templates& templates, const Catalogue& catalogue,
                     const Office& office, const ReplySettings& settings) {
    auto values = [&](Language language, bool shown) {
        return shown ? reply_values(input, language, catalogue, office, settings) : TemplateValues{};
    };
    return templates.render(input.reply, input.language,
                            values(Language::german, input.language != Language::english),
                            values(Language::english, input.language != Language::german));
}

std::string file_name(CalendarMethod method, Language language) {
    const bool english = language == Language::english;
    if (method == CalendarMethod::publish) return english ? "theme-day.ics" : "thementag.ics";
    return english ? "theme-day-cancelled.ics" : "thementag-abgesagt.ics";
}

std::vector<Attachment> calendar_files(const ReplyInput& input, const Catalogue& catalogue,
                                       const Office& office, const ReplySettings& settings) {
    const bool cic = input.desk == ReplyDesk::cic;
    const CalendarContext context = {catalogue,
                                     input.language,
                                     settings.zone,
                                     cic ? settings.cic_name : settings.cdo_name,
                                     cic ? office.cic_address : office.cdo_address,
                                     office.message_id_domain,
                                     input.date};
    std::vector<Attachment> files;
    for (const CalendarMethod method : {CalendarMethod::publish, CalendarMethod::cancel}) {
        const std::string calendar = write_calendar(method, input.calendar, context);
        if (calendar.empty()) continue;
        files.push_back({"text/calendar; charset=utf-8; method=" + to_string(method),
                         file_name(method, input.language), calendar});
    }
    return files;
}

std::string without(const std::string& words, std::string text) {
    if (words.empty()) return text;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at))
        text.erase(at, words.size());
    return text;
}

}  // namespace

ComposedReply compose_reply(const ReplyInput& input, const Templates& templates, const Catalogue& catalogue,
                            const Office& office, const ReplySettings& settings) {
    const bool cic = input.desk == ReplyDesk::cic;
    const std::string& sender = cic ? office.cic_address : office.cdo_address;
    check_contract(input, sender, settings);

    ComposedReply reply;
    reply.shown = render(input, templates, catalogue, office, settings);
    const bool referenced = input.reply != MailTemplate::misdirected_referral;
    const std::string subject =
        subject_with_reference(reply.shown.subject, referenced ? input.reference : std::string());
    const OutgoingHeader header =
        header_of(input, subject, cic ? settings.cic_name : settings.cdo_name, sender);
    reply.mail = {settings.bounce_address, input.recipient, input.message_id,
                  write_mail(header, reply.shown.text, reply.shown.html,
                             calendar_files(input, catalogue, office, settings))};
    ReplyInput in_full = input;
    in_full.notice_in_full = true;
    const RenderedReply to_compare =
        input.notice_in_full ? reply.shown : render(in_full, templates, catalogue, office, settings);
    reply.content = without(input.reference, to_compare.subject + "\n\n" + to_compare.text);
    return reply;
}

}  // namespace bp
