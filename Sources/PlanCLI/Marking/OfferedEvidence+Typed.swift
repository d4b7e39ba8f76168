import PlanCore
import PlanService
import PlanStore
import SystemPackage

extension OfferedEvidence {
  /// What a typed reference means: an address, else a file.
  ///
  /// - Parameters:
  ///   - folder: where the command is run, to which a reference is relative.
  ///   - root: the plan root, to which evidence is relative.
  init(typed reference: String, in folder: FilePath, root: FilePath) {
    let evidence = Evidence(reference: reference)
    if evidence.isURL {
      self = .address(evidence)
      return
    }
    let path = folder.pushing(FilePath(reference)).lexicallyNormalized()
    var inside = path
    let place = inside.removePrefix(root) ? PlanPath(inside.string) : nil
    let name = path.lastComponent
    self = .file(
      OfferedFile(
        name: reference, place: place, stem: name?.stem ?? "evidence",
        ending: name?.extension.map { ".\($0)" } ?? ""
      ) { () throws(Refusal) in
        switch WholeFile(path, limit: OfferedFile.maximumSize) {
        case .bytes(let bytes): return bytes
        case .tooLarge(let count): throw .evidenceTooLarge(reference, bytes: count)
        case .unreadable, .missing: throw .noSuchEvidence(reference)
        }
      })
  }
}
