#include "storage/digests.h"

#include <gmock/gmock.h>

#include "storage/digest_data.h"
#include "storage/mailbox_state.h"
#include "tests/storage/books.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

class DigestsTest : public Books {
protected:
    Digests digests{db};
    MailboxStates mailboxes{db};

    std::optional<Digest> claim(std::string_view date, std::int64_t seconds) {
        return committed([&] { return digests.claim(date, at(seconds)); });
    }
    DigestData data_of(const std::optional<Digest>& digest) { return digest_data(db, digest->id); }
    DigestData preview() { return digest_data(db, std::nullopt); }

    MailId file_as(std::uint32_t uid, Kind kind, Outcome outcome) {
        NewMail mail = sample_mail(uid);
        mail.kind = kind;
        mail.outcome = outcome;
        return file(mail);
    }
    RegistrationId book(MailId mail, const std::string& given_name) {
        return committed([&] {
            NewRegistration registration;
            registration.person_id = registrations.add_person(sample_person(given_name), given_name, at(1));
            registration.event = "2023-03-23";
            registration.case_id = cases.open(sample_case()).id;
            registration.mail_id = mail;
            registration.booked_by = "katrin.mueller@amt.example";
            return registrations.add(registration);
        });
    }
    void transmit(OutboxId id, OutboxState state, bool uncertain) {
        AttemptResult result;
        result.id = id;
        result.state = state;
        result.uncertain = uncertain;
        result.at = at(1000);
        if (state == OutboxState::deferred) result.next_attempt_at = at(2000);
        committed([&] {
            outbox.mark_transmitting({id}, at(1000));
            outbox.record({result});
        });
    }
    // A reply that was transmitted with this result.
    OutboxId sent_with(int number, OutboxState state, bool uncertain) {
        const OutboxId id = queue(sample_reply(number));
        transmit(id, state, uncertain);
        return id;
    }
};

TEST_F(DigestsTest, ThereIsOneForEachDate) {
    ASSERT_TRUE(claim("2023-03-01", 100).has_value());
    EXPECT_FALSE(claim("2023-03-01", 101).has_value());
    EXPECT_TRUE(claim("2023-03-02", 200).has_value());
    EXPECT_EQ(digests.latest()->date, "2023-03-02");
    EXPECT_FALSE(digests.find("2023-03-03").has_value());
}

TEST_F(DigestsTest, PeriodsFollowEachOtherWithoutAGap) {
    file(5);
    const Digest first = claim("2023-03-01", 100).value();
    EXPECT_EQ(first.from, at(6)) << "the filing of the first mail";
    EXPECT_EQ(first.until, at(100));
    const Digest second = claim("2023-03-03", 300).value();
    EXPECT_EQ(second.from, first.until);
    EXPECT_EQ(second.until, at(300));
}

TEST_F(DigestsTest, TheFirstDigestOfEmptyBooksHasAnEmptyPeriod) {
    const Digest digest = claim("2023-03-01", 100).value();
    EXPECT_EQ(digest.from, digest.until);
    EXPECT_EQ(data_of(digest).balance, Balance{});
}

TEST_F(DigestsTest, WhatWasComposedIsKept) {
    const Digest digest = claim("2023-03-01", 100).value();
    const OutboxId mail = queue(sample_reply(1));
    committed([&] { digests.finish(digest.id, "text", "<p>html</p>", mail); });
    const Digest found = digests.find("2023-03-01").value();
    EXPECT_EQ(found.text, "text");
    EXPECT_EQ(found.html, "<p>html</p>");
    EXPECT_EQ(found.outbox_id, mail);
}

TEST_F(DigestsTest, AFailedDigestClaimsNothing) {
    file(1);
    {
        Transaction transaction(db);
        digests.claim("2023-03-01", at(100));
    }
    EXPECT_FALSE(digests.find("2023-03-01").has_value());
    EXPECT_EQ(preview().balance.received, 1);
}

TEST_F(DigestsTest, EachMailStandsInExactlyOne) {
    std::int64_t received = 0;
    for (std::uint32_t day = 1; day <= 3; ++day) {
        for (std::uint32_t i = 0; i < day; ++i) file(day * 10 + i);
        const DigestData data = data_of(claim("2023-03-0" + std::to_string(day), day * 100));
        EXPECT_EQ(data.balance.received, day);
        EXPECT_TRUE(data.balance.balanced());
        received += data.balance.received;
    }
    EXPECT_EQ(received, ledger.balance().received);
    EXPECT_EQ(preview().balance.received, 0);
}

TEST_F(DigestsTest, ThePreviewIsWhatTheNextDigestTells) {
    book(file_as(1, Kind::registration, Outcome::answered), "Katrin");
    file_as(2, Kind::contact, Outcome::held);
    const DigestData before = preview();
    const DigestData after = data_of(claim("2023-03-01", 100));
    EXPECT_EQ(before.balance, after.balance);
    EXPECT_EQ(before.by_kind, after.by_kind);
    EXPECT_EQ(before.registrations.size(), after.registrations.size());
    EXPECT_EQ(before.attention.size(), after.attention.size());
}

TEST_F(DigestsTest, KindsAreCountedTheMostFrequentFirst) {
    file_as(1, Kind::contact, Outcome::answered);
    file_as(2, Kind::registration, Outcome::answered);
    file_as(3, Kind::registration, Outcome::answered);
    EXPECT_THAT(preview().by_kind, ElementsAre(Pair(Kind::registration, 2), Pair(Kind::contact, 1)));
}

TEST_F(DigestsTest, ARegistrationIsToldWhenItIsMadeAndWhenItChanges) {
    const MailId mail = file(1);
    const RegistrationId id = book(mail, "Katrin");
    const DigestData first = data_of(claim("2023-03-01", 100));
    ASSERT_THAT(first.registrations, SizeIs(1));
    EXPECT_EQ(first.registrations.front().person.person, sample_person("Katrin"));
    EXPECT_THAT(first.seats, ElementsAre(SeatCount{.event = "2023-03-23", .booked = 1}));
    EXPECT_THAT(preview().registrations, IsEmpty());
    committed([&] { registrations.set_state(id, SeatState::cancelled, mail, at(150)); });
    const DigestData second = data_of(claim("2023-03-02", 200));
    ASSERT_THAT(second.registrations, SizeIs(1));
    EXPECT_EQ(second.registrations.front().state, SeatState::cancelled);
}

TEST_F(DigestsTest, AContactRequestIsToldWithItsMailAndDeadline) {
    NewContactRequest request;
    request.mail_id = file_as(1, Kind::privacy, Outcome::answered);
    request.kind = Kind::privacy;
    request.events = {"2023-03-23", "2023-05-25"};
    request.created_at = at(1);
    committed([&] {
        NewCase new_case = sample_case();
        new_case.series = CaseSeries::cdo;
        new_case.due_at = at(5000);
        request.case_id = cases.open(new_case).id;
        request.person_id = registrations.add_person(sample_person(), "", at(1));
        cases.add_contact_request(request);
    });
    const DigestData data = data_of(claim("2023-03-01", 100));
    ASSERT_THAT(data.contacts, SizeIs(1));
    const DigestContact& contact = data.contacts.front();
    EXPECT_EQ(contact.reference, "CDO-2023-00001");
    EXPECT_EQ(contact.kind, Kind::privacy);
    EXPECT_EQ(contact.state, ContactState::open);
    EXPECT_EQ(contact.person, sample_person());
    EXPECT_EQ(contact.subject, "Anmeldung");
    EXPECT_THAT(contact.events, ElementsAre("2023-03-23", "2023-05-25"));
    EXPECT_EQ(contact.received_at, at(1));
    EXPECT_EQ(contact.due_at, at(5000));
    committed([&] { cases.set_contact_state(contact.id, ContactState::answered, at(150)); });
    EXPECT_EQ(preview().contacts.front().state, ContactState::answered);
}

TEST_F(DigestsTest, AContactRequestMayNameNobody) {
    NewContactRequest request;
    request.mail_id = file(1);
    committed([&] {
        request.case_id = cases.open(sample_case()).id;
        cases.add_contact_request(request);
    });
    ASSERT_THAT(preview().contacts, SizeIs(1));
    EXPECT_EQ(preview().contacts.front().person, Person{});
    EXPECT_THAT(preview().contacts.front().events, IsEmpty());
}

TEST_F(DigestsTest, HeldQuarantinedAndUnclearMailsNeedAttention) {
    const MailId held = file_as(1, Kind::registration, Outcome::held);
    const MailId quarantined = file_as(2, Kind::unclear, Outcome::quarantined);
    const MailId unclear = file_as(3, Kind::unclear, Outcome::answered);
    file_as(4, Kind::registration, Outcome::answered);
    std::vector<MailId> told;
    for (const DigestMail& mail : preview().attention) told.push_back(mail.id);
    EXPECT_THAT(told, ElementsAre(held, quarantined, unclear));
    EXPECT_EQ(preview().attention.front().reading, sample_mail(1).reading);
}

TEST_F(DigestsTest, TheBaselineIsCountedAndNeedsNoAttention) {
    NewMail mail = sample_mail(1);
    mail.kind = Kind::unclear;
    mail.outcome = Outcome::filed;
    mail.baseline = true;
    file(mail);
    EXPECT_EQ(preview().baseline, 1);
    EXPECT_THAT(preview().attention, IsEmpty());
}

TEST_F(DigestsTest, WhatStillWaitsIsToldAgainUntilItIsDecided) {
    const MailId held = file_as(1, Kind::registration, Outcome::held);
    EXPECT_THAT(data_of(claim("2023-03-01", 100)).still_waiting, IsEmpty());
    EXPECT_THAT(preview().still_waiting, SizeIs(1));
    EXPECT_THAT(data_of(claim("2023-03-02", 200)).still_waiting, SizeIs(1));
    committed([&] { ledger.set_outcome(held, Outcome::filed, "erledigt"); });
    EXPECT_THAT(preview().still_waiting, IsEmpty());
}

TEST_F(DigestsTest, TroubleWithSendingIsToldOnceAndWithAPhoneNumber) {
    committed([&] {
        Person person = sample_person();
        person.email = sample_reply(1).mail.envelope_to;
        registrations.add_person(person, "", at(1));
    });
    const OutboxId failed = sent_with(1, OutboxState::failed, false);
    const OutboxId uncertain = sent_with(2, OutboxState::deferred, true);
    sent_with(3, OutboxState::sent, false);
    const DigestData data = data_of(claim("2023-03-01", 100));
    ASSERT_THAT(data.outgoing, SizeIs(2));
    EXPECT_EQ(data.outgoing[0].entry.id, failed);
    EXPECT_EQ(data.outgoing[0].phone, "+4991112345");
    EXPECT_EQ(data.outgoing[1].entry.id, uncertain);
    EXPECT_EQ(data.outbox.failed, 1);
    EXPECT_THAT(preview().outgoing, IsEmpty());
}

TEST_F(DigestsTest, ABounceIsToldEvenIfTheMailWasToldBefore) {
    const OutboxId id = sent_with(1, OutboxState::sent, true);
    EXPECT_THAT(data_of(claim("2023-03-01", 100)).outgoing, SizeIs(1));
    committed([&] { outbox.mark_bounced(id, "5.1.1", "no such user", at(150)); });
    ASSERT_THAT(preview().outgoing, SizeIs(1));
    EXPECT_EQ(preview().outgoing.front().entry.bounced_at, at(150));
}

TEST_F(DigestsTest, AMailThatFailsAfterItWasToldIsToldAgain) {
    const OutboxId id = sent_with(1, OutboxState::deferred, true);
    claim("2023-03-01", 100);
    transmit(id, OutboxState::failed, false);
    EXPECT_THAT(preview().outgoing, SizeIs(1));
}

TEST_F(DigestsTest, AnotherUncertainAttemptIsToldAgainAndACertainOneIsNot) {
    const OutboxId id = sent_with(1, OutboxState::deferred, true);
    claim("2023-03-01", 100);
    transmit(id, OutboxState::deferred, true);
    EXPECT_THAT(preview().outgoing, SizeIs(1));
    claim("2023-03-02", 200);
    transmit(id, OutboxState::sent, false);
    EXPECT_THAT(preview().outgoing, IsEmpty());
}

TEST_F(DigestsTest, RenumberedMailboxesAndTheirStateAreTold) {
    committed([&] {
        mailboxes.start_baseline("cic", UidValidity{7}, Uid{1});
        mailboxes.change_uid_validity("cic", UidValidity{8}, Uid{1}, at(50));
    });
    const DigestData data = data_of(claim("2023-03-01", 100));
    EXPECT_THAT(data.uid_validity_changed, ElementsAre("cic"));
    ASSERT_THAT(data.mailboxes, SizeIs(1));
    EXPECT_EQ(data.mailboxes.front().uid_validity, UidValidity{8});
    EXPECT_THAT(preview().uid_validity_changed, IsEmpty());
}

}  // namespace
}  // namespace bp
