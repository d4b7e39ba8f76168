// Functions that take the places of libgit2's connections, in programs that never make one.
//
// libgit2's tables name its transports (HTTP, SSH) and their encryption, and these a dozen libraries, which the system
// would load at each start. A function of the program's own comes before one of the same name in an archive or a library.
//
// With PLAN_STATIC_LIBGIT2 libgit2 is linked from its archive: none of its files that connect are taken out of it, and
// the libraries that they need are not needed at all. Without, libgit2 is loaded with all of them, and two functions keep
// them from starting.

#include <stddef.h>

#ifdef PLAN_STATIC_LIBGIT2

#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

// No code of plan's may come here.
__attribute__((noreturn)) static int never(void) {
  static const char text[] = "error: plan makes no connections, and something has asked libgit2 for one\n";
  ssize_t written = write(STDERR_FILENO, text, sizeof text - 1);
  (void)written;
  abort();
}

// libgit2 1.5 to 1.9: transports/http.c, transports/smart.c, transports/ssh*.c.
int git_smart_subtransport_http(void) { never(); }
int git_smart_subtransport_ssh(void) { never(); }
int git_transport_smart(void) { never(); }
int git_transport_ssh_with_paths(void) { never(); }

// Settings of those files that libgit2's options name.
bool git_http__expect_continue = false;
bool git_smart__ofs_delta_enabled = true;

// Called when libgit2 starts.
int git_transport_ssh_global_init(void) { return 0; }
int git_transport_ssh_libssh2_global_init(void) { return 0; }
int git_mbedtls_stream_global_init(void) { return 0; }
int git_openssl_stream_global_init(void) { return 0; }

// streams/mbedtls.c, streams/openssl.c. An error, upon which libgit2 goes on without certificates.
int git_mbedtls__set_cert_location(void) { return -1; }
int git_openssl__set_cert_location(void) { return -1; }

int git_mbedtls_stream_new(void) { never(); }
int git_mbedtls_stream_wrap(void) { never(); }
int git_openssl_stream_new(void) { never(); }
int git_openssl_stream_wrap(void) { never(); }

#else

// libgit2, where it is built with mbedTLS as Debian's is, reads every certificate of the system when it starts: three
// milliseconds. With an error it goes on without them; should it ever connect, it would trust nobody.
int mbedtls_x509_crt_parse_file(void *chain, const char *path) {
  (void)chain;
  (void)path;
  return -1;
}

// libgit2 starts libssh2, and that OpenSSL with its tables. libssh2 starts itself when a connection is made.
int libssh2_init(int flags) {
  (void)flags;
  return 0;
}

#endif
