import PlanCore
import PlanService
import PlanStore
import PlanWording
import PlanWords

/// A form by which an editor records something: it is opened, tried out, recorded, or comes back with what is wrong with it.
protocol EditorForm: Sendable {
  /// Takes what was filled in.
  mutating func take(_ form: Form)

  /// The change that is asked for; the page shows afterwards what it is.
  mutating func change(by user: Visitor.User, in workspace: Workspace) throws(FormFault) -> FormChange

  /// The id of the field that a refusal is about; `form` where it is about the whole.
  func field(of refusal: Refusal) -> String

  /// The page of the form.
  ///
  /// - Parameters:
  ///   - preview: what would be recorded, where it was tried out.
  ///   - isConflict: whether something else was recorded since the form was opened, and is shown now.
  func answer(_ errors: [FieldError], preview: PageValues?, isConflict: Bool, status: Int) -> WebAnswer
}

/// A change that a form asks for, ready to be recorded.
struct FormChange {
  let change: PreparedChange
  /// What is said of it before it is recorded, in sentences.
  var notices: [String] = []
  /// The address of the page that shows it once it is recorded.
  let address: String
  /// Whether it has to be shown first: then it is only tried out.
  var isUnseen = false
}

/// Why what a form asks for cannot be recorded.
enum FormFault: Error {
  /// Something is wrong with fields.
  case fields([FieldError])
  /// What the form showed is no longer so.
  case changed([FieldError])
  case refusal(Refusal)
  case store(StoreError)

  init(_ error: ServiceError) {
    switch error {
    case .refusal(let refusal): self = .refusal(refusal)
    case .store(let error): self = .store(error)
    }
  }
}

extension FormFault {
  /// Asks what a plan allows; a refusal becomes a fault of the form.
  static func asking<Value>(_ call: () throws(Refusal) -> Value) throws(FormFault) -> Value {
    do throws(Refusal) { return try call() } catch { throw .refusal(error) }
  }

  /// Asks the service.
  static func serving<Value>(_ call: () throws(ServiceError) -> Value) throws(FormFault) -> Value {
    do throws(ServiceError) { return try call() } catch { throw FormFault(error) }
  }

  /// Asks the store.
  static func storing<Value>(_ call: () throws(StoreError) -> Value) throws(FormFault) -> Value {
    do throws(StoreError) { return try call() } catch { throw .store(error) }
  }
}

extension PageContext {
  /// What is said of closed periods that a change restates (F26).
  func notices(_ restatements: RestatementCheck) -> [String] {
    restatements.restated.map { one in
      let period = one.restatement.period
      return localized(
        ClosingPhrase.restates,
        [
          "period": period.name.value, "counts": period.counts.value,
          "changes": one.changes(terms(one.plan.header), localized).value,
        ]
      ).asSentence
    }
  }

  func text(editor phrase: EditorPhrase, _ values: [String: PhraseValue] = [:]) -> String {
    localized(phrase, values)
  }

  /// The values of a preview with what is said of it.
  func values(_ preview: Preview, _ notices: [String]) -> PageValues {
    values(preview).with(["notices": notices])
  }

  /// The values that each page of a form has, and that its own are put over.
  ///
  /// - Parameter back: the address of the page that the form is about.
  func formValues(
    _ heading: String, _ route: EditorRoute, back: String, preview: PageValues?
  ) -> PageValues {
    let values: PageValues = [
      "part": false, "heading": heading, "subject": false, "subjectLang": false, "back": back,
      "leads": [String](), "hasRows": false, "listHeading": "", "rows": [PageValues](), "hasForm": true,
      "action": address(.form(route)), "kept": [PageValues](), "fields": [PageValues](), "hasEffect": false,
      "further": [PageValues](), "record": text(.record), "previewLabel": text(.preview),
      "backLabel": text(.cancel), "hasPreview": preview != nil,
    ]
    return values.with(hidden).with(preview ?? [:])
  }
}
