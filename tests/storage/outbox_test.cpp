#include "storage/outbox.h"

#include <gmock/gmock.h>

#include "tests/storage/books.h"

namespace bp {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class OutboxTest : public Books {
protected:
    void transmit(OutboxId id) {
        committed([&] { outbox.mark_transmitting({id}, at(10)); });
    }
    AttemptResult result(OutboxId id, OutboxState state) {
        AttemptResult attempt;
        attempt.id = id;
        attempt.state = state;
        attempt.at = at(11);
        return attempt;
    }
    void record(const AttemptResult& attempt) {
        committed([&] { outbox.record({attempt}); });
    }
    OutboxId queued() { return queue(sample_reply(1)); }
};

TEST_F(OutboxTest, WhatIsQueuedIsDueAtOnceByteForByte) {
    NewOutgoing reply = sample_reply(1);
    reply.mail.envelope_from = "bounce@office.example";
    reply.mail.bytes += std::string("\0\xff", 2);
    const OutboxId id = queue(reply);
    const std::vector<DueMail> due = outbox.due(at(1), 10);
    ASSERT_THAT(due, SizeIs(1));
    EXPECT_EQ(due[0].id, id);
    EXPECT_EQ(due[0].mail.envelope_from, reply.mail.envelope_from);
    EXPECT_EQ(due[0].mail.envelope_to, reply.mail.envelope_to);
    EXPECT_EQ(due[0].mail.message_id, reply.mail.message_id);
    EXPECT_EQ(due[0].mail.bytes, reply.mail.bytes);
    EXPECT_EQ(due[0].attempts, 0);
    EXPECT_FALSE(due[0].uncertain);
    EXPECT_EQ(due[0].created_at, at(1));
    EXPECT_EQ(outbox.read(id)->bytes, reply.mail.bytes);
}

TEST_F(OutboxTest, TheEarliestComesFirstAndNoMoreThanAskedFor) {
    queue(sample_reply(5));
    const OutboxId first = queue(sample_reply(2));
    queue(sample_reply(9));
    EXPECT_EQ(outbox.next_due_at(), at(2));
    EXPECT_THAT(outbox.due(at(6), 10), SizeIs(2));
    ASSERT_THAT(outbox.due(at(6), 1), SizeIs(1));
    EXPECT_EQ(outbox.due(at(6), 1).front().id, first);
}

TEST_F(OutboxTest, AnEmptyOutboxHasNothingDue) {
    EXPECT_EQ(outbox.next_due_at(), std::nullopt);
    EXPECT_THAT(outbox.due(at(1), 10), IsEmpty());
    EXPECT_EQ(outbox.counts().oldest_unsent, std::nullopt);
}

TEST_F(OutboxTest, WhatIsUnderTransmissionIsNotDue) {
    const OutboxId id = queued();
    transmit(id);
    EXPECT_THAT(outbox.due(at(100), 10), IsEmpty());
    EXPECT_EQ(outbox.find(id)->state, OutboxState::transmitting);
    EXPECT_EQ(outbox.find(id)->attempts, 1);
}

TEST_F(OutboxTest, AnAcceptedMailIsSentForGood) {
    const OutboxId id = queued();
    transmit(id);
    AttemptResult accepted = result(id, OutboxState::sent);
    accepted.reply_code = 250;
    accepted.enhanced_status = "2.0.0";
    accepted.text = "queued";
    record(accepted);
    const OutboxEntry entry = outbox.find(id).value();
    EXPECT_EQ(entry.state, OutboxState::sent);
    EXPECT_EQ(entry.sent_at, at(11));
    EXPECT_EQ(entry.reply_code, 250);
    EXPECT_EQ(entry.enhanced_status, "2.0.0");
    EXPECT_EQ(entry.text, "queued");
    EXPECT_FALSE(entry.uncertain);
    EXPECT_EQ(failure_of([&] { transmit(id); }), StorageError::Kind::other);
}

TEST_F(OutboxTest, ADeferredMailIsDueAgainAtItsTime) {
    const OutboxId id = queued();
    transmit(id);
    AttemptResult deferred = result(id, OutboxState::deferred);
    deferred.next_attempt_at = at(300);
    deferred.reply_code = 451;
    record(deferred);
    EXPECT_THAT(outbox.due(at(299), 10), IsEmpty());
    ASSERT_THAT(outbox.due(at(300), 10), SizeIs(1));
    EXPECT_EQ(outbox.due(at(300), 10).front().attempts, 1);
    EXPECT_EQ(outbox.next_due_at(), at(300));
}

TEST_F(OutboxTest, ADeferredMailWithoutATimeIsRefused) {
    const OutboxId id = queued();
    transmit(id);
    EXPECT_EQ(failure_of([&] { record(result(id, OutboxState::deferred)); }), StorageError::Kind::constraint);
}

TEST_F(OutboxTest, AFailedMailIsNotTriedAgain) {
    const OutboxId id = queued();
    transmit(id);
    record(result(id, OutboxState::failed));
    EXPECT_THAT(outbox.due(at(10'000), 10), IsEmpty());
    EXPECT_EQ(outbox.counts().failed, 1);
}

TEST_F(OutboxTest, AResultForAMailNotUnderTransmissionIsRefused) {
    const OutboxId id = queued();
    EXPECT_EQ(failure_of([&] { record(result(id, OutboxState::sent)); }), StorageError::Kind::other);
}

TEST_F(OutboxTest, WhatWasCutOffIsSentAgainAndStaysUncertain) {
    const OutboxId id = queued();
    transmit(id);
    EXPECT_EQ(committed([&] { return outbox.recover_transmitting(at(20)); }), 1);
    const std::vector<DueMail> due = outbox.due(at(20), 10);
    ASSERT_THAT(due, SizeIs(1));
    EXPECT_TRUE(due[0].uncertain);
    EXPECT_EQ(due[0].mail.message_id, sample_reply(1).mail.message_id);
    EXPECT_EQ(due[0].mail.bytes, sample_reply(1).mail.bytes);
    transmit(id);
    record(result(id, OutboxState::sent));
    EXPECT_TRUE(outbox.find(id)->uncertain);
    EXPECT_EQ(committed([&] { return outbox.recover_transmitting(at(30)); }), 0);
}

TEST_F(OutboxTest, AnUnknownOutcomeIsUncertainToo) {
    const OutboxId id = queued();
    transmit(id);
    AttemptResult unknown = result(id, OutboxState::deferred);
    unknown.next_attempt_at = at(300);
    unknown.uncertain = true;
    record(unknown);
    EXPECT_TRUE(outbox.find(id)->uncertain);
}

TEST_F(OutboxTest, AHeldMailGoesOnlyWhenReleased) {
    NewOutgoing reply = sample_reply(1);
    reply.state = OutboxState::held;
    const OutboxId id = queue(reply);
    EXPECT_THAT(outbox.due(at(100), 10), IsEmpty());
    EXPECT_EQ(outbox.counts().held, 1);
    committed([&] { outbox.release(id, at(50)); });
    EXPECT_THAT(outbox.due(at(50), 10), SizeIs(1));
    EXPECT_EQ(failure_of([&] { committed([&] { outbox.release(id, at(60)); }); }), StorageError::Kind::other);
}

TEST_F(OutboxTest, AHeldMailCanBeWithdrawnAndAQueuedOneCannot) {
    NewOutgoing draft = sample_reply(1);
    draft.state = OutboxState::held;
    const OutboxId id = queue(draft);
    committed([&] { outbox.withdraw(id); });
    EXPECT_FALSE(outbox.find(id).has_value());
    EXPECT_FALSE(outbox.read(id).has_value());
    const OutboxId promised = queue(sample_reply(2));
    failure_of([&] { committed([&] { outbox.withdraw(promised); }); });
    EXPECT_TRUE(outbox.find(promised).has_value());
}

TEST_F(OutboxTest, AMailIsAnsweredOnceByEachTemplate) {
    NewOutgoing reply = sample_reply(1);
    reply.mail_id = file(1);
    queue(reply);
    reply.mail.message_id = "<bp.other@office.example>";
    EXPECT_EQ(failure_of([&] { queue(reply); }), StorageError::Kind::constraint);
    reply.template_name = "moved-up";
    queue(reply);
    EXPECT_THAT(outbox.of_mail(*reply.mail_id), SizeIs(2));
}

TEST_F(OutboxTest, AMessageIdIsUsedOnce) {
    queue(sample_reply(1));
    EXPECT_EQ(failure_of([&] { queue(sample_reply(1)); }), StorageError::Kind::constraint);
}

TEST_F(OutboxTest, ABounceFindsItsMail) {
    const OutboxId id = queued();
    transmit(id);
    record(result(id, OutboxState::sent));
    const OutboxEntry entry = outbox.find_by_message_id(sample_reply(1).mail.message_id).value();
    EXPECT_EQ(entry.id, id);
    committed([&] { outbox.mark_bounced(id, "5.1.1", "no such user", at(500)); });
    EXPECT_EQ(outbox.find(id)->bounced_at, at(500));
    EXPECT_EQ(outbox.find(id)->enhanced_status, "5.1.1");
    EXPECT_EQ(outbox.find(id)->state, OutboxState::sent);
    EXPECT_FALSE(outbox.find_by_message_id("<unknown@office.example>").has_value());
}

TEST_F(OutboxTest, CountsTellTheStatesAndTheOldest) {
    const OutboxId first = queue(sample_reply(1));
    queue(sample_reply(2));
    transmit(first);
    const OutboxCounts counts = outbox.counts();
    EXPECT_EQ(counts.queued, 1);
    EXPECT_EQ(counts.transmitting, 1);
    EXPECT_EQ(counts.oldest_unsent, at(1));
    record(result(first, OutboxState::sent));
    EXPECT_EQ(outbox.counts().oldest_unsent, at(2));
}

TEST_F(OutboxTest, CapsCountPerAddressAndMailboxSinceATime) {
    queue(sample_reply(1));
    queue(sample_reply(5));
    NewOutgoing other = sample_reply(6);
    other.mail.envelope_to = "jens@amt.example";
    other.mailbox = "cdo";
    queue(other);
    EXPECT_EQ(outbox.replies_to("Katrin.Mueller@amt.example", at(0)), 2);
    EXPECT_EQ(outbox.replies_to("katrin.mueller@amt.example", at(2)), 1);
    EXPECT_EQ(outbox.replies_of_mailbox("cic", at(0)), 2);
    EXPECT_EQ(outbox.replies_of_mailbox("cdo", at(0)), 1);
    EXPECT_EQ(outbox.replies_of_mailbox("cic", at(0), 1), 1);
}

TEST_F(OutboxTest, DigestsAreNoReplies) {
    NewOutgoing digest = sample_reply(1);
    digest.mailbox.clear();
    queue(digest);
    EXPECT_EQ(outbox.replies_to("katrin.mueller@amt.example", at(0)), 0);
    EXPECT_EQ(outbox.replies_of_mailbox("", at(0)), 0);
}

TEST_F(OutboxTest, TheMailsOfACaseComeInOrder) {
    CaseId one{};
    committed([&] { one = cases.open(sample_case()).id; });
    NewOutgoing first = sample_reply(1);
    first.case_id = one;
    NewOutgoing second = sample_reply(2);
    second.case_id = one;
    const OutboxId first_id = queue(first);
    queue(sample_reply(3));
    const OutboxId second_id = queue(second);
    const std::vector<OutboxEntry> mails = outbox.of_case(one);
    ASSERT_THAT(mails, SizeIs(2));
    EXPECT_EQ(mails[0].id, first_id);
    EXPECT_EQ(mails[1].id, second_id);
}

TEST_F(OutboxTest, ANoticeIsKnownToWhomeverItWentInFull) {
    NewOutgoing reply = sample_reply(1);
    reply.privacy_notice = "2";
    EXPECT_FALSE(outbox.has_notice(reply.mail.envelope_to, "2"));
    queue(reply);
    EXPECT_TRUE(outbox.has_notice("KATRIN.MUELLER@amt.example", "2"));
    EXPECT_FALSE(outbox.has_notice(reply.mail.envelope_to, "3")) << "a newer version";
    EXPECT_FALSE(outbox.has_notice("somebody.else@amt.example", "2"));
}

TEST_F(OutboxTest, ANoticeInAMailThatDoesNotArriveCountsForNothing) {
    NewOutgoing held = sample_reply(1);
    held.privacy_notice = "2";
    held.state = OutboxState::held;
    const OutboxId id = queue(held);
    EXPECT_FALSE(outbox.has_notice(held.mail.envelope_to, "2"));
    committed([&] { outbox.release(id, at(2)); });
    EXPECT_TRUE(outbox.has_notice(held.mail.envelope_to, "2"));
    committed([&] { outbox.mark_bounced(id, "5.1.1", "no such user", at(3)); });
    EXPECT_FALSE(outbox.has_notice(held.mail.envelope_to, "2"));
}

TEST_F(OutboxTest, IdenticalAnswersAreTold) {
    queue(sample_reply(1));
    const auto identical = [&](const char* address, const char* word, std::uint8_t seed, Timestamp since) {
        return outbox.identical_replies(address, word, hash_of(seed), since);
    };
    const char* address = "katrin.mueller@amt.example";
    EXPECT_EQ(identical(address, "registration-confirmation", 1, at(0)), 1);
    EXPECT_EQ(identical(address, "registration-confirmation", 2, at(0)), 0);
    EXPECT_EQ(identical(address, "moved-up", 1, at(0)), 0);
    EXPECT_EQ(identical("jens@amt.example", "registration-confirmation", 1, at(0)), 0);
    EXPECT_EQ(identical(address, "registration-confirmation", 1, at(2)), 0);
}

}  // namespace
}  // namespace bp
