/// What `plan.txt` says: the plan's levels, period, languages and words.
///
/// Whatever the file lacks or says wrongly is absent here and a finding of `plan check`.
public struct PlanHeader: Sendable {
  /// The plan's id.
  public let id: PlanID
  /// The file; nil if it cannot be read.
  public let file: NodeFile?
  /// Why the file cannot be read; empty if it can.
  public let findings: [FileFinding]
  /// The levels from the top down, 2…6; where the file does not say, as the codes of its files suggest.
  public internal(set) var levels: [Level]
  /// The plan's days; nil where the file does not say.
  public let period: Period?
  /// The languages, the plan's own first; never empty.
  public let languages: [LanguageTag]
  /// The further status words (F18).
  public let subStatuses: [SubStatus]
  /// The first day of which what is marked as done counts only once somebody else has accepted it (Y15); nil where the plan
  /// does not ask for it.
  public let reviewStart: PlanDate?

  /// Whether the plan asks for reviews.
  public var requiresReview: Bool { reviewStart != nil }

  /// Whether what takes effect on a day counts as done only once somebody else has accepted it.
  public func requiresReview(of day: PlanDate) -> Bool { reviewStart.map { day >= $0 } ?? false }

  /// The path of `plan.txt`, relative to the plan root.
  public var path: PlanPath { PlanPath.planFile(of: id) }

  /// Reads a plan's header.
  ///
  /// - Parameters:
  ///   - id: the plan's id.
  ///   - content: what stands in `plan.txt`.
  public init(id: PlanID, content: SourceFile.Content) {
    self.id = id
    do throws(ParseError) {
      let file = try NodeFile(parsing: content)
      self.file = file
      findings = []
      levels = file.value(.levels).flatMap { try? Self.levels($0).get() } ?? []
      period = file.value(.period).flatMap(Self.period)
      let tags = (file.value(.languages) ?? "").split(separator: " ").compactMap { LanguageTag($0) }
      languages = tags.isEmpty ? [.english] : tags
      subStatuses = Self.subStatuses(of: file)
      reviewStart = file.values(.require).compactMap { Requirement.reviewStart($0) }.min()
    } catch {
      file = nil
      findings = error.findings
      levels = []
      period = nil
      languages = [.english]
      subStatuses = []
      reviewStart = nil
    }
  }

  /// The level of a code; nil if the code is deeper than the plan.
  public func level(of code: Code) -> Level? {
    let depth = code.depth
    return depth <= levels.count ? levels[depth - 1] : nil
  }

  /// Whether a code has the shape of this plan's codes: its levels' letters, in order.
  public func admits(_ code: Code) -> Bool {
    let segments = code.segments
    return segments.count <= levels.count && zip(segments, levels).allSatisfy { $0.letters == $1.letters }
  }

  /// Whether a code is a deliverable's: of the last level (F4).
  public func isDeliverable(_ code: Code) -> Bool { code.depth == levels.count }

  /// The code with its letters replaced by this plan's, where only they differ: `L2A5D1` → `L2M5D1`.
  public func reshaped(_ code: Code) -> Code? {
    let segments = code.segments
    guard segments.count <= levels.count else { return nil }
    return Code(
      segments: zip(segments, levels).compactMap {
        Code.Segment(letters: $1.letters.utf8, number: $0.number)
      })
  }
}
