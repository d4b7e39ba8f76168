// A library to be preloaded: it counts the calls by which a program changes files below one folder, and lets the
// N-th go wrong.
//
//   FAULT_ROOT   the folder; calls on anything else, and on standard streams, are passed on uncounted
//   FAULT_AT     N, 1-based; 0 counts only
//   FAULT_HOW    kill: the process dies before the call
//                tear: half of a write is done, then the process dies (other calls: as kill)
//                short: half of a write is done, and the count says so (other calls are done)
//                enospc, eio, eintr, erofs, eacces: the call fails so, once
//                full: from the N-th on, every call that takes room fails with ENOSPC
//                interrupt: SIGINT arrives before the call, which is then done
//                term: SIGTERM likewise
//                append: a line is written at the end of FAULT_FILE before the call, which is then done
//   FAULT_BUSY   1: the first time that a file is to be linked as index.lock, somebody else holds that; not counted
//   FAULT_LOG    a file that gets a line for each counted call: its kind and its path
//   FAULT_PEAK   a file that gets the most memory that the process has had, in kB, when it ends
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static char root[PATH_MAX];
static size_t root_length;
static long at, count;
static char how[32];
static int log_file = -1;

static void start(void) {
  const char *value = getenv("FAULT_ROOT");
  if (value) snprintf(root, sizeof root, "%s", value);
  root_length = strlen(root);
  value = getenv("FAULT_AT");
  at = value ? atol(value) : 0;
  value = getenv("FAULT_HOW");
  if (value) snprintf(how, sizeof how, "%s", value);
  value = getenv("FAULT_LOG");
  if (value) log_file = (int)syscall(SYS_openat, AT_FDCWD, value, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

// What a process inherits from the one that started it is in its resource usage, but not here.
__attribute__((destructor)) static void end(void) {
  const char *name = getenv("FAULT_PEAK");
  if (!name) return;
  char text[4096];
  int status = (int)syscall(SYS_openat, AT_FDCWD, "/proc/self/status", O_RDONLY);
  ssize_t length = syscall(SYS_read, status, text, sizeof text - 1);
  text[length > 0 ? length : 0] = 0;
  const char *peak = strstr(text, "VmHWM:");
  int file = (int)syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (peak && file >= 0) {
    peak += 6;
    while (*peak == ' ' || *peak == '\t') peak++;
    syscall(SYS_write, file, peak, strspn(peak, "0123456789"));
  }
}

// The program leaves by this call, without destructors.
__attribute__((noreturn)) void _exit(int code) {
  end();
  for (;;) syscall(SYS_exit_group, code);
}

// The path that a file descriptor stands for; empty if there is none.
static void path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
  path[length > 0 ? length : 0] = 0;
}

static void path_at(int fd, const char *name, char *path) {
  if (!name || name[0] == '/') {
    snprintf(path, PATH_MAX, "%s", name ? name : "");
    return;
  }
  char folder[PATH_MAX];
  if (fd == AT_FDCWD) {
    if (!getcwd(folder, sizeof folder)) folder[0] = 0;
  } else {
    path_of(fd, folder);
  }
  if (snprintf(path, PATH_MAX, "%s/%s", folder, name) >= PATH_MAX) path[0] = 0;
}

enum { PASS, FAIL, HALF, HALF_AND_DIE };

// Counts a call and says what becomes of it. `room` says whether the call takes room on the disk.
static int verdict(const char *kind, const char *path, int is_write, int room) {
  pthread_once(&once, start);
  if (!root_length || strncmp(path, root, root_length) || (path[root_length] && path[root_length] != '/')) return PASS;
  pthread_mutex_lock(&mutex);
  long number = ++count;
  if (log_file >= 0) {
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%s %s\n", kind, path);
    syscall(SYS_write, log_file, line, (size_t)length);
  }
  pthread_mutex_unlock(&mutex);
  if (!at || number < at) return PASS;
  if (!strcmp(how, "full")) {
    errno = ENOSPC;
    return room ? FAIL : PASS;
  }
  if (number != at) return PASS;
  if (!strcmp(how, "tear") && is_write) return HALF_AND_DIE;
  if (!strcmp(how, "short")) return is_write ? HALF : PASS;
  if (!strcmp(how, "kill") || !strcmp(how, "tear")) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
  }
  if (!strcmp(how, "interrupt") || !strcmp(how, "term")) {
    syscall(SYS_kill, getpid(), !strcmp(how, "term") ? SIGTERM : SIGINT);
    return PASS;
  }
  if (!strcmp(how, "append")) {
    int file = (int)syscall(SYS_openat, AT_FDCWD, getenv("FAULT_FILE"), O_WRONLY | O_APPEND);
    syscall(SYS_write, file, "by hand\n", 8);
    syscall(SYS_close, file);
    return PASS;
  }
  errno = !strcmp(how, "enospc") ? ENOSPC : !strcmp(how, "eintr") ? EINTR : !strcmp(how, "erofs") ? EROFS : !strcmp(how, "eacces") ? EACCES : EIO;
  return FAIL;
}

static int on_path(const char *kind, int fd, const char *name, int room) {
  char path[PATH_MAX];
  path_at(fd, name, path);
  return verdict(kind, path, 0, room) == FAIL;
}

static int on_file(const char *kind, int fd, int is_write, int room) {
  if (fd >= 0 && fd <= 2) return PASS;
  char path[PATH_MAX];
  path_of(fd, path);
  return verdict(kind, path, is_write, room);
}

static void die(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

// The next definition of the function that is being defined.
#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// Opening changes files where it makes or empties one; opening to write alone does not.
#define CHANGES(flags) ((flags) & (O_CREAT | O_TRUNC))

#define OPEN_BODY(call, fd, path)                                          \
  mode_t mode = 0;                                                         \
  if (flags & (O_CREAT | O_TMPFILE)) {                                     \
    va_list list;                                                          \
    va_start(list, flags);                                                 \
    mode = (mode_t)va_arg(list, int);                                      \
    va_end(list);                                                          \
  }                                                                        \
  if (CHANGES(flags) && on_path("open", fd, path, 1)) return -1;           \
  return call;

int open(const char *path, int flags, ...) { OPEN_BODY(NEXT(open)(path, flags, mode), AT_FDCWD, path) }
int open64(const char *path, int flags, ...) { OPEN_BODY(NEXT(open64)(path, flags, mode), AT_FDCWD, path) }
int openat(int fd, const char *path, int flags, ...) { OPEN_BODY(NEXT(openat)(fd, path, flags, mode), fd, path) }
int openat64(int fd, const char *path, int flags, ...) { OPEN_BODY(NEXT(openat64)(fd, path, flags, mode), fd, path) }

int creat(const char *path, mode_t mode) {
  return on_path("open", AT_FDCWD, path, 1) ? -1 : NEXT(creat)(path, mode);
}

int mkstemp(char *template) { return on_path("open", AT_FDCWD, template, 1) ? -1 : NEXT(mkstemp)(template); }
int mkostemp(char *template, int flags) {
  return on_path("open", AT_FDCWD, template, 1) ? -1 : NEXT(mkostemp)(template, flags);
}

FILE *fopen(const char *path, const char *mode) {
  return mode[0] != 'r' && on_path("open", AT_FDCWD, path, 1) ? NULL : NEXT(fopen)(path, mode);
}
FILE *fopen64(const char *path, const char *mode) {
  return mode[0] != 'r' && on_path("open", AT_FDCWD, path, 1) ? NULL : NEXT(fopen64)(path, mode);
}

#define WRITE_BODY(whole, half)                     \
  switch (on_file("write", fd, size > 0, 1)) {      \
  case FAIL: return -1;                             \
  case HALF: return half;                           \
  case HALF_AND_DIE: (void)!half; die();            \
  }                                                 \
  return whole;

ssize_t write(int fd, const void *bytes, size_t size) {
  WRITE_BODY(NEXT(write)(fd, bytes, size), NEXT(write)(fd, bytes, (size + 1) / 2))
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t offset) {
  WRITE_BODY(NEXT(pwrite)(fd, bytes, size, offset), NEXT(pwrite)(fd, bytes, (size + 1) / 2, offset))
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off_t offset) {
  WRITE_BODY(NEXT(pwrite64)(fd, bytes, size, offset), NEXT(pwrite64)(fd, bytes, (size + 1) / 2, offset))
}
ssize_t writev(int fd, const struct iovec *parts, int size) {
  WRITE_BODY(NEXT(writev)(fd, parts, size), NEXT(writev)(fd, parts, (size + 1) / 2))
}

#define ON_FILE(kind, room, type, name, parameters, arguments) \
  type name parameters { return on_file(kind, fd, 0, room) == FAIL ? -1 : NEXT(name) arguments; }
#define ON_PATH(kind, room, folder, path, type, name, parameters, arguments) \
  type name parameters { return on_path(kind, folder, path, room) ? -1 : NEXT(name) arguments; }

ON_FILE("sync", 0, int, fsync, (int fd), (fd))
ON_FILE("sync", 0, int, fdatasync, (int fd), (fd))
ON_FILE("sync", 0, int, syncfs, (int fd), (fd))
ON_FILE("truncate", 0, int, ftruncate, (int fd, off_t size), (fd, size))
ON_FILE("truncate", 0, int, ftruncate64, (int fd, off_t size), (fd, size))
ON_FILE("room", 1, int, posix_fallocate, (int fd, off_t from, off_t size), (fd, from, size))
ON_FILE("room", 1, int, fallocate, (int fd, int mode, off_t from, off_t size), (fd, mode, from, size))
ON_FILE("mode", 0, int, fchmod, (int fd, mode_t mode), (fd, mode))
ON_FILE("mode", 0, int, fchown, (int fd, uid_t user, gid_t group), (fd, user, group))
ON_FILE("times", 0, int, futimens, (int fd, const struct timespec times[2]), (fd, times))
ON_FILE("times", 0, int, futimes, (int fd, const struct timeval times[2]), (fd, times))

ssize_t copy_file_range(int from, off_t *start, int fd, off_t *place, size_t size, unsigned flags) {
  return on_file("write", fd, 0, 1) == FAIL ? -1 : NEXT(copy_file_range)(from, start, fd, place, size, flags);
}
ssize_t sendfile(int fd, int from, off_t *start, size_t size) {
  ssize_t sendfile(int, int, off_t *, size_t);
  return on_file("write", fd, 0, 1) == FAIL ? -1 : NEXT(sendfile)(fd, from, start, size);
}

ON_PATH("truncate", 0, AT_FDCWD, path, int, truncate, (const char *path, off_t size), (path, size))
ON_PATH("truncate", 0, AT_FDCWD, path, int, truncate64, (const char *path, off_t size), (path, size))
ON_PATH("rename", 0, AT_FDCWD, to, int, rename, (const char *from, const char *to), (from, to))
ON_PATH("rename", 0, there, to, int, renameat, (int here, const char *from, int there, const char *to),
        (here, from, there, to))
ON_PATH("rename", 0, there, to, int, renameat2,
        (int here, const char *from, int there, const char *to, unsigned flags), (here, from, there, to, flags))

// Whether a name is git's lock of the index and somebody else holds it: so it is once.
static int is_busy(const char *name) {
  static int told;
  const char *end = strrchr(name, '/');
  if (told || !getenv("FAULT_BUSY") || strcmp(end ? end + 1 : name, "index.lock")) return 0;
  told = 1;
  errno = EEXIST;
  return 1;
}

int link(const char *from, const char *to) {
  if (is_busy(to) || on_path("link", AT_FDCWD, to, 1)) return -1;
  return NEXT(link)(from, to);
}
ON_PATH("link", 1, there, to, int, linkat, (int here, const char *from, int there, const char *to, int flags),
        (here, from, there, to, flags))
ON_PATH("link", 1, AT_FDCWD, to, int, symlink, (const char *from, const char *to), (from, to))
ON_PATH("link", 1, there, to, int, symlinkat, (const char *from, int there, const char *to), (from, there, to))
ON_PATH("unlink", 0, AT_FDCWD, path, int, unlink, (const char *path), (path))
ON_PATH("unlink", 0, folder, path, int, unlinkat, (int folder, const char *path, int flags), (folder, path, flags))
ON_PATH("unlink", 0, AT_FDCWD, path, int, rmdir, (const char *path), (path))
ON_PATH("unlink", 0, AT_FDCWD, path, int, remove, (const char *path), (path))
ON_PATH("mkdir", 1, AT_FDCWD, path, int, mkdir, (const char *path, mode_t mode), (path, mode))
ON_PATH("mkdir", 1, folder, path, int, mkdirat, (int folder, const char *path, mode_t mode), (folder, path, mode))
ON_PATH("mode", 0, AT_FDCWD, path, int, chmod, (const char *path, mode_t mode), (path, mode))
ON_PATH("mode", 0, folder, path, int, fchmodat, (int folder, const char *path, mode_t mode, int flags),
        (folder, path, mode, flags))
ON_PATH("mode", 0, AT_FDCWD, path, int, chown, (const char *path, uid_t user, gid_t group), (path, user, group))
ON_PATH("mode", 0, AT_FDCWD, path, int, lchown, (const char *path, uid_t user, gid_t group), (path, user, group))
ON_PATH("mode", 0, folder, path, int, fchownat,
        (int folder, const char *path, uid_t user, gid_t group, int flags), (folder, path, user, group, flags))
ON_PATH("times", 0, AT_FDCWD, path, int, utimes, (const char *path, const struct timeval times[2]), (path, times))
ON_PATH("times", 0, AT_FDCWD, path, int, lutimes, (const char *path, const struct timeval times[2]), (path, times))
ON_PATH("times", 0, folder, path, int, utimensat,
        (int folder, const char *path, const struct timespec times[2], int flags), (folder, path, times, flags))

struct utimbuf;
int utime(const char *path, const struct utimbuf *times) {
  int utime(const char *, const struct utimbuf *);
  return on_path("times", AT_FDCWD, path, 0) ? -1 : NEXT(utime)(path, times);
}
