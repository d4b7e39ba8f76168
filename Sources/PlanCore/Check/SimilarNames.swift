/// Names of which two are probably meant to be one: they differ by capitals, accents or one letter.
struct SimilarNames {
  /// A name, and how often it stands in the files.
  struct Name: Sendable {
    let text: String
    let count: Int
    /// Whether somebody owns it: two such names differ because they are meant to.
    let isOwned: Bool
  }

  /// A name, and the one that was probably meant: the more frequent of the two, else the one that came first.
  struct Pair: Equatable, Sendable {
    let name: String
    let meant: String
  }

  /// Finds the pairs, each name at most once on the left.
  ///
  /// - Parameter names: all different.
  /// - Complexity: O(characters of all names), unless many are alike.
  static func pairs(among names: [Name]) -> [Pair] {
    var pairs: [Pair] = []
    var spellings: [String: [Name]] = [:]
    for name in names { spellings[name.text.folded, default: []].append(name) }
    var groups: [Group] = []
    for folded in names.map(\.text.folded).distinct {
      let own = spellings[folded] ?? []
      guard
        let usual = own.enumerated().max(by: {
          ($0.element.count, -$0.offset) < ($1.element.count, -$1.offset)
        })
      else { continue }
      for (index, other) in own.enumerated() where index != usual.offset {
        pairs.append(Pair(name: other.text, meant: usual.element.text))
      }
      groups.append(
        Group(
          text: usual.element.text, letters: Array(folded), count: own.reduce(0) { $0 + $1.count },
          isOwned: own.contains(where: \.isOwned)))
    }
    return pairs + neighbours(among: groups)
  }

  /// The spellings of one name.
  private struct Group {
    let text: String
    let letters: [Character]
    let count: Int
    let isOwned: Bool
  }

  /// Names that differ by one letter have a text in common once a letter is taken out of each of them.
  private static func neighbours(among groups: [Group]) -> [Pair] {
    var holders: [[Character]: [Int]] = [:]
    for (index, group) in groups.enumerated() where group.letters.count >= fewestLetters {
      var forms: Set<[Character]> = [group.letters]
      for place in group.letters.indices {
        var form = group.letters
        form.remove(at: place)
        forms.insert(form)
      }
      for form in forms { holders[form, default: []].append(index) }
    }
    var found: [Int: Int] = [:]
    for own in holders.values where own.count > 1 {
      for (place, first) in own.enumerated() {
        for second in own[(place + 1)...] where differByALetter(groups[first].letters, groups[second].letters)
        {
          if groups[first].isOwned, groups[second].isOwned { continue }
          let isFirstRarer = groups[first].count < groups[second].count
          let (name, meant) = isFirstRarer ? (first, second) : (second, first)
          found[name] = min(found[name] ?? meant, meant)
        }
      }
    }
    return found.keys.sorted().map { Pair(name: groups[$0].text, meant: groups[found[$0] ?? $0].text) }
  }

  /// Of shorter names, one letter is no slip: `HR` and `PR`.
  private static let fewestLetters = 5

  /// Whether two folded names differ by one letter that may be a slip: not by a digit, and not by a word of one letter
  /// (`Team A`, `Team B`).
  static func differByALetter(_ left: [Character], _ right: [Character]) -> Bool {
    guard min(left.count, right.count) >= fewestLetters, editDistance(left, right) == 1 else { return false }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let rest = min(left.count, right.count) - start
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.prefix(rest).count
    return [left, right].allSatisfy { letters in
      let differing = start..<(letters.count - end)
      if letters[differing].contains(where: \.isNumber) { return false }
      let before = start == 0 || letters[start - 1] == " "
      let after = differing.upperBound == letters.count || letters[differing.upperBound] == " "
      return differing.isEmpty || !(before && after)
    }
  }
}
