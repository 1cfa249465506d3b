#include "parsers/mass_mail.h"

#include <algorithm>

#include "parsers/automatic_words.h"
#include "parsers/bytes.h"
#include "parsers/fold_text.h"
#include "parsers/phrases.h"

namespace bp {
namespace {

bool has_bulk_precedence(const MailSigns& mail) {
    std::string value = mail.keyword("precedence");
    return value == "bulk" || value == "list" || value == "junk";
}

// Mailman, LISTSERV, Sympa, Majordomo and ezmlm name themselves in the header.
bool has_list_software(const MailSigns& mail) {
    if (mail.first_of({"x-beenthere", "x-mailman-version", "list-post", "x-loop", "mailing-list",
                       "x-sympa-to", "list-owner"}))
        return true;
    static const Phrases administrator = {
        R"(owner-|[^ ]*-(?:bounces?|owner|request)\b|listserv|majordomo|sympa)"};
    return administrator.begin(fold_text(mail.body("sender"))) || administrator.begin(mail.return_local);
}

bool is_digest(const MailSigns& mail) {
    static const Phrases contents = {
        R"(there (?:are|is) \d+ messages? total|topics of the day|today's topics)"};
    static const Phrases subject = {R"(digest\b)"};
    return subject.in(mail.subject) && contents.in(mail.words);
}

// Tools that send to many leave numbers of campaigns and places for complaints.
bool has_campaign_header(const MailSigns& mail) {
    if (mail.first_of({"list-unsubscribe-post", "feedback-id", "x-csa-complaints", "x-campaign",
                       "x-campaignid", "x-campaign-id", "x-mc-user", "x-mailgun-tag", "x-sg-eid",
                       "x-mailing-id", "x-newsletter", "x-rpcampaign", "x-job", "x-emailtype-id",
                       "x-report-abuse-to", "x-abuse"})) {
        return true;
    }
    static const Phrases mailers = {
        R"(cleverreach|mailchimp|newsletter|sendinblue|brevo|rapidmail|mailjet|inxmail|optivo|episerver|emarsys|phplist)",
        R"(sendgrid|evalanche|xqueue|supermailer|clever elements|constant contact|campaign|hubspot|marketing cloud|nl-mailer)",
    };
    return mailers.in(fold_text(mail.body("x-mailer")));
}

// A reverse-path made for this one recipient, so that the tool knows who bounced (VERP).
bool has_coded_return_path(const MailSigns& mail) {
    if (!mail.message.return_path) return false;
    std::string local = mail.return_local;
    static const Phrases bounce = {R"(bounces?\b|bounce[-+=_.0-9]|b-?ounce|return[-+=_])"};
    auto coded = [&](const std::string& address) {
        std::string key = ascii_lower(address);
        std::replace(key.begin(), key.end(), '@', '=');
        return local.find(key) != std::string::npos;
    };
    return bounce.begin(local) || coded(mail.office.cic_address) || coded(mail.office.cdo_address);
}

bool has_newsletter_sender(const MailSigns& mail) {
    static const Phrases beginnings = {
        R"(newsletter|rundbrief|rundschreiben|infobrief|news\b|mailing|marketing|presse\b|presse(?:info|stelle|dienst)|info-?mail|redaktion|promo)"};
    static const Phrases anywhere = {R"(no-?reply|do-?not-?reply|notifications?\b)"};
    return beginnings.begin(mail.from_local) || anywhere.in(mail.from_local);
}

}  // namespace

const HeaderField* list_field(const MailSigns& mail) {
    return mail.first_of({"list-id", "list-unsubscribe", "list-post", "list-help", "list-subscribe",
                          "list-owner", "list-archive"});
}

std::optional<std::string> looks_like_list_mail(const MailSigns& mail) {
    const HeaderField* list = list_field(mail);
    if (is_digest(mail) && (list != nullptr || has_bulk_precedence(mail))) return mail.message.subject;
    if (list == nullptr || mail.addressed_to_office()) return std::nullopt;
    return has_list_software(mail) || has_bulk_precedence(mail) ? std::optional(quote_field(*list))
                                                                : std::nullopt;
}

std::optional<std::string> looks_like_newsletter(const MailSigns& mail) {
    const HeaderField* list = list_field(mail);
    bool campaign = has_campaign_header(mail), sender = has_newsletter_sender(mail);
    int machinery =
        int{campaign} + int{sender} + int{has_coded_return_path(mail)} + int{has_bulk_precedence(mail)};
    constexpr int kMachineryOfItsOwn = 3;
    bool shows_itself = machinery >= kMachineryOfItsOwn || (sender && machinery >= 2);
    if (list != nullptr && shows_itself) return quote_field(*list);
    // Without a list header people's signatures, too, say `Newsletter abbestellen`: the sender must be no
    // person.
    bool possible = list != nullptr ? machinery >= 1 : machinery >= 2 && (sender || campaign);
    if (!possible || !offers_to_unsubscribe(mail.words)) return std::nullopt;
    return list != nullptr ? quote_field(*list) : "Newsletter: " + mail.from_local;
}

}  // namespace bp
