#!/bin/sh
# Breaks one promise after the other in a scratch copy and looks whether its proof fails: a test that cannot fail proves
# nothing. About a quarter of an hour; prints a line for each, and fails if a proof did not. Numbers of proofs as arguments
# choose some of them.
set -u
root=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp -a "$root/Package.swift" "$root/Makefile" "$root/Sources" "$root/Tests" "$root/docs" "$root/plans" "$root/README.md" "$scratch/"
cd "$scratch" || exit 1
status=0
chosen=" $* "

is_chosen() {
  [ "$chosen" = "  " ] || case "$chosen" in *" $1 "*) true ;; *) false ;; esac
}

# sabotage NUMBER WHAT FILTER FILE SED [FILE SED]…
sabotage() {
  number=$1 what=$2 filter=$3
  shift 3
  is_chosen "$number" || return
  files=
  while [ $# -gt 0 ]; do
    cp "Sources/$1" "$scratch/kept-$(basename "$1")"
    sed -i "$2" "Sources/$1"
    cmp -s "Sources/$1" "$scratch/kept-$(basename "$1")" && echo "$number: nothing to break any more: $what" && status=1
    files="$files $1"
    shift 2
  done
  if ! swift build --build-tests > "$scratch/log" 2>&1; then
    echo "$number: does not build: $what"; grep -m3 error: "$scratch/log"; status=1
  elif timeout 900 swift test --skip-build --filter "$filter" > "$scratch/log" 2>&1; then
    echo "$number: NOT SEEN TO FAIL: $what"; status=1
  else
    echo "$number: seen to fail: $what"
  fi
  for file in $files; do cp "$scratch/kept-$(basename "$file")" "Sources/$file"; done
}

# What fails unbroken says nothing when it is broken.
if [ "$chosen" = " 9 " ]; then
  true
elif ! swift build --build-tests > "$scratch/log" 2>&1 \
  || ! swift test --skip-build --filter 'ProofTests|HistoryTests|UnusualRepositoryTests' > "$scratch/log" 2>&1; then
  echo "the proofs fail as they are:"; grep -E 'error:|recorded an issue' "$scratch/log" | head -5; exit 1
fi

R=PlanStore/Recording
sabotage 1 "no lock and no compare-and-swap (either alone still holds)" noLostUpdate \
  $R/RecordingLock.swift 's/LOCK_EX | LOCK_NB/LOCK_SH | LOCK_NB/' \
  PlanGit/Repository+Writing.swift 's/&target, 1, &expected, message/\&target, 1, nil, message/'
sabotage 2 "no lock, and a branch without a commit is taken as it comes" firstCommit \
  $R/RecordingLock.swift 's/LOCK_EX | LOCK_NB/LOCK_SH | LOCK_NB/' \
  PlanGit/Repository+Writing.swift 's/git_reference_create_matching(&reference/old == nil ? git_reference_create(\&reference, handle, name, \&target, 1, message) : git_reference_create_matching(\&reference/'
sabotage 3 "the index is not looked at again once its lock is held" besideGit \
  $R/Recorder.swift 's/guard index.isCurrent(), isCurrent(changes)/guard isCurrent(changes)/'
sabotage 4 "no journal" CrashProofs \
  $R/Recorder.swift '/    try write(stored.journal, files)/d'
sabotage 4 "the lock that libgit2 leaves is left" CrashProofs \
  $R/Settlement.swift '/      try finishBranch()/d'
sabotage 5 "the index is put in place before the working files" killedAtRandom \
  $R/Settlement.swift 's/^        for step in journal.steps {$/        try? finishIndex(); try? Disk.remove(files.journal); usleep(20_000); for step in journal.steps {/'
sabotage 6 "the index gets HEAD's copy" KeptEditsProof \
  $R/Workspace+Edits.swift 's/index: .init(bytes: try Self.edited(staged.bytes, file)/index: .init(bytes: try Self.edited(recorded.bytes, file)/'
sabotage 7 "an operation under way is not asked for" UnusualRepositoryTests \
  $R/Recorder+Steps.swift '/if let operation = repository.state.operation/d'
sabotage 8 "every line ends in LF" ByteExactProof \
  PlanCore/Edit/NodeFile+Editing.swift 's/\[13, 10\] : \[10\]/[10] : [10]/'
sabotage 10 "the size of a file is not judged" HostileFilesProof \
  PlanStore/Reading/Folder.swift 's/if size > NodeFile.maximumSize { return/if size < 0 { return/;s/NodeFile.maximumSize + 1) { buffer/size + 1) { buffer/'
sabotage 11 "output that fails is passed over" HonestOutputProof \
  PlanCLI/Session.swift 's/throw .output(error, recorded: recorded)/_ = error/'
sabotage 12 "a commit is ready with its first child" HistoryTests \
  PlanGit/CommitWalk.swift 's/if children\[parent\] == 0 {/if children[parent] == 0 || commits[parent]?.parents.count == 1 {/'

is_chosen 9 || exit $status
# The fuzzer has a build of its own.
what="a reference in brackets is taken to be closed"
make fuzz MINUTES=0 > "$scratch/log" 2>&1 || { echo "9: the fuzzers do not run"; tail -3 "$scratch/log"; exit 1; }
sed -i 's/guard let close = value.firstIndex(of: ">") else { return nil }/let close = value.firstIndex(of: ">")!/' Sources/PlanCore/Model/Evidence.swift
if make fuzz MINUTES=1 > "$scratch/log" 2>&1; then
  echo "9: NOT SEEN TO FAIL: $what"; status=1
elif grep -qE 'ERROR: (AddressSanitizer|libFuzzer)|Fatal error' .build/fuzz/file.log; then
  echo "9: seen to fail: $what"
else
  echo "9: does not build: $what"; tail -3 "$scratch/log"; status=1
fi
exit $status
