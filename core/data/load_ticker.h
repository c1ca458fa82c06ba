#pragma once

#include "core/data/names_loader.h"

namespace batchscope {

/// Tells the caller of a load how far it is and asks whether to go on.
class LoadTicker {
public:
    explicit LoadTicker(const LoadOptions& options) : options_(options) {}

    /// The part of the whole that the following `advance` calls speak of.
    void setPhase(double from, double to);
    /// `fraction` of the phase is done. Throws LoadCancelled where a stop was asked for.
    void advance(double fraction);

private:
    const LoadOptions& options_;
    double from_ = 0;
    double to_ = 1;
    double told_ = -1;
};

} // namespace batchscope
