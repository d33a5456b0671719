#!/usr/bin/env bash
# Which revision of each settlement is current, since when, and which event caused it: from the headers alone.
# Needs kcat (Debian and Homebrew: kcat). TRUEUP_KAFKA names the broker.
set -euo pipefail
topic=${1:-trueup.settlement-determined.v1}

# -C read, -q say nothing else, -e end at the end; read_committed leaves out what was sent and not committed.
"${KCAT:-kcat}" -C -q -e -b "${TRUEUP_KAFKA:-127.0.0.1:9092}" -X isolation.level=read_committed \
  -t "$topic" -o beginning -f '%k,%h\n' |
  awk -F, -v OFS='\t' '
    {
      split("", header)
      for (i = 2; i <= NF; i++) { at = index($i, "="); header[substr($i, 1, at - 1)] = substr($i, at + 1) }
      revision = header["ce_id"]; sub(/.*\//, "", revision)
    }
    # A record may come again and late: the highest revision of a key counts.
    revision + 0 > highest[$1] + 0 { highest[$1] = revision; since[$1] = header["ce_time"]; cause[$1] = header["ce_causationid"] }
    END { for (key in highest) print key, highest[key], since[key], cause[key] == "" ? "-" : cause[key] }' |
  sort
