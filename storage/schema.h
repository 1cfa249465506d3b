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

// Throws StorageError: `newer_schema` if the file is beyond schema_version(), `corrupt` if it is another
// program's database. Changes nothing.
void refuse_foreign_file(Database& database);

// Brings the file to schema_version(); returns the sentence of each step done. Throws as above.
std::vector<std::string> migrate(Database& database);

// For connections that must not write: throws as above, and `other` if steps are missing.
void require_current_schema(Database& database);

}  // namespace bp
