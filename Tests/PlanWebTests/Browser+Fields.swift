import Testing

@testable import PlanWeb

extension Browser {
  /// What a browser sends of a page with one form: every field as it stands, with others put over them.
  func whole(_ page: WebAnswer, _ values: [(String, String)] = []) -> [(String, String)] {
    var fields: [(String, String)] = []
    for match in page.text.matches(of: /<input type="text" id="[^"]*" name="([^"]*)"[^>]* value="([^"]*)"/) {
      fields.append((String(match.1), String(match.2)))
    }
    for match in page.text.matches(of: /<textarea id="[^"]*" name="([^"]*)"[^>]*>\n([^<]*)<\/textarea>/) {
      fields.append((String(match.1), String(match.2)))
    }
    for match in page.text.matches(of: /<input name="([^"]*)" inputmode="numeric"[^>]* value="([^"]*)"/) {
      fields.append((String(match.1), String(match.2)))
    }
    for match in page.text.matches(of: /<select(?: id="[^"]*")? name="([^"]*)"[^>]*>(.*?)<\/select>/) {
      let options = match.2.matches(of: /<option value="([^"]*)"( selected)?>/)
      let chosen = options.first { $0.2 != nil } ?? options.first
      if let chosen { fields.append((String(match.1), String(chosen.1))) }
    }
    let replaced = Set(values.map(\.0))
    return form(page, []).filter { !replaced.contains($0.0) } + fields.filter { !replaced.contains($0.0) }
      + values
  }
}
