#!/usr/bin/env bash
# Saves the tables in sources/ as workbooks of each kind with LibreOffice, so that the readers meet files that a real program wrote.
# Run it where that is installed; the tests read what it has saved. usage: print.sh [name ...]
set -euo pipefail
cd "$(dirname "$0")"
names=("$@"); [ ${#names[@]} -gt 0 ] || names=(sources/*.csv)
for kind in "xlsx:Calc MS Excel 2007 XML" "xls:MS Excel 97" ods; do
  soffice --headless --infilter="CSV:44,34,76,1,,0,false,true,false,false,false,-1" --convert-to "$kind" --outdir . "${names[@]}" >/dev/null 2>&1
done
