/// Stands in the place of mbedTLS's function of this name: reads no certificates.
///
/// libgit2, where it is built with mbedTLS as Debian's is, reads every certificate of the system when it starts: three
/// milliseconds of each command, for connections that are never made here. The dynamic linker takes a program's own
/// function before a library's. Should libgit2 ever connect, it would trust nobody.
///
/// - Returns: an error, upon which libgit2 goes on without certificates.
@_cdecl("mbedtls_x509_crt_parse_file")
public func readNoCertificates(_ chain: UnsafeMutableRawPointer?, _ path: UnsafePointer<CChar>?) -> Int32 {
  -1
}

/// Stands in the place of libssh2's function of this name: starts nothing.
///
/// libgit2 starts libssh2, and that OpenSSL with its tables, also where nothing is ever fetched. libssh2 starts itself
/// when a connection is made, which never happens here.
///
/// - Returns: 0, success.
@_cdecl("libssh2_init")
public func startNoConnections(_ flags: Int32) -> Int32 { 0 }
