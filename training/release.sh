#!/bin/sh
# From a run to the released model: sh training/release.sh RUN VERSION. Exports, tunes on gold-dev and half of rare-dev, exports with what was
# tuned, proves parity, draws the reliability of confidence, and scores the other half. Needs the shared corpus beside the project.
set -eu
run=$(cd "$1" && pwd)
version=$2
cd "$(dirname "$0")"
PATH="$PWD/../node_modules/.bin:$PATH"
shared=../../shared
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.venv/bin/python write_gold.py --texts $shared/corpus --half tuned --out "$work/tuned"
.venv/bin/python write_gold.py --texts $shared/corpus --half unseen --out "$work/unseen"
.venv/bin/python export.py --run "$run" --out ../model --version "$version"
node tune.ts --model ../model --gold $shared/corpus/gold-dev --gold "$work/tuned" --scorer $shared/tools/gold.py --out "$work/settings.json"
.venv/bin/python export.py --run "$run" --out ../model --version "$version" --settings "$work/settings.json"
.venv/bin/python parity.py
cd ..
node --test test/model/*.test.ts
node training/reliability.ts --out docs/reliability.svg
echo "== half of rare-dev, unseen"
./parley read --json --out "$work/read" "$work"/unseen/*.json > "$work/log" 2>&1 || tail -3 "$work/log"
python3 ../shared/tools/gold.py score "$work/unseen" "$work/read"
