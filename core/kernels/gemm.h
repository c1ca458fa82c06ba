#pragma once

#include <cstdint>

namespace batchscope::kernels {

/// A matrix of floats, rows after rows, `stride` floats from one to the next.
struct Matrix {
    const float* data;
    std::int64_t stride;
    bool transposed = false; ///< to be read with rows and columns exchanged

    Matrix t() const { return {data, stride, !transposed}; }
};

/// c [rows, columns] = a [rows, inner] · b [inner, columns] + beta · c, by the BLAS that the program is
/// linked to. A beta of 0 does not read c. Nothing is done for rows == 0.
void gemm(std::int64_t rows, std::int64_t columns, std::int64_t inner, Matrix a, Matrix b, float beta,
          float* c, std::int64_t stride);

} // namespace batchscope::kernels
