import PlanCore
import PlanService
import PlanStore
import PlanWords

// Forms by which deliverables are marked; all of it runs on the thread that writes.
extension WebServer {
  func mark(
    _ plan: PlanID, _ code: Code, _ form: Form, _ context: PageContext, _ user: Visitor.User
  ) -> WebAnswer {
    guard let (tree, index) = deliverable(code, in: plan, context.state) else { return context.notFound }
    var page = MarkPage(context, tree, index)
    (page.entry, page.day) = (MarkEntry(form), DayEntry(form))
    var errors: [FieldError] = []
    let evidence = self.evidence(of: &page.entry, suffix: "", user, context, &errors)
    page.keptName = evidence.keptName
    guard let order = page.order(evidence.offered, &errors), errors.isEmpty else {
      return page.answer(errors, status: 422)
    }
    let isTrial = form["do"] == "preview"
    switch record([order], by: user, isTrial: isTrial) {
    case .recorded(let receipt, _):
      uploads.remove(page.entry.kept)
      return recorded(receipt, at: context.address(of: code, in: plan))
    case .preview(let preview): return page.answer(preview: context.values(preview))
    case .nothing:
      return isTrial
        ? page.answer(preview: context.nothingToPreview) : .seeOther(context.address(of: code, in: plan))
    case .refused(let refusals):
      return page.answer(refusals.map { FieldError($0.refusal, context.errorWords) }, status: 422)
    case .changed:
      let fresh = self.context(states.current, context.visitor, context.language, context.page)
      guard let (tree, index) = deliverable(code, in: plan, fresh.state) else { return fresh.notFound }
      return ConflictPage(context: fresh, plan: tree, index: index, entry: page.entry, day: page.day).answer()
    case .forbidden(let code):
      return context.forbidden(context.text(.forbiddenMark, ["code": code.value]))
    case .missing: return context.notFound
    case .failed(let error):
      return page.answer([context.failure(error)], status: error.status)
    }
  }

  func mine(_ form: Form, _ context: PageContext, _ user: Visitor.User) -> WebAnswer {
    var page = MinePage(context)
    page.day = DayEntry(form)
    var errors: [FieldError] = []
    let unchanged = form["unchanged"]
    let day = page.day.date(today: context.state.today, end: nil)
    if day == nil { errors.append(FieldError("effect", context.text(.badDay))) }
    var orders: [MarkOrder] = []
    for item in page.all {
      let suffix = item.suffix
      var entry = MarkEntry(form, suffix: suffix)
      let isUnchanged = unchanged == "\(item.plan.id)/\(item.code)"
      if entry.isEmpty, !isUnchanged { continue }
      let evidence = self.evidence(of: &entry, suffix: suffix, user, context, &errors)
      page.entries[suffix] = entry
      page.keptNames[suffix] = evidence.keptName
      if isUnchanged { entry.status = "" }
      let recorded = item.plan.nodes[item.index].file
      let current = day.flatMap { recorded?.status(on: $0, item.plan.header.subStatuses)?.description }
      // A note or evidence alone is about the status that holds.
      let status = isUnchanged ? nil : entry.status.isEmpty ? current : entry.status
      if !isUnchanged, status == nil {
        errors.append(FieldError("status\(suffix)", context.text(.chooseStatus)))
      }
      if entry.note.count > MarkEntry.longestNote {
        errors.append(
          FieldError("note\(suffix)", context.text(.noteHelp, ["count": MarkEntry.longestNote.value])))
      }
      guard let day else { continue }
      orders.append(
        MarkOrder(
          plan: item.plan.id, code: item.code, status: status, about: .usual, day: day,
          isDayNamed: page.day.choice != "today", note: entry.note, evidence: evidence.offered,
          seen: entry.seen, suffix: suffix))
    }
    if orders.isEmpty, errors.isEmpty { errors.append(FieldError("form", context.text(.nothingFilled))) }
    if !errors.isEmpty { return page.answer(errors, status: 422) }
    switch record(orders, by: user, isTrial: false) {
    case .recorded(let receipt, _):
      for entry in page.entries.values { uploads.remove(entry.kept) }
      return recorded(receipt, at: context.address(.mine))
    case .nothing, .preview:
      return page.answer([FieldError("form", context.localized(RecordPhrase.nothing))], status: 422)
    case .refused(let refusals):
      let errors = refusals.map { FieldError($0.refusal, context.errorWords, suffix: $0.suffix) }
      return page.answer(errors, status: 422)
    case .changed(let plan, let code):
      var fresh = MinePage(self.context(states.current, context.visitor, context.language, context.page))
      (fresh.entries, fresh.day, fresh.keptNames) = (page.entries, page.day, page.keptNames)
      let suffix = "-\(plan)-\(code)"
      fresh.conflicts = [suffix]
      return fresh.answer([FieldError("row\(suffix)", context.text(.changedHelp))], status: 409)
    case .forbidden(let code):
      return context.forbidden(context.text(.forbiddenMark, ["code": code.value]))
    case .missing: return context.notFound
    case .failed(let error): return page.answer([context.failure(error)], status: error.status)
    }
  }

  /// What is offered as evidence. A file that is sent, or was kept, is kept until it is recorded: it need not be chosen again.
  private func evidence(
    of entry: inout MarkEntry, suffix: String, _ user: Visitor.User, _ context: PageContext,
    _ errors: inout [FieldError]
  ) -> (offered: [OfferedEvidence], keptName: String?) {
    var offered: [OfferedEvidence] = []
    var keptName: String?
    if !entry.address.isEmpty {
      let evidence = Evidence(reference: entry.address, caption: entry.caption)
      if evidence.isURL, !entry.address.contains(where: \.isWhitespace) {
        offered.append(.address(evidence))
      } else {
        errors.append(FieldError("address\(suffix)", context.text(.badWebAddress)))
      }
    }
    let address = user.guest.address
    if !entry.caption.isEmpty, entry.address.isEmpty, entry.file == nil, entry.kept.isEmpty {
      errors.append(FieldError("file\(suffix)", context.text(.captionAlone)))
    }
    guard let file = entry.file ?? uploads.file(entry.kept, of: address, at: now) else {
      entry.kept = ""
      return (offered, nil)
    }
    guard file.bytes.count <= OfferedFile.maximumSize else {
      errors.append(
        FieldError(
          "file\(suffix)", context.text(.fileTooLarge, ["name": file.name.value, "size": "10 MB".value])))
      return (offered, nil)
    }
    guard let upload = UploadedEvidence(file) else {
      let endings = context.localized.series(UploadedEvidence.endings)
      errors.append(
        FieldError(
          "file\(suffix)",
          context.text(.fileKind, ["name": file.name.visible.value, "endings": endings.value])))
      return (offered, nil)
    }
    if entry.file != nil { entry.kept = uploads.keep(file, of: address, at: now) ?? "" }
    if !entry.kept.isEmpty { keptName = upload.name }
    let stem = String(upload.name.dropLast(upload.name.split(separator: ".").last.map { $0.count + 1 } ?? 0))
    let bytes = file.bytes
    offered.append(
      .file(
        OfferedFile(
          name: upload.name, place: nil, stem: stem, ending: "." + upload.ending,
          caption: entry.address.isEmpty ? entry.caption : ""
        ) { () throws(Refusal) in bytes }))
    return (offered, keptName)
  }
}
