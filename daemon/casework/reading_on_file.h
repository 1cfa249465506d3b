// What a mail asks for from somebody who has seats already: the same words from anybody else would be a
// registration.
#pragma once

#include "daemon/decide.h"
#include "parsers/reading.h"

namespace bp {

// `Im Mai muss ich absagen, im März komme ich`: a change where the seat in May is on file, a cancellation
// where the one in March is as well.
Reading read_beside_seats(Reading reading, const Snapshot& snapshot);

}  // namespace bp
