import PlanCore

/// What libFuzzer calls with bytes of its own making: as a node's file, a plan's and that of the people, everything is
/// read of them that the tool ever reads; what must hold for every file is checked.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  FileFuzz.asNode(bytes)
  FileFuzz.asPlan(bytes)
  FileFuzz.asPeople(bytes)
  return 0
}

private enum FileFuzz {
  static let header = PlanHeader(
    id: PlanID("p")!,
    content: .bytes(
      Array(
        "title: P\nperiod: 2018-01-01 2020-12-31\nlanguages: en fr\nlevels: L line, D deliverable\nsub-status: cut not-done\nrequire: evidence, owner, due\n"
          .utf8)))
  static let day = PlanDate("2020-06-30")!

  static func asNode(_ bytes: [UInt8]) {
    let files = [
      SourceFile(path: PlanPath("L1/L1.txt"), content: .bytes(Array("title: L\n".utf8))),
      SourceFile(path: PlanPath("L1/L1D1.txt"), content: .bytes(bytes)),
      SourceFile(
        path: PlanPath("L1/L1D2.txt"), content: .bytes(Array("title: D\nstatus: 2020-01-01 done\n".utf8))),
    ]
    let tree = PlanTree(header: header, files: files.map(header.read))
    let figures = tree.figures(on: day)
    precondition(figures.total.deliverables == 2, "each deliverable counts once")
    precondition(figures.total.done >= 1, "a file hides no other")
    for finding in tree.findings(on: day) {
      precondition((finding.line ?? 1) >= 1 && (finding.column ?? 1) >= 1, "places are 1-based")
    }
    guard let file = try? NodeFile(parsing: bytes) else { return }
    for field in file.fields { _ = (file.key(of: field), file.value(of: field), file.parts(of: field)) }
    _ = (
      file.statusLines(header.subStatuses), file.status(on: day, header.subStatuses),
      file.values(.evidence).map { Evidence($0) }
    )
    _ = Narrative(file.body)
    edit(file)
  }

  /// The laws of editing (F19).
  private static func edit(_ file: NodeFile) {
    let line = StatusLine(date: day, word: StatusWord(.done), note: "n")
    if let edited = try? file.adding(line) {
      precondition(edited.values(.status).count == file.values(.status).count + 1, "one line more")
      precondition(
        Reversal.reverting(from: file.bytes, to: edited.bytes, in: edited.bytes) == file.bytes, "and back")
    }
    for key in ["title", "title.es", "x-own"] {
      guard let edited = try? file.setting(key, to: "Neu é") else { continue }
      precondition(edited.field(key).map { edited.value(of: $0) } == "Neu é", "a field is what it was set to")
      precondition(edited.body == file.body, "the body is left alone")
      _ = edited.clearing(key)
    }
  }

  static func asPlan(_ bytes: [UInt8]) {
    var header = PlanHeader(id: FileFuzz.header.id, content: .bytes(bytes))
    let names = ["L1/L1.txt", "L1/L1D1.txt", "L1/L1M1/L1M1D1.txt"].map { PlanPath($0) }
    if header.levels.isEmpty { header.inferLevels(from: names) }
    let files = names.map {
      SourceFile(path: $0, content: .bytes(Array("title: A\nstatus: 2020-01-01 done\n".utf8)))
    }
    let tree = PlanTree(header: header, files: files.map(header.read))
    precondition(tree.figures(on: day).total.deliverables <= names.count, "no deliverable out of nothing")
    _ = (tree.findings(on: day), header.languages, header.period)
  }

  static func asPeople(_ bytes: [UInt8]) {
    let people = People(.bytes(bytes))
    for finding in people.findings(in: [], on: day) {
      precondition((finding.line ?? 1) >= 1 && (finding.column ?? 1) >= 1, "places are 1-based")
    }
    for person in people.persons {
      precondition(person.addresses.allSatisfy { people.person(of: $0) != nil }, "an address finds somebody")
    }
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
@_cdecl("FuzzFile_main")
public func start(_ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Int32 {
  var (count, words) = (count, words)
  return runDriver(&count, &words) { fuzz($0, $1) }
}
