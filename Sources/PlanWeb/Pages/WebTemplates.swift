import Mustache

/// The templates of the server's own pages.
struct WebTemplates: Sendable {
  private let library: MustacheLibrary

  init() {
    var templates: [String: MustacheTemplate] = [:]
    for (name, bytes) in Self.files {
      // They are part of the program, and a test renders each.
      templates[name] = try? MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    }
    library = MustacheLibrary(templates: templates)
  }

  /// What the style of the site lacks for the server's own pages.
  static let style = PackageResources.forms_css

  /// The script that tells what others record while a page is open.
  static let script = PackageResources.live_js

  /// Their names.
  static var names: [String] { files.map(\.name) }

  /// Whether a template could be read.
  func has(_ name: String) -> Bool { library.getTemplate(named: name) != nil }

  func render(_ values: PageValues, with name: String) -> String {
    library.render(values, withTemplate: name) ?? ""
  }

  private static let files: [(name: String, bytes: [UInt8])] = [
    ("top", PackageResources.top_mustache), ("actions", PackageResources.actions_mustache),
    ("errors", PackageResources.errors_mustache), ("hidden", PackageResources.hidden_mustache),
    ("effect", PackageResources.effect_mustache), ("evidence", PackageResources.evidence_mustache),
    ("mark", PackageResources.mark_mustache), ("mine", PackageResources.mine_mustache),
    ("message", PackageResources.message_mustache), ("login", PackageResources.login_mustache),
    ("account", PackageResources.account_mustache), ("people", PackageResources.people_mustache),
    ("changes", PackageResources.changes_mustache), ("change", PackageResources.change_mustache),
    ("find", PackageResources.find_mustache), ("attention", PackageResources.attention_mustache),
    ("edit", PackageResources.edit_mustache), ("review", PackageResources.review_mustache),
    ("conflict", PackageResources.conflict_mustache),
    ("preview", PackageResources.preview_mustache), ("form", PackageResources.form_mustache),
    ("field", PackageResources.field_mustache),
    ("overview", PackageResources.overview_mustache), ("tell", PackageResources.tell_mustache),
    ("edits", PackageResources.edits_mustache), ("typed", PackageResources.typed_mustache),
  ]
}

/// What a name can stand for in a template of a page.
protocol PageValue: Sendable {}

extension String: PageValue {}
extension Bool: PageValue {}
extension Array: PageValue where Element: PageValue {}

/// Values by name, as templates receive them; `false` where there is nothing, so that no outer value shows through.
struct PageValues: PageValue, ExpressibleByDictionaryLiteral, MustacheParent {
  private var byName: [String: any PageValue]

  init(dictionaryLiteral elements: (String, any PageValue)...) { byName = Dictionary(elements) { $1 } }

  subscript(name: String) -> (any PageValue)? {
    get { byName[name] }
    set { byName[name] = newValue }
  }

  func child(named name: String) -> Any? { byName[name] }

  /// The values with others put over them.
  func with(_ others: PageValues) -> PageValues {
    var values = self
    values.byName.merge(others.byName) { $1 }
    return values
  }
}

extension String? {
  /// The text, or `false` for none.
  var orFalse: any PageValue { if let self, !self.isEmpty { self } else { false } }
}
