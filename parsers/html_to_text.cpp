#include "parsers/html_to_text.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <memory>
#include <new>

#include "parsers/bounded_html.h"
#include "parsers/bytes.h"
#include "parsers/charset.h"
#include "parsers/html_text_builder.h"

namespace bp {
namespace {

// The limit of ParseLimits::text_bytes, for callers that have their HTML from elsewhere.
constexpr std::size_t kMostHtmlBytes = std::size_t{512} * 1024;

// Long threads of Outlook reach 100. For each end tag libxml2 may look through all open elements.
constexpr int kMostOpenElements = 256;

std::string_view view(const xmlChar* text) {
    return text ? reinterpret_cast<const char*>(text) : "";
}

// One run of libxml2 over `html`, until its end or until too many elements are open.
class HtmlRun {
public:
    HtmlRun(std::string_view html, HtmlTextBuilder& builder) : html_(html), builder_(builder) {}

    // Returns how many bytes were read.
    std::size_t read() {
        const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
            htmlCreateMemoryParserCtxt(html_.data(), static_cast<int>(html_.size())), &htmlFreeParserCtxt);
        if (!context) throw std::bad_alloc();
        context_ = context.get();
        *context_->sax = handlers();
        context_->userData = this;
        htmlCtxtUseOptions(context_, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                         HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC);
        xmlSwitchEncoding(context_, XML_CHAR_ENCODING_UTF8);
        htmlParseDocument(context_);
        return stopped_at_;
    }

private:
    static HtmlRun& self(void* run) { return *static_cast<HtmlRun*>(run); }

    static htmlSAXHandler handlers() {
        htmlSAXHandler handlers{};
        handlers.startElement = [](void* run, const xmlChar* name, const xmlChar** attributes) {
            self(run).start(view(name), attributes);
        };
        handlers.endElement = [](void* run, const xmlChar* name) { self(run).end(view(name)); };
        handlers.characters = [](void* run, const xmlChar* text, int size) {
            self(run).text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
        };
        handlers.ignorableWhitespace = handlers.characters;
        handlers.cdataBlock = handlers.characters;
        return handlers;
    }

    bool stopped() const { return stopped_at_ < html_.size(); }

    void start(std::string_view name, const xmlChar** attributes) {
        if (stopped()) return;
        HtmlAttributes read;
        for (; attributes && attributes[0]; attributes += 2) {
            read.set(ascii_lower(view(attributes[0])), view(attributes[1]));
        }
        builder_.start(name, read);
        if (context_->nameNr > kMostOpenElements) stop();
    }

    void end(std::string_view name) {
        if (!stopped()) builder_.end(name);
    }

    void text(std::string_view utf8) {
        if (!stopped()) builder_.text(utf8);
    }

    // Inside a start tag, before its '>'.
    void stop() {
        const std::size_t offset = context_->input->consumed +
                                   static_cast<std::size_t>(context_->input->cur - context_->input->base);
        const std::size_t tag_end = html_.find('>', offset);
        if (tag_end == std::string_view::npos) return;
        stopped_at_ = tag_end + 1;
        xmlStopParser(context_);
    }

    std::string_view html_;
    HtmlTextBuilder& builder_;
    htmlParserCtxtPtr context_ = nullptr;
    std::size_t stopped_at_ = html_.size();
};

// Outlook on the web writes each line as <p> and takes the distance away in a style sheet of its own.
bool has_tight_paragraphs(std::string_view html) {
    constexpr std::size_t kPlaceOfStyle = 4096;
    std::string head = ascii_lower(html.substr(0, kPlaceOfStyle));
    head.erase(std::remove_if(head.begin(), head.end(), is_space), head.end());
    return head.find("p{margin-top:0;margin-bottom:0;}") != std::string::npos;
}

}  // namespace

std::string html_to_text(std::string_view utf8_html) {
    // libxml2 would put text outside any element into a paragraph of its own; so there is one around
    // everything, which no stray end tag closes.
    const std::string html = "<mail>" + bounded_html(guess_utf8(utf8_html.substr(0, kMostHtmlBytes)));
    HtmlTextBuilder builder(has_tight_paragraphs(utf8_html));
    for (std::string_view rest = html; !rest.empty();) {
        rest.remove_prefix(HtmlRun(rest, builder).read());
        builder.forget_open_elements();
    }
    return builder.take();
}

}  // namespace bp
