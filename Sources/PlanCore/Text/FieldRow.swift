/// What the format says of one field (F9–F18): a row of the table of fields.
///
/// There is no default: whoever adds a field decides everything about it here, and nowhere else.
public struct FieldRow: Sendable {
  /// How often a field stands in a file (F10).
  public enum Occurrence: Sendable { case required, once, repeated }

  /// What a value holds, which decides how it is read and checked (`FileCheck.checkValue`). A table that comes back is
  /// written into the files in this order.
  public enum Value: Int, CaseIterable, Sendable {
    case text
    /// A day (F12).
    case date
    /// `DATE reason`.
    case dropped
    /// Words, with commas between them.
    case words
    /// Sustainable Development Goals, with commas between them.
    case goals
    /// One name a line; `;` stands between several where they are typed.
    case names
    /// `DATE STATUS note` (F13).
    case status
    /// `PERIOD [DATE] STATUS note` (Y2).
    case periodMark
    /// How often it recurs (Y1).
    case interval
    /// A web address or a path, then a caption.
    case evidence
    /// A code.
    case code
    /// What an earlier plan has: `PLAN/CODE`, in `plan.txt` `PLAN`.
    case continued
    /// Singular and plural, with a bar between them.
    case forms
    /// The first and the last day.
    case period
    case languages, levels, subStatus, requirement, logo, colour
    /// What was published for a period (F26).
    case closed
    /// `DATE where`: when the plan was adopted (Y13).
    case adopted
    /// `PERIOD DUE note`: answers are asked for (Y8).
    case round
    /// Who somebody is, and what she owns (Y18).
    case person
    /// `DATE note` (Y7).
    case confirmed
    /// What of a plan is published that is internal otherwise (Y16).
    case publish
    /// `DATE accepted|returned DAY|PERIOD note` (Y15).
    case review
    /// The address of the server where people answer (Y10).
    case web
  }

  /// What a plan takes over of a field from the plan that it continues (`plan init --continue`).
  public enum Carried: Sendable {
    /// Nothing.
    case never
    /// Its lines, in the files of the nodes that come along.
    case inNodes
    /// Its lines, in `plan.txt`.
    case inPlan
    /// Its value in `plan.txt`, which is offered where it is asked for.
    case offered
  }

  /// The verb that writes a field.
  public enum Verb: String, Sendable { case edit, set, confirm, review, close, adopt, round, people }

  /// The name as it is written in files; empty for `custom` and `unknown`.
  public let text: String
  /// The kinds of file in which it may stand.
  package let kinds: PlanFileKinds
  /// How often it stands there.
  public let occurrence: Occurrence
  /// What may follow the name in a key.
  let parts: FieldName.Parts
  /// What the value holds.
  public let value: Value
  /// The verb that writes it, in a table too.
  public let verb: Verb
  /// The columns of the table that `plan list --format csv` prints in which it stands; none keeps it out of tables.
  public let columns: [TableColumn]
  /// What the next plan takes over of it.
  public let carried: Carried
  /// The word by which `plan diff` tells that it differs in a node. Nil where it does not tell of the field, or tells of
  /// what it means: of `status`, `added` and `dropped` what counts, of `formerly` a new code.
  public let difference: DifferenceWord?

  init(
    _ text: String, in kinds: PlanFileKinds, _ occurrence: Occurrence, _ parts: FieldName.Parts,
    _ value: Value,
    by verb: Verb, columns: [TableColumn], carried: Carried, diff difference: DifferenceWord?
  ) {
    self.text = text
    self.kinds = kinds
    self.occurrence = occurrence
    self.parts = parts
    self.value = value
    self.verb = verb
    self.columns = columns
    self.carried = carried
    self.difference = difference
  }
}
