#!/bin/sh
# Shows that training runs from a clean clone: a few invented texts, for half a minute, and the export of what came out.
set -eu
cd "$(dirname "$0")"
sh install.sh minilm
out="$(mktemp -d)"
trap 'rm -rf "$out"' EXIT
.venv/bin/python train.py --base .base/minilm --out "$out/run" --smoke 6 --minutes 0.4 --threads 1
.venv/bin/python export.py --run "$out/run" --out "$out/model" --version smoke
.venv/bin/python validate_labels.py >"$out/labels.txt" || { cat "$out/labels.txt"; exit 1; }
test -s "$out/model/encoder.onnx"
