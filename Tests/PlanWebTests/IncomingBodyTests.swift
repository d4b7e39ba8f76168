import Testing

@testable import PlanWeb

/// What a head announces decides how much is taken, before anything of the body is read.
struct IncomingBodyTests {
  private static let limits = NetworkLimits()

  private func body(_ fields: (name: String, value: String)...) throws(IncomingBody.Fault) -> IncomingBody {
    try IncomingBody(WebHeaders(fields), within: Self.limits)
  }

  @Test("a body is expected where a length above zero or chunks are announced")
  func expected() throws {
    #expect(try !body().isExpected && !body(("Content-Length", "0")).isExpected)
    #expect(try body(("Content-Length", "1")).isExpected && body(("Transfer-Encoding", "Chunked")).isExpected)
  }

  @Test(
    "a length that can be read in two ways is refused",
    arguments: [
      ["4", "4"], ["4", "5"], ["4, 4"], ["+4"], ["-4"], ["0x4"], ["4 "], [""], ["٤"],
    ])
  func unclearLength(lengths: [String]) {
    let headers = WebHeaders(lengths.map { ("Content-Length", $0) })
    #expect(throws: IncomingBody.Fault.unclearLength) { try IncomingBody(headers, within: Self.limits) }
  }

  @Test("of codings there is chunked alone, and never beside a length")
  func codings() {
    for coding in ["identity", "gzip, chunked", "chunked, identity", "xchunked", ""] {
      #expect(throws: IncomingBody.Fault.unclearLength) { try body(("Transfer-Encoding", coding)) }
    }
    #expect(throws: IncomingBody.Fault.unclearLength) {
      try body(("Transfer-Encoding", "chunked"), ("Transfer-Encoding", "chunked"))
    }
    #expect(throws: IncomingBody.Fault.unclearLength) {
      try body(("Content-Length", "4"), ("Transfer-Encoding", "chunked"))
    }
  }

  @Test(
    "a form with files may be longer than another one",
    arguments: [
      ("multipart/form-data; boundary=x", true), ("Multipart/Form-Data", true),
      ("multipart/form-data ;boundary=x", true),
      ("multipart/form-datax", false), ("application/x-www-form-urlencoded", false),
      ("text/plain; multipart/form-data", false), ("", false),
    ])
  func sizes(type: String, hasFiles: Bool) throws {
    let most = hasFiles ? 10 * 1024 * 1024 + 64 * 1024 : 64 * 1024
    let field = (name: "Content-Type", value: type)
    #expect(try body(field, ("Content-Length", String(most))).isExpected)
    #expect(throws: IncomingBody.Fault.tooLong) { try body(field, ("Content-Length", String(most + 1))) }
    var chunked = try body(field, ("Transfer-Encoding", "chunked"))
    try chunked.take([UInt8](repeating: 1, count: most - 1))
    try chunked.take([2])
    #expect(throws: IncomingBody.Fault.tooLong) { try chunked.take([3]) }
    #expect(chunked.bytes.count == most && chunked.bytes.last == 2)
  }

  @Test("digits that are too many for a number are too many bytes")
  func manyDigits() {
    #expect(throws: IncomingBody.Fault.tooLong) { try body(("Content-Length", "18446744073709551620")) }
  }

  @Test("a body may be slow for 10 s, then it has to keep up with 4 KiB a second, and end within 120 s")
  func pace() throws {
    var body = try body(("Content-Length", "60000"))
    #expect(!body.isTooSlow(after: .seconds(10)))
    #expect(body.isTooSlow(after: .milliseconds(10_500)))
    try body.take([UInt8](repeating: 1, count: 2 * 4096))
    #expect(!body.isTooSlow(after: .seconds(12)) && body.isTooSlow(after: .milliseconds(12_100)))
    try body.take([UInt8](repeating: 1, count: 50_000))
    #expect(!body.isTooSlow(after: .seconds(24)) && body.isTooSlow(after: .seconds(120)))
  }

  @Test(
    "heads tell the moment as every browser reads it",
    arguments: [
      (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
      (951_827_696, "Tue, 29 Feb 2000 12:34:56 GMT"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
      (1_796_083_199, "Mon, 30 Nov 2026 23:59:59 GMT"),
    ] as [(Int64, String)])
  func date(seconds: Int64, text: String) { #expect(HTTPDate(seconds).description == text) }
}
