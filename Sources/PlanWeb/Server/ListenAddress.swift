/// Where a server waits for connections.
package enum ListenAddress: Hashable, Sendable {
  /// A port of this machine; port 0 stands for any that is free.
  case tcp(host: String, port: Int)
  /// A socket file, for a proxy on the same machine. Who may connect is a matter of the file's mode, which the umask decides.
  case unix(path: String)
}
