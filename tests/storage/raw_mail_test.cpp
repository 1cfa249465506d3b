#include "storage/raw_mail.h"

#include "storage/query.h"
#include "tests/storage/books.h"

namespace bp {
namespace {

class RawMailTest : public Books {
protected:
    RawMails raw_mails{db};

    MailId store(std::uint32_t uid, const std::string& bytes, Outcome outcome = Outcome::answered) {
        NewMail mail = sample_mail(uid);
        mail.outcome = outcome;
        return committed([&] {
            const MailId id = ledger.file(mail);
            raw_mails.store(id, bytes);
            return id;
        });
    }
    int delete_before(Timestamp filed_before, int limit = 100) {
        return committed([&] { return raw_mails.delete_before(filed_before, limit); });
    }
};

std::string bytes_of_length(std::size_t length) {
    std::string bytes(length, '\0');
    for (std::size_t i = 0; i < length; ++i) bytes[i] = static_cast<char>(i * 7 + i / 251);
    return bytes;
}

TEST_F(RawMailTest, BytesComeBackAsTheyWentIn) {
    std::uint32_t uid = 0;
    for (const std::size_t length : {std::size_t{1}, RawMails::kChunkSize - 1, RawMails::kChunkSize,
                                     RawMails::kChunkSize + 1, 3 * RawMails::kChunkSize + 17}) {
        const std::string bytes = bytes_of_length(length);
        EXPECT_EQ(raw_mails.read(store(++uid, bytes)), bytes) << length;
    }
}

TEST_F(RawMailTest, ABigMailIsWrittenAndReadInChunks) {
    const MailId id = store(1, bytes_of_length(2 * RawMails::kChunkSize + 1));
    std::vector<std::size_t> sizes;
    EXPECT_TRUE(raw_mails.read(id, [&](std::string_view chunk) { sizes.push_back(chunk.size()); }));
    EXPECT_EQ(sizes, (std::vector<std::size_t>{RawMails::kChunkSize, RawMails::kChunkSize, 1}));
}

TEST_F(RawMailTest, AnEmptyMailIsKeptAndAMissingOneIsNot) {
    EXPECT_EQ(raw_mails.read(store(1, "")), "");
    EXPECT_EQ(raw_mails.read(file(2)), std::nullopt);
}

TEST_F(RawMailTest, RetentionForgetsTheOldOnesAlone) {
    const MailId old_mail = store(1, "old");
    const MailId young_mail = store(50, "young");
    EXPECT_EQ(delete_before(at(20)), 1);
    EXPECT_EQ(raw_mails.read(old_mail), std::nullopt);
    EXPECT_EQ(raw_mails.read(young_mail), "young");
    EXPECT_TRUE(ledger.find(old_mail).has_value());
    EXPECT_EQ(delete_before(at(20)), 0);
}

TEST_F(RawMailTest, RetentionGoesNoFurtherThanItsLimit) {
    for (std::uint32_t uid = 1; uid <= 5; ++uid) store(uid, "x");
    EXPECT_EQ(delete_before(at(1000), 3), 3);
    EXPECT_EQ(delete_before(at(1000), 3), 2);
}

TEST_F(RawMailTest, WhatWaitsForStaffKeepsItsBytes) {
    const MailId held = store(1, "held", Outcome::held);
    const MailId quarantined = store(2, "quarantined", Outcome::quarantined);
    store(3, "filed", Outcome::filed);
    EXPECT_EQ(delete_before(at(1000)), 1);
    EXPECT_EQ(raw_mails.read(held), "held");
    EXPECT_EQ(raw_mails.read(quarantined), "quarantined");
}

TEST_F(RawMailTest, ForgottenBytesAreNoLongerInTheFile) {
    store(1, "the-secret-words-of-this-mail");
    delete_before(at(1000));
    db.connection().execute("PRAGMA wal_checkpoint(TRUNCATE)");
    std::string content;
    for (const char* suffix : {"", "-wal"}) {
        std::FILE* books = std::fopen((path() + suffix).c_str(), "rb");
        ASSERT_NE(books, nullptr);
        char buffer[4096];
        for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, books)) > 0;)
            content.append(buffer, n);
        std::fclose(books);
    }
    EXPECT_EQ(content.find("the-secret-words"), std::string::npos);
}

}  // namespace
}  // namespace bp
