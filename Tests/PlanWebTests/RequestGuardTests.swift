import PlanTestSupport
import Testing

@testable import PlanWeb

/// Requests that do not come from a page of the server are refused before anything of them is read.
struct RequestGuardTests {
  private let guardian = RequestGuard(origin: "http://127.0.0.1:8731", otherHosts: ["localhost:8731"])
  private static let host = (name: "Host", value: "127.0.0.1:8731")
  private static let origin = (name: "Origin", value: "http://127.0.0.1:8731")

  private func refusal(_ method: String, _ fields: (name: String, value: String)...) -> Int? {
    guardian.refusal(WebRequest(method, "/fr/mine", WebHeaders(fields)))?.status
  }

  @Test("a page is given to whoever calls the server by its name")
  func reading() {
    #expect(refusal("GET", Self.host) == nil && refusal("HEAD", ("HOST", "LocalHost:8731")) == nil)
    // Where a reader comes from does not matter: links in mails lead here.
    #expect(refusal("GET", Self.host, ("Origin", "https://evil.example")) == nil)
  }

  @Test(
    "another host is another server",
    arguments: [
      "evil.example", "127.0.0.1", "127.0.0.1:8732", "127.0.0.1:8731.evil.example", "169.254.169.254", "",
      "localhost", "http://127.0.0.1:8731", "127.0.0.1:8731 ",
    ])
  func otherHost(host: String) {
    #expect(refusal("GET", ("Host", host)) == 421)
    #expect(refusal("POST", ("Host", host), Self.origin) == 421)
  }

  @Test("without a host, with two, and with two lengths nobody knows what is meant")
  func malformed() {
    #expect(refusal("GET") == 400 && refusal("GET", Self.host, Self.host) == 400)
    #expect(refusal("POST", Self.host, Self.origin, ("Content-Length", "1"), ("content-length", "1")) == 400)
  }

  @Test("a form comes from a page of this server, and says so")
  func forms() {
    #expect(refusal("POST", Self.host, Self.origin) == nil)
    #expect(refusal("POST", Self.host, Self.origin, ("Sec-Fetch-Site", "same-origin")) == nil)
    #expect(refusal("POST", Self.host) == 403)
    for origin in [
      "null", "", "https://127.0.0.1:8731", "http://127.0.0.1", "http://127.0.0.1:8732",
      "http://localhost:8731",
      "http://127.0.0.1:8731/", "http://127.0.0.1:8731.evil.example", "https://evil.example",
    ] { #expect(refusal("POST", Self.host, ("Origin", origin)) == 403, "\(origin)") }
    #expect(refusal("POST", Self.host, Self.origin, Self.origin) == 403)
    for site in ["cross-site", "same-site", "none", ""] {
      #expect(refusal("POST", Self.host, Self.origin, ("Sec-Fetch-Site", site)) == 403, "\(site)")
    }
    let both = [("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Site", "cross-site")]
    #expect(refusal("POST", Self.host, Self.origin, both[0], both[1]) == 403)
  }

  @Test(
    "other methods there are none", arguments: ["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", ""])
  func methods(method: String) { #expect(refusal(method, Self.host, Self.origin) == 405) }

  @Test("a path is names; whatever could lead out of them is none")
  func paths() {
    func names(_ target: String) -> [String]? { RequestPath(target)?.names }
    #expect(names("/") == [] && names("/fr/") == ["fr", ""] && names("/fr/mine") == ["fr", "mine"])
    #expect(names("/fr/2018-2020/L2M5D1.html?at=2020-06-30") == ["fr", "2018-2020", "L2M5D1.html"])
    #expect(RequestPath("/a?b=/../c%2f")?.query == "b=/../c%2f" && RequestPath("/a")?.query == "")
    #expect(names("/evidence/1a2b/rapport%20sign%C3%A9.pdf") == ["evidence", "1a2b", "rapport signé.pdf"])
    #expect(names("http://evil.example/fr/mine") == ["fr", "mine"] && names("HTTPS://x/a") == ["a"])
    for target in [
      "", "fr", "*", "//host/fr", "/fr//mine", "/../etc/passwd", "/fr/../mine", "/fr/./mine", "/%2e%2e/mine",
      "/fr/%2fetc", "/fr/a%5cb", "/fr/a\\b", "/.git/config", "/fr/%", "/fr/%4", "/fr/%zz", "/fr/%00",
      "/fr/a%0d%0aSet-Cookie:x", "/fr/%ff", "/fr/%1b[31m", "http://evil.example",
    ] { #expect(names(target) == nil, "\(target)") }
  }
}
