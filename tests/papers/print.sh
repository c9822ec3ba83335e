#!/usr/bin/env bash
# Prints the papers in sources/ to PDF with three producers, so that the reader meets the text layers of each: Chromium (Skia), WeasyPrint (pydyf),
# LibreOffice, which saves them as DOCX, ODT and RTF too. Run it where they are installed; the tests read what it has printed. usage: print.sh [name ...]
set -euo pipefail
cd "$(dirname "$0")"
names=("$@"); [ ${#names[@]} -gt 0 ] || names=(sources/*.html)
for source in "${names[@]}"; do
  name=$(basename "$source" .html)
  chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$name.chromium.pdf" "file://$PWD/sources/$name.html" 2>/dev/null
  weasyprint -q "sources/$name.html" "$name.weasyprint.pdf"
  soffice --headless --infilter="HTML (StarWriter)" --convert-to pdf:writer_pdf_Export --outdir /tmp "sources/$name.html" >/dev/null 2>&1 && mv "/tmp/$name.pdf" "$name.libreoffice.pdf"
  for kind in "docx:MS Word 2007 XML" odt "rtf:Rich Text Format"; do
    soffice --headless --infilter="HTML (StarWriter)" --convert-to "$kind" --outdir . "sources/$name.html" >/dev/null 2>&1
  done
done
