// The command line: `brueckenpost [--config FILE] COMMAND`.
#pragma once

namespace bp {

// Returns a sysexits(3) code.
int run_command_line(int argc, char** argv);

}  // namespace bp
