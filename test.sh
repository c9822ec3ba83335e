#!/usr/bin/env bash
# Builds everything once and runs every test project. The last line is "N passed, N failed"; a skipped test counts as failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 MSBUILDDISABLENODEREUSE=1
configuration=${CONFIGURATION:-Release}
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

finish() {
    echo "$1 passed, $2 failed"
    if [ "$1" -eq 0 ] || [ "$2" -ne 0 ]; then exit 1; fi
    exit 0
}

stop() {
    echo "test.sh: $1" >&2
    finish 0 1
}

command -v dotnet >/dev/null || stop "dotnet is not installed; install the .NET 10 SDK (dotnet.microsoft.com) and run again."
command -v npm >/dev/null || stop "npm is not installed; install Node.js 20 (Debian: apt-get install nodejs npm) and run again."

# The storage emulator that the Azure tests run on.
(cd infra/azurite && npm ci --no-audit --no-fund --loglevel=error) || stop "npm ci failed in infra/azurite; see the lines above."

# The browser that the page is tried in.
if ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then
    command -v apt-get >/dev/null || stop "chromium is not installed; install it and run again."
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >/dev/null \
        || stop "chromium is not installed, and apt-get could not install it; install it and run again."
fi

dotnet build Screening.sln -c "$configuration" -v quiet -nologo || stop "the build failed; see the lines above."

# Sums one attribute of the Counters elements of a result file.
count() {
    grep -o '<Counters [^>]*>' "$2" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ sum += $1 } END { print sum + 0 }'
}

passed=0
failed=0
for project in tests/*.Tests/*.Tests.csproj; do
    name=$(basename "$project" .csproj)
    echo "== $name"
    crashed=0
    dotnet test "$project" -c "$configuration" --no-build -nologo -v quiet \
        --logger "trx;LogFileName=$results/$name.trx" --logger "console;verbosity=minimal" || crashed=1
    if [ ! -f "$results/$name.trx" ]; then
        echo "$name wrote no results: its test host did not start, or was stopped." >&2
        failed=$((failed + 1))
        continue
    fi

    ok=$(count passed "$results/$name.trx")
    total=$(count total "$results/$name.trx")
    passed=$((passed + ok))
    failed=$((failed + total - ok))
    if [ "$crashed" -ne 0 ] && [ "$ok" -eq "$total" ]; then
        echo "$name ended before all of its tests had run." >&2
        failed=$((failed + 1))
    elif [ "$total" -eq 0 ]; then
        echo "$name has no tests." >&2
        failed=$((failed + 1))
    fi
done

finish "$passed" "$failed"
