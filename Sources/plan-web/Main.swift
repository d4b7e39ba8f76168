import PlanWeb

/// Serves one page that tells what was asked for.
@main
enum Main {
  static func main() async throws {
    let port = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 8731
    let hosts = ["localhost:\(port)", "plan.example.org"]
    let guardian = RequestGuard(origin: "http://127.0.0.1:\(port)", otherHosts: hosts)
    var server = NetworkServer(address: .tcp(host: "127.0.0.1", port: port)) { request in
      let lines = [request.method, request.target] + request.headers.values("Host")
      return WebAnswer(200, text: lines.map { $0 + "\n" }.joined() + "\(request.body.count)\n")
    }
    server.admission = { request in guardian.refusal(request).map { WebAnswer($0.status) } }
    server.log = { print($0.method, $0.status, $0.milliseconds, $0.bytes) }
    server.onListening = { print($0) }
    try await server.run()
  }
}
