/// How much of a plan is kept when it is read.
public enum ReadingDetail: Sendable {
  /// Everything.
  case whole
  /// The figures of one day: ordinary deliverables are counted where they are read and not kept, so that
  /// memory does not grow with their number. Such a tree has no nodes for them, and no other day.
  case figures(on: PlanDate)
}

/// Deliverables of one parent, counted on a day.
public struct Tally: Sendable {
  /// The parent.
  public let parent: Code
  /// How many stand where.
  public internal(set) var rollup: Rollup
}

/// Counts ordinary deliverables straight from the bytes of their files.
///
/// Whatever is not ordinary (a finding, a date of its own, a mark of a period) is left to `PlanHeader.read`, which knows it all.
public struct DeliverableCounter: Sendable {
  /// What was counted, by parent; a parent may stand more than once.
  public private(set) var tallies: [Tally] = []
  private let day: PlanDate
  private let isBeforeStart: Bool
  private let subStatuses: [SubStatus]
  private let requiresReview: Bool
  private var scan = HeaderScan()

  /// Counts nothing yet. Before the first day of the plan, nothing is ever counted.
  public init(_ plan: PlanHeader, on day: PlanDate) {
    self.day = day
    isBeforeStart = plan.period.map { day < $0.first } ?? false
    subStatuses = plan.subStatuses
    requiresReview = plan.requiresReview
  }

  /// Counts a deliverable that is in its right place.
  ///
  /// - Returns: false if its file is not ordinary; nothing is counted then.
  /// - Complexity: O(bytes), without allocations but for unusual keys.
  public mutating func count(_ bytes: UnsafeBufferPointer<UInt8>, below parent: Code) -> Bool {
    scan.reset()
    scan.run(bytes)
    guard scan.findings.isEmpty, firstInvalidByte(in: bytes) == nil else { return false }
    var inForce: (date: PlanDate, status: Status)?
    for field in scan.fields {
      switch field.name {
      case .status:
        guard let (date, status) = statusLine(field, bytes) else { return false }
        if date <= day, date >= inForce?.date ?? date { inForce = (date, status) }
      case .added, .dropped, .periodStatus: return false
      default: break
      }
    }
    // Whether it counts as done depends on its reviews.
    if requiresReview, inForce?.status == .done { return false }
    if tallies.last?.parent != parent { tallies.append(Tally(parent: parent, rollup: Rollup())) }
    if !isBeforeStart || inForce != nil { tallies[tallies.count - 1].rollup.count(inForce?.status) }
    return true
  }

  private func statusLine(_ field: Field, _ bytes: UnsafeBufferPointer<UInt8>) -> (PlanDate, Status)? {
    guard let parts = bytes.statusParts(of: field, subStatuses),
      let date = PlanDate(bytes: bytes[parts.date])
    else { return nil }
    let token = String(decoding: bytes[parts.word], as: UTF8.self)
    let status = Status(token: token) ?? subStatuses.first { $0.isWritten(token) }?.counted
    return status.map { (date, $0) }
  }
}

extension PlanHeader {
  /// The node whose deliverables belong into a folder, such as `L2M5` for `L2/L2M5`.
  ///
  /// - Parameter folder: a path below the plan's folder.
  /// - Returns: nil if no deliverable's right place is in the folder.
  public func parent(ofDeliverablesIn folder: [UInt8]) -> Code? {
    let name = folder[((folder.lastIndex(of: 47) ?? -1) + 1)...]
    guard let code = Code(bytes: name), code.depth == levels.count - 1, admits(code),
      code.place(levels: levels.count).utf8.elementsEqual(
        folder + [47] + Array(code.description.utf8) + Array(".txt".utf8))
    else { return nil }
    return code
  }
}

extension PlanTree {
  /// Assembles a plan of the files that were kept and the deliverables that were counted.
  ///
  /// - Returns: nil if a file is in a wrong place or a parent has none: only a whole tree can tell whether a
  ///   deliverable would count twice.
  public init?(header: PlanHeader, pieces: [[ReadFile]], tallies: [[Tally]]) {
    self.init(header: header, pieces: pieces)
    guard misplacements.allSatisfy({ $0.code.map { !header.isDeliverable($0) } ?? true }) else { return nil }
    for tally in tallies.joined() {
      guard let parent = node(tally.parent), !parent.isMissing else { return nil }
      self.tallies[tally.parent, default: Rollup()] += tally.rollup
    }
  }
}
