#!/bin/sh
# Installs what package-lock.json names, once for each state of the lock. Prints nothing where nothing is missing.
set -eu
cd "$(dirname "$0")/.."
stamp=node_modules/.installed-for
want=$(cksum < package-lock.json)
if [ -x node_modules/.bin/node ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$want" ]; then
  exit 0
fi
if ! command -v npm > /dev/null 2>&1; then
  echo "parley: npm was not found. Install Node.js 20 or later (https://nodejs.org), which brings npm, and run this again." >&2
  exit 1
fi
echo "Installing what is missing (about a minute, once) ..." >&2
# Not `npm ci`: it refuses a lock that lists other platforms' optional packages.
npm install --no-progress --loglevel=error >&2
if [ ! -x node_modules/.bin/node ]; then
  echo "parley: no packaged Node.js 26 for this platform ($(uname -sm)). Install Node.js 26 and link it as node_modules/.bin/node." >&2
  exit 1
fi
printf '%s' "$want" > "$stamp"
