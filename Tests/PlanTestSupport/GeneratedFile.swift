/// Files as people write them, and as they should not.
public enum GeneratedFile {
  /// A text: any of the keys, values, blanks, endings and faults that the format knows.
  public static func text(using random: inout SeededGenerator) -> String {
    let keys = [
      "title", "title.fr", "owner", "status", "status", "x-note", "Due", "unknown-key", "evidence", "tags",
      "a.b.c",
    ]
    let values = [
      "", "A", "a : b", "2020-12-31 done", "« Réalisé »", " padded ", "\u{A0}x\u{A0}", "# no comment",
      "2020-01-01 in-progress note", "é",
    ]
    let ending = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
    var text = Int.random(in: 0..<8, using: &random) == 0 ? "\u{FEFF}" : ""
    for _ in 0..<Int.random(in: 0...7, using: &random) {
      switch Int.random(in: 0..<24, using: &random) {
      case 0: text += "# a comment" + ending
      case 1: text += " \t" + ending
      case 2: text += "no field" + ending
      case 3: text += "é: x" + ending
      default:
        let blank = ["", " ", "\u{202F}"].randomElement(using: &random) ?? ""
        text +=
          (keys.randomElement(using: &random) ?? "a") + blank + ":" + blank
          + (values.randomElement(using: &random) ?? "") + ending
      }
    }
    if Bool.random(using: &random) { text += ending + "Body text" + ending + "## 2021" + ending }
    if Int.random(in: 0..<4, using: &random) == 0, text.hasSuffix(ending) { text.removeLast() }
    return text
  }
}
