#!/usr/bin/env bash
# The step of the action: turns its inputs into one run of `rtw check`, and hands the exit code on. Every value from the
# workflow is one word of the command, whatever signs it holds.
set -euo pipefail

# The runner takes lines that begin with "::" for commands. What the tool prints holds text of protocols, so the runner is
# told not to listen until it has ended; annotations are printed afterwards, from their file.
token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "::stop-commands::$token"
listen() { echo "::$token::"; }

temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT

say() { if [[ ${INPUT_LANG:-} == sv ]]; then echo "$2"; else echo "$1"; fi; }

# Runs a command, and keeps what it says went wrong beside telling it in the log.
keeping_faults() { { "$@" 2>&1 >&3 3>&- | tee "$temporary/faults" >&2; } 3>&1; }

# What went wrong, each fault on one line and without colours; of very many, the first.
faults() {
  sed $'s/\x1b\\[[0-9;]*m//g' "$temporary/faults" | awk '
    { sub(/\r$/, "") }
    /^     / && told { sub(/^ +/, " "); line = line $0; next }
    told { tell() }
    { line = $0; told = 1 }
    END { if (told) tell(); if (count > 20) print "… (+" count - 20 ")" }
    function tell() { if (++count <= 20) print line }
  '
}

# Shows a text beside the job, as one annotation. The runner has to listen.
annotate() {
  local text=$1
  text=${text//\%/%25}
  text=${text//$'\r'/%0D}
  text=${text//$'\n'/%0A}
  echo "::error title=RTW Protocol::$text"
}

read -ra command <<<"${INPUT_COMMAND:-npx --no-install rtw}"
if ! keeping_faults "${command[@]}" --version >/dev/null; then
  listen
  annotate "$(say \
    'The tool does not start. Install it in a step before this one, or name the command that starts it in the input "command".' \
    'Verktyget startar inte. Installera det i ett steg före det här, eller ange kommandot som startar det i indata "command".')
$(faults)"
  echo "exit-code=2" >>"$GITHUB_OUTPUT"
  exit 2
fi

arguments=(check)
option() { if [[ -n ${2:-} ]]; then arguments+=("$1=$2"); fi; }
annotations=
if [[ ${INPUT_FORMAT:-github} == github ]]; then
  annotations=$temporary/annotations
  : >"$annotations"
fi
# An --output belongs to the --format in the same place: the one that goes to the log, without a file, comes last.
report() { if [[ -n ${2:-} ]]; then arguments+=("--format=$1" "--output=$2"); fi; }
report sarif "${INPUT_SARIF:-}"
report markdown "${INPUT_MARKDOWN:-}"
report github "$annotations"
if [[ -z $annotations ]]; then option --format "$INPUT_FORMAT"; fi
option --fail-on "${INPUT_FAIL_ON:-}"
option --max-warnings "${INPUT_MAX_WARNINGS:-}"
option --template "${INPUT_TEMPLATE:-}"
option --baseline "${INPUT_BASELINE:-}"
option --config "${INPUT_CONFIG:-}"
option --lang "${INPUT_LANG:-}"
arguments+=(--)
while IFS= read -r path; do
  path=${path%$'\r'}
  if [[ -n ${path// /} ]]; then arguments+=("$path"); fi
done <<<"${INPUT_PATHS:-.}"

exit_code=0
keeping_faults "${command[@]}" "${arguments[@]}" || exit_code=$?
listen
if ((exit_code > 1)); then
  told=$(faults)
  annotate "${told:-$(say "The tool ended with exit code $exit_code." "Verktyget avslutades med slutkod $exit_code.")}"
fi
if [[ -n $annotations ]]; then cat "$annotations"; fi

# An output may be any text: its end is marked by a word that nobody can have written into it.
output() {
  if [[ -n $2 && -f $2 ]]; then printf '%s<<%s\n%s\n%s\n' "$1" "$token" "$(from_repository "$2")" "$token" >>"$GITHUB_OUTPUT"; fi
}
from_repository() {
  local path=$PWD/$1
  if [[ $1 == /* ]]; then path=$1; fi
  echo "${path#"${GITHUB_WORKSPACE:-$PWD}/"}"
}
output sarif "${INPUT_SARIF:-}"
output markdown "${INPUT_MARKDOWN:-}"
echo "exit-code=$exit_code" >>"$GITHUB_OUTPUT"
exit "$exit_code"
