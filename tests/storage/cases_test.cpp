#include "storage/cases.h"

#include <gmock/gmock.h>

#include "tests/storage/books.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class CasesTest : public Books {
protected:
    Case open(const NewCase& new_case = sample_case()) {
        return committed([&] { return cases.open(new_case); });
    }
    Case open(CaseSeries series, int year) {
        NewCase new_case = sample_case();
        new_case.series = series;
        new_case.year = year;
        return open(new_case);
    }
};

TEST_F(CasesTest, ReferencesCountPerSeriesAndYear) {
    EXPECT_EQ(open(CaseSeries::cic, 2023).reference, "CIC-2023-00001");
    EXPECT_EQ(open(CaseSeries::cic, 2023).reference, "CIC-2023-00002");
    EXPECT_EQ(open(CaseSeries::cdo, 2023).reference, "CDO-2023-00001");
    EXPECT_EQ(open(CaseSeries::cic, 2024).reference, "CIC-2024-00001");
}

TEST_F(CasesTest, ARolledBackCaseLeavesNoGap) {
    open();
    {
        Transaction transaction(db);
        EXPECT_EQ(cases.open(sample_case()).reference, "CIC-2023-00002");
    }
    committed([&] {
        Savepoint failing(db);
        EXPECT_EQ(cases.open(sample_case()).reference, "CIC-2023-00002");
    });
    EXPECT_EQ(open().reference, "CIC-2023-00002");
}

TEST_F(CasesTest, ACaseIsReadBackAsItWas) {
    NewCase new_case = sample_case();
    new_case.kind = Kind::contact;
    new_case.state = CaseState::clarifying;
    new_case.language = Language::english;
    new_case.pending = R"({"people":1})";
    new_case.due_at = at(99);
    const Case opened = open(new_case);
    const Case found = cases.find(opened.id).value();
    EXPECT_EQ(found.reference, opened.reference);
    EXPECT_EQ(found.kind, Kind::contact);
    EXPECT_EQ(found.state, CaseState::clarifying);
    EXPECT_EQ(found.sender_address, new_case.sender_address);
    EXPECT_EQ(found.sender_name, new_case.sender_name);
    EXPECT_EQ(found.language, Language::english);
    EXPECT_EQ(found.pending, new_case.pending);
    EXPECT_EQ(found.due_at, at(99));
    EXPECT_EQ(found.opened_at, at(0));
    EXPECT_EQ(found.changed_at, at(0));
}

TEST_F(CasesTest, ACaseIsFoundByItsReference) {
    const Case opened = open();
    EXPECT_EQ(cases.find_by_reference("CIC-2023-00001")->id, opened.id);
    EXPECT_FALSE(cases.find_by_reference("CIC-2023-00002").has_value());
}

TEST_F(CasesTest, ACaseIsFoundByTheMessageIdOfOurAnswer) {
    const Case opened = open();
    NewOutgoing reply = sample_reply(1);
    reply.case_id = opened.id;
    queue(reply);
    EXPECT_EQ(cases.find_by_our_message_id(reply.mail.message_id)->id, opened.id);
    EXPECT_FALSE(cases.find_by_our_message_id("<someone@else.example>").has_value());
}

TEST_F(CasesTest, TheOpenCasesOfASenderAreFoundWhateverTheCaseOfTheAddress) {
    const Case older = open();
    const Case newer = open();
    const Case closed = open();
    committed([&] { cases.set_state(closed.id, CaseState::closed, std::nullopt, at(5)); });
    const std::vector<Case> found = cases.open_cases_of("Katrin.Mueller@AMT.example");
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0].id, newer.id);
    EXPECT_EQ(found[1].id, older.id);
    EXPECT_THAT(cases.open_cases_of("someone@else.example"), IsEmpty());
}

TEST_F(CasesTest, AClarificationIsDueWhenItsTimeHasCome) {
    const Case waiting = open();
    committed([&] { cases.set_state(waiting.id, CaseState::clarifying, at(100), at(1)); });
    EXPECT_THAT(cases.due(at(99), 10), IsEmpty());
    ASSERT_THAT(cases.due(at(100), 10), SizeIs(1));
    committed([&] { cases.set_state(waiting.id, CaseState::held, std::nullopt, at(101)); });
    EXPECT_THAT(cases.due(at(200), 10), IsEmpty());
    EXPECT_EQ(cases.find(waiting.id)->changed_at, at(101));
}

TEST_F(CasesTest, WhatIsKnownSoFarIsKept) {
    const Case waiting = open();
    committed([&] { cases.set_pending(waiting.id, "{}", at(7)); });
    EXPECT_EQ(cases.find(waiting.id)->pending, "{}");
    EXPECT_EQ(cases.find(waiting.id)->changed_at, at(7));
}

TEST_F(CasesTest, CalendarObjectsCountPerCaseFromZero) {
    committed([&] {
        const Case one = cases.open(sample_case());
        const Case other = cases.open(sample_case());
        EXPECT_EQ(cases.next_calendar_sequence(one.id), 0);
        EXPECT_EQ(cases.next_calendar_sequence(one.id), 1);
        EXPECT_EQ(cases.next_calendar_sequence(other.id), 0);
    });
}

TEST_F(CasesTest, TheMailsOfACaseComeInOrder) {
    const Case opened = open();
    NewMail first = sample_mail(2);
    first.case_id = opened.id;
    const MailId first_id = file(first);
    const MailId second_id = file(1);
    EXPECT_THAT(cases.mails_of(opened.id), ElementsAre(first_id));
    committed([&] { ledger.set_case(second_id, opened.id); });
    EXPECT_THAT(cases.mails_of(opened.id), ElementsAre(first_id, second_id));
}

TEST_F(CasesTest, AnUnknownCaseCannotBeChanged) {
    EXPECT_EQ(failure_of([&] {
                  committed([&] { cases.set_state(CaseId{9}, CaseState::closed, std::nullopt, at(1)); });
              }),
              StorageError::Kind::other);
}

}  // namespace
}  // namespace bp
