#!/bin/sh
# archives.sh DIR: prepares DIR for a program that brings its libraries with it, and says in DIR/flags what `swift build`
# needs for that; PKG_CONFIG_PATH=DIR and the linker's -LDIR do the rest.
#
# C++'s own library is taken from its archive wherever there is one. So is libgit2, if a small program that uses all that
# PlanGit uses can be linked with offline.c and starts; else DIR/flags is empty and libgit2 is loaded as the system has it.
# Run in the folder of Package.swift.
set -eu
out=$1
rm -rf "$out"
mkdir -p "$out"
: > "$out/flags"
[ "$(uname -s)" = Linux ] || exit 0
cc=cc
command -v cc > /dev/null 2>&1 || cc=clang

# In DIR lie only links to archives, so that the linker finds no shared library there.
archive() {
  path=$($cc -print-file-name="lib$1.a")
  case $path in /*) ln -sf "$path" "$out/lib$1.a" ;; *) return 1 ;; esac
}
archive stdc++ || true
[ "${PLAN_SHARED_LIBGIT2:-}" = 1 ] && exit 0
archive git2 || exit 0

# What the archive's own needs are, as far as they are there; those that nothing asks for are left out by the linker.
libraries=-lgit2
for name in mbedcrypto crypto pcre2-8 pcre http_parser llhttp z; do
  if [ $name = crypto ] && [ -e "$out/libmbedcrypto.a" ]; then continue; fi
  if archive $name; then libraries="$libraries -l$name"; fi
done

nm -g --defined-only "$out/libgit2.a" 2> /dev/null | awk '$2 == "T" { print $3 }' | sort -u > "$out/names"
grep -oh 'git_[a-z0-9_]*' -r Sources/PlanGit --include='*.swift' | sort -u | comm -12 - "$out/names" \
  | grep -v '^git_libgit2_init$' > "$out/used"
{
  echo 'int git_libgit2_init(void);'
  sed 's/.*/extern void &(void);/' "$out/used"
  echo 'static void (*const used[])(void) = {'
  sed 's/$/,/' "$out/used"
  echo '}; int main(void) { return !used[0] || git_libgit2_init() < 0; }'
} > "$out/try.c"
if $cc -DPLAN_STATIC_LIBGIT2 -o "$out/try" "$out/try.c" Sources/COffline/offline.c -L"$out" $libraries 2> "$out/log" \
  && "$out/try" 2>> "$out/log"; then
  {
    echo 'Name: libgit2'
    echo 'Description: libgit2 from its archive'
    echo "Version: $(pkg-config --modversion libgit2)"
    echo "Cflags: $(pkg-config --cflags libgit2)"
    # Without -L: the folder's path may have blanks, which do not come through here.
    echo "Libs: $libraries"
  } > "$out/libgit2.pc"
  echo '-Xswiftc -DPLAN_STATIC_LIBGIT2 -Xcc -DPLAN_STATIC_LIBGIT2' > "$out/flags"
fi
rm -f "$out/names" "$out/used" "$out/try" "$out/try.c"
