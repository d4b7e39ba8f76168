/// What is decided for one kind of file: a row of the table of kinds.
///
/// There is no default: whoever adds a kind decides everything about it here, and the compiler names the places that tell
/// kinds apart.
package struct PlanFileRow: Sendable {
  /// Where files of a kind lie, and what names them.
  package enum Place: Sendable {
    /// The file of this name in a plan's folder.
    case file(String)
    /// However deep in a plan's folder, but in no folder of records: a code and `.txt`.
    case code
    /// However deep in one of these folders beside `plan.txt`, under any name.
    case folders([String])
    /// However deep in this folder beside those of the plans, under any name.
    case besidePlans(String)
    /// Wherever no other kind lies in a plan's folder, by whether the name ends in `.txt`.
    case elsewhere(isText: Bool)
  }

  /// What is in a file.
  package enum Content: Sendable {
    /// Fields, then a body (F8): it is parsed, checked by its fields, and edited.
    case fields
    /// Bytes that are nobody's concern: it is only named, never opened by who reads plans.
    case bytes
  }

  /// Where it lies, and what names it.
  package let place: Place
  /// What is in it.
  package let content: Content
  /// What `plan check` says of such a file in a plan's folder, whatever is in it; nil for nothing.
  package let problem: Problem?
  /// Whether `plan save` records it; else only if evidence or a logo names it.
  package let isSaved: Bool

  fileprivate init(
    _ place: Place, _ content: Content, problem: Problem?, isSaved: Bool
  ) {
    self.place = place
    self.content = content
    self.problem = problem
    self.isSaved = isSaved
  }
}

extension PlanFileRow {
  /// The table: a kind without a row does not compile.
  fileprivate static func row(_ kind: PlanFileKind) -> PlanFileRow {
    switch kind {
    case .plan: .init(.file(PlanPath.planFile), .fields, problem: nil, isSaved: true)
    case .node: .init(.code, .fields, problem: nil, isSaved: true)
    case .evidence:
      .init(.folders([PlanPath.evidenceFolder]), .bytes, problem: nil, isSaved: true)
    case .record:
      .init(
        .folders(["indicators", "projects", "tables"]), .bytes, problem: nil, isSaved: true
      )
    case .template:
      .init(
        .besidePlans(PlanPath.templatesFolder), .bytes, problem: nil, isSaved: true)
    case .text:
      .init(
        .elsewhere(isText: true), .fields, problem: .notACode(expected: nil), isSaved: true
      )
    case .other:
      .init(
        .elsewhere(isText: false), .bytes, problem: .strayFile, isSaved: false)
    }
  }

  fileprivate static let rows = PlanFileKind.allCases.map(row)
}

extension PlanFileKind {
  /// What is decided for the kind.
  package var row: PlanFileRow { PlanFileRow.rows[Int(rawValue)] }
}

/// The names that tell kinds apart, taken out of the table once, since every path is compared with them.
struct PlanFileNames: Sendable {
  /// A name, and the kind that it means where it stands.
  struct Name: Sendable {
    let bytes: [UInt8]
    let kind: PlanFileKind
  }

  /// Files in a plan's folder.
  private(set) var files: [Name] = []
  /// Folders in a plan's folder.
  private(set) var folders: [Name] = []
  /// Folders beside those of the plans.
  private(set) var besidePlans: [Name] = []

  static let all = PlanFileNames()

  private init() {
    for kind in PlanFileKind.allCases {
      func name(_ text: String) -> Name { Name(bytes: Array(text.utf8), kind: kind) }
      switch kind.row.place {
      case .file(let text): files.append(name(text))
      case .folders(let texts): folders += texts.map(name)
      case .besidePlans(let text): besidePlans.append(name(text))
      case .code, .elsewhere: break
      }
    }
  }
}

extension [PlanFileNames.Name] {
  /// The kind that a name means; nil for any other name.
  func kind(of name: some Collection<UInt8>) -> PlanFileKind? {
    for known in self where known.bytes.elementsEqual(name) { return known.kind }
    return nil
  }
}
