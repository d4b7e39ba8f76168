import PlanCore
import PlanWords

/// A drawing: SVG by presentation attributes alone, which every reader of it understands.
struct SVG: Sendable {
  private var body = ""
  /// The width of every drawing; those of a page stand below each other.
  private static let width = 480
  private let height: Int
  /// What begins the ids of this drawing: no two drawings of a page have the same.
  private let name: String
  private let title: String
  private let details: String
  /// The language of the drawing's words where it is not the page's, and its direction where the page has another.
  private let attributes: String

  /// Begins a drawing.
  ///
  /// - Parameter page: the locale of the page; the drawing's own words are the tool's.
  init(_ name: String, on page: ReportLocale, height: Int, title: String, details: String) {
    (self.name, self.height) = (name, height)
    let language = page.saidLanguage.map { #" lang="\#($0.description.markupEscaped)""# } ?? ""
    attributes = language + (page.language.isRightToLeft ? #" direction="ltr""# : "")
    (self.title, self.details) = (title, details)
  }

  /// A rectangle, filled by the colour and texture of a status; no wider than nothing is not drawn.
  mutating func bar(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ status: NodeStatus) {
    guard width > 0 else { return }
    body +=
      #"<rect x="\#(Self.round(x))" y="\#(Self.round(y))" width="\#(Self.round(width))" height="\#(Self.round(height))" "#
      + ##"fill="\##(fill(status))" stroke="#ffffff" stroke-width="1"/>"##
  }

  /// What is done is filled by its colour alone, everything else by its texture.
  private func fill(_ status: NodeStatus) -> String {
    status == .done ? status.colour : "url(#\(name)-\(status.rawValue))"
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, colour: String = "#6b7280") {
    body +=
      #"<line x1="\#(Self.round(x1))" y1="\#(Self.round(y1))" x2="\#(Self.round(x2))" y2="\#(Self.round(y2))" "#
      + #"stroke="\#(colour)" stroke-width="1"/>"#
  }

  /// A closed area, in the colour of what is done.
  mutating func area(_ points: [(x: Double, y: Double)]) {
    body += #"<polygon points="\#(Self.list(points))" fill="\#(NodeStatus.done.colour)"/>"#
  }

  mutating func path(_ points: [(x: Double, y: Double)], colour: String) {
    body +=
      #"<polyline points="\#(Self.list(points))" fill="none" stroke="\#(colour)" stroke-width="2"/>"#
  }

  /// Where a text is held.
  enum Anchor: String { case start, middle, end }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, anchor: Anchor = .start, size: Int = 13, isStrong: Bool = false
  ) {
    body +=
      #"<text x="\#(Self.round(x))" y="\#(Self.round(y))" font-size="\#(size)" text-anchor="\#(anchor.rawValue)" "#
      + ##"font-weight="\##(isStrong ? 700 : 400)" fill="#1f2933">\##(text.markupEscaped)</text>"##
  }

  /// The drawing as it stands in a page.
  var markup: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="\(title.markupEscaped)"\(attributes) \
    viewBox="0 0 \(Self.width) \(height)" width="\(Self.width)" height="\(height)" font-family="sans-serif">\
    <title>\(title.markupEscaped)</title><desc>\(details.markupEscaped)</desc>\
    <defs>\(NodeStatus.counted.filter { $0 != .done }.map { Self.texture($0, "\(name)-\($0.rawValue)") }.joined())</defs>\(body)</svg>
    """
  }

  /// A small square of the colour and texture of a status, for a legend or a cell.
  static func swatch(_ status: NodeStatus, _ name: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" viewBox="0 0 14 14" width="14" height="14">\
    \(status == .done ? "" : "<defs>\(texture(status, name))</defs>")<rect x="0.5" y="0.5" width="13" height="13" \
    fill="\(status == .done ? status.colour : "url(#\(name))")" \
    stroke="\(status.colour)" stroke-width="1"/></svg>
    """
  }

  /// What tells a status apart without its colour: full, slanted lines, crosses, dots.
  private static func texture(_ status: NodeStatus, _ id: String) -> String {
    let colour = status.colour
    let ground = #"<rect width="8" height="8" fill="\#(status.ground)"/>"#
    let figure =
      switch status {
      case .done: #"<rect width="8" height="8" fill="\#(colour)"/>"#
      case .inProgress:
        #"<path d="M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6" stroke="\#(colour)" stroke-width="2.5"/>"#
      case .notDone:
        #"<path d="M1.5,1.5 L6.5,6.5 M6.5,1.5 L1.5,6.5" stroke="\#(colour)" stroke-width="1.5"/>"#
      case .unreported: #"<circle cx="4" cy="4" r="1.2" fill="\#(colour)"/>"#
      case .unreadable, .none: #"<path d="M0,4 L8,4" stroke="\#(colour)" stroke-width="1.5"/>"#
      }
    return
      #"<pattern id="\#(id)" width="8" height="8" patternUnits="userSpaceOnUse">\#(ground)\#(figure)</pattern>"#
  }

  private static func list(_ points: [(x: Double, y: Double)]) -> String {
    points.map { "\(round($0.x)),\(round($0.y))" }.joined(separator: " ")
  }

  /// A coordinate in tenths, written alike everywhere.
  private static func round(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, part) = (abs(tenths) / 10, abs(tenths) % 10)
    return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part)"
  }
}

extension NodeStatus {
  /// A colour that stands out from white by 4.5 at least, for text as for figures.
  var colour: String {
    switch self {
    case .done: "#176b43"
    case .inProgress: "#8a5a00"
    case .notDone: "#a3252c"
    case .unreported, .none: "#59616b"
    case .unreadable: "#6b3fa0"
    }
  }

  /// What lies under a texture.
  fileprivate var ground: String {
    switch self {
    case .done: "#176b43"
    case .inProgress: "#fbe3ad"
    case .notDone: "#f9dadb"
    case .unreported, .none: "#eef0f2"
    case .unreadable: "#ece3f7"
    }
  }
}

extension String {
  /// The text as it can stand in HTML and SVG, between tags and in quoted attributes.
  ///
  /// Controls and what turns the reading direction become visible.
  var markupEscaped: String {
    let text = visibleLines
    guard text.utf8.contains(where: { [0x26, 0x3C, 0x3E, 0x22, 0x27].contains($0) }) else { return text }
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
