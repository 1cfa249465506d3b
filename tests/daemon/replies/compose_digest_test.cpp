#include "daemon/replies/compose_digest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/daemon/replies/golden.h"
#include "tests/daemon/replies/sample_digests.h"

namespace bp {
namespace {

using testing::HasSubstr;
using testing::Not;

void expect_golden_digest(const std::string& name, const DigestInput& input) {
    const ComposedDigest digest = compose_digest(input);
    expect_golden("digest/" + name + ".txt", digest.subject + "\n\n" + digest.text);
    expect_golden("digest/" + name + ".mail.html", digest.html);
    expect_golden("digest/" + name + ".page.html", digest.page);
}

TEST(Digest, OfAFullDayReadsAsApproved) {
    expect_golden_digest("full-day", full_day());
}
TEST(Digest, OfAnEmptyDayReadsAsApproved) {
    expect_golden_digest("empty-day", empty_day());
}
TEST(Digest, OfADayOfAlarmsReadsAsApproved) {
    expect_golden_digest("day-of-alarms", day_of_alarms());
}

}  // namespace
}  // namespace bp
