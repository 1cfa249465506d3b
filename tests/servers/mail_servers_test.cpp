// The C++ face of the private servers; what the servers themselves can do is tested in mail_servers_test.py.
#include "tests/servers/mail_servers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace bp {
namespace {

using testing::HasSubstr;

const char* const kMail = "Return-Path: <a@people.example>\r\nSubject: One\r\n\r\nGuten Tag\r\n";

class MailServersTest : public testing::Test {
protected:
    static void SetUpTestSuite() { servers_ = std::make_unique<MailServers>(); }
    static void TearDownTestSuite() { servers_.reset(); }

    static std::unique_ptr<MailServers> servers_;
};

std::unique_ptr<MailServers> MailServersTest::servers_;

TEST_F(MailServersTest, DeliveredMailsLieInTheMailboxInTheirOrder) {
    servers_->deliver("order@people.example", {kMail, "Subject: Two\r\n\r\n"});
    const std::vector<StoredMail> mails = servers_->messages("order@people.example");
    ASSERT_EQ(mails.size(), 2U);
    EXPECT_THAT(mails[0].bytes, HasSubstr("\r\nSubject: One\r\n"));
    EXPECT_THAT(mails[0].flags, testing::ElementsAre("\\Recent"));
    EXPECT_THAT(mails[1].bytes, HasSubstr("\r\nSubject: Two\r\n"));
    EXPECT_LT(mails[0].uid, mails[1].uid);
}

TEST_F(MailServersTest, AppendedMailKeepsItsBytes) {
    servers_->append("append@people.example", {kMail}, "Erledigt");
    EXPECT_EQ(servers_->messages("append@people.example", "Erledigt").at(0).bytes, kMail);
    EXPECT_EQ(servers_->wait_for_count("append@people.example", 1, 5, "Erledigt"), 1);
}

TEST_F(MailServersTest, WhatCannotBeDoneIsThrown) {
    EXPECT_THROW(servers_->restart("sendmail"), std::runtime_error);
    EXPECT_THROW(servers_->change_uid_validity("nobody@people.example", "No such folder"),
                 std::runtime_error);
}

TEST_F(MailServersTest, FolderThatIsNotThereIsEmpty) {
    EXPECT_TRUE(servers_->messages("empty@people.example", "Nothing").empty());
}

}  // namespace
}  // namespace bp
