"""What a page of HTML says, without its markup, and the words of a text: to compare the two forms of a mail."""
import html.parser
import re
import unicodedata

VOID = {"meta", "br", "hr"}
UNSEEN = {"head", "style", "script", "title", "letterhead"}
FORBIDDEN = {"script", "img", "iframe", "link", "form"}
SOFT = "\u00ad\u200b\u2060"  # hyphens and blanks that nobody sees


class HtmlText(html.parser.HTMLParser):
    """`text` is what is seen below the letterhead, `headline` the <h1>, of which there may be one for each language;
    `problems` are elements that are not closed in order or have no place in a mail."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.text, self.headline, self.problems, self._open = "", "", [], []
        self.feed(page)
        self.close()
        self.problems += [f"<{tag}> is not closed" for tag in self._open]

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        if len(names) != len(set(names)):
            self.problems.append(f"<{tag}> repeats an attribute")
        if any(name.startswith("on") for name in names) or tag in FORBIDDEN:
            self.problems.append(f"<{tag}> has no place in a mail")
        if tag not in VOID:
            self._open.append("letterhead" if ("class", "office") in attributes else tag)
        if tag not in {"a", "strong", "em", "span"}:  # all others divide words
            self.text += " "

    def handle_endtag(self, tag):
        if not self._open or self._open.pop() not in {tag, "letterhead"}:
            self.problems.append(f"</{tag}> closes nothing")

    def handle_data(self, data):
        if "h1" in self._open:
            self.headline += data + " "
        elif not UNSEEN & set(self._open):
            self.text += data


def words(text):
    """Letters and digits that stand together; case, punctuation and the kind of blank do not matter."""
    plain = unicodedata.normalize("NFC", text).translate({ord(character): None for character in SOFT})
    return re.findall(r"\w+", plain.casefold())
