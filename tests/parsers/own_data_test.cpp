#include "parsers/own_data.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

bool demands(std::string_view text) {
    return demands_own_data(Tokens(text));
}

TEST(OwnData, ErasureCorrectionAndAccessAreDemands) {
    for (std::string_view text :
         {"Bitte entfernen Sie alle Angaben zu meiner Person.",
          "Please remove my phone number from your files.",
          "Meine Anschrift ist falsch hinterlegt, bitte korrigieren.",
          "Mein Nachname ist in Ihrer Datenbank verkehrt geschrieben.",
          "An wen haben Sie meine Kontaktdaten weitergegeben?", "Was habt ihr alles von mir gesammelt?"}) {
        EXPECT_TRUE(demands(text)) << text;
    }
}

TEST(OwnData, DataThatAreOnlyGivenDemandNothing) {
    for (std::string_view text :
         {"Meine Kontaktdaten finden Sie unten.", "Mein Name ist Petra Lindner, ich melde mich an.",
          "Mit der Speicherung meiner Daten bin ich einverstanden.",
          "Streichen Sie meinen Namen bitte von der Teilnehmerliste.",
          "Wie speichern Sie die Daten der Sensoren?"}) {
        EXPECT_FALSE(demands(text)) << text;
    }
}

TEST(OwnData, ConsentThatIsWithdrawnIsNone) {
    const Tokens given("Ich bin mit Fotos einverstanden."), withdrawn("Ich bin damit nicht einverstanden.");
    EXPECT_TRUE(consents(given, 0));
    EXPECT_FALSE(consents(withdrawn, 0));
}

}  // namespace
}  // namespace bp
