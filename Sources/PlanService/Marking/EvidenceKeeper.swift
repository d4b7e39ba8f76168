import PlanCore
import PlanStore

/// Turns offered evidence into lines of a node's file, and files into what is recorded with them.
struct EvidenceKeeper {
  let workspace: Workspace

  /// Addresses as they are; a file below the plan root by its path there; a copy of one that lies elsewhere.
  func kept(
    _ offered: [OfferedEvidence], for code: Code, of plan: PlanID
  ) throws(Refusal) -> [(evidence: Evidence, attachment: AttachedFile?)] {
    var result: [(evidence: Evidence, attachment: AttachedFile?)] = []
    for offer in offered {
      switch offer {
      case .address(let evidence): result.append((evidence, nil))
      case .file(let file):
        if (file.name + file.caption).contains(where: \.isLineBreak) { throw .lineBreakInNote }
        let bytes = try file.bytes()
        let folder = PlanPath.plan(plan).appending(PlanPath.evidenceFolder).appending(code.description)
        let path = if let place = file.place { place } else { try free(folder, file, bytes) }
        result.append(
          (
            Evidence(reference: path.description, caption: file.caption),
            AttachedFile(path: path, bytes: bytes)
          ))
      }
    }
    return result
  }

  /// A name in a folder that no other file has yet: `report.pdf`, else `report-2.pdf`.
  private func free(_ folder: PlanPath, _ file: OfferedFile, _ bytes: [UInt8]) throws(Refusal) -> PlanPath {
    for number in 1...999 {
      let name = number == 1 ? file.stem : "\(file.stem)-\(number)"
      let path = folder.appending(name + file.ending)
      switch workspace.wholeFile(path, limit: OfferedFile.maximumSize) {
      case .missing: return path
      case .bytes(let existing): if existing == bytes { return path }
      case .tooLarge(let count): throw .evidenceTooLarge(workspace.absoluteName(of: path), bytes: count)
      case .unreadable: throw .noSuchEvidence(workspace.absoluteName(of: path))
      }
    }
    throw .noSuchEvidence(file.name)
  }
}
