#!/usr/bin/env bash
# [SUITE=trixie] check-deb.sh ROOT DEB [PICTURE]: installs DEB into a clean Debian 12 (13 with SUITE=trixie), as a
# newcomer would, starts the window there, presses Start once, waits for the trained model, takes a picture of the screen,
# and removes the package again. ROOT is made where it is missing (debootstrap); needs root. Fails where a step does, or
# where the package leaves files behind.
set -euo pipefail
root=$1 deb=$2 picture=${3:-batchscope-installed.png} suite=${SUITE:-bookworm}
say() { printf 'check-deb: %s\n' "$*"; }
inside() { # runs a line in ROOT
  env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive ${http_proxy:+http_proxy=$http_proxy} ${https_proxy:+https_proxy=$https_proxy} \
    chroot "$root" bash -euo pipefail -c "$1"
}
files() { inside 'find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /tmp -o -path /var -o -path /root -o -path /run \) -prune -o -print' | sort; }
leave() {
  local place
  for place in dev/shm dev sys proc; do umount -l "$root/$place" 2>/dev/null || true; done
}

if [ ! -x "$root/bin/bash" ]; then
  say "a clean Debian ($suite) into $root"
  mirror=$(sed -n 's/^URIs: *//p' /etc/apt/sources.list.d/debian.sources 2>/dev/null | grep -v security | head -1 || true)
  # This machine's keyring may not know another suite than its own.
  as=() script=/usr/share/debootstrap/scripts/$suite
  if [ "$suite" != "$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")" ]; then as=(--no-check-gpg); fi
  if [ ! -e "$script" ]; then script=/usr/share/debootstrap/scripts/sid; fi
  debootstrap "${as[@]}" --variant=minbase --include=ca-certificates "$suite" "$root" \
    "${mirror:-http://deb.debian.org/debian}" "$script" >"$root.log"
  if [ ${#as[@]} -gt 0 ]; then
    printf 'deb [trusted=yes] %s %s main\n' "${mirror:-http://deb.debian.org/debian}" "$suite" >"$root/etc/apt/sources.list"
  fi
  cp -r /etc/apt/apt.conf.d "$root/etc/apt/"
fi
trap leave EXIT
mount -t proc proc "$root/proc"
mount --rbind --make-rslave /sys "$root/sys"
mount --rbind --make-rslave /dev "$root/dev"
cp /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true

say 'what the check itself needs: a display, a hand, a camera'
inside 'apt-get update -q && apt-get install -qy --no-install-recommends xvfb xauth xdotool imagemagick procps' >"$root.log" 2>&1
cp "$deb" "$root/tmp/batchscope.deb"

inside 'apt-get purge -qy batchscope' >>"$root.log" 2>&1 || true # of a check that did not end
# Its dependencies first: they stay, and would hide what the package itself leaves.
depends=$(dpkg-deb -f "$deb" Depends | sed 's/([^)]*)//g; s/|[^,]*//g; s/,/ /g')
inside "apt-get install -qy --no-install-recommends $depends" >>"$root.log" 2>&1
files >"$root.before"

say 'apt-get install ./batchscope.deb'
inside 'cd /tmp && apt-get install -qy --no-install-recommends ./batchscope.deb' >>"$root.log" 2>&1
inside 'batchscope --version && batchscope-cli --version'

say 'the window, and one key: Start'
cat >"$root/tmp/use.sh" <<'USE'
set -euo pipefail
export HOME=$(mktemp -d) # a newcomer's: no run of an earlier check
trap 'rm -rf "$HOME"' EXIT
batchscope --size 1440x900 & program=$!
window=$(timeout 60 xdotool search --sync --onlyvisible --class batchscope | head -1)
sleep 3
xdotool windowmove "$window" 0 0 windowfocus --sync "$window" key F5
for _ in $(seq 180); do
  sleep 1
  model=$(find "$HOME/.local/share/batchscope/runs" -name checkpoint.safetensors 2>/dev/null | head -1 || true)
  run=$(find "$HOME/.local/share/batchscope/runs" -name run.json -exec grep -l '"state": *"finished"' {} + 2>/dev/null | head -1 || true)
  if [ -n "$model" ] && [ -n "$run" ]; then break; fi
done
if [ -z "$run" ]; then echo 'check-deb: the run did not finish in three minutes' >&2; exit 1; fi
xdotool key ctrl+3
sleep 2
import -window root /tmp/picture.png
grep VmRSS "/proc/$program/status"
kill "$program"
wait "$program" || true
batchscope-cli predict "$model" Nakamura Kowalski
USE
inside 'xvfb-run -a -s "-screen 0 1440x900x24" bash /tmp/use.sh'
cp "$root/tmp/picture.png" "$picture"
say "the picture: $picture"
inside 'xvfb-run -a batchscope --time-start && xvfb-run -a batchscope --time-start'

say 'apt-get remove'
inside 'apt-get purge -qy batchscope' >>"$root.log" 2>&1
files >"$root.after"
if left=$(comm -13 "$root.before" "$root.after") && [ -n "$left" ]; then
  printf '%s\n' "$left" >&2
  say 'these files are left behind' >&2
  exit 1
fi
say 'nothing is left behind'
