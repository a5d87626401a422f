# shellcheck shell=bash
# What deploy/demo and deploy/test share; sourced, never run. Needs bash and a Debian-like system, nothing else.
#
#   REPO                        the root of this checkout
#   vind_python                 sets PYTHON to a python3 >= 3.11 with venv, or says what to install and exits 2
#   meld TEXT...                one line with the seconds since the start before it
#   met_voortgang LABEL CMD...  runs CMD with its output in a log; a line each 15 s; when it fails the end of the log
#                               and its exit status
#   maak_venv DIR LOCK          DIR is a venv with exactly what LOCK names; instant when nothing changed
#   maak_ketenbot_venv          $REPO/.venv with the dev lock and ketenbot itself (editable)
#   maak_synapse_venv           $REPO/.venv-synapse with Synapse

set -euo pipefail

REPO=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
LOGS=$REPO/.cache/logs
PYTHON=

meld() {
  printf '[%4ds] %s\n' "$SECONDS" "$*"
}

vind_python() {
  local naam
  [ -z "$PYTHON" ] || return 0
  for naam in python3 python3.14 python3.13 python3.12 python3.11; do
    if "$naam" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      PYTHON=$(command -v "$naam")
      break
    fi
  done
  if [ -z "$PYTHON" ]; then
    echo "Python 3.11 or newer is needed and was not found. On Debian 12 or newer: apt-get install python3 python3-venv" >&2
    exit 2
  fi
  if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "$PYTHON cannot make virtual environments. On Debian: apt-get install python3-venv" >&2
    exit 2
  fi
}

# Run with the output in a log, so that steps can run side by side and still be read.
met_voortgang() {
  local label=$1 log pid begin=$SECONDS volgende code=0
  shift
  if ! { mkdir -p "$LOGS" && [ -w "$REPO" ] && [ -w "$LOGS" ]; } 2>/dev/null; then
    echo "This needs to write in $REPO; make it yours, or take a copy that is." >&2
    return 2
  fi
  log=$LOGS/${label//[^A-Za-z0-9]/-}.log
  "$@" >"$log" 2>&1 &
  pid=$!
  volgende=$((begin + 15))
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
    if [ "$SECONDS" -ge "$volgende" ]; then
      meld "$label: still busy, $((SECONDS - begin)) s"
      volgende=$((SECONDS + 15))
    fi
  done
  wait "$pid" || code=$?
  if [ "$code" != 0 ]; then
    meld "$label: failed. The end of $log:"
    tail -n 40 "$log"
    return "$code"
  fi
  meld "$label: done in $((SECONDS - begin)) s"
}

stempel() {
  # A venv cannot be moved and belongs to one Python, so both are part of what it is.
  { echo "$1"; "$PYTHON" -VV; cat "$REPO/deploy/build.lock" "$2"; } | sha256sum
}

pip_in() {
  local venv=$1
  shift
  "$venv/bin/python" -m pip --disable-pip-version-check --no-input "$@"
}

maak_venv() {
  local venv=$1 lock=$2
  vind_python
  if [ -x "$venv/bin/python" ] && [ "$(stempel "$venv" "$lock")" = "$(cat "$venv/.stempel" 2>/dev/null)" ]; then
    return 0
  fi
  "$PYTHON" -m venv --clear "$venv" || return 1
  # Build tools first and from a lock too: no step may fetch anything that has no hash.
  pip_in "$venv" install --quiet --require-hashes --no-deps -r "$REPO/deploy/build.lock" || return 1
  pip_in "$venv" install --require-hashes --no-deps --no-build-isolation -r "$lock" || return 1
  stempel "$venv" "$lock" >"$venv/.stempel"
}

maak_ketenbot_venv() {
  local venv=$REPO/.venv merk
  maak_venv "$venv" "$REPO/deploy/requirements-dev.lock" || return 1
  merk=$(sha256sum <"$REPO/pyproject.toml")
  if [ "$merk" != "$(cat "$venv/.ketenbot" 2>/dev/null)" ]; then
    pip_in "$venv" install --quiet --no-deps --no-build-isolation -e "$REPO" || return 1
    echo "$merk" >"$venv/.ketenbot"
  fi
}

maak_synapse_venv() {
  maak_venv "$REPO/.venv-synapse" "$REPO/deploy/synapse.lock"
}
