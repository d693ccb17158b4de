#!/bin/sh
# Runs the tests. The last line is "N passed, N failed, N skipped"; the exit code is 0 when none failed.
#   ./test.sh          everything that fits into ten minutes on two cores
#   ./test.sh --full   the long runs at full size as well
# A test whose tool (chromium, LibreOffice ...) is missing is skipped by name; with THIDUA_TOOLS_REQUIRED=1 it fails.
cd "$(dirname "$0")" || exit 2
command -v dotnet >/dev/null 2>&1 || { echo "dotnet was not found: install the .NET 10 SDK."; echo "0 passed, 1 failed, 0 skipped"; exit 2; }
command -v node >/dev/null 2>&1 || { echo "node was not found: install Node.js 20 or newer."; echo "0 passed, 1 failed, 0 skipped"; exit 2; }
if [ "$1" = "--full" ]; then
  shift
  THIDUA_FULL=1
  export THIDUA_FULL
fi
log=$(mktemp) || exit 2
trap 'rm -f "$log" "$log.rc"' EXIT
{
  DOTNET_CLI_UI_LANGUAGE=en dotnet test --solution ThiDua.sln --no-progress --no-ansi "$@" 2>&1
  echo $? > "$log.rc"
} | tee "$log"
rc=$(cat "$log.rc")
awk -v rc="$rc" '
  /^Test run summary:/ { seen = 1 }
  seen && /^ *failed: [0-9]+$/ { failed = $2 }
  seen && /^ *succeeded: [0-9]+$/ { passed = $2 }
  seen && /^ *skipped: [0-9]+$/ { skipped = $2 }
  END {
    if (rc != 0 && failed + 0 == 0) failed = 1
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
  }' "$log"
exit "$rc"
