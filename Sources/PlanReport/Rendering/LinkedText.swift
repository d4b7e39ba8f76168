import Mustache

/// A text of a template that leads somewhere: `{{.}}` is the text, `{{why}}` the address.
struct LinkedText: TemplateValue, MustacheParent, MustacheCustomRenderable {
  let text: String
  /// Where it is said what the text counts; nil where nothing says it.
  let why: String?

  init(_ text: String, why: String? = nil) { (self.text, self.why) = (text, why) }

  var renderText: String { text }

  var isNull: Bool { false }

  func child(named name: String) -> Any? { name == "why" ? why ?? false : nil }
}
