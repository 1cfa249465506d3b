// The schema of the books in numbered steps, each applied once, in its own transaction, in order.
//
// A released step is never changed: what must be different later is a new step. The number of the last step
// done is the file's user_version; its application_id says that the file is ours.
#pragma once

#include <string>
#include <vector>

namespace bp {

class Database;

// The version that this program reads and writes.
int schema_version();

// Brings the file to schema_version(); returns the sentence of each step done. Throws StorageError:
// `newer_schema` if the file is beyond it, `corrupt` if the file is another program's database.
std::vector<std::string> migrate(Database& database);

// For connections that must not write: throws as migrate() does, and `other` if steps are missing.
void require_current_schema(Database& database);

}  // namespace bp
