import PlanWeb

/// What libFuzzer calls with bytes of its own making: as the body of a form of each kind, as an address and as the name of a file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  let text = String(decoding: bytes, as: UTF8.self)
  for type in ["application/x-www-form-urlencoded", "multipart/form-data; boundary=b"] {
    guard let form = try? Form(WebRequest("POST", "/", [("Content-Type", type)], body: bytes)) else {
      continue
    }
    for name in ["a", "code"] {
      for value in form.values(name) { precondition(!value.utf8.contains(0), "no text has the character 0") }
      if let file = form.file(name) {
        precondition(file.bytes.count <= bytes.count, "a file is a part of what came")
        check(UploadedEvidence(file)?.name)
      }
    }
  }
  check(UploadedEvidence(Form.File(name: text, bytes: Array("%PDF-".utf8)))?.name)
  for name in RequestPath(text)?.names ?? [] {
    precondition(!name.hasPrefix(".") && !name.contains("/"), "no name leads out of the paths")
  }
  return 0
}

/// A name under which a file is kept is one component of a path.
private func check(_ name: String?) {
  guard let name else { return }
  precondition(name.utf8.count <= 200 && !name.isEmpty, "short enough")
  precondition(!name.contains("/") && !name.contains("\\") && !name.hasPrefix("."), "one component")
  precondition(!name.unicodeScalars.contains { $0.value < 32 }, "no control character")
}

/// libFuzzer's own loop; the package manager lets a program begin in a function of its target's name.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// Where the program begins.
@_cdecl("FuzzForm_main")
public func start(_ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Int32 {
  var (count, words) = (count, words)
  return runDriver(&count, &words) { fuzz($0, $1) }
}
