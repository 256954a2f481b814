#!/usr/bin/env bash
# Runs every check and every test. Ends with a line `N passed, N failed`; exits with 1 when anything failed.
set -uo pipefail
cd "$(dirname "$0")/.."
bash .ci/needs test || exit 1

# The databases of the tests are made in memory where there is room: on a disk most of the time goes into making files.
if [ -z "${TMPDIR:-}" ] && [ "$(df --output=avail /dev/shm 2>/dev/null | tail -n 1)" -gt 4000000 ] 2>/dev/null; then
  export TMPDIR=/dev/shm
fi

passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# A step counts as the tests it ran, or as one.
step() {
  local name=$1 began=$SECONDS
  shift
  printf '\n=== %s\n' "$name"
  "$@" 2>&1 | tee "$log"
  local code=${PIPESTATUS[0]} plain p f
  plain=$(sed 's/\x1b\[[0-9;]*m//g' "$log")
  p=$(grep -oE '^test result: [a-zA-Z]+\. [0-9]+ passed|^ +Tests +.*\b[0-9]+ passed' <<<"$plain" | grep -oE '[0-9]+ passed' | awk '{ n += $1 } END { print n + 0 }')
  f=$(grep -oE '^test result: .*; [0-9]+ failed|^ +Tests +[0-9]+ failed' <<<"$plain" | grep -oE '[0-9]+ failed' | awk '{ n += $1 } END { print n + 0 }')
  [ "$p" = 0 ] && [ "$f" = 0 ] && [ "$code" = 0 ] && p=1
  [ "$code" != 0 ] && [ "$f" = 0 ] && f=1
  passed=$((passed + p))
  failed=$((failed + f))
  printf -- '--- %s: %s passed, %s failed, %s s\n' "$name" "$p" "$f" $((SECONDS - began))
}

# One set of features for every step, so that nothing is compiled twice.
all=(--workspace --features kangning-desktop/custom-protocol)

# `install`, not `ci`: that refuses a lock file from which the packages of other systems are missing, as they are where a
# mirror does not carry them. Versions are those of the lock file either way.
step "packages of the screens" npm --prefix ui install --no-save --no-audit --no-fund --loglevel=error
step "packages of the tests" npm --prefix tests install --no-save --no-audit --no-fund --loglevel=error
step "screens: types" npm --prefix ui run --silent typecheck
step "screens: lint" npm --prefix ui run --silent lint
step "screens: format" npm --prefix ui run --silent format:check
step "screens: unused code" npm --prefix ui run --silent knip
step "screens: tests" npm --prefix ui run --silent test
step "screens: build" npm --prefix ui run --silent build
step "format" cargo fmt --all --check
step "clippy" cargo clippy --quiet "${all[@]}" --all-targets -- -D warnings
step "build" cargo build --quiet "${all[@]}"
step "documentation" env RUSTDOCFLAGS="-D warnings" cargo doc --quiet "${all[@]}" --no-deps
step "rules, commands, both databases" cargo test --quiet "${all[@]}"
step "browser and window tests: types" npm --prefix tests run --silent typecheck
step "browser" npm --prefix tests run --silent browser
step "window" npm --prefix tests run --silent window

printf '\n%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
