#include "parsers/detect_language.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(DetectLanguage, LettersOfOrdinaryLength) {
    EXPECT_EQ(detect_language("Sehr geehrte Damen und Herren, hiermit melde ich mich zum Thementag an."),
              Language::german);
    EXPECT_EQ(detect_language("Dear colleagues, please register me for the theme day on 25 May."),
              Language::english);
    EXPECT_EQ(detect_language(
                  "Bonjour, je voudrais m'inscrire à la journée du 25 mai, merci beaucoup de votre réponse."),
              Language::other);
    EXPECT_EQ(
        detect_language("Merhaba, 25 Mayıs'taki etkinliğe katılmak istiyorum, lütfen beni listeye ekleyin."),
        Language::other);
    EXPECT_EQ(
        detect_language("Dzień dobry, proszę o informację w sprawie mojego wniosku, czekam już pół roku."),
        Language::other);
}

TEST(DetectLanguage, OtherScriptsAreOther) {
    EXPECT_EQ(detect_language("Добрий день! Мене звати Олена, я з Харкова. Ausländerbehörde, BAMF."),
              Language::other);
    EXPECT_EQ(detect_language("السلام عليكم ورحمة الله"), Language::other);
    EXPECT_EQ(detect_language("您好，我想报名参加"), Language::other);
}

TEST(DetectLanguage, VeryShortTexts) {
    EXPECT_EQ(detect_language("Abmelden"), Language::german);
    EXPECT_EQ(detect_language("Bitte"), Language::german);
    EXPECT_EQ(detect_language("Super, danke, bis nächste Woche"), Language::german);
    EXPECT_EQ(detect_language("Thanks, see you there!"), Language::english);
    EXPECT_EQ(detect_language("Please cancel."), Language::english);
    EXPECT_EQ(detect_language("Rückfrage"), Language::german);
}

TEST(DetectLanguage, WithoutWordsItIsTheOffices) {
    EXPECT_EQ(detect_language(""), Language::german);
    EXPECT_EQ(detect_language("28.9. + 30.11. 👍"), Language::german);
}

TEST(DetectLanguage, LettersLostToQuestionMarksAreOther) {
    EXPECT_EQ(detect_language(std::string(6, '?') + " " + std::string(5, '?') + ", am 14.02."),
              Language::other);
    EXPECT_EQ(detect_language("Wirklich?? Ich glaube es nicht!"), Language::german);
}

TEST(DetectLanguage, GermanTopicsInAnEnglishMailLeaveItEnglish) {
    EXPECT_EQ(
        detect_language(
            "I would like to attend Barrierefreiheit in der IT and Digitale Souveränität. Is there a fee?"),
        Language::english);
}

TEST(DetectLanguage, EnglishTopicsInAGermanMailLeaveItGerman) {
    EXPECT_EQ(
        detect_language("bitte 1x Low Code Tools, 1x Zero Trust und 1x Requirements Engineering, danke"),
        Language::german);
}

TEST(DetectLanguage, TextCutInACharacterIsRead) {
    std::string text(8 * 1024 - 1, ' ');
    EXPECT_EQ(detect_language(text + "ä ich"), Language::german);
}

}  // namespace
}  // namespace bp
