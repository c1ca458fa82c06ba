#!/usr/bin/env bash
# Draws the icon in its fixed sizes. Up to 32 pixels from the plainer drawing, whose cells are whole pixels at 16.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for size in 16 22 24 32 48 64 128 256 512; do
  drawing=batchscope.svg
  if [ "$size" -le 32 ]; then drawing=batchscope-small.svg; fi
  rsvg-convert --width "$size" --height "$size" --output "batchscope-$size.png" "$drawing"
done
