#include "storage/ledger.h"

#include <gmock/gmock.h>

#include "storage/digests.h"
#include "tests/storage/books.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using LedgerTest = Books;

TEST_F(LedgerTest, WhatIsFiledIsReadBackAsItWas) {
    NewMail mail = sample_mail(3);
    mail.automatic = AutomaticKind::auto_reply;
    mail.language = Language::english;
    mail.header_only = true;
    mail.baseline = true;
    mail.attempts = 2;
    mail.review_reason = "Datum und Thema widersprechen sich";
    const MailId id = file(mail);
    const FiledMail filed = ledger.find(id).value();
    EXPECT_EQ(filed.id, id);
    EXPECT_EQ(filed.mail.key, mail.key);
    EXPECT_EQ(filed.mail.message_id, mail.message_id);
    EXPECT_EQ(filed.mail.sha256, mail.sha256);
    EXPECT_EQ(filed.mail.content_sha256, mail.content_sha256);
    EXPECT_EQ(filed.mail.size, mail.size);
    EXPECT_TRUE(filed.mail.header_only);
    EXPECT_EQ(filed.mail.received_at, mail.received_at);
    EXPECT_EQ(filed.mail.filed_at, mail.filed_at);
    EXPECT_EQ(filed.mail.sender_address, mail.sender_address);
    EXPECT_EQ(filed.mail.sender_name, mail.sender_name);
    EXPECT_EQ(filed.mail.subject, mail.subject);
    EXPECT_EQ(filed.mail.kind, Kind::registration);
    EXPECT_EQ(filed.mail.automatic, AutomaticKind::auto_reply);
    EXPECT_EQ(filed.mail.language, Language::english);
    EXPECT_EQ(filed.mail.reading, mail.reading);
    EXPECT_EQ(filed.mail.outcome, Outcome::answered);
    EXPECT_EQ(filed.mail.reason, mail.reason);
    EXPECT_EQ(filed.mail.review_reason, mail.review_reason);
    EXPECT_EQ(filed.mail.attempts, 2);
    EXPECT_TRUE(filed.mail.baseline);
    EXPECT_EQ(filed.settled_at, std::nullopt);
    EXPECT_EQ(filed.digest_id, std::nullopt);
}

TEST_F(LedgerTest, MillisecondsAreKept) {
    NewMail mail = sample_mail(1);
    mail.filed_at += std::chrono::milliseconds{123};
    EXPECT_EQ(ledger.find(file(mail))->mail.filed_at, mail.filed_at);
}

TEST_F(LedgerTest, AnyBytesInASubjectAreKept) {
    NewMail mail = sample_mail(1);
    mail.subject = std::string("a\0b\xff'--", 7);
    EXPECT_EQ(ledger.find(file(mail))->mail.subject, mail.subject);
}

TEST_F(LedgerTest, AMailThatCouldNotBeReadHasNoReading) {
    NewMail mail = sample_mail(1);
    mail.reading.clear();
    mail.outcome = Outcome::quarantined;
    EXPECT_EQ(ledger.find(file(mail))->mail.reading, "");
}

TEST_F(LedgerTest, AMailIsFiledOnce) {
    file(1);
    EXPECT_EQ(failure_of([&] { file(1); }), StorageError::Kind::constraint);
    EXPECT_EQ(ledger.balance().received, 1);
}

TEST_F(LedgerTest, TheSameUidInAnotherMailboxOrUidValidityIsAnotherMail) {
    file(1);
    NewMail other_mailbox = sample_mail(1), other_validity = sample_mail(1);
    other_mailbox.key.mailbox = "cdo";
    other_validity.key.uid_validity = UidValidity{8};
    EXPECT_FALSE(ledger.is_filed(other_mailbox.key));
    file(other_mailbox);
    file(other_validity);
    EXPECT_EQ(ledger.balance().received, 3);
}

TEST_F(LedgerTest, KnownUidsAreThoseFromTheCursorOn) {
    for (const std::uint32_t uid : {9U, 2U, 5U, 4294967295U}) file(uid);
    EXPECT_THAT(ledger.known_uids("cic", UidValidity{7}, Uid{5}),
                ElementsAre(Uid{5}, Uid{9}, Uid{4294967295U}));
    EXPECT_THAT(ledger.known_uids("cic", UidValidity{8}, Uid{1}), IsEmpty());
    EXPECT_THAT(ledger.known_uids("cdo", UidValidity{7}, Uid{1}), IsEmpty());
}

TEST_F(LedgerTest, SettledMailsAreNoLongerUnsettled) {
    const MailId first = file(1);
    const MailId second = file(2);
    committed([&] { ledger.mark_settled({first}, at(50)); });
    const std::vector<UnsettledMail> unsettled = ledger.unsettled("cic", UidValidity{7}, 10);
    ASSERT_THAT(unsettled, SizeIs(1));
    EXPECT_EQ(unsettled.front().id, second);
    EXPECT_EQ(unsettled.front().uid, Uid{2});
    committed([&] { ledger.mark_settled({first, second}, at(60)); });
    EXPECT_EQ(ledger.find(first)->settled_at, at(50));
    EXPECT_EQ(ledger.find(second)->settled_at, at(60));
}

TEST_F(LedgerTest, UnsettledMailsComeByUidAndNoMoreThanAskedFor) {
    for (const std::uint32_t uid : {3U, 1U, 2U}) file(uid);
    const std::vector<UnsettledMail> unsettled = ledger.unsettled("cic", UidValidity{7}, 2);
    ASSERT_THAT(unsettled, SizeIs(2));
    EXPECT_EQ(unsettled[0].uid, Uid{1});
    EXPECT_EQ(unsettled[1].uid, Uid{2});
}

TEST_F(LedgerTest, MailsAreFoundByContentBytesAndMessageId) {
    const MailId first = file(1);
    NewMail copy = sample_mail(2);
    copy.content_sha256 = sample_mail(1).content_sha256;
    copy.duplicate_of = first;
    const MailId second = file(copy);

    const std::vector<MailMatch> by_content = ledger.find_by_content(sample_mail(1).content_sha256);
    ASSERT_THAT(by_content, SizeIs(2));
    EXPECT_EQ(by_content[0].id, first);
    EXPECT_EQ(by_content[1].id, second);
    EXPECT_EQ(by_content[1].duplicate_of, first);
    EXPECT_EQ(by_content[1].key, copy.key);

    ASSERT_THAT(ledger.find_by_sha256(copy.sha256), SizeIs(1));
    EXPECT_EQ(ledger.find_by_sha256(copy.sha256).front().id, second);
    ASSERT_THAT(ledger.find_by_message_id("<2@amt.example>"), SizeIs(1));
    EXPECT_THAT(ledger.find_by_message_id("<3@amt.example>"), IsEmpty());
}

TEST_F(LedgerTest, MailsWithoutMessageIdAreNotEachOther) {
    NewMail mail = sample_mail(1);
    mail.message_id.clear();
    file(mail);
    EXPECT_THAT(ledger.find_by_message_id(""), IsEmpty());
}

TEST_F(LedgerTest, AFloodOfEqualMailsIsNotReadAtEachOfThem) {
    for (std::uint32_t uid = 1; uid <= 30; ++uid) {
        NewMail mail = sample_mail(uid);
        mail.sha256 = hash_of(1);
        file(mail);
    }
    EXPECT_THAT(ledger.find_by_sha256(hash_of(1)), SizeIs(Ledger::kMaxMatches));
}

TEST_F(LedgerTest, AReboundMailHasItsNewKeyAndIsToBeSettledAgain) {
    const MailId id = file(1);
    committed([&] {
        ledger.mark_settled({id}, at(5));
        ledger.rebind(id, UidValidity{8}, Uid{77});
    });
    EXPECT_FALSE(ledger.is_filed(sample_mail(1).key));
    EXPECT_TRUE(ledger.is_filed({"cic", UidValidity{8}, Uid{77}}));
    EXPECT_THAT(ledger.unsettled("cic", UidValidity{8}, 10), SizeIs(1));
}

TEST_F(LedgerTest, WhatWaitsForStaffLeavesTheListWithItsDecision) {
    NewMail held = sample_mail(1);
    held.outcome = Outcome::held;
    const MailId id = file(held);
    file(2);
    ASSERT_THAT(ledger.waiting_for_staff(10), SizeIs(1));
    committed([&] { ledger.set_outcome(id, Outcome::filed, "Von Hand beantwortet"); });
    EXPECT_THAT(ledger.waiting_for_staff(10), IsEmpty());
    EXPECT_EQ(ledger.find(id)->mail.reason, "Von Hand beantwortet");
}

TEST_F(LedgerTest, AnUnknownMailCannotBeChanged) {
    EXPECT_EQ(failure_of([&] { committed([&] { ledger.set_outcome(MailId{9}, Outcome::filed, ""); }); }),
              StorageError::Kind::other);
    EXPECT_EQ(ledger.find(MailId{9}).has_value(), false);
}

TEST_F(LedgerTest, TheBooksBalance) {
    const Outcome outcomes[] = {Outcome::answered, Outcome::filed, Outcome::held, Outcome::quarantined};
    for (std::uint32_t uid = 0; uid < 10; ++uid) {
        NewMail mail = sample_mail(uid + 1);
        mail.outcome = outcomes[uid % 4];
        file(mail);
    }
    const Balance balance = ledger.balance();
    EXPECT_TRUE(balance.balanced());
    EXPECT_EQ(balance, (Balance{.received = 10, .answered = 3, .filed = 3, .held = 2, .quarantined = 2}));
    EXPECT_EQ(ledger.balance(std::nullopt), balance);
}

TEST_F(LedgerTest, TheBalanceOfADigestCountsItsOwnMailsAlone) {
    file(1);
    Digests digests(db);
    const DigestId digest = committed([&] { return digests.claim("2023-03-01", at(9)); })->id;
    file(2);
    file(3);
    EXPECT_EQ(ledger.balance(digest).received, 1);
    EXPECT_EQ(ledger.balance(std::nullopt).received, 2);
}

}  // namespace
}  // namespace bp
