import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import PlanCLI
import PlanWeb
import ServiceLifecycle
import UnixSignals

/// A server for browsers: it turns what arrives from the network into `WebRequest`s, and sends `WebAnswer`s.
///
/// It speaks HTTP/1.1 in the clear. What is not HTTP, too much, or too slow is answered here, or the connection is closed; a
/// handler never hears of it.
struct NetworkServer: Sendable {
  /// Answers a request, on one of the `HandlerThreads`, which it may block. Its task is cancelled when the client goes away, or when
  /// the program ends and has waited long enough.
  typealias Handler = @Sendable (WebRequest) async -> WebAnswer
  /// Decides by the head alone whether a request is answered at once; nil lets its body come in. It runs on the event loop, and does
  /// not wait for anything. Bodies of files are kept in memory: whoever may send none is best refused here.
  typealias Admission = @Sendable (WebRequest) -> WebAnswer?

  let address: ListenAddress
  var limits = NetworkLimits()
  var admission: Admission = { _ in nil }
  /// The pattern of a request's path, for the log.
  var pattern: @Sendable (WebRequest) -> String = { _ in "" }
  /// Hears of each request that was answered or given up, on the event loop.
  var log: @Sendable (RequestRecord) -> Void = { _ in }
  /// Is called once, when connections are accepted: with the real port, where port 0 was asked for.
  var onListening: @Sendable (ListenAddress) -> Void = { _ in }
  let handler: Handler

  /// Serves until SIGTERM or SIGINT arrives, and returns when the running requests have ended, or after `limits.shutdownTime`.
  ///
  /// It returns even if a handler does not: its task goes on until the program exits.
  ///
  /// - Throws: `ListenError` where it cannot listen.
  func run() async throws {
    // Hummingbird and ServiceLifecycle have nothing to say that `log` and errors do not.
    let silence = Logger(label: "plan-web") { _ in SwiftLogNoOpLogHandler() }
    let server = Server(
      childChannelSetup: ConnectionSetup(server: self),
      configuration: ServerConfiguration(
        address: bindAddress, availableConnectionsDelegate: .maximum(limits.connections, logger: silence)),
      onServerRunning: { channel in
        // Several that are accepted in one go could go beyond the limit.
        try? await channel.setOption(.maxMessagesPerRead, value: 1).get()
        onListening(address.withPort(channel.localAddress?.port))
      },
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: silence)
    var configuration = ServiceGroupConfiguration(
      services: [server], gracefulShutdownSignals: [.sigterm, .sigint], logger: silence)
    configuration.maximumGracefulShutdownDuration = limits.shutdownTime
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch let error as IOError {
      throw ListenError(address: address, errno: error.errnoCode)
    } catch is SocketAddressError {
      throw ListenError(address: address, errno: nil)
    }
  }

  /// A port of a host that nothing listens on.
  static func freePort(of host: String) throws -> Int {
    let channel = try ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton).bind(host: host, port: 0)
      .wait()
    defer { try? channel.close().wait() }
    guard let port = channel.localAddress?.port else { throw ListenError(address: .usual, errno: nil) }
    return port
  }

  private var bindAddress: BindAddress {
    switch address {
    case .tcp(let host, let port): .hostname(host, port: port)
    case .unix(let path): .unixDomainSocket(path: path)
    }
  }
}

/// The server cannot listen where it should.
struct ListenError: Error {
  let address: ListenAddress
  /// What the system says, as in `errno`; nil if there is no such address.
  let errno: CInt?
}

extension ListenAddress {
  fileprivate func withPort(_ port: Int?) -> ListenAddress {
    guard case .tcp(let host, _) = self, let port else { return self }
    return .tcp(host: host, port: port)
  }
}
