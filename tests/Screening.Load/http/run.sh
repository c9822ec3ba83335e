#!/usr/bin/env bash
# Load on the checks of a local host that runs on this machine (docs/benchmarks.md): bounded, loopback only.
#   run.sh speed PORT        calls a second and latency with 64 connections, beside a static file of the same host in the same run
#   run.sh memory PORT PID   the host's memory over 1,000,000 checks
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
host=http://127.0.0.1:${2:?the port}

speed() {
    command -v wrk >/dev/null || { echo "wrk is not installed (Debian: apt-get install wrk)" >&2; exit 1; }
    # A file, for wrk reads its script once for each of its threads.
    script=$(mktemp) && trap 'rm -f "$script"' EXIT
    cat check.lua done.lua >"$script"
    load() { wrk -t1 -c64 -d"$1" "${@:2}" | grep 'calls/s'; }
    load 4s -s "$script" "$host/api/check" >/dev/null
    for _ in 1 2 3; do
        printf 'static file  '; load 8s -s done.lua "$host/api/page/page.css"
        printf 'check        '; load 12s -s "$script" "$host/api/check"
    done
}

# A thousand items, each text another one, so that nothing can be remembered.
items() {
    awk -v from="$1" 'BEGIN {
        n = split("cotton shirts, blue|hex bolts M8 x 40|NdFeB magnets N42SH|Dysprosium oxide Dy2O3 99.9 %|ball bearings 6204|pump housings|steel flanges DN50|wireless headphones|printed circuit boards|rubber seals", text, "|")
        printf "["
        for (i = 0; i < 1000; i++) printf "%s{\"text\":\"%s, item %d\"}", (i ? "," : ""), text[i % n + 1], from + i
        printf "]"
    }'
}

memory() {
    for ((checked = 0; checked < 1000000;)); do
        items "$checked" | curl -sf -o /dev/null -H 'Content-Type: application/json' --data-binary @- "$host/api/check"
        checked=$((checked + 1000))
        case $checked in
            10000 | 100000 | 250000 | 500000 | 750000 | 1000000)
                awk -v n="$checked" '/^VmRSS/ { r = $2 } /^VmHWM/ { p = $2 } END { printf "%8d checks  resident %d MiB  peak %d MiB\n", n, r / 1024, p / 1024 }' "/proc/${1:?the process id}/status" ;;
        esac
    done
}

case ${1:-} in
    speed) speed ;;
    memory) memory "${3:-}" ;;
    *) sed -n '2,4p' run.sh; exit 2 ;;
esac
