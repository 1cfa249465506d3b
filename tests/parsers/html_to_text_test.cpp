#include "parsers/html_to_text.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(HtmlToText, ParagraphsStandApartAndDivsDoNot) {
    EXPECT_EQ(html_to_text("<p>eins</p><p>zwei</p><div>drei</div><div>vier<br>fünf</div>"),
              "eins\n\nzwei\n\ndrei\nvier\nfünf\n");
}

TEST(HtmlToText, WordParagraphsAreLinesAndItsNoBreakSpaceAnEmptyOne) {
    EXPECT_EQ(html_to_text("<p class=MsoNormal>eins<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
                           "<p class=MsoNormal>zwei</p>"),
              "eins\n\nzwei\n");
}

TEST(HtmlToText, ParagraphsOfOutlookOnTheWebAreLines) {
    EXPECT_EQ(
        html_to_text(
            "<style> P {margin-top:0;margin-bottom:0;} </style><p>eins</p><p>zwei</p><p><br></p><p>drei</p>"),
        "eins\nzwei\n\ndrei\n");
}

TEST(HtmlToText, LinesOfWhiteSpacePreStay) {
    EXPECT_EQ(
        html_to_text(
            "<div style='white-space: pre-wrap'>eins\n\n  zwei<p style='white-space:normal'>a\nb</p></div>"),
        "eins\n\n  zwei\n\na b\n");
}

TEST(HtmlToText, WhiteSpaceCollapses) {
    EXPECT_EQ(html_to_text("a \n\t b&nbsp;&nbsp;c<b> d</b><i>e</i>"), "a b c de\n");
}

TEST(HtmlToText, InvisibleCharactersAreRemoved) {
    EXPECT_EQ(html_to_text("The&shy;men\xE2\x80\x8Btag&#xFEFF;"), "Thementag\n");
}

TEST(HtmlToText, EntitiesAreDecoded) {
    EXPECT_EQ(html_to_text("&Uuml;b&#101;r &lt;b&gt; &amp; 3 < 4"), "Über <b> & 3 < 4\n");
}

TEST(HtmlToText, UnseenIsLeftOut) {
    EXPECT_EQ(html_to_text("<title>t</title><style>p{}</style><script>if (a<b) x()</script><!-- c -->"
                           "<!--[if mso]><p>o</p><![endif]-->Text"),
              "Text\n");
}

TEST(HtmlToText, HiddenAndStruckThroughIsLeftOut) {
    EXPECT_EQ(html_to_text("<div style='DISPLAY: none'>a</div><span style='visibility:hidden'>b</span>"
                           "<span style=\"font-size:0px\">c</span><s>d</s><strike>e</strike><del>f</del>"
                           "<span style='text-decoration: line-through'>g</span><p hidden>h</p>i"),
              "i\n");
}

TEST(HtmlToText, SizeAndVisibilityCanReturnInside) {
    EXPECT_EQ(html_to_text("<div style='font-size:0'>a<span style='font-size:12pt'>b</span></div>"), "b\n");
    EXPECT_EQ(html_to_text("<div style='font-size:0.9em'>c</div>"), "c\n");
}

TEST(HtmlToText, QuotesAreMarked) {
    EXPECT_EQ(html_to_text("neu<blockquote>alt<blockquote>älter</blockquote></blockquote>neu"),
              "neu\n> alt\n> > älter\nneu\n");
}

TEST(HtmlToText, QuoteBeginningsStandAlone) {
    EXPECT_EQ(html_to_text("<div>neu</div><div id='divRplyFwdMsg'><b>Von:</b> X</div><div>alt</div>"),
              "neu\n\nVon: X\n\nalt\n");
    EXPECT_EQ(html_to_text("<div>neu</div><div id=x_appendonsend></div><div>alt</div>"), "neu\n\nalt\n");
}

TEST(HtmlToText, ListsHaveMarkers) {
    EXPECT_EQ(html_to_text("<ul><li>eins<li>zwei</ul><ol start=3><li>drei<ul><li>innen</ul></ol>"),
              "- eins\n- zwei\n3. drei\n  - innen\n");
}

TEST(HtmlToText, TwoColumnsOfLabelsAreAForm) {
    EXPECT_EQ(html_to_text(
                  "<table><tr><td>Name</td><td>Erika Muster</td></tr><tr><td>Tel.:</td><td>0911 1</td></tr>"
                  "<tr><td>Fax</td><td></td></tr></table>"),
              "Name: Erika Muster\nTel.: 0911 1\nFax\n");
}

TEST(HtmlToText, WiderTablesKeepTheirRows) {
    EXPECT_EQ(html_to_text("<table><tr><th>Name</th><th>Mail</th><th>Tag</th></tr>"
                           "<tr><td><p>A B</p></td><td></td><td>23.3.</td></tr></table>"),
              "Name\tMail\tTag\nA B\t\t23.3.\n");
}

TEST(HtmlToText, TwoColumnsUnderHeadingsAreAList) {
    EXPECT_EQ(
        html_to_text(
            "<table><tr><td>Name</td><td>E-Mail</td></tr><tr><td>A B</td><td>a@b.example</td></tr></table>"),
        "Name\tE-Mail\nA B\ta@b.example\n");
}

TEST(HtmlToText, TablesThatArrangeThePageAreRead) {
    EXPECT_EQ(html_to_text("<table><tr><td>&nbsp;</td><td><table><tr><td>eins<br>zwei</td></tr></table>drei</"
                           "td></tr></table>"),
              "eins\nzwei\ndrei\n");
}

TEST(HtmlToText, CellsOverSeveralRowsKeepTheColumnsBelow) {
    EXPECT_EQ(html_to_text("<table><tr><td>Tag</td><td>Name</td><td>Mail</td></tr>"
                           "<tr><td rowspan=2>23.3.</td><td>A</td><td>a@x.example</td></tr>"
                           "<tr><td>B</td><td>b@x.example</td></tr></table>"),
              "Tag\tName\tMail\n23.3.\tA\ta@x.example\n\tB\tb@x.example\n");
}

TEST(HtmlToText, PictureBesideTheTextIsNoColumn) {
    EXPECT_EQ(html_to_text("<table><tr><td rowspan=2><img src=x></td><td>Erika Muster</td></tr>"
                           "<tr><td>Amt</td></tr></table>"),
              "Erika Muster\nAmt\n");
}

TEST(HtmlToText, PageInATableKeepsItsBlankLines) {
    EXPECT_EQ(html_to_text("<table><tr><td><p>eins</p><p>zwei</p></td></tr></table>"), "eins\n\nzwei\n");
}

TEST(HtmlToText, TitleOverAFormIsALine) {
    EXPECT_EQ(html_to_text("<table><tr><td colspan=2>Anmeldung zum Thementag</td></tr>"
                           "<tr><td>Name:</td><td>E. M.</td></tr></table>"),
              "Anmeldung zum Thementag\nName: E. M.\n");
}

TEST(HtmlToText, MailtoLinksShowTheirAddress) {
    EXPECT_EQ(
        html_to_text(
            "<a href='mailto:e@m.example?subject=x'>Erika</a>, <a href='mailto:a@b.example'>a@b.example</a>"),
        "Erika <e@m.example>, a@b.example\n");
}

TEST(HtmlToText, PreformattedKeepsItsLines) {
    EXPECT_EQ(html_to_text("<pre>a\n  b  c\n\n\nd</pre>"), "a\n  b  c\n\nd\n");
}

TEST(HtmlToText, CharsetInsideIsIgnored) {
    EXPECT_EQ(html_to_text("<meta charset=iso-8859-1><p>Grüße</p>"), "Grüße\n");
}

TEST(HtmlToText, BrokenHtmlIsRead) {
    EXPECT_EQ(html_to_text("<p>a<b>b</p>c</i></div><a href=\"x>d</a> e"), "ab\n\ncd e\n");
    EXPECT_EQ(html_to_text(""), "");
    EXPECT_EQ(html_to_text("<"), "<\n");
    EXPECT_EQ(html_to_text(std::string_view("a\0b\xFF", 4)), "abÿ\n");
}

TEST(HtmlToText, TextBelowAnyDepthIsFound) {
    std::string html;
    for (int i = 0; i < 5000; ++i) html += "<div>";
    EXPECT_EQ(html_to_text(html + "tief"), "tief\n");
}

TEST(HtmlToText, LongTagsLoseTheirAttributesOnly) {
    EXPECT_EQ(html_to_text("a<img src='data:" + std::string(100000, 'x') + "'>b"), "ab\n");
}

}  // namespace
}  // namespace bp
