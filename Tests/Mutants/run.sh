#!/bin/sh
# Puts one small fault after the other into a scratch copy and looks whether the suites that must fail do fail: a test
# that cannot fail proves nothing. All faults are built at once, each behind a switch. See Tests/Mutants/README.md.
#
# run.sh [build | run] [NAME…]: NAME is that of a file without .txt, or its beginning; without names, all of them.
# JOBS=2 says how many are run at once.
set -u
LC_ALL=C
export LC_ALL
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$root/.build/mutants
copy=$work/copy
staging=$work/staging
here=$root/Tests/Mutants
log=$work/log
results=$work/results
step=all
case "${1:-}" in build | run | judge) step=$1; shift ;; esac
mkdir -p "$work" "$copy"
cd "$root" || exit 1

# The value of a key of a fault's file.
value() { sed -n "s/^$1: //p" "$here/$2.txt" | head -1; }

is_chosen() {
  candidate=$1
  shift
  [ $# -eq 0 ] && return 0
  for start in "$@"; do case "$candidate" in "$start"*) return 0 ;; esac; done
  return 1
}

# The copy gets the files that differ, so that only these are compiled again.
take_over() {
  (cd "$staging" && find . -type f) | while read -r file; do
    cmp -s "$staging/$file" "$copy/$file" && continue
    mkdir -p "$(dirname "$copy/$file")"
    cp -p "$staging/$file" "$copy/$file"
    touch "$copy/$file"
  done
  (cd "$copy" && find Sources Tests docs plans -type f 2>/dev/null) | while read -r file; do
    [ -e "$staging/$file" ] || rm -f "$copy/$file"
  done
}

# stage [NUMBER]: the sources with all switches, or with one fault alone.
stage() {
  rm -rf "$staging"
  mkdir -p "$staging"
  cp -a Package.swift Makefile README.md Sources Tests docs plans "$staging/"
  for file in LICENSE CHANGELOG.md; do [ ! -e $file ] || cp -a $file "$staging/"; done
  if [ -z "${1:-}" ]; then
    for target in PlanGit PlanCore PlanStore PlanService PlanWords PlanWording PlanReport PlanWeb PlanCLI; do
      cp "$here/Mutant.swift" "$staging/Sources/$target/Mutant.swift"
    done
  fi
  # Programs that tests start have the same fault.
  file=Tests/PlanTestSupport/Sandbox.swift
  sed 's/"GIT_TERMINAL_PROMPT": "0",/&\
    "MUTANT": ProcessInfo.processInfo.environment["MUTANT"] ?? "0",/' $file > "$staging/$file"
  cmp -s $file "$staging/$file" && { echo "$file: no place for MUTANT any more"; return 1; }
  awk -v root="$staging" -v only="${1:-}" -f "$here/insert.awk" "$here"/*.txt || return 1
  take_over
}

# Errors of the compiler, each with the fault on whose line it stands.
tell_errors() {
  grep -E '^/.*: error:' "$log" | sort -u | head -20 | while IFS=: read -r path line rest; do
    number=$(head -n "$line" "$path" | grep -o 'Mutant.isOn([0-9]*)' | tail -1 | tr -dc 0-9)
    [ -n "$number" ] && set -- "$here"/*.txt && eval "fault=\${$number}" && basename "$fault" .txt
    echo "  $path:$line:$rest"
  done
}

build() {
  (cd "$copy" && swift build --build-tests) > "$log" 2>&1
}

# The suites of a fault, as a pattern.
pattern() { echo "$1" | sed 's/[ ,][ ,]*/|/g'; }

# try NUMBER SUITES: runs suites with a fault; 0 is none.
try() {
  if [ "$2" = fuzz ]; then
    (cd "$copy" && MUTANT=$1 make fuzz MINUTES=1) > "$log" 2>&1 && return 0
    grep -qE 'ERROR: (AddressSanitizer|libFuzzer)|Fatal error' "$copy"/.build/fuzz/*.log && return 1
    return 99
  fi
  bundle=$copy/.build/debug/planPackageTests.xctest
  if [ -f "$bundle" ]; then
    (cd "$copy" && MUTANT=$1 timeout "${3:-300}" "$bundle" --testing-library swift-testing --filter "$(pattern "$2")") > "$log" 2>&1
  else
    (cd "$copy" && MUTANT=$1 swift test --skip-build --filter "$(pattern "$2")") > "$log" 2>&1
  fi
}

# judge NAME NUMBER
judge() {
  suites=$(value suites "$1")
  try "$2" "$suites" 900 2> /dev/null
  case $? in
    0) verdict=survived ;;
    69) verdict="no such suite: $suites" ;;
    99) verdict="does not build: $(tail -1 "$log")" ;;
    *) verdict=caught ;;
  esac
  file=$(value file "$1")
  printf '%s\t%s\t%s\t%s\n' "$1" "${file%%/*}" "$(value proof "$1")" "$verdict" >> "$results"
  [ "$verdict" = caught ] || echo "$1: $verdict: $(value promise "$1")$(value fault "$1")"
}

if [ $step = judge ]; then
  log=$work/log-$1
  judge "$1" "$2"
  rm -f "$log"
  exit 0
fi

status=0
if [ $step != run ]; then
  stage || exit 1
  build || { echo "does not build:"; tell_errors; exit 1; }
  [ $step = build ] && exit 0
fi

# What fails unbroken says nothing when it is broken.
wanted=
for file in "$here"/*.txt; do
  mutant=$(basename "$file" .txt)
  suites=$(value suites "$mutant")
  is_chosen "$mutant" "$@" && [ "$suites" != fuzz ] && wanted="$wanted $suites"
done
wanted=$(echo "$wanted" | tr ' ,' '\n\n' | sort -u | grep . | tr '\n' ' ' | sed 's/ $//')
if [ -n "$wanted" ] && ! try 0 "$wanted" 3600; then
  echo "the suites fail as they are:"
  grep -E '✘|error:' "$log" | head -5
  exit 1
fi

: > "$results"
number=0
own=
queue=$work/queue
: > "$queue"
for file in "$here"/*.txt; do
  number=$((number + 1))
  mutant=$(basename "$file" .txt)
  is_chosen "$mutant" "$@" || continue
  if [ "$(value as "$mutant")" = build ]; then own="$own $number:$mutant"; else echo "$mutant $number" >> "$queue"; fi
done
xargs -P "${JOBS:-2}" -n 2 sh "$here/run.sh" judge < "$queue"
for pair in $own; do
  stage "${pair%%:*}" || { status=1; continue; }
  if build; then
    judge "${pair#*:}" 0
  else
    echo "${pair#*:}: does not build:"; tell_errors; status=1
  fi
done
rm -rf "$staging"

caught=$(grep -c 'caught$' "$results")
all=$(grep -c . "$results")
echo "$caught of $all faults caught"
[ "$caught" = "$all" ] || status=1
if [ $# -eq 0 ]; then
  PLAN_RECORD=1 PLAN_FAULTS="$results" swift test --filter ReliabilityPageTests > "$log" 2>&1 || { tail -5 "$log"; status=1; }
fi
exit $status
