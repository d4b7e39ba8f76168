# Puts the faults of the files that are named into the sources below `root`, each behind a switch: with the environment
# variable MUTANT set to the number of a file (the first is 1), its fault is there. With `only`, one fault, and no switch.
# See Tests/Mutants/README.md.

BEGIN {
  status = 0
  for (number = 1; number < ARGC; number++) read_mutant(ARGV[number], number)
  for (edit = 1; edit <= edits; edit++) locate(edit)
  for (path in source) rewrite(path)
  exit status
}

function fail(number, text) { print name[number] ": " text; status = 1 }

function read_mutant(file, number,   line, key, value, previous, path, after, kind) {
  name[number] = file
  sub(/.*\//, "", name[number])
  sub(/\.txt$/, "", name[number])
  while ((getline line < file) > 0) {
    if (line ~ /^#/ || line == "") continue
    if (!match(line, /^[a-z]+:/)) { fail(number, "no key in the line: " line); continue }
    key = substr(line, 1, RLENGTH - 1)
    value = substr(line, RLENGTH + 2)
    if (key == "file") path = value
    else if (key == "after") after = value
    else if (key == "as") kind = value
    else if (key == "from") {
      if (previous == "from") from[edits] = from[edits] "\n" value
      else {
        edits++
        of[edits] = number; in_file[edits] = path; behind[edits] = after; as[edits] = kind
        from[edits] = value; to[edits] = ""
        after = ""; kind = ""
      }
    } else if (key == "to") to[edits] = previous == "to" ? to[edits] "\n" value : value
    else if (key !~ /^(suites|promise|proof|fault)$/) fail(number, "no such key: " key)
    previous = key
  }
  close(file)
}

# Where an edit's text stands: behind `after`, or else in one place only.
function locate(edit,   path, text, start, place) {
  path = root "/Sources/" in_file[edit]
  if (!(path in source)) source[path] = contents(path)
  text = source[path]
  start = 1
  if (behind[edit] != "") {
    place = index(text, behind[edit])
    if (!place) return fail(of[edit], "nothing to break any more: no \"" behind[edit] "\" in " in_file[edit])
    start = place + length(behind[edit])
  }
  place = index(substr(text, start), from[edit])
  if (!place) return fail(of[edit], "nothing to break any more: no \"" from[edit] "\" in " in_file[edit])
  place += start - 1
  if (behind[edit] == "" && index(substr(text, place + 1), from[edit]))
    return fail(of[edit], "more than one \"" from[edit] "\" in " in_file[edit] "; say after: which text")
  if (only ? of[edit] == only : as[edit] != "build") at[edit] = place
}

function contents(path,   text, line, first) {
  first = 1
  text = ""
  while ((getline line < path) > 0) { text = first ? line : text "\n" line; first = 0 }
  close(path)
  return text "\n"
}

function switched(edit,   condition, text) {
  if (only) return to[edit]
  condition = "Mutant.isOn(" of[edit] ")"
  if (as[edit] == "statement") return "if " condition " {\n" to[edit] "\n} else {\n" from[edit] "\n}"
  if (as[edit] == "raw") { text = to[edit]; gsub(/MUTANT/, condition, text); return text }
  return "(" condition " ? (" to[edit] ") : (" from[edit] "))"
}

# From the end of a file to its beginning, so that places stay what they are.
function rewrite(path,   text, last, best, edit, end) {
  text = source[path]
  end = length(text) + 1
  while (1) {
    best = 0
    for (edit = 1; edit <= edits; edit++)
      if (at[edit] && root "/Sources/" in_file[edit] == path && !done[edit] && (!best || at[edit] > at[best])) best = edit
    if (!best) break
    done[best] = 1
    if (at[best] + length(from[best]) > end) fail(of[best], "overlaps " name[of[last]])
    text = substr(text, 1, at[best] - 1) switched(best) substr(text, at[best] + length(from[best]))
    end = at[best]
    last = best
  }
  printf "%s", text > path
  close(path)
}
