/// A header line `key: value` of a file, as spans into the file's bytes (F8).
///
/// Offsets are 32 bits wide: a file has at most 1 MiB.
public struct Field: Sendable {
  /// The recognised name.
  public let name: FieldName
  /// The 1-based line.
  public let line: Int32
  let keyStart: Int32
  let keyEnd: Int32
  let valueStart: Int32
  let valueEnd: Int32
  /// The end of the line, its line break included.
  let lineEnd: Int32

  /// The bytes of the key, its parts included.
  public var key: Range<Int> { Int(keyStart)..<Int(keyEnd) }
  /// The bytes of the value, without the blanks around it.
  public var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }
  /// The bytes of the whole line, its line break included.
  public var wholeLine: Range<Int> { Int(keyStart)..<Int(lineEnd) }
}
