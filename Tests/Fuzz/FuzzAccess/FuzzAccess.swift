import PlanWeb

/// What libFuzzer calls with bytes of its own making: as the book of who may come in, as a cookie, as what a program says of itself, as the
/// head of a request and as the query of an address.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let text = String(decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
  let secrets = [SessionCookie(port: nil), SessionCookie(port: 8731)].map { cookie in
    cookie.secret(of: WebRequest("GET", "/", [("Cookie", text)]))
  }
  let token = BearerToken.secret(of: WebRequest("GET", "/", [("Authorization", text)]))
  for secret in secrets + [token] {
    guard let secret else { continue }
    precondition(text.contains(secret.text), "a secret is what was sent")
  }
  for now in [0, 1_800_000_000] as [Int64] {
    // A digest that can be turned back: what is in the book is found by the fuzzer's own bytes.
    var book = AccessBook(text) { Array($0.prefix(2)) }
    let written = book.text(at: now)
    let again = AccessBook(written) { Array($0.prefix(2)) }.text(at: now)
    precondition(
      again.split(separator: "\n").count <= written.split(separator: "\n").count, "nobody comes in by writing"
    )
    for case .some(let secret) in secrets + [token] {
      _ = book.guest(ofLink: secret, at: now)
      _ = book.guest(ofSession: secret, at: now)
      _ = book.guest(ofSession: secret, isNamed: true, at: now)
      _ = book.guest(ofToken: secret, at: now)
      book.begin(secret, for: Guest(name: text, address: text), at: now)
      precondition(book.guest(ofSession: secret, isNamed: true, at: now) != nil, "who is let in is in")
    }
  }
  if let form = try? Form(query: text) {
    for value in form.values("q") { precondition(!value.utf8.contains(0), "no text has the character 0") }
  }
  checkHead(text)
  return 0
}

/// A head of the fuzzer's making: what passes is for this server, from its own pages, and of one person at most.
private func checkHead(_ text: String) {
  let guardian = RequestGuard(origin: "https://a.example", userField: "X-User")
  let fields = text.split(separator: "\n").map { line -> (name: String, value: String) in
    let name = line.prefix { $0 != ":" }
    return (String(name), String(line.dropFirst(name.count + 1)))
  }
  let headers = WebHeaders(fields)
  for method in ["GET", "POST"] where guardian.refusal(WebRequest(method, text, headers)) == nil {
    precondition(headers.only("Host")?.lowercased() == "a.example", "the host is ours")
    precondition(headers.values("X-User").count <= 1, "one person")
  }
}

/// libFuzzer's own loop; the package manager lets a program begin in a function of its target's name.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// Where the program begins.
@_cdecl("FuzzAccess_main")
public func start(_ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Int32 {
  var (count, words) = (count, words)
  return runDriver(&count, &words) { fuzz($0, $1) }
}
