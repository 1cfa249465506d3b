// Builds small mails for tests, so that a case is a few lines.
#pragma once

#include <string>
#include <string_view>

namespace bp::test {

// Further header fields (each with its line end) and a text/plain body, UTF-8.
inline std::string plain_mail(std::string_view fields, std::string_view body,
                              std::string_view from = "Petra Lindner <p.lindner@amt-test.example>") {
    std::string mail = "Return-Path: <p.lindner@amt-test.example>\nTo: CIC.Bamf@bamf.bund.de\nFrom: ";
    mail.append(from).append("\nDate: Mon, 06 Mar 2023 10:00:00 +0100\nMIME-Version: 1.0\n");
    mail.append(fields);
    mail.append("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n");
    return mail.append(body);
}

}  // namespace bp::test
