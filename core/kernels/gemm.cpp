#include "core/kernels/gemm.h"

#include <algorithm>

// Fortran's name of it, which every BLAS has.
extern "C" void sgemm_(const char* transA, const char* transB, const int* m, const int* n, const int* k,
                       const float* alpha, const float* a, const int* lda, const float* b, const int* ldb,
                       const float* beta, float* c, const int* ldc);

namespace batchscope::kernels {

// Rows of ours are columns of BLAS: c^T = b^T a^T.
void gemm(std::int64_t rows, std::int64_t columns, std::int64_t inner, Matrix a, Matrix b, float beta,
          float* c, std::int64_t stride) {
    if (rows == 0 || columns == 0) return;
    const int m = int(columns), n = int(rows), k = int(inner), lda = int(b.stride), ldb = int(a.stride),
              ldc = int(stride);
    const float one = 1;
    sgemm_(b.transposed ? "T" : "N", a.transposed ? "T" : "N", &m, &n, &k, &one, b.data, &lda, a.data, &ldb,
           &beta, c, &ldc);
}

} // namespace batchscope::kernels
