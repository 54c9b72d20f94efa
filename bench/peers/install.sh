#!/bin/sh
# Installs the peers into .cache: spaCy and textacy (requirements.lock), Stanford CoreNLP (pom.xml). What is there already stays.
set -eu
cd "$(dirname "$0")"
for tool in python3 javac mvn; do
  command -v "$tool" > /dev/null || { echo "The peers need $tool: Python 3.11 with venv, a JDK of 17 or later, Maven." >&2; exit 1; }
done
mkdir -p .cache
if ! cmp -s requirements.lock .cache/installed.lock; then
  rm -rf .cache/venv
  python3 -m venv .cache/venv
  .cache/venv/bin/pip install --quiet --disable-pip-version-check --no-deps -r requirements.lock
  cp requirements.lock .cache/installed.lock
fi
if ! cmp -s pom.xml .cache/installed.xml; then
  rm -rf .cache/jars
  mvn -q -B dependency:copy-dependencies -DoutputDirectory="$PWD/.cache/jars"
  cp pom.xml .cache/installed.xml
fi
javac -cp '.cache/jars/*' -d .cache/classes ReadQuotes.java
