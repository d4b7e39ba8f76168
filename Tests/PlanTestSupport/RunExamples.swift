import Foundation

/// A page of the documentation whose examples are run: below each `$ command` stands what it prints.
///
/// Each section (`## `) begins in a folder of its own, in which the preparations before the first section are made.
/// Preparations are comments, which readers of the page do not see: `<!-- run: COMMAND -->`. Other comments of that
/// form, such as `<!-- full: at once -->`, are given to whoever runs the next command.
public struct RunExamples {
  /// A command of the page, and what stands before it in a comment.
  public struct Command {
    /// The command line.
    public let line: String
    /// The comments since the last command, without `run:` ones.
    public let remarks: [String]
    /// Whether it is shown, with what it prints.
    public let isShown: Bool
  }

  /// How a shown path to the sandbox begins in the page.
  public static let folder = "/home/ana/action-plan"

  private let path: String
  private let page: String

  /// Reads a page.
  public init(_ path: String) throws {
    self.path = path
    page = try RepositoryFiles.text(at: path)
  }

  /// The headings of the sections, in order.
  public var sections: [String] {
    page.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
  }

  /// Tells sections anew, or writes what was told into the page where `PLAN_RECORD` is set.
  ///
  /// - Parameters:
  ///   - wanted: the sections' headings.
  ///   - print: runs a command in a sandbox, and gives what it prints.
  /// - Returns: the lines that differ, as they stand and as they are; empty where the page tells the truth.
  public func differences(
    in wanted: [String], print: (Command, Sandbox) throws -> String
  ) throws -> [(shown: String, printed: String)] {
    var retold: [String] = []
    var preparations: [Command] = []
    var sandbox: Sandbox?
    var isExample = false
    var remarks: [String] = []
    var lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    var isBeforeSections = true
    while let line = lines.popFirst() {
      if line.hasPrefix("## ") {
        isBeforeSections = false
        sandbox = nil
        remarks = []
        if wanted.contains(String(line.dropFirst(3))) {
          let new = try Sandbox()
          for command in preparations { _ = try print(command, new) }
          sandbox = new
        }
      }
      if line.hasPrefix("```") { isExample.toggle() }
      retold.append(line)
      if let remark = Self.remark(line) {
        let run = remark.hasPrefix("run: ") ? String(remark.dropFirst(5)) : nil
        if let run, isBeforeSections {
          preparations.append(Command(line: run, remarks: [], isShown: false))
        } else if let run, let sandbox {
          _ = try print(Command(line: run, remarks: [], isShown: false), sandbox)
        } else {
          remarks.append(remark)
        }
      }
      guard isExample, line.hasPrefix("$ "), let sandbox else { continue }
      while let next = lines.first, !next.hasPrefix("$ "), !next.hasPrefix("```") { lines.removeFirst() }
      let command = Command(line: String(line.dropFirst(2)), remarks: remarks, isShown: true)
      remarks = []
      let printed = try print(command, sandbox).replacing(sandbox.path, with: Self.folder)
      retold += printed.split(separator: "\n", omittingEmptySubsequences: false).map(Self.withoutBlanks)
        .reversed().drop { $0.isEmpty }.reversed()
    }
    if Snapshot.isRecording {
      try retold.joined(separator: "\n").write(
        toFile: RepositoryFiles.root + "/" + path, atomically: true, encoding: .utf8)
      return []
    }
    let shown = page.split(separator: "\n", omittingEmptySubsequences: false).map { Self.stable(String($0)) }
    let told = retold.map(Self.stable)
    let length = max(shown.count, told.count)
    return (0..<length).filter { index in
      (index < shown.count ? shown[index] : nil) != (index < told.count ? told[index] : nil)
    }.prefix(3).map { index in
      (index < shown.count ? shown[index] : "(the end)", index < told.count ? told[index] : "(the end)")
    }
  }

  /// The text of a comment that is a line of its own.
  private static func remark(_ line: String) -> String? {
    guard line.hasPrefix("<!-- "), line.hasSuffix(" -->") else { return nil }
    return String(line.dropFirst(5).dropLast(4))
  }

  private static func withoutBlanks(_ line: Substring) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  /// A line without what differs from run to run: ids of commits, and how long a lock has stood.
  private static func stable(_ line: String) -> String {
    line.replacing(/\b[0-9a-f]{7}\b/, with: "COMMIT").replacing(/\b[0-9]+ s\b/, with: "N s")
  }
}
