#!/bin/sh
# Every check, in order of speed; the first that fails ends the run and is named.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/node_modules/.bin:$PATH"
step() {
  printf '== %s\n' "$1"
  shift
  "$@"
}
step types tsc
step lint node --run lint
step architecture node --run architecture
step dead-code node --run dead-code
step tests node --run unit
