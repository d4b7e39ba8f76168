import Foundation
import PlanCLI
import PlanCore
import PlanReport
import PlanStore
import PlanTestSupport
import Synchronization
import SystemPackage
import Testing

@testable import PlanWeb

/// A plan under git, and a server that shows it.
final class ServedPlan: Sendable {
  static let origin = "http://127.0.0.1:8731"
  static let today = "2020-11-20"

  let sandbox: Sandbox
  let server: WebServer

  /// - Parameter people: what people.txt says; nil for none.
  init(
    people: String? = ServedPlan.people, strangers: Person.Role? = nil, plan: String = "",
    digest: Digest? = nil, adjust: (inout ServerSettings) -> Void = { _ in }
  ) throws {
    sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: Plan A\ntitle.fr: Plan A fr\nperiod: 2020-01-01 2021-12-31\nlevels: L line, D deliverable\nlanguages: en fr\n"
        + plan, to: "plans/a/plan.txt")
    let files = [
      "L1/L1": "title: First\nowner: Training\n",
      "L1/L1D1":
        "title: Programme\ntitle.fr: Programme fr\nstatus: 2020-03-01 in-progress Begun\ndue: 2020-10-31\n",
      "L1/L1D2": "title: Report <script>alert(1)</script>\nstatus: 2020-03-01 in-progress {{{x}}}\n",
      "L2/L2": "title: Second\nowner: Finance\n", "L2/L2D1": "title: Budget\nstatus: 2020-02-01 done\n",
      "L2/L2D2": "title: Account\n",
    ]
    for (name, text) in files { try sandbox.write(text, to: "plans/a/\(name).txt") }
    if let people { try sandbox.write(people, to: "plans/people.txt") }
    try sandbox.commitAll("begin", variables: ["GIT_COMMITTER_DATE": "2020-03-02T10:00:00Z"])
    let workspace = try Workspace(searchingFrom: FilePath(sandbox.path))
    let now = Timestamp(seconds: 1_605_873_600, offsetMinutes: 0)
    let clock = Clock(now)
    self.clock = clock
    var settings = ServerSettings(
      workspace, origin: Self.origin, plainPort: 8731, now: { clock.now },
      digest: digest ?? Self.digest)
    settings.otherHosts = ["localhost:8731"]
    settings.strangers = strangers
    settings.environment = [
      "HOME": sandbox.path, "GIT_AUTHOR_NAME": "Nobody", "GIT_AUTHOR_DATE": "2001-01-01",
    ]
    settings.languages = [.init("ca")].compactMap(\.self)
    let home = ["HOME": sandbox.path]
    settings.data = { words, now in
      let data = CommandLineTool.data(
        words, of: workspace, at: now, environment: home, renderReport: ReportRenderer.run)
      return DataAnswer(
        data.bytes, failure: data.problem.map { .init(code: $0.code.rawValue, text: $0.text, hint: $0.hint) })
    }
    adjust(&settings)
    server = try WebServer(settings)
  }

  let clock: Clock

  /// 32 bytes that follow from others: as good as SHA-256 where nobody looks for two texts that have the same (FNV-1a).
  private static let digest: Digest = { bytes in
    (0..<4).flatMap { (round: UInt8) -> [UInt8] in
      let hash = ([round] + bytes).reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
        ($0 ^ UInt64($1)) &* 0x100_0000_01B3
      }
      return (0..<8).map { UInt8(truncatingIfNeeded: hash >> ($0 * 8)) }
    }
  }

  static let people = """
    person: Ana Ruiz <ana@example.org>; owns Training
    person: Eva Roca <eva@example.org>; role editor
    person: Rae Read <rae@example.org>; role reader

    """

  func head() throws -> String { try sandbox.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines) }

  /// Somebody who has come in.
  func enter(_ address: String, name: String = "Some Body") async throws -> Browser {
    let browser = Browser(self)
    let link = try server.link(for: Guest(name: name, address: address), lasting: 900)
    let answer = await browser.post(String(link.dropFirst(Self.origin.count)), [("address", address)])
    try #require(answer.status == 303, "\(answer.text)")
    return browser
  }
}

/// A clock that tests set.
final class Clock: Sendable {
  private let moment: Mutex<Timestamp>

  init(_ now: Timestamp) { moment = Mutex(now) }

  var now: Timestamp { moment.withLock { $0 } }

  func advance(_ seconds: Int64) {
    moment.withLock { $0 = Timestamp(seconds: $0.seconds + seconds, offsetMinutes: $0.offsetMinutes) }
  }
}

/// What a browser does: it keeps the cookie, and sends the fields of the forms that it is shown.
final class Browser: Sendable {
  let plan: ServedPlan
  private let cookie: Mutex<String?>

  init(_ plan: ServedPlan, cookie: String? = nil) {
    self.plan = plan
    self.cookie = Mutex(cookie)
  }

  var cookieText: String? { cookie.withLock { $0 } }

  func get(_ target: String, _ headers: [(name: String, value: String)] = []) async -> WebAnswer {
    await send(WebRequest("GET", target, WebHeaders(fields() + headers)))
  }

  /// Sends fields as an ordinary form.
  func post(
    _ target: String, _ values: [(String, String)], _ headers: [(name: String, value: String)] = []
  ) async -> WebAnswer {
    let body = values.map { "\($0.0.percentEncoded)=\($0.1.percentEncoded)" }.joined(separator: "&")
    return await send(
      WebRequest(
        "POST", target,
        WebHeaders(
          fields() + headers + [
            ("Origin", ServedPlan.origin), ("Content-Type", "application/x-www-form-urlencoded"),
          ]),
        body: Array(body.utf8)))
  }

  /// Sends fields and files as browsers do.
  func upload(
    _ target: String, _ values: [(String, String)], files: [(field: String, name: String, bytes: [UInt8])]
  ) async -> WebAnswer {
    var body: [UInt8] = []
    for (name, value) in values {
      body += Array("--x\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    for file in files {
      body += Array(
        "--x\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\nContent-Type: application/octet-stream\r\n\r\n"
          .utf8)
      body += file.bytes + Array("\r\n".utf8)
    }
    body += Array("--x--\r\n".utf8)
    return await send(
      WebRequest(
        "POST", target,
        WebHeaders(
          fields() + [("Origin", ServedPlan.origin), ("Content-Type", "multipart/form-data; boundary=x")]),
        body: body))
  }

  /// The fields of the form on a page, with others put over them.
  func form(_ page: WebAnswer, _ values: [(String, String)] = []) -> [(String, String)] {
    var fields: [(String, String)] = []
    for match in page.text.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/) {
      fields.append((String(match.1), String(match.2)))
    }
    for match in page.text.matches(of: /<input type="radio" name="([^"]*)" value="([^"]*)" checked/) {
      fields.append((String(match.1), String(match.2)))
    }
    let replaced = Set(values.map(\.0))
    return fields.filter { !replaced.contains($0.0) } + values
  }

  private func fields() -> [(name: String, value: String)] {
    [("Host", "127.0.0.1:8731")] + (cookieText.map { [("Cookie", $0)] } ?? [])
  }

  private func send(_ request: WebRequest) async -> WebAnswer {
    let answer = await plan.server.answer(request)
    for header in answer.headers where header.name == "Set-Cookie" {
      cookie.withLock { $0 = String(header.value.prefix { $0 != ";" }) }
    }
    return answer
  }
}

extension WebAnswer {
  var text: String { String(decoding: body, as: UTF8.self) }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
