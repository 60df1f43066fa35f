# Sourced, not run: find_python FOLDER sets python to an interpreter that has what the generated client
# in FOLDER/python needs: the first on this machine that has it, else one of a virtual environment that
# is made in FOLDER, else it prints one sentence and fails.

has_what_the_client_needs() {
  "$1" - <<'END' >/dev/null 2>&1
import sys
from importlib.metadata import version

import dateutil
import typing_extensions

LEAST = {"pydantic": (2, 11), "urllib3": (2, 7)}
sys.exit(any(tuple(map(int, version(name).split(".")[:2])) < least for name, least in LEAST.items()))
END
}

# Every interpreter by its path, those that PATH finds first.
interpreters() {
  (
    IFS=:
    for directory in $PATH; do
      ls "$directory"/python3 "$directory"/python3.[0-9]* 2>/dev/null || true
    done
  )
  ls /usr/bin/python3 /usr/local/bin/python3 "${HOME:-}"/.pyenv/versions/*/bin/python3 2>/dev/null || true
}

find_python() {
  first=
  for python in $(interpreters | awk '!seen[$0]++'); do
    case $python in *-config) continue ;; esac
    [ -n "$first" ] || first=$python
    has_what_the_client_needs "$python" && return 0
  done
  python=$1/environment/bin/python3
  [ -x "$python" ] && has_what_the_client_needs "$python" && return 0
  [ -n "$first" ] &&
    "$first" -m venv "$1/environment" >"$1/environment.log" 2>&1 &&
    "$python" -m pip install -q --disable-pip-version-check --retries 1 --timeout 15 \
      -r "$1/python/requirements.txt" >>"$1/environment.log" 2>&1 &&
    has_what_the_client_needs "$python" && return 0
  echo "The generated Python client needs Python 3 with pydantic 2.11, urllib3 2.7, python-dateutil and typing-extensions, which no interpreter here has and which could not be installed: install them for python3 (python3 -m pip install -r $1/python/requirements.txt) and run this again." >&2
  return 1
}
