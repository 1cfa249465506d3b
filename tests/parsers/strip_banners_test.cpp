#include "parsers/strip_banners.h"

#include "parsers/unwrap_links.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

std::string strip(std::string text) {
    TextLines lines(std::move(text));
    strip_banners(lines);
    return lines.join(Section::new_text);
}

TEST(StripBanners, AdvertisingOfPhonesGoes) {
    for (std::string line :
         {"Von meinem iPhone gesendet", "Sent from my iPhone", "Gesendet von Outlook für Android",
          "Sent from Outlook for iOS <https://aka.ms/o0ukef>", "Get Outlook for Android",
          "Gesendet von Mail für Windows", "Gesendet von Yahoo Mail auf Android",
          "Von meinem Samsung Galaxy Smartphone gesendet.",
          "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
          "Gesendet mit der GMX iPhone App", "Sent with Proton Mail secure email."}) {
        EXPECT_EQ(strip("Ich komme.\n\n" + line + "\n"), "Ich komme.") << line;
    }
}

TEST(StripBanners, WarningOnTopGoesAndTheLetterStays) {
    EXPECT_EQ(strip("ACHTUNG: Diese E-Mail stammt von einem externen Absender.\nKlicken Sie nicht auf "
                    "Links.\n\nHallo,\nich komme.\n"),
              "Hallo,\nich komme.");
    EXPECT_EQ(strip("CAUTION: This email originated from outside of the organization. Do not click links or\n"
                    "open attachments unless you recognize the sender.\nPlease register me for 25 May.\n"),
              "Please register me for 25 May.");
    EXPECT_EQ(strip("[EXTERN]\nIch komme.\n"), "Ich komme.");
}

TEST(StripBanners, DisclaimerGoesWithItsParagraph) {
    EXPECT_EQ(strip("MfG\nAnna Berg\n\nDiese E-Mail ist ausschließlich für den Empfänger bestimmt und "
                    "kann\nvertrauliche Informationen "
                    "enthalten. Das unbefugte Kopieren dieser Mail\nist nicht gestattet.\n\nAmt Test\n"),
              "MfG\nAnna Berg\n\nAmt Test");
    EXPECT_EQ(strip("Best\nAnna\nThis message may contain confidential information. If you are not the "
                    "intended recipient, delete it.\n"),
              "Best\nAnna");
    EXPECT_EQ(
        strip("MfG\nBitte denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken.\nTel. 0911 5550\n"),
        "MfG\n\nTel. 0911 5550");
}

TEST(StripBanners, FooterOfAGatewayGoesWithItsRulers) {
    EXPECT_EQ(strip("Ich komme.\n\n---------------------------------\nDiese Nachricht wurde automatisch "
                    "durch das Gateway\n"
                    "geprüft und versandt. Bitte antworten Sie nicht auf "
                    "Meldungen.\n---------------------------------\n"),
              "Ich komme.");
}

TEST(StripBanners, FooterOfAMailingListGoes) {
    EXPECT_EQ(strip("Gruß\nArne\n_______________________________________________\nAustausch "
                    "Mailingliste\nAbmelden: https://listen.example/\n"),
              "Gruß\nArne");
}

TEST(StripBanners, WhatAPersonAsksAboutDataStays) {
    std::string request =
        "Ich bitte um Informationen zum Datenschutz bei Ihnen, zu finden wohl unter www.bamf.de?";
    EXPECT_EQ(strip(request), request);
    EXPECT_EQ(strip("Hinweise zum Datenschutz finden Sie unter www.amt.example\n"), "");
}

TEST(StripBanners, BannersInQuotesGoAsWell) {
    TextLines lines("Ja.\n> Hallo\n> Von meinem iPhone gesendet\n");
    strip_banners(lines);
    EXPECT_EQ(lines.join(Section::new_text), "Ja.\nHallo");
}

TEST(StripBanners, WrappedLineOfALetterIsNoAdvertising) {
    std::string letter =
        "das Formular wurde\nvon meinem Kollegen Ole Hansen leider nicht abgeschickt, daher so:";
    EXPECT_EQ(strip(letter), letter);
    letter = "the flyer was\nsent by my colleague in the Outlook team last week.";
    EXPECT_EQ(strip(letter), letter);
}

TEST(StripBanners, ArmorOfASignedMailGoesAndItsTextStays) {
    EXPECT_EQ(strip("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nIch komme.\n-----BEGIN PGP "
                    "SIGNATURE-----\n\niQEz\n"
                    "-----END PGP SIGNATURE-----\n"),
              "Ich komme.");
    EXPECT_EQ(strip("-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n"), "");
    EXPECT_EQ(strip("Hallo\n-----BEGIN PGP MESSAGE-----\nhQEM\n"), "Hallo");
}

TEST(UnwrapLinks, SafeLinksBecomeWhatTheyWere) {
    EXPECT_EQ(unwrap_links("siehe "
                           "https://eur02.safelinks.protection.outlook.com/"
                           "?url=https%3A%2F%2Famt.example%2Fa%3Fb%3D1&data=05%7C01 bitte"),
              "siehe https://amt.example/a?b=1 bitte");
    EXPECT_EQ(unwrap_links("<https://urldefense.com/v3/__https://amt.example/x__;!!AbC$>"),
              "<https://amt.example/x>");
}

TEST(UnwrapLinks, DoubledAddressesBecomeOne) {
    EXPECT_EQ(unwrap_links("a.berg@amt.example<mailto:a.berg@amt.example>, Tel."),
              "a.berg@amt.example, Tel.");
}

TEST(UnwrapLinks, PlaceholdersOfPicturesGo) {
    EXPECT_EQ(unwrap_links("Amt [cid:image001.png@01D9] Test [Ein Bild, das Text enthält.] [x] 25.5."),
              "Amt  Test  [x] 25.5.");
}

TEST(UnwrapLinks, CutEscapesStay) {
    EXPECT_EQ(unwrap_links("https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Famt.example%2"),
              "https://amt.example%2");
}

}  // namespace
}  // namespace bp
