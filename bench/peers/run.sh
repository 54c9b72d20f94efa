#!/bin/sh
# Installs the peers and measures them and Parley's readers in one run; see README.md. `--texts 3 --documents 3` is a quick trial.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
sh "$here/../../scripts/install.sh"
sh "$here/install.sh"
exec python3 "$here/compare.py" "$@"
