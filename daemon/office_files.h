// Loading what staff may edit: the catalogue and the templates.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "daemon/desk.h"

namespace bp {

struct OfficeFilesResult {
    std::shared_ptr<const OfficeFiles> files;  // null if there are errors
    std::vector<std::string> errors;           // "file:line: what, and what to do"
};

OfficeFilesResult load_office_files(const Config& config);

struct OfficeCatalogue {
    Catalogue catalogue;
    std::vector<std::string> errors;  // empty: the catalogue is good
};
OfficeCatalogue load_catalogue(const std::filesystem::path& file);

// Where the catalogue lies if no configuration says so: that of the installed package, else that of the
// source tree which the program was built from.
std::filesystem::path default_catalogue();

}  // namespace bp
