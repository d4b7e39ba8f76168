/// A Sustainable Development Goal of the United Nations (1…17), or one of its 169 targets, such as `11.a`.
public struct SustainableGoal: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The goal's number, 1…17.
  public let goal: Int
  /// The target's part after the dot: `3` of `11.3`, `a` of `11.a`; nil for the goal itself.
  public let target: String?

  /// Numbered targets, then lettered ones, of each goal: A/RES/70/1, the list of the 2030 Agenda.
  private static let targets: [(numbers: Int, letters: Int)] = [
    (5, 2), (5, 3), (9, 4), (7, 3), (6, 3), (6, 2), (3, 2), (10, 2), (5, 3), (7, 3), (7, 3), (8, 3),
    (3, 2), (7, 3), (9, 3), (10, 2), (19, 0),
  ]

  /// Reads `5`, `11.3` or `11.a`, or nil if there is no such goal or target.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let goal = Self.number(parts[0]), (1...17).contains(goal) else {
      return nil
    }
    self.goal = goal
    guard parts.count == 2 else {
      target = nil
      return
    }
    let count = Self.targets[goal - 1]
    let word = parts[1].lowercased()
    if let number = Self.number(parts[1]) {
      guard (1...count.numbers).contains(number) else { return nil }
    } else {
      guard word.utf8.count == 1, let letter = word.utf8.first, letter >= 97,
        Int(letter) < 97 + count.letters
      else { return nil }
    }
    target = word
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 2, text.utf8.allSatisfy({ (48...57).contains($0) }),
      text.utf8.first != 48
    else { return nil }
    return Int(text)
  }

  /// The goal or target as it is written.
  public var description: String { target.map { "\(goal).\($0)" } ?? "\(goal)" }

  /// Orders by goal, the goal before its targets, numbered targets before lettered ones.
  public static func < (left: SustainableGoal, right: SustainableGoal) -> Bool {
    func key(_ goal: SustainableGoal) -> (Int, Int) {
      guard let target = goal.target else { return (goal.goal, 0) }
      return (goal.goal, number(target) ?? 100 + Int(target.utf8.first ?? 0))
    }
    return key(left) < key(right)
  }
}
