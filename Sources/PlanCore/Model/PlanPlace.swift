/// What a path says of a file: its kind, and what names it. No other code takes the paths of plans apart.
///
/// Nothing is allocated, since every file of a plan and of its history is asked. Names that begin with a dot are left out
/// by whoever lists folders.
package struct PlanPlace: Sendable {
  /// The kind of file that lies there.
  package let kind: PlanFileKind
  /// The name of the plan's folder; empty for what is no plan's, and where only the path below that folder is known.
  package let folder: ArraySlice<UInt8>
  /// The code that the name is; nil for any kind but a node's.
  package let code: Code?
  /// The file's name.
  package let name: ArraySlice<UInt8>

  private init(_ kind: PlanFileKind, in folder: ArraySlice<UInt8>, _ code: Code?, _ name: ArraySlice<UInt8>) {
    self.kind = kind
    self.folder = folder
    self.code = code
    self.name = name
  }

  /// Reads a path from the plan root.
  ///
  /// - Returns: nil for what lies neither in a folder below `plans/` nor beside those under a name that means something.
  package init?(_ path: PlanPath) {
    let plans = PlanPath.plansFolder.utf8
    guard path.bytes.starts(with: plans), path.bytes.dropFirst(plans.count).first == 47 else { return nil }
    self.init(belowPlans: path.bytes.dropFirst(plans.count + 1))
  }

  /// Reads a path from `plans/`.
  ///
  /// - Returns: nil for what neither lies in a folder nor has a name that means something there.
  package init?(belowPlans path: ArraySlice<UInt8>) {
    guard let end = path.firstIndex(of: 47) else {
      guard let kind = PlanFileNames.all.filesBesidePlans.kind(of: path) else { return nil }
      self.init(kind, in: [], nil, path)
      return
    }
    let folder = path[..<end]
    if let kind = PlanFileNames.all.besidePlans.kind(of: folder) {
      self.init(kind, in: [], nil, path.lastComponent)
    } else {
      self.init(path[(end + 1)...], in: folder)
    }
  }

  /// Reads a path from a plan's folder.
  package init(belowPlan path: ArraySlice<UInt8>) { self.init(path, in: []) }

  private init(_ path: ArraySlice<UInt8>, in folder: ArraySlice<UInt8>) {
    let name = path.lastComponent
    let isTop = name.startIndex == path.startIndex
    let known =
      isTop
      ? PlanFileNames.all.files.kind(of: name)
      : PlanFileNames.all.folders.kind(of: path.prefix { $0 != 47 })
    if let known {
      self.init(known, in: folder, nil, name)
    } else if name.isTextFileName {
      let code = Code(bytes: name.dropLast(4))
      self.init(code == nil ? .text : .node, in: folder, code, name)
    } else {
      self.init(.other, in: folder, nil, name)
    }
  }

  /// Whether the name ends in `.txt`, written so. `L1.TXT` is read as a node's file, with an error, but has no history.
  package var hasTextEnding: Bool { name.count > 4 && name.suffix(4).elementsEqual(".txt".utf8) }

  /// The plan in whose folder it lies; nil where the folder is no plan's, or not known.
  package var plan: PlanID? { PlanID(String(decoding: folder, as: UTF8.self)) }
}

extension PlanPlace {
  /// Whether a folder beside `plan.txt` holds records, not nodes (F2).
  package static func isRecordFolder(_ name: ArraySlice<UInt8>) -> Bool {
    PlanFileNames.all.folders.kind(of: name) != nil
  }

  /// The folders beside `plan.txt` that hold records, not nodes (F2).
  package static var recordFolders: [[UInt8]] { PlanFileNames.all.folders.map(\.bytes) }

  /// Whether a folder below `plans/` is that of no plan, whatever it holds (F1).
  package static func isBesidePlans(_ name: ArraySlice<UInt8>) -> Bool {
    PlanFileNames.all.besidePlans.kind(of: name) != nil
  }
}

extension PlanPath {
  /// The name of the folder that holds the plans (F1).
  package static let plansFolder = "plans"
  /// The name of a plan's own file (F1).
  package static let planFile = "plan.txt"
  /// The name of the folder of a plan's evidence (F2).
  package static let evidenceFolder = "evidence"
  /// The name of the folder of templates, beside the plans' (F1).
  package static let templatesFolder = "templates"
  /// The name of the file of the people, beside the plans' folders (Y18).
  package static let peopleFile = "people.txt"

  /// The path of the folder that holds the plans.
  package static var plans: PlanPath { PlanPath(plansFolder) }

  /// The path of the file of the people.
  package static var people: PlanPath { plans.appending(peopleFile) }

  /// The path of a plan's own file.
  package static func planFile(of plan: PlanID) -> PlanPath { .plan(plan).appending(planFile) }
}

extension ArraySlice<UInt8> {
  /// What follows the last `/`.
  var lastComponent: ArraySlice<UInt8> { self[(lastIndex(of: 47).map { $0 + 1 } ?? startIndex)...] }

  /// Whether a name ends in `.txt`, in any case.
  fileprivate var isTextFileName: Bool {
    count > 4 && self[endIndex - 4] == 46 && self[endIndex - 3] | 0x20 == 116
      && self[endIndex - 2] | 0x20 == 120 && self[endIndex - 1] | 0x20 == 116
  }
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
  /// Files beside the folders of the plans.
  private(set) var filesBesidePlans: [Name] = []

  static let all = PlanFileNames()

  private init() {
    for kind in PlanFileKind.allCases {
      func name(_ text: String) -> Name { Name(bytes: Array(text.utf8), kind: kind) }
      switch kind.row.place {
      case .file(let text): files.append(name(text))
      case .folders(let texts): folders += texts.map(name)
      case .besidePlans(let text): besidePlans.append(name(text))
      case .fileBesidePlans(let text): filesBesidePlans.append(name(text))
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
