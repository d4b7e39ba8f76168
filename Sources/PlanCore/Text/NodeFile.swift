/// One file of a plan: its bytes, and where its fields and its body lie in them.
///
/// Nothing is normalised or decoded until it is asked for, so that an edit is a splice (F11, F19).
public struct NodeFile: Sendable {
  /// The most bytes that a file may have (F7).
  public static let maximumSize = 1 << 20
  /// The most bytes that a header line may have (F7).
  public static let maximumLineLength = 64 << 10

  /// The file, byte for byte.
  public let bytes: [UInt8]
  /// The fields of the header, in order.
  public let fields: [Field]
  private let ends: (header: Int32, body: Int32, bodyLine: Int32)

  /// The end of the last header line, a comment included, its line break included.
  var headerEnd: Int { Int(ends.header) }
  /// The 1-based line of the first line of the body.
  var bodyLine: Int { Int(ends.bodyLine) }
  /// The bytes of the body: what follows the blank line after the header.
  public var bodyRange: Range<Int> { Int(ends.body)..<bytes.count }

  init(bytes: [UInt8], fields: [Field], headerEnd: Int, bodyLine: Int, bodyStart: Int) {
    self.bytes = bytes
    self.fields = fields
    ends = (Int32(headerEnd), Int32(bodyStart), Int32(bodyLine))
  }

  /// The text of a range of valid bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The value of a field.
  public func value(of field: Field) -> String { text(field.value) }

  /// The key of a field as it is written, such as `title.fr`.
  public func key(of field: Field) -> String { text(field.key) }

  /// The parts of a field's key after its name: `fr` of `title.fr`.
  public func parts(of field: Field) -> [String] {
    text(field.key).split(separator: ".").dropFirst().map(String.init)
  }

  /// The first field of a name that has no parts.
  public func first(_ name: FieldName) -> Field? {
    fields.first { $0.name == name && (name.parts == .none || !bytes[$0.key].contains(46)) }
  }

  /// The fields of a name, in order, whatever their parts.
  public func all(_ name: FieldName) -> [Field] { fields.filter { $0.name == name } }

  /// The value of the first field of a name without parts; nil where there is none or it is empty.
  public func value(_ name: FieldName) -> String? {
    first(name).flatMap { $0.value.isEmpty ? nil : value(of: $0) }
  }

  /// The values of a repeatable field, in order, without empty ones.
  public func values(_ name: FieldName) -> [String] {
    all(name).filter { !$0.value.isEmpty }.map(value(of:))
  }

  /// The values of a field that holds words separated by commas, without empty ones.
  public func list(_ name: FieldName) -> [String] {
    (value(name) ?? "").split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
  }

  /// The value of a field that holds a date; nil where there is none or it is no date.
  public func date(_ name: FieldName) -> PlanDate? {
    first(name).flatMap { PlanDate(bytes: bytes[$0.value]) }
  }

  /// The body's text (F8).
  public var body: String { text(bodyRange) }
}

extension String {
  /// The text without blanks (spaces, tabs, no-break spaces) at its ends.
  public var trimmingBlanks: String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{A0}" || $0 == "\u{202F}" }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The text with a blank in place of line breaks.
  package var inOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
