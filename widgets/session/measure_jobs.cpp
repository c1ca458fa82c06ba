#include "widgets/session/measure_jobs.h"

namespace batchscope {

MeasureJobs coreJobs() {
    return {prove, proveInvariance, race, sweep, measureCosts};
}

} // namespace batchscope
