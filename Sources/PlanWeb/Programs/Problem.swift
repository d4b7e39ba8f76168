import PlanCore

/// Why a program does not get what it asked for, as the standard for such answers has it (RFC 9457).
struct Problem: Error, Sendable {
  /// What is wrong with one member of what was sent.
  struct Fault: Hashable, Sendable {
    /// Where it stands (RFC 6901): `/0/status`; empty for the whole.
    let pointer: String
    /// A sentence.
    let detail: String

    init(_ pointer: String, _ detail: String) { (self.pointer, self.detail) = (pointer, detail.asSentence) }
  }

  /// The status of the answer (RFC 9110).
  let status: Int
  /// The methods that there are, where another one was asked for.
  var methods = "GET, HEAD"
  /// What happened: a sentence.
  let detail: String
  /// What to do about it; nil for nothing.
  let hint: String?
  let faults: [Fault]

  init(_ status: Int, _ detail: String, hint: String? = nil, faults: [Fault] = []) {
    (self.status, self.detail, self.hint, self.faults) = (status, detail.asSentence, hint, faults)
  }

  var answer: WebAnswer {
    var members: [(String, JSON)] = [
      ("type", .string("about:blank")), ("title", .string(Self.titles[status] ?? "Error")),
      ("status", .number(status)), ("detail", .string(detail)),
    ]
    if let hint { members.append(("hint", .string(hint))) }
    if !faults.isEmpty {
      members.append(
        (
          "errors",
          .array(
            faults.map { .object([("pointer", .string($0.pointer)), ("detail", .string($0.detail))]) })
        ))
    }
    let answer = WebAnswer(
      status, [("Content-Type", "application/problem+json"), ("Cache-Control", "no-store")],
      body: Array(JSON.object(members).document.utf8))
    switch status {
    case 401: return answer.adding("WWW-Authenticate", "Bearer realm=\"plan\"")
    case 405: return answer.adding("Allow", methods)
    case 429: return answer.adding("Retry-After", "60")
    case 503: return answer.adding("Retry-After", "5")
    default: return answer
    }
  }

  /// What the statuses are called (RFC 9110).
  private static let titles = [
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    409: "Conflict", 413: "Content Too Large", 415: "Unsupported Media Type", 421: "Misdirected Request",
    422: "Unprocessable Content", 429: "Too Many Requests", 500: "Internal Server Error",
    503: "Service Unavailable",
  ]
}
