#!/usr/bin/env bash
# The main job, start to end: the example reports go into a fresh ledger, which then answers.
# Usage: tools/demo.sh [path of the onrecord command]
set -euo pipefail
cd "$(dirname "$0")/.."
onrecord=${1:-onrecord}
ledger=demo.ledger

step() {
  printf '\n$ onrecord%s\n' "$(printf ' %q' "$@")"
  "$onrecord" "$@"
}

rm -f "$ledger" "$ledger.wal"
step read examples/reports --into "$ledger"
step reports --ledger "$ledger"
step quotes --by Guterres --ledger "$ledger"
step stances --on Russia --ledger "$ledger"
step events --type ASSAULT,AGREE --ledger "$ledger" --limit 12
step timeline --about Odesa --ledger "$ledger" --quotes
step brief Odesa --ledger "$ledger"
step brief "grain deal" --ledger "$ledger"
printf '\nThe record is in %s. Ask it more: onrecord --help\n' "$ledger"
