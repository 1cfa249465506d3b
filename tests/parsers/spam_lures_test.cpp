// Lures that need no sign in the header, and honest mails that hold some of their words.
#include "parsers/spam_lures.h"

#include <gtest/gtest.h>

#include "parsers/parse_message.h"
#include "parsers/split_text.h"
#include "tests/parsers/plain_mail.h"

namespace bp {
namespace {

bool lures(std::string_view text) {
    Office office;
    const std::string mail = test::plain_mail("Subject: Hello\n", text);
    const Message message = parse_message(mail);
    const MailText split = split_text(message);
    return find_lure(MailSigns(message, split, office)).has_value();
}

TEST(SpamLures, StoryWithItsTrickIsOne) {
    EXPECT_TRUE(
        lures("Esteemed author, submit your manuscript to our international journal. Publication fee "
              "only 99 USD."));
    EXPECT_TRUE(lures("Mit Krypto verdiene ich 900 Euro pro Tag, schreib mir auf WhatsApp."));
    EXPECT_TRUE(lures("We hacked your device. Pay in bitcoin to this wallet within 48 hours."));
    EXPECT_TRUE(lures("Glückwunsch! Sie haben einen Gutschein gewonnen, hier klicken und einlösen."));
}

TEST(SpamLures, HonestMailWithSomeOfItsWordsIsNone) {
    EXPECT_FALSE(lures("Für unser Journal suchen wir einen Beitrag über agile Verwaltung."));
    EXPECT_FALSE(lures("Reden Sie am Thementag auch über Blockchain und Bitcoin?"));
    EXPECT_FALSE(lures("Bekommen die Teilnehmenden ein Zertifikat? Ich würde mich sehr freuen."));
    EXPECT_FALSE(lures("Unser Rechner wurde gehackt, wir melden uns nächste Woche."));
}

}  // namespace
}  // namespace bp
