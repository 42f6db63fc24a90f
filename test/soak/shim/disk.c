/*
 * Stands between a process and the files of its database (LD_PRELOAD). It counts what SQLite asks of them, can fail one call,
 * and can write down every write, truncation and sync in order, so that a power cut can be played afterwards.
 *
 *   SHIM_FILES   only files whose path contains this; others pass untouched
 *   SHIM_COUNTS  a file of 4096 bytes, mapped: see struct counts. What it counted is read there, also after the process was killed;
 *                which call is to fail is written there while it lives
 *   SHIM_LOG     a file to append records to
 *
 * better-sqlite3 calls pwrite64, fsync and ftruncate64; the others are wrapped so that a next version is not missed in silence.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

enum fault { NONE, ENOSPC_, EIO_, SHORT, FSYNC };

struct counts {
  uint64_t wal_syncs, other_syncs, wal_writes, other_writes, wal_bytes, other_bytes;
  /* `at` calls of its kind from now `fault` strikes, and goes on until `fault` is NONE again. */
  uint64_t fault, at, struck;
};

static struct counts *counts;
static const char *files;
static int log_fd = -1;
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static int (*real_fsync)(int), (*real_fdatasync)(int), (*real_ftruncate)(int, off64_t);

__attribute__((constructor)) static void start(void) {
  const char *path = getenv("SHIM_COUNTS"), *log = getenv("SHIM_LOG");
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  if (path) {
    int fd = open(path, O_RDWR);
    if (fd >= 0) counts = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (fd < 0 || counts == MAP_FAILED) { perror("shim: counts"); _exit(99); }
    close(fd);
  }
  if (log && (log_fd = open(log, O_WRONLY | O_APPEND | O_CREAT, 0600)) < 0) { perror("shim: log"); _exit(99); }
  if (counts) files = getenv("SHIM_FILES");
}

/* 0: not ours; 1: the database itself; 2: its write-ahead log. */
static int kind_of(int fd) {
  char link[64], path[1024];
  ssize_t length;
  if (!files) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  if (!strstr(path, files)) return 0;
  return length > 4 && !strcmp(path + length - 4, "-wal") ? 2 : 1;
}

static int strikes(enum fault what) {
  if (counts->fault != what) return 0;
  if (counts->struck || --counts->at > 0) return 0;
  return counts->struck = 1;
}

static int still_struck(enum fault what) { return counts->fault == what && counts->struck; }

/* kind, operation (0 write, 1 sync, 2 truncate), offset or size, length; then the bytes. */
static void record(int kind, int operation, uint64_t offset, const void *bytes, uint64_t length) {
  uint64_t head[4] = {kind, operation, offset, length};
  if (log_fd < 0) return;
  if (write(log_fd, head, sizeof head) != sizeof head) _exit(99);
  if (length && write(log_fd, bytes, length) != (ssize_t)length) _exit(99);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  int kind = kind_of(fd);
  if (!kind) return real_pwrite(fd, bytes, length, offset);
  if (still_struck(SHORT) || still_struck(ENOSPC_) || strikes(ENOSPC_)) { errno = ENOSPC; return -1; }
  if (still_struck(EIO_) || strikes(EIO_)) { errno = EIO; return -1; }
  /* Half of it reaches the file; the rest finds no room. */
  if (strikes(SHORT)) return real_pwrite(fd, bytes, length / 2, offset);
  ssize_t done = real_pwrite(fd, bytes, length, offset);
  if (done > 0) {
    record(kind, 0, offset, bytes, done);
    if (kind == 2) counts->wal_writes++, counts->wal_bytes += done;
    else counts->other_writes++, counts->other_bytes += done;
  }
  return done;
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return pwrite64(fd, bytes, length, offset); }

static int synced(int fd, int (*real)(int)) {
  int kind = kind_of(fd);
  if (!kind) return real(fd);
  if (still_struck(FSYNC) || strikes(FSYNC)) { errno = EIO; return -1; }
  int answer = real(fd);
  if (answer == 0) {
    record(kind, 1, 0, NULL, 0);
    if (kind == 2) counts->wal_syncs++;
    else counts->other_syncs++;
  }
  return answer;
}
int fsync(int fd) { return synced(fd, real_fsync); }
int fdatasync(int fd) { return synced(fd, real_fdatasync); }

int ftruncate64(int fd, off64_t size) {
  int kind = kind_of(fd);
  int answer = real_ftruncate(fd, size);
  if (kind && answer == 0) record(kind, 2, size, NULL, 0);
  return answer;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }
