#pragma once

#include "widgets/session/measure_session.h"

namespace batchscope {

MeasureJobs coreJobs(); ///< what the program measures with

} // namespace batchscope
