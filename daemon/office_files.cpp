#include "daemon/office_files.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace bp {
namespace {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error(fmt::format("{}: {}", path.string(), std::strerror(errno)));
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

OfficeFilesResult load_office_files(const Config& config) {
    OfficeFilesResult result;
    auto files = std::make_shared<OfficeFiles>();
    OfficeCatalogue catalogue = load_catalogue(config.catalogue);
    files->catalogue = std::move(catalogue.catalogue);
    result.errors = std::move(catalogue.errors);
    TemplatesResult templates = load_templates(config.templates);
    for (const TemplateError& error : templates.errors) {
        result.errors.push_back(
            fmt::format("{}/{}:{}: {}", config.templates.string(), error.file, error.line, error.message));
    }
    files->templates = std::move(templates.templates);
    if (result.errors.empty()) result.files = std::move(files);
    return result;
}

OfficeCatalogue load_catalogue(const std::filesystem::path& file) {
    OfficeCatalogue loaded;
    try {
        CatalogueResult result = parse_catalogue(read_file(file));
        for (const CatalogueError& error : result.errors) {
            loaded.errors.push_back(fmt::format("{}:{}: {}", file.string(), error.line, error.message));
        }
        loaded.catalogue = std::move(result.catalogue);
    } catch (const std::runtime_error& unreadable) {
        loaded.errors.emplace_back(unreadable.what());
    }
    return loaded;
}

std::filesystem::path default_catalogue() {
    std::filesystem::path installed = Config().catalogue;
    if (std::filesystem::exists(installed)) return installed;
    // build/PRESET/brueckenpost in the source tree
    std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe");
    return program.parent_path().parent_path().parent_path() / "config" / "thementage.toml";
}

}  // namespace bp
