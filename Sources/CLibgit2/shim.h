// What Swift cannot call or see of libgit2 and of the C library: variadic options, the oldest version we build with,
// syncfs.
#ifndef PLAN_CLIBGIT2_SHIM_H
#define PLAN_CLIBGIT2_SHIM_H

#include <errno.h>
#include <git2.h>
#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

#if LIBGIT2_VER_MAJOR < 1 || (LIBGIT2_VER_MAJOR == 1 && LIBGIT2_VER_MINOR < 5)
#error "plan needs libgit2 1.5 or newer"
#endif

/// git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled): objects, refs and the index are flushed to disk.
static inline int plan_git_enable_fsync(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}

/// git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, …): repository extensions that the caller understands.
static inline int plan_git_set_extensions(const char **names, size_t count) {
  return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, count);
}

#ifdef __linux__
// The C library declares it only under _GNU_SOURCE.
extern int syncfs(int file);

/// syncfs(2) of the file system that an open file lies on: 0, or what errno says.
static inline int plan_flush_file_system(int file) {
  return syncfs(file) == 0 ? 0 : errno;
}
#endif

#endif
