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
  func read() throws(CommandError) -> [ReportTemplate] {
    let folder = named ?? workspace.absolute(PlanPath.plans.appending(PlanPath.templatesFolder))
    guard let names = folder.namesInside else {
      if let named { throw .report(.noTemplates(named.string)) }
      return []
    }
    var templates: [ReportTemplate] = []
    for name in names where name.hasSuffix(".mustache") || name == "style.css" {
      let path = folder.appending(name)
      let bytes: [UInt8]?
      do throws(Errno) { bytes = try path.wholeFile() } catch {
        throw .store(.reading(path: path, reason: error))
      }
      guard let bytes else { continue }
      do throws(TextError) {
        templates.append(ReportTemplate(name: name, path: shown(path), text: try TextInput(bytes).text))
      } catch {
        throw .report(.template(path: shown(path), line: error.line, reason: "it is not UTF-8"))
      }
    }
    return templates
  }

  /// The path relative to the plan root, where it lies there.
  private func shown(_ path: FilePath) -> String {
    var inside = path.lexicallyNormalized()
    return inside.removePrefix(workspace.root) ? inside.string : path.string
  }
}
