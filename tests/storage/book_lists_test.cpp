#include "storage/book_lists.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "storage/digests.h"
#include "tests/storage/books.h"

namespace bp {
namespace {

using testing::SizeIs;

class BookListsTest : public Books {
protected:
    const Case opened = committed([&] { return cases.open(sample_case()); });

    MailId file_in_case(std::uint32_t uid) {
        NewMail mail = sample_mail(uid);
        mail.case_id = opened.id;
        return file(mail);
    }
    static Cell cell(const Table& table, std::size_t row, const std::string& column) {
        const auto found = std::find(table.columns.begin(), table.columns.end(), column);
        if (found == table.columns.end()) ADD_FAILURE() << "no column " << column;
        return table.rows.at(row).at(static_cast<std::size_t>(found - table.columns.begin()));
    }
    static Cell text(const char* value) { return std::string(value); }
    static Cell number(std::int64_t value) { return value; }
};

TEST_F(BookListsTest, EachRowIsAsWideAsTheHeading) {
    file_in_case(1);
    for (const char* book : {"mails", "registrations", "contacts", "outbox", "digests"}) {
        const Table table = list_book(db, book).value();
        EXPECT_FALSE(table.columns.empty()) << book;
        for (const auto& row : table.rows) EXPECT_THAT(row, SizeIs(table.columns.size())) << book;
    }
}

TEST_F(BookListsTest, AnUnknownBookIsNone) {
    EXPECT_FALSE(list_book(db, "letters").has_value());
}

TEST_F(BookListsTest, MailsAreListedNewestFirst) {
    file_in_case(1);
    NewMail mail = sample_mail(2);
    mail.received_at += std::chrono::milliseconds{5};
    file(mail);
    const Table table = list_mails(db);
    ASSERT_THAT(table.rows, SizeIs(2));
    EXPECT_EQ(cell(table, 0, "uid"), number(2));
    EXPECT_EQ(cell(table, 0, "received"), text("2023-02-21T17:20:02.005Z"));
    EXPECT_EQ(cell(table, 0, "settled"), Cell{});
    EXPECT_EQ(cell(table, 0, "reference"), Cell{});
    EXPECT_EQ(cell(table, 1, "reference"), text("CIC-2023-00001"));
    EXPECT_EQ(cell(table, 1, "kind"), text("registration"));
    EXPECT_EQ(cell(table, 1, "outcome"), text("answered"));
    std::string sha256;
    for (int i = 0; i < 32; ++i) sha256 += "01";
    EXPECT_EQ(cell(table, 1, "sha256"), text(sha256.c_str()));
}

TEST_F(BookListsTest, ALimitTakesTheNewest) {
    for (std::uint32_t uid = 1; uid <= 5; ++uid) file(uid);
    const Table table = list_mails(db, 2);
    ASSERT_THAT(table.rows, SizeIs(2));
    EXPECT_EQ(cell(table, 1, "uid"), number(4));
}

TEST_F(BookListsTest, RegistrationsAreListedWithPersonAndThementag) {
    const MailId mail = file_in_case(1);
    committed([&] {
        NewRegistration registration;
        registration.person_id = registrations.add_person(sample_person(), "", at(1));
        registration.event = "2023-03-23";
        registration.case_id = opened.id;
        registration.mail_id = mail;
        registration.state = SeatState::waiting;
        registrations.add(registration);
    });
    const Table table = list_registrations(db);
    ASSERT_THAT(table.rows, SizeIs(1));
    EXPECT_EQ(cell(table, 0, "thementag"), text("2023-03-23"));
    EXPECT_EQ(cell(table, 0, "state"), text("waiting"));
    EXPECT_EQ(cell(table, 0, "family_name"), text("Müller"));
    EXPECT_EQ(cell(table, 0, "reference"), text("CIC-2023-00001"));
}

TEST_F(BookListsTest, ContactsAreListedWithTheirMail) {
    NewContactRequest request;
    request.case_id = opened.id;
    request.mail_id = file_in_case(1);
    request.events = {"2023-03-23"};
    committed([&] { cases.add_contact_request(request); });
    const Table table = list_contacts(db);
    ASSERT_THAT(table.rows, SizeIs(1));
    EXPECT_EQ(cell(table, 0, "kind"), text("contact"));
    EXPECT_EQ(cell(table, 0, "subject"), text("Anmeldung"));
    EXPECT_EQ(cell(table, 0, "family_name"), Cell{});
}

TEST_F(BookListsTest, TheOutboxIsListedWithoutItsBytes) {
    queue(sample_reply(1));
    const Table table = list_outbox(db);
    ASSERT_THAT(table.rows, SizeIs(1));
    EXPECT_EQ(cell(table, 0, "state"), text("queued"));
    EXPECT_EQ(cell(table, 0, "recipient"), text("katrin.mueller@amt.example"));
    EXPECT_EQ(cell(table, 0, "queued"), cell(table, 0, "next_attempt"));
}

TEST_F(BookListsTest, DigestsAreListedWithTheNumberOfTheirMails) {
    file(1);
    file(2);
    Digests digests(db);
    committed([&] { return digests.claim("2023-03-01", at(100)); });
    const Table table = list_digests(db);
    ASSERT_THAT(table.rows, SizeIs(1));
    EXPECT_EQ(cell(table, 0, "date"), text("2023-03-01"));
    EXPECT_EQ(cell(table, 0, "mails"), number(2));
}

}  // namespace
}  // namespace bp
