import Mustache

/// What a name can stand for in a template: a text, whether something holds, further values, or a row of any of them.
protocol TemplateValue: Sendable {}

extension String: TemplateValue {}
extension Bool: TemplateValue {}
extension Array: TemplateValue where Element: TemplateValue {}

/// Values by name, as templates receive them; `false` where there is nothing, so that no outer value shows through.
struct Values: TemplateValue, ExpressibleByDictionaryLiteral, MustacheParent {
  private(set) var byName: [String: any TemplateValue]

  init(dictionaryLiteral elements: (String, any TemplateValue)...) {
    byName = Dictionary(elements) { $1 }
  }

  subscript(name: String) -> (any TemplateValue)? {
    get { byName[name] }
    set { byName[name] = newValue }
  }

  func child(named name: String) -> Any? { byName[name] }

  /// The values with others put over them.
  func with(_ others: Values) -> Values {
    var values = self
    values.byName.merge(others.byName) { $1 }
    return values
  }
}
