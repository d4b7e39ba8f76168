/// The description of a node: the body's text before its first period (F16).
extension NodeFile {
  /// The key under which the description is changed; no line of the header has it.
  package static let descriptionKey = "description"

  /// The description, its lines with LF between them; empty where there is none.
  public var descriptionText: String { bodyRange.isEmpty ? "" : Narrative(body).description }

  /// The file with another description: its lines in the place of the old ones, or before the first period; everything
  /// else keeps its bytes.
  ///
  /// - Parameter text: lines that end in any way, blank ones at the ends dropped; an empty text clears the description.
  /// - Throws: `periodHeading` if a line would begin the narrative of a period.
  func describing(_ text: String) throws(EditError) -> NodeFile {
    let lines = Narrative.normalized(text).split(separator: "\n", omittingEmptySubsequences: false)
    if let heading = lines.first(where: { Narrative.heading($0) != nil }) {
      throw .periodHeading(String(heading))
    }
    let ending = lineEnding(before: headerEnd)
    let new = Array(lines.map { Array($0.utf8) }.joined(separator: ending))
    let place = descriptionPlace
    if let old = place.text {
      return new.isEmpty ? try clearing(old, place.heading) : try splicing(old, new)
    }
    if new.isEmpty { return self }
    let start = bodyRange.lowerBound
    if let heading = place.heading {
      return try splicing(start..<start, new + ending + (heading == start ? ending : []))
    }
    let isBroken = bytes.last == 10 || bytes.isEmpty
    if headerEnd < start {
      return try splicing(start..<start, isBroken ? new + ending : ending + new)
    }
    // There is no blank line after the header yet.
    return try splicing(start..<start, (isBroken ? [] : ending) + ending + new + (isBroken ? ending : []))
  }

  /// The bytes of the description without the line break at its end (nil if there is none), and where the first period's
  /// heading begins.
  private var descriptionPlace: (text: Range<Int>?, heading: Int?) {
    var found: Range<Int>?
    var start = bodyRange.lowerBound
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
      let line = text(start..<end)
      if Narrative.heading(line[...]) != nil { return (found, start) }
      if !line.trimmingBlanks.isEmpty { found = (found?.lowerBound ?? start)..<end }
      let isPair = end + 1 < bytes.count && bytes[end] == 13 && bytes[end + 1] == 10
      start = end + (isPair ? 2 : 1)
    }
    return (found, nil)
  }

  /// The file without its description, and without the blank lines that set it apart.
  private func clearing(_ old: Range<Int>, _ heading: Int?) throws(EditError) -> NodeFile {
    if let heading { return try splicing(old.lowerBound..<heading, []) }
    var start = headerEnd
    if bytes.last != 10, start > 0, bytes[start - 1] == 10 {
      start -= lineEnding(before: start).count
    }
    return try splicing(start..<bytes.count, [])
  }
}
