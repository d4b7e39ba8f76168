import NIOHTTP1
import PlanWeb

/// A request and what is decided about it, from its head until its answer has been sent.
struct Exchange {
  let head: HTTPRequestHead
  let headers: WebHeaders
  /// Nil as long as it is not known whether the head announces one that is taken.
  var body: IncomingBody?
  let began = ContinuousClock.now
  /// An answer that is known before the end of the request.
  var answer: WebAnswer?

  init(_ head: HTTPRequestHead) {
    self.head = head
    headers = WebHeaders(head.headers.map { ($0.name, $0.value) })
  }

  /// Reads from the head what body follows. HTTP/1.0 knows no chunks: a program between us that is of it reads another body.
  mutating func awaitBody(within limits: NetworkLimits) throws(IncomingBody.Fault) {
    if head.version == .http1_0, !headers.values("Transfer-Encoding").isEmpty { throw .unclearLength }
    body = try IncomingBody(headers, within: limits)
  }

  /// The request, with as much of its body as is there.
  var request: WebRequest { WebRequest(head.method.rawValue, head.uri, headers, body: body?.bytes ?? []) }

  /// Whether the connection ends with its answer: the client asks for that, or is of HTTP/1.0, or wants to speak something else
  /// from here on.
  var isLast: Bool { !head.isKeepAlive || head.version == .http1_0 || isUpgrade }

  /// Whether the client wants to speak something other than HTTP/1.1 after this request. Nothing that follows is read.
  var isUpgrade: Bool { head.method == .CONNECT || !headers.values("Upgrade").isEmpty }

  /// Whether the client waits for a word before it sends the body.
  var waitsForContinue: Bool {
    body?.isExpected == true && head.version != .http1_0
      && headers.only("Expect")?.lowercased() == "100-continue"
  }
}
