import PlanTestSupport
import Testing

@testable import PlanWeb

/// What comes with a form: fields and files, however hostile.
struct FormTests {
  private func form(_ body: String, _ limits: Form.Limits = .init()) throws -> Form {
    try Form(
      WebRequest(
        "POST", "/", [("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")],
        body: Array(body.utf8)), limits)
  }

  private func multipart(
    _ body: [UInt8], type: String = "multipart/form-data; boundary=AaB03x", _ limits: Form.Limits = .init()
  ) throws -> Form {
    try Form(WebRequest("POST", "/", [("content-type", type)], body: body), limits)
  }

  private func fault<Value>(_ call: () throws -> Value) -> Form.Fault? {
    do {
      _ = try call()
      return nil
    } catch { return error as? Form.Fault }
  }

  @Test("fields, several of one name, blanks, signs, letters of every language")
  func encoded() throws {
    let form = try form(
      "code=L2M5D1&note=R%C3%A9union+tenue+%26+valid%c3%a9e%21&code=L1&empty=&=x&bare&a=b=c")
    #expect(form["note"] == "Réunion tenue & validée!" && form["empty"] == "" && form["bare"] == "")
    #expect(form.values("code") == ["L2M5D1", "L1"] && form["code"] == "L2M5D1" && form["a"] == "b=c")
    #expect(form["nothing"] == nil && form[""] == "x")
    #expect(try Form(query: "q=%D8%B3&status=done&status=not-done").values("status") == ["done", "not-done"])
    #expect(try Form(query: "")["q"] == nil)
  }

  @Test("what is no form, too large or no text is refused")
  func faults() throws {
    for body in ["a=%", "a=%4", "a=%zz", "%=a", "a=%ff", "a=%c3%28", "a=%ed%a0%80"] {
      #expect(fault { try form(body) } == .malformed, "\(body)")
    }
    #expect(fault { try form("a=%00") } == .notText && fault { try form("%00=a") } == .notText)
    var limits = Form.Limits()
    limits.form = 10
    limits.parts = 2
    #expect(fault { try form("a=12345678", limits) } == nil)
    #expect(fault { try form("a=123456789", limits) } == .tooLarge)
    #expect(fault { try form("a&b&c", limits) } == .tooManyParts)
    for type in ["", "text/plain", "application/json", "multipart/mixed; boundary=a"] {
      #expect(fault { try multipart([], type: type) } == .kind, "\(type)")
    }
    #expect(fault { try Form(WebRequest("POST", "/", [])) } == .kind)
    #expect(Form.Fault.kind.status == 415 && Form.Fault.tooLarge.status == 413)
  }

  @Test("fields and files of a form that brings files, byte for byte")
  func files() throws {
    let bytes: [UInt8] = [0, 1, 13, 10, 45, 45, 65, 255, 13, 10, 13, 10, 13, 10, 45, 45]
    let body =
      Array(
        "preamble\r\n--AaB03x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nÉcrit\r\nsur deux lignes\r\n"
          .utf8)
      + Array(
        "--AaB03x  \r\ncontent-disposition: form-data; filename=\"a \\\"b\\\"; é.pdf\"; name=file\r\nContent-Type: application/pdf\r\n\r\n"
          .utf8) + bytes
      + Array(
        "\r\n--AaB03x\r\nContent-Disposition: form-data; name=\"none\"; filename=\"\"\r\n\r\n\r\n--AaB03x--\r\nepilogue"
          .utf8)
    let form = try multipart(body, type: "Multipart/Form-Data; charset=utf-8; boundary=\"AaB03x\"")
    #expect(form["note"] == "Écrit\r\nsur deux lignes")
    #expect(form.file("file")?.name == "a \"b\"; é.pdf" && form.file("file")?.bytes == bytes)
    #expect(form.file("none") == nil && form["file"] == nil)
  }

  @Test(
    "a body that is not what it says",
    arguments: [
      "", "--AaB03x", "--AaB03x\r\n", "--AaB03xx\r\n\r\n", "nothing",
      "--AaB03x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end",
      "--AaB03x\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--AaB03x--",
      "--AaB03x\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--AaB03x--",
      "--AaB03x\r\nContent-Disposition: form-data\r\n\r\nx\r\n--AaB03x--",
      "--AaB03x\r\nContent-Disposition: form-data; name=a; name=b\r\n\r\nx\r\n--AaB03x--",
      "--AaB03x\r\nContent-Type: text/plain\r\n\r\nx\r\n--AaB03x--",
      "--AaB03x\r\nContent-Disposition: form-data; name=a\r\nx\r\n--AaB03x--",
    ])
  func malformed(body: String) {
    #expect(fault { try multipart(Array(body.utf8)) } == .malformed)
  }

  @Test("limits of a form that brings files")
  func limits() throws {
    func body(_ parts: Int, _ size: Int) -> [UInt8] {
      let part =
        "--AaB03x\r\nContent-Disposition: form-data; name=a\r\n\r\n\(String(repeating: "x", count: size))\r\n"
      return Array((String(repeating: part, count: parts) + "--AaB03x--").utf8)
    }
    var limits = Form.Limits()
    (limits.parts, limits.form, limits.upload) = (3, 100, 1000)
    #expect(try multipart(body(3, 100), limits).values("a").count == 3)
    #expect(fault { try multipart(body(4, 1), limits) } == .tooManyParts)
    #expect(fault { try multipart(body(1, 101), limits) } == .tooLarge)
    #expect(fault { try multipart(body(1, 2000), limits) } == .tooLarge)
    let long =
      "--AaB03x\r\nContent-Disposition: form-data; name=\(String(repeating: "n", count: 5000))\r\n\r\nx\r\n--AaB03x--"
    #expect(fault { try multipart(Array(long.utf8)) } == .malformed)
    #expect(fault { try multipart([], type: "multipart/form-data") } == .malformed)
    #expect(
      fault { try multipart([], type: "multipart/form-data; boundary=\(String(repeating: "b", count: 71))") }
        == .malformed)
  }

  @Test("whatever bytes come, reading ends and gives a form or a fault", arguments: 1...20)
  func anything(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "--AaB03x", "\r\n", "--", "Content-Disposition: form-data; name=\"a\"", "; filename=\"b\"", "\"", "\\",
      ":", ";", "=", "&", "%", "%41", "+", "é", "\0", " ",
    ]
    for _ in 0..<300 {
      var body: [UInt8] = []
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        body += Array((pieces.randomElement(using: &random) ?? "").utf8)
        if Int.random(in: 0..<9, using: &random) == 0 {
          body.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      _ = try? multipart(body)
      _ = try? form(String(decoding: body, as: UTF8.self))
    }
    // What is written as RFC 7578 says comes back.
    let value = (0..<50).map { _ in UInt8.random(in: 0...255, using: &random) }
    let file =
      Array("--AaB03x\r\nContent-Disposition: form-data; name=f; filename=g\r\n\r\n".utf8) + value
      + Array("\r\n--AaB03x--\r\n".utf8)
    #expect(try multipart(file).file("f")?.bytes == value)
  }

  // MARK: Names of uploads

  @Test(
    "a name is one component of a path on every system",
    arguments: [
      ("report.pdf", "report.pdf"), ("../../etc/passwd.pdf", "passwd.pdf"), ("..\\..\\boot.pdf", "boot.pdf"),
      ("C:\\Users\\Ana\\report.pdf", "report.pdf"), ("/etc/cron.d/x.csv", "x.csv"),
      ("CON.pdf", "file-CON.pdf"),
      ("con.report.pdf", "file-con.report.pdf"), ("lpt1.txt", "file-lpt1.txt"), ("-rf.pdf", "rf.pdf"),
      ("--.pdf", "file.pdf"), (".git.pdf", "git.pdf"), ("...pdf", "pdf"), (" . report . .pdf", "report.pdf"),
      ("rap\u{202E}fdp.exe.pdf", "rapfdp.exe.pdf"), ("a\r\nb\0c\u{1B}.pdf", "abc.pdf"),
      ("a<b>:\"|?*.pdf", "ab.pdf"),
      ("Re\u{301}union signe\u{301}e.pdf", "Réunion signée.pdf"), ("تقرير.pdf", "تقرير.pdf"), ("", "file"),
    ])
  func names(sent: String, kept: String) {
    #expect(UploadedEvidence.safe(sent) == kept)
    #expect(Array(UploadedEvidence.safe(sent).utf8) == Array(kept.utf8), "one spelling")
  }

  @Test("a long name is cut before its ending, between characters")
  func longNames() throws {
    let name = UploadedEvidence.safe(String(repeating: "é", count: 300) + ".pdf")
    #expect(name.utf8.count <= 100 && name.hasSuffix("é.pdf") && name.count == 52)
  }

  @Test("a file is taken if its ending is one of those and it begins as such a file does")
  func kinds() {
    func name(_ sent: String, _ bytes: [UInt8]) -> String? {
      UploadedEvidence(Form.File(name: sent, bytes: bytes))?.name
    }
    let pdf = Array("%PDF-1.7".utf8)
    #expect(name("a.PDF", pdf) == "a.PDF" && name("a.b.pdf", pdf) == "a.b.pdf")
    #expect(
      name("a.docx", [0x50, 0x4B, 3, 4, 9]) == "a.docx" && name("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0]) == "a.jpg")
    #expect(name("a.csv", Array("a;b\r\n".utf8)) == "a.csv" && name("a.txt", []) == "a.txt")
    for (sent, bytes) in [
      ("a.html", Array("<html>".utf8)), ("a.svg", Array("<svg>".utf8)), ("a", pdf), (".pdf", pdf),
      ("a.exe", [0x4D, 0x5A]),
      ("a.pdf", Array("<script>".utf8)), ("a.png", pdf), ("a.pdf.html", pdf), ("a.txt", [65, 0, 66]),
      ("a.pdf", []),
      ("a.pdf/", Array("x".utf8)),
    ] { #expect(name(sent, bytes) == nil, "\(sent)") }
    #expect(UploadedEvidence.endings.contains("ods") && !UploadedEvidence.endings.contains("svg"))
  }
}
