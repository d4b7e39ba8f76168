import PlanCore
import PlanStore
import SystemPackage

/// The templates and the stylesheet that stand in for the built-in ones: those of a folder that was named, else of
/// `plans/templates/`.
struct ReportTemplates {
  private let named: FilePath?
  private let workspace: Workspace

  init(_ named: FilePath?, _ workspace: Workspace) { (self.named, self.workspace) = (named, workspace) }

  /// Reads them; none where no folder was named and the usual one is not there.
  func read() throws(Failure) -> [ReportTemplate] {
    let folder = named ?? workspace.root.appending("plans").appending("templates")
    guard let names = folder.namesInside else {
      if let named { throw .report(.noTemplates(named.string)) }
      return []
    }
    var templates: [ReportTemplate] = []
    for name in names where name.hasSuffix(".mustache") || name == "style.css" {
      let path = folder.appending(name)
      do throws(Errno) {
        guard let bytes = try path.wholeFile() else { continue }
        templates.append(
          ReportTemplate(name: name, path: shown(path), text: String(decoding: bytes, as: UTF8.self)))
      } catch { throw .store(.reading(path: path, reason: error)) }
    }
    return templates
  }

  /// The path relative to the plan root, where it lies there.
  private func shown(_ path: FilePath) -> String {
    var inside = path.lexicallyNormalized()
    return inside.removePrefix(workspace.root) ? inside.string : path.string
  }
}
