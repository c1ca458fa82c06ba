#!/usr/bin/env bash
# Makes every picture of the documentation again, with the program itself: docs/images/PAGE-THEME.png.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh
scripts/build.sh release batchscope
shots=$(mktemp -d)
trap 'rm -rf "$shots"' EXIT
export QT_QPA_PLATFORM=offscreen
for theme in light dark; do build/release/bin/batchscope --grab "$shots" --theme "$theme"; done
for picture in docs/images/*.png; do
  name=$(basename "$picture")
  if [ -f "$shots/$name" ]; then
    cp "$shots/$name" "$picture"
  else
    printf 'pictures: %s is not among the pictures of the program\n' "$picture" >&2
    exit 1
  fi
done
