package import PlanCore
import PlanGit
import SystemPackage

/// Every plan of a workspace, as the working tree or a commit holds them.
package struct PlanSet: Sendable {
  /// The plans by id.
  package let plans: [PlanTree]
  /// Folders that hold a `plan.txt` but cannot be plans.
  package let findings: [Finding]

  /// The plan of an id.
  package func plan(_ id: PlanID) -> PlanTree? { plans.first { $0.id == id } }
}

/// Where plans are read from.
package enum PlanSource: Sendable {
  /// The files as they are now. Nothing of git is opened.
  case workingTree
  /// The files as a commit holds them, read from git's objects.
  case revision(Revision)

  /// The commit; nil for the working tree.
  package var revision: Revision? { if case .revision(let revision) = self { revision } else { nil } }
}

extension Workspace {
  /// Reads plans.
  ///
  /// - Parameters:
  ///   - wanted: the plans to read; nil for all.
  ///   - source: the working tree, or a commit.
  ///   - detail: how much of them is kept.
  ///   - progress: called from the reading threads with the number of files just read.
  /// - Throws: `reading` if a folder cannot be read; a file that cannot is a finding of its plan.
  /// - Complexity: O(files), on two threads.
  package func plans(
    _ wanted: [PlanID]? = nil, from source: PlanSource = .workingTree, detail: ReadingDetail = .whole,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(StoreError) -> PlanSet {
    switch source {
    case .workingTree: try workingPlans.plans(wanted, detail, progress)
    case .revision(let revision): try recordedPlans(revision).plans(wanted, detail, progress)
    }
  }

  /// The headers of the plans.
  package func planHeaders(from source: PlanSource = .workingTree) throws(StoreError) -> [PlanHeader] {
    switch source {
    case .workingTree: try workingPlans.headers()
    case .revision(let revision): try recordedPlans(revision).headers()
    }
  }

  /// The ids of the plans.
  package func planIDs(from source: PlanSource = .workingTree) throws(StoreError) -> [PlanID] {
    let folders: [FolderEntry]
    switch source {
    case .workingTree: folders = try workingPlans.folders()
    case .revision(let revision): folders = try recordedPlans(revision).folders()
    }
    return folders.compactMap { PlanID(String(decoding: $0.name, as: UTF8.self)) }.sorted()
  }

  /// The bytes of a file under `plans/`; nil if there is none that can be read as a plan file.
  ///
  /// - Parameter path: relative to the plan root.
  package func bytes(of path: PlanPath, from source: PlanSource = .workingTree) throws(StoreError) -> [UInt8]?
  {
    let components = path.bytes.split(separator: 47).dropFirst()
    switch source {
    case .workingTree: return try workingPlans.bytes(at: components)
    case .revision(let revision): return try recordedPlans(revision).bytes(at: components)
    }
  }

  var workingPlans: PlansReader<Folder> {
    let folder = root.appending("plans")
    return PlansReader(
      open: { () throws(Errno) in try Folder(folder) },
      failure: { plan, error in
        let name = plan.map { String(decoding: $0.name, as: UTF8.self) }
        return .reading(path: name.map { folder.appending($0) } ?? folder, reason: error)
      })
  }

  func recordedPlans(_ revision: Revision) throws(StoreError) -> PlansReader<TreeFolder> {
    guard let workingTree else { throw .noRepository(root: root) }
    return PlansReader(
      open: { () throws(GitError) in TreeFolder(revision.plans, try ObjectReader(at: workingTree)) },
      failure: { StoreError($1) })
  }
}

extension Workspace {
  /// Reads of each plan just some nodes and their ancestors: enough to mark them, however large the plan is.
  ///
  /// - Parameter codes: codes of deliverables.
  /// - Returns: nil if a node is not where it belongs, or is none: then the plans must be read whole to say why.
  /// - Complexity: O(codes).
  package func plans(holding codes: Set<Code>) throws(StoreError) -> PlanSet? {
    var plans: [PlanTree] = []
    var found: Set<Code> = []
    var folders = WorkingFolders()
    for header in try planHeaders() {
      if header.levels.isEmpty { return nil }
      let own = codes.filter { header.isDeliverable($0) && header.admits($0) && isInPlace($0, of: header) }
      var files: [ReadFile] = []
      for code in Set(own.flatMap { [$0] + $0.ancestors }).sorted() {
        guard let file = file(of: code, header, &folders) else { return nil }
        files.append(header.read(file))
      }
      found.formUnion(own)
      plans.append(PlanTree(header: header, files: files))
    }
    return found == codes ? PlanSet(plans: plans.sorted { $0.id < $1.id }, findings: []) : nil
  }

  private func isInPlace(_ code: Code, of plan: PlanHeader) -> Bool {
    FileKind(of: absolute(PlanPath.node(code, of: plan.id, levels: plan.levels.count))) == .file
  }

  /// The file of a node where it belongs; nil if there is none, or a link on the way.
  private func file(
    of code: Code, _ plan: PlanHeader, _ folders: inout WorkingFolders
  ) -> SourceFile? {
    let path = PlanPath.node(code, of: plan.id, levels: plan.levels.count)
    guard case .file(let bytes, _)? = try? folders.read(WorkingFile(root: root, path: path.bytes)),
      bytes.count <= NodeFile.maximumSize
    else { return nil }
    let below = path.bytes.dropFirst(PlanPath.plan(plan.id).bytes.count + 1)
    return SourceFile(path: PlanPath(Array(below)), content: .bytes(bytes))
  }
}
