#include "daemon/replies/digest_styles.h"

#include <array>

namespace bp {
namespace {

constexpr auto kStyles = std::to_array<DigestStyle>({
    {"page", "margin:0;padding:0;background:#f3f5f8;color:#1b2229;", "background:#12161b;color:#e6eaef;"},
    {"sheet",
     "max-width:820px;margin:0 auto;padding:24px 16px 40px;font-family:'Segoe UI',Calibri,Arial,sans-serif;"
     "font-size:16px;line-height:1.5;",
     ""},
    {"brand", "margin:0 0 6px;font-size:14px;color:#1d5288;letter-spacing:0.02em;", "color:#93bdea;"},
    {"title", "margin:0 0 20px;font-size:25px;line-height:1.3;font-weight:600;", ""},
    {"quiet", "color:#4d5762;font-size:14px;", "color:#aab4bf;"},

    {"glance", "width:100%;border-collapse:collapse;margin:0 0 28px;", ""},
    {"glance-label",
     "width:25%;padding:10px 6px 0;background:#ffffff;border-top:4px solid #1d5288;font-size:13px;"
     "font-weight:normal;color:#4d5762;text-align:center;vertical-align:top;",
     "background:#1a2027;border-color:#5b98d6;color:#aab4bf;"},
    {"glance-number",
     "padding:0 6px "
     "10px;background:#ffffff;font-size:30px;line-height:1.2;font-weight:600;text-align:center;",
     "background:#1a2027;"},
    {"label-attention", "border-top-color:#b85c00;color:#8a4500;", "border-color:#f0a050;color:#ffc078;"},
    {"label-good", "border-top-color:#2c7a3f;color:#225f31;", "border-color:#6cc381;color:#93d8a4;"},

    {"alarm",
     "margin:0 0 12px;padding:12px 16px;background:#fdeceb;border-left:6px solid #b3261e;color:#7c1812;",
     "background:#3a1815;border-color:#f2857d;color:#ffc9c4;"},
    {"notice",
     "margin:0 0 12px;padding:12px 16px;background:#fff4e3;border-left:6px solid #b85c00;color:#6b3600;",
     "background:#332612;border-color:#f0a050;color:#ffd19a;"},
    {"heading", "margin:36px 0 14px;font-size:20px;line-height:1.3;font-weight:600;", ""},
    {"good", "margin:0 0 14px;color:#225f31;", "color:#93d8a4;"},
    {"bad", "margin:0 0 14px;color:#a3221b;font-weight:600;", "color:#ffb1aa;"},
    {"plain", "margin:0 0 14px;", ""},

    {"card",
     "margin:0 0 14px;padding:14px 16px;background:#ffffff;border:1px solid #d6dce3;"
     "border-left:6px solid #8793a0;",
     "background:#1a2027;border-color:#36404b #36404b #36404b #75818e;"},
    {"card-attention", "border-left-color:#b85c00;", "border-left-color:#f0a050;"},
    {"card-alarm", "border-left-color:#b3261e;", "border-left-color:#f2857d;"},
    {"card-title", "margin:0 0 8px;font-size:17px;line-height:1.35;font-weight:600;", ""},
    {"badge",
     "padding:2px 8px;background:#e6ebf1;color:#2b3642;font-size:13px;font-weight:600;white-space:nowrap;",
     "background:#303a45;color:#dbe2ea;"},
    {"badge-attention", "background:#ffedd6;color:#7a3d00;", "background:#4a3314;color:#ffd19a;"},
    {"badge-alarm", "background:#fbdcda;color:#7c1812;", "background:#55211d;color:#ffc9c4;"},

    {"facts", "width:100%;border-collapse:collapse;font-size:15px;", ""},
    {"fact-label",
     "width:8.5em;padding:3px 12px 3px "
     "0;text-align:left;vertical-align:top;font-weight:normal;color:#4d5762;",
     "color:#aab4bf;"},
    {"fact-value", "padding:3px 0;vertical-align:top;overflow-wrap:anywhere;", ""},
    {"choices", "margin:10px 0 2px;font-size:15px;color:#4d5762;", "color:#aab4bf;"},
    {"choice-list", "margin:0;padding:0;list-style:none;font-size:15px;", ""},
    {"choice", "display:inline-block;margin:0 18px 0 0;padding:6px 0;", ""},
    {"choice-link", "color:#1f5a94;", "color:#9dc3ea;"},
    {"word", "background:#fff3b8;color:#1b2229;padding:0 3px;", "background:#57480f;color:#fff3c4;"},

    {"table",
     "width:100%;border-collapse:collapse;margin:0 0 20px;background:#ffffff;border:1px solid #d6dce3;"
     "font-size:15px;",
     "background:#1a2027;border-color:#36404b;"},
    {"caption", "padding:0 0 6px;text-align:left;font-size:16px;font-weight:600;", ""},
    {"head",
     "padding:8px 10px;border-bottom:2px solid #c2cad3;text-align:left;vertical-align:bottom;font-size:13px;"
     "color:#4d5762;",
     "border-color:#4a5663;color:#aab4bf;"},
    {"cell",
     "min-width:5.5em;padding:8px 10px;border-bottom:1px solid #e3e8ed;text-align:left;vertical-align:top;"
     "font-weight:normal;overflow-wrap:anywhere;",
     "border-color:#2c353f;"},
    {"number", "text-align:right;white-space:nowrap;", ""},
    {"token", "white-space:nowrap;", ""},
    {"bar", "color:#2a68a6;font-size:12px;letter-spacing:-1px;white-space:nowrap;", "color:#7fb2e5;"},
});

constexpr std::string_view kNarrowRules =
    "@media (max-width:480px){.sheet{padding:16px 10px 32px !important;}.title{font-size:21px !important;}"
    ".glance-number{font-size:24px !important;}.head,.cell{padding:6px 5px !important;}"
    ".fact-label{width:6.5em !important;}}\n";

constexpr std::string_view kPaperRules =
    "@media print{@page{size:A4;margin:18mm;}.page,.sheet,.card,.table,.glance-label,.glance-number{"
    "background:#ffffff !important;color:#000000 !important;}.sheet{max-width:none;padding:0;font-size:11pt;}"
    ".card,tr{break-inside:avoid;}.heading{break-after:avoid;}}\n";

}  // namespace

std::span<const DigestStyle> digest_styles() {
    return kStyles;
}
std::string_view digest_narrow_rules() {
    return kNarrowRules;
}
std::string_view digest_paper_rules() {
    return kPaperRules;
}

}  // namespace bp
