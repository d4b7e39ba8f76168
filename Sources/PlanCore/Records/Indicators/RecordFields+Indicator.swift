// What an indicator's file says (F30).
extension RecordFields {
  // MARK: Figures

  /// The lines of a key, in the order of the file.
  mutating func lines(_ key: String, _ kind: Indicator.Kind, mayBeUndated: Bool = false) -> [FigureLine] {
    fields(key).compactMap { line($0, kind, mayBeUndated) }
  }

  private mutating func line(_ field: Field, _ kind: Indicator.Kind, _ mayBeUndated: Bool) -> FigureLine? {
    let value = file.value(of: field)
    let (first, rest) = Self.split(value)
    guard let moment = FigureLine.Moment(first), mayBeUndated || moment != .undated else {
      report(.badMoment(first), field)
      return nil
    }
    if rest.isEmpty {
      report(.nothingSaid, field)
      return nil
    }
    if kind == .text { return FigureLine(moment: moment, said: .text(rest), note: "", line: Int(field.line)) }
    let (word, note) = Self.split(rest)
    let offset = value.unicodeScalars.count - rest.unicodeScalars.count
    if kind == .yesNo, word.lowercased() != "unknown" {
      guard ["yes", "no"].contains(word.lowercased()) else {
        report(.notOneOf(word, ["yes", "no", "unknown"]), field, at: offset)
        return nil
      }
      return FigureLine(
        moment: moment, said: .flag(word.lowercased() == "yes"), note: note, line: Int(field.line))
    }
    do throws(FigureError) {
      return FigureLine(
        moment: moment, said: .figure(try Figure(reading: word)), note: note, line: Int(field.line))
    } catch {
      report(.badFigure(word, error), field, at: offset)
      return nil
    }
  }

  private static func split(_ text: String) -> (first: String, rest: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    return (parts.first ?? "", parts.count > 1 ? parts[1].trimmingBlanks : "")
  }

  // MARK: Parts

  mutating func splits() -> [Indicator.Split] {
    var seen: Set<String> = []
    return fields("split").compactMap { field in
      let parts = file.value(of: field).split(separator: " ").map { $0.lowercased() }
      for part in parts where RecordName(part) == nil || !seen.insert(part).inserted {
        report(.unexpected(part), field)
        return nil
      }
      return parts.isEmpty ? nil : Indicator.Split(parts: parts, line: Int(field.line))
    }
  }

  mutating func partValues(of splits: [Indicator.Split], _ kind: Indicator.Kind) -> [String: [FigureLine]] {
    let known = splits.flatMap(\.parts)
    var values: [String: [FigureLine]] = [:]
    for field in fields("value", hasParts: true) {
      let part = file.key(of: field).dropFirst("value.".count).lowercased()
      guard known.contains(part) else {
        report(.unknownPart(part, nearest: part.nearest(of: known)), field)
        continue
      }
      if let line = line(field, kind, false) { values[part, default: []].append(line) }
    }
    return values
  }

  // MARK: What else is said

  mutating func trends() -> [Trend] {
    fields("trend").compactMap { field in
      let words = file.value(of: field).split(separator: " ").map(String.init)
      guard let period = words.first.flatMap({ PeriodName($0) }) else {
        report(.badMoment(words.first ?? ""), field)
        return nil
      }
      guard words.count > 1, let course = Trend.Course(words[1]) else {
        report(
          .notOneOf(words.count > 1 ? words[1] : "", ["up", "down", "steady", "steady-or-up", "x2"]), field,
          at: words[0].count + 1)
        return nil
      }
      return Trend(period: period, course: course, line: Int(field.line))
    }
  }

  mutating func reasons(_ key: String) -> [Indicator.Reason] {
    fields(key).compactMap { field in
      let (first, rest) = Self.split(file.value(of: field))
      guard let period = PeriodName(first) else {
        report(.badMoment(first), field)
        return nil
      }
      return Indicator.Reason(period: period, text: rest, line: Int(field.line))
    }
  }

  mutating func formula(_ key: String) -> Formula? {
    guard let field = fields(key).first else { return nil }
    do throws(FormulaError) { return try Formula(parsing: file.value(of: field)) } catch {
      report(.badFormula(error.detail), field, at: error.offset)
      return nil
    }
  }
}
