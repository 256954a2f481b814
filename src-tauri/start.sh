#!/usr/bin/env bash
# Installs what is needed, builds Kangning and opens it.
#   bash src-tauri/start.sh            your own database, in your data directory
#   bash src-tauri/start.sh --demo     an invented district, in a database of its own under target/
# Where there is no display, it opens on a virtual one and leaves a picture of the window under target/.
set -euo pipefail
cd "$(dirname "$0")/.."

bash .ci/needs build
npm --prefix ui install --no-save --no-audit --no-fund --loglevel=error
npm --prefix ui run --silent build
cargo build --quiet -p kangning-cli
cargo build --quiet -p kangning-desktop --features custom-protocol

if [ "${1:-}" = --demo ]; then
  shift
  export KANGNING_DB="sqlite:$PWD/target/demonstration.db"
  [ -e target/demonstration.db ] || target/debug/kangning demo
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" != Linux ]; then
  exec target/debug/kangning-desktop "$@"
fi

picture="$PWD/target/kangning.png"
echo "There is no display here: opening on a virtual one for a picture."
# -displayfd lets the server choose a free number.
exec 3< <(exec Xvfb -displayfd 1 -nolisten tcp -ac -screen 0 1280x800x24 2>/dev/null)
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
read -r number <&3
export DISPLAY=":$number" NO_AT_BRIDGE=1
dbus-run-session target/debug/kangning-desktop "$@" >target/kangning.log 2>&1 &
window=$!
trap 'kill "$window" "$server" 2>/dev/null || true' EXIT
# The ground is one colour until the screen is drawn.
for _ in $(seq 100); do
  sleep 0.3
  import -window root "$picture" 2>/dev/null || continue
  [ "$(identify -format %k "$picture")" -gt 200 ] && break
done
sleep 1
import -window root "$picture"
echo "A picture of the window: $picture"
