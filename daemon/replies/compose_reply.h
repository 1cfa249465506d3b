// From what was decided to the finished mail (RFC 5322 bytes and envelope).
//
// Pure: the same input gives the same bytes. The form is that of an automatic response (RFC 3834 section 3,
// RFC 5230 section 5): one recipient, Auto-Submitted, threading by In-Reply-To and References, nothing
// quoted. Of the person's own words only names and organisations come back, as one clean line each, cut at a
// bound.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "daemon/mail_template.h"
#include "daemon/replies/calendar.h"
#include "daemon/replies/templates.h"
#include "parsers/catalogue.h"
#include "parsers/message.h"
#include "parsers/office.h"
#include "parsers/reading.h"
#include "storage/outgoing_mail.h"

namespace bp {

// In whose name we answer.
enum class ReplyDesk { cic, cdo };

// Of one person on one Thementag.
struct SeatNote {
    Person person;  // without a name: a seat for somebody not yet named
    EventId event;
    int place = 0;  // in the waiting list, from 1
};

struct ReplyInput {
    MailTemplate reply = MailTemplate::receipt_acknowledgement;  // never none
    Language language = Language::german;
    ReplyDesk desk = ReplyDesk::cic;

    std::string recipient;             // addr-spec, the Return-Path of the subject message
    std::optional<Person> salutation;  // who is greeted; absent or without a name: "Guten Tag,"
    std::vector<Person> people;        // who is registered, cancelled, or who wrote
    int seats = 0;                     // taken in total; more than `people`: names are asked for
    std::vector<SeatNote> known;       // asked for again: they have the seat already
    std::vector<SeatNote> waiting;     // asked for, but the Thementag is full

    // Ids of the catalogue; an id that is not in it (any more) is shown as its date alone.
    std::vector<EventId> events;            // registered for, changed to, asked about; none of them past
    std::vector<EventId> cancelled_events;  // given up
    std::vector<EventId> past_events;       // asked for, but over on the day of the mail
    std::vector<EventId> coming_events;     // still on offer; listed where the template offers a choice

    std::vector<CalendarEntry> calendar;  // goes along as files, those cancelled in one of their own
    bool notice_in_full = true;           // the privacy notice itself, else where it stands (Art. 13 GDPR)

    std::string reference;   // "CIC-2023-00042", also put into the subject; "" if there is no case
    std::string message_id;  // ours, with brackets, see message_ids.h
    DateTime date;           // of the reply, with the offset of Europe/Berlin at that instant

    // Of the subject message, as parsed (with brackets); a value that is no msg-id is left out.
    std::string original_message_id;
    std::vector<std::string> original_references;
    std::vector<std::string> original_in_reply_to;
};

// How the office and its desks call themselves in replies, and where bounces go.
struct ReplySettings {
    std::string office_name = "Bundesamt für Migration und Flüchtlinge";
    std::string cic_name = "CIC Thementage";  // in From and under the closing formula
    std::string cdo_name = "Chief Digital Office";
    std::string bounce_address;  // reverse-path of replies; "" is the null reverse-path `<>`
    std::string zone = "Europe/Berlin";
    std::string privacy_notice_version = "1";
    std::string privacy_notice_url = "https://www.bamf.de/datenschutz";
};

struct ComposedReply {
    OutgoingMail mail;
    RenderedReply shown;  // what its parts say
    // What it says, without date, ids and reference, and with the notice in full: equal for two answers that
    // tell the same person the same. To be hashed for the rule against identical answers (RFC 5230
    // section 4.2).
    std::string content;
};

// Throws std::invalid_argument if the input breaks its contract: reply `none`, no recipient, or a recipient,
// address or message id that cannot stand in a header (anything but visible ASCII, or over 254 bytes).
ComposedReply compose_reply(const ReplyInput& input, const Templates& templates, const Catalogue& catalogue,
                            const Office& office, const ReplySettings& settings);

}  // namespace bp
