#!/usr/bin/env bash
# Installs with apt what building, showing and testing Batchscope needs and this machine lacks.
# Says nothing where all is there; on a system without apt it names what is needed and goes on.
set -euo pipefail

packages=(
  build-essential cmake ninja-build ccache pkg-config ca-certificates file
  libtorch-dev libopenblas0-openmp                            # tensors, and the fast BLAS under them
  libopenblas-openmp-dev libhwy-dev                           # the fused engine: its products and its vectors
  qt6-base-dev qt6-svg-dev qt6-wayland libqcustomplot-dev     # window and plots; qt6-base-dev brings X11 and EGL
  qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools            # the catalogues of other languages
  libicu-dev libuchardet-dev libcsv-dev libmd-dev             # text, encodings, rows, SHA-256
  libcli11-dev nlohmann-json3-dev
  libsqlite3-dev libsqlitecpp-dev                             # the history of runs
  libprotozero-dev libisal-dev                                # ONNX and TensorBoard files: protobuf, and CRC-32C
  fonts-inter fonts-dejavu-core                               # the window's words, the Arabic ones from DejaVu
  fonts-noto-core fonts-noto-mono fonts-noto-cjk              # names in Latin, Greek, Cyrillic, Arabic, Han, Hangul
)

say() { printf 'setup: %s\n' "$*" >&2; }

missing_packages() {
  local package
  for package in "${packages[@]}"; do
    # shellcheck disable=SC2016 # ${Status} is a word of dpkg-query
    case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true) in
      'install ok installed') ;;
      *) printf '%s\n' "$package" ;;
    esac
  done
}

apt_install() {
  local -a as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "neither root nor sudo; as root, run: apt-get install --no-install-recommends $*"
      return 0
    fi
    as_root=(sudo)
  fi
  say "installing what the build, the window and its fonts need and this machine lacks: $*"
  "${as_root[@]}" apt-get update -qq || say "the package lists could not be refreshed; trying with those at hand"
  local output=/dev/null
  if [ -t 1 ]; then output=/dev/stdout; fi # hundreds of lines: progress for a person, noise in a log
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" >"$output"
}

# Debian takes the BLAS of highest priority. The user's choice is not changed here, only told: the pthread build
# of OpenBLAS and the reference BLAS both make training several times slower.
check_blas() {
  local architecture link chosen wanted
  architecture=$(dpkg-architecture -qDEB_HOST_MULTIARCH 2>/dev/null) || return 0
  link=libblas.so.3-$architecture
  chosen=$(update-alternatives --query "$link" 2>/dev/null | sed -n 's/^Value: //p') || return 0
  case $chosen in
    '' | */openblas-openmp/*) return 0 ;;
  esac
  wanted=$(update-alternatives --list "$link" | grep /openblas-openmp/ || true)
  say "training is slower with the BLAS in use, $chosen" \
    "${wanted:+; to change it: sudo update-alternatives --set $link $wanted}"
}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  say "no apt here; needed are (by their Debian names): ${packages[*]}"
  exit 0
fi
mapfile -t missing < <(missing_packages)
if [ ${#missing[@]} -gt 0 ]; then apt_install "${missing[@]}"; fi
check_blas
