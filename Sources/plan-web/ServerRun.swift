import Dispatch
import Foundation
import PlanCLI
import PlanCore
import PlanReport
import PlanStore
import PlanWeb
import Synchronization

/// Does what `plan serve` asks for: listens until it is ended, or makes a link.
struct ServerRun {
  private let order: ServeOrder

  init(_ order: ServeOrder) { self.order = order }

  func run() throws(ServeFailure) {
    switch order.task {
    case .serve: try serve()
    case .invite(let user):
      guard let origin = OriginFile(order.workspace)?.text else { throw .notServing }
      let server = try server(origin: origin, port: nil)
      let link = try link(for: user, lasting: AccessBook.Lifetime.invitation, of: server)
      order.tell(.invitation(user, link: link))
    case .token(let user, let name):
      guard let origin = OriginFile(order.workspace)?.text else { throw .notServing }
      let server = try server(origin: origin, port: nil)
      do {
        let secret = try server.token(for: Guest(name: user.name, address: user.email), named: name)
        order.tell(.token(user, secret: secret.text))
      } catch { throw .keeping(reason: "\(error)") }
    }
  }

  private func serve() throws(ServeFailure) {
    let listen = try listen
    let (origin, port) = origin(listen)
    let server = try server(origin: origin, port: port)
    let order = order
    let failure = Mutex<ServeFailure?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    var network = NetworkServer(address: listen) { await server.answer($0) }
    network.admission = { server.answer(toHeadOf: $0) }
    network.log = { record in
      let line =
        "\(record.method) \(record.pattern) \(record.status) \(record.milliseconds) ms \(record.bytes)\n"
      FileHandle.standardError.write(Data(line.utf8))
    }
    network.pattern = { server.pattern(of: $0) }
    network.onListening = { _ in
      do {
        try OriginFile(order.workspace)?.write(origin)
        if let field = order.userField {
          return order.tell(.servingNamed(address: origin, field: field))
        }
        let link = try server.link(
          for: Guest(name: order.user.name, address: order.user.email), lasting: AccessBook.Lifetime.ownLink)
        order.tell(.serving(address: origin, order.user, link: link))
        // A browser that has to start may not return before it ends.
        if let show = order.show { DispatchQueue.global().async { show(link) } }
      } catch { failure.withLock { $0 = .keeping(reason: "\(error)") } }
    }
    let running = network
    // The command line waits here; the server runs on threads of its own.
    Task {
      do {
        try await running.run()
        await server.finish()
      } catch let error as ListenError {
        failure.withLock { $0 = error.failure }
      } catch { failure.withLock { $0 = .cannotListen(listen, reason: "\(error)") } }
      isDone.signal()
    }
    isDone.wait()
    if let failure = failure.withLock({ $0 }) { throw failure }
    order.tell(.ended)
  }

  /// Where it listens: for port 0, at a port that nothing listens on.
  private var listen: ListenAddress {
    get throws(ServeFailure) {
      guard case .tcp(let host, 0) = order.listen else { return order.listen }
      do {
        return .tcp(host: host, port: try NetworkServer.freePort(of: host))
      } catch { throw .cannotListen(order.listen, reason: "\(error)") }
    }
  }

  /// How browsers name the server, and its port where they reach it without HTTPS.
  private func origin(_ listen: ListenAddress) -> (text: String, port: Int?) {
    if let url = order.url { return (url, nil) }
    switch listen {
    case .tcp(let host, let port):
      let name = host.contains(":") ? "[\(host)]" : host
      return ("http://\(name):\(port)", port)
    case .unix: return ("http://localhost", 80)
    }
  }

  private func server(origin: String, port: Int?) throws(ServeFailure) -> WebServer {
    var settings = ServerSettings(
      order.workspace, origin: origin, plainPort: port, now: { CommandContext.clock() },
      digest: SHA256Digest.digest)
    if let port, origin.contains("127.0.0.1") { settings.otherHosts = ["localhost:\(port)"] }
    settings.userField = order.userField
    settings.strangers = order.isOpen ? .reader : nil
    settings.environment = order.environment
    settings.signer = order.signer
    settings.version = order.version
    settings.templates = order.templates
    settings.languages = order.languages
    settings.zone = TimeZone.current.identifier
    let reports = order.reports
    settings.print = { order throws(PrintFailure) in
      do throws(ReportProgram.Failure) {
        return try reports.pdf(
          order.report, of: order.plan, in: order.language, at: order.commit, on: order.day)
      } catch { throw error.failure }
    }
    let (workspace, environment) = (order.workspace, order.environment)
    settings.data = { words, now in
      let data = CommandLineTool.data(
        words, of: workspace, at: now, environment: environment, renderReport: ReportRenderer.run)
      return DataAnswer(
        data.bytes,
        failure: data.problem.map { .init(code: $0.code.rawValue, text: $0.text, hint: $0.hint) })
    }
    do { return try WebServer(settings) } catch let error as StoreError { throw .store(error) } catch {
      throw .keeping(reason: "\(error)")
    }
  }

  private func link(
    for user: GitUser, lasting seconds: Int64, of server: WebServer
  ) throws(ServeFailure) -> String {
    do {
      return try server.link(for: Guest(name: user.name, address: user.email), lasting: seconds)
    } catch { throw .keeping(reason: "\(error)") }
  }
}

extension ReportProgram.Failure {
  fileprivate var failure: PrintFailure {
    switch self {
    case .missing: .missing
    case .late: .late
    case .failed: .failed
    }
  }
}

extension ListenError {
  fileprivate var failure: ServeFailure {
    if errno == EADDRINUSE { return .portTaken(address) }
    return .cannotListen(address, reason: errno.map { String(cString: strerror($0)) } ?? "no such address")
  }
}

/// How browsers named the server that ran here last: links that are made beside it need that.
private struct OriginFile {
  private let path: String

  init?(_ workspace: Workspace) {
    guard let folder = workspace.privateFolder("plan.web") else { return nil }
    path = folder + "/origin"
  }

  var text: String? {
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    return text?.split(separator: "\n").first.map(String.init)
  }

  func write(_ origin: String) throws {
    try Data((origin + "\n").utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
