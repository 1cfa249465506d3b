#include "parsers/name_order.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(NameOrder, AnInitialIsThatOfTheGivenName) {
    EXPECT_EQ(in_order_of_address({"", "Kara", "Bilge"}, "b.kara@deich.example"),
              (PersonName{"", "Bilge", "Kara"}));
}

TEST(NameOrder, InFullTheTextMustHaveTheSameOrder) {
    EXPECT_EQ(in_order_of_address({"", "Kara", "Bilge"}, "bilge.kara@deich.example", "Bilge Kara"),
              (PersonName{"", "Bilge", "Kara"}));
    EXPECT_EQ(in_order_of_address({"", "Enno", "Freese"}, "freese.enno@deich.example", "Enno Freese"),
              (PersonName{"", "Enno", "Freese"}));
}

TEST(NameOrder, AnotherAddressTellsNothing) {
    EXPECT_EQ(in_order_of_address({"Dr.", "Kara", "Bilge"}, "poststelle@deich.example"),
              (PersonName{"Dr.", "Kara", "Bilge"}));
}

}  // namespace
}  // namespace bp
