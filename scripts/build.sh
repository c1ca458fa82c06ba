#!/usr/bin/env bash
# build.sh PRESET [TARGET...]: configures and builds a preset of CMakePresets.json (all targets where none is named).
set -euo pipefail

preset=${1:?usage: scripts/build.sh PRESET [TARGET...]}
shift
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# A source that includes torch takes up to 2 GiB to compile: more jobs than memory holds end in swap.
build_jobs() {
  local available limit jobs processors
  available=$(awk '/^MemAvailable:/ {print int($2 / 1024)}' /proc/meminfo 2>/dev/null || echo 2048) # MiB
  limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
  if [[ $limit =~ ^[0-9]{1,15}$ ]] && [ $((limit >> 20)) -lt "$available" ]; then
    available=$((limit >> 20))
  fi
  jobs=$((available / 2048))
  processors=$(nproc 2>/dev/null || getconf _NPROCESSORS_ONLN)
  if [ "$jobs" -gt "$processors" ]; then jobs=$processors; fi
  if [ "$jobs" -lt 1 ]; then jobs=1; fi
  printf '%s\n' "$jobs"
}

# Lets ccache know a source again in another checkout, and behind a precompiled header.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros

cmake --preset "$preset" --log-level=NOTICE
cmake --build --preset "$preset" --parallel "${CMAKE_BUILD_PARALLEL_LEVEL:-$(build_jobs)}" ${1:+--target "$@"}
