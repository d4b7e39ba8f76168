extension PlanTree {
  /// Everything that is wrong with the plan's files, by path and line.
  ///
  /// - Parameters:
  ///   - day: the day on which the check is made.
  ///   - plans: the ids of all plans, for references between them.
  /// - Complexity: O(bytes of all files).
  public func findings(on day: PlanDate, among plans: [PlanID] = []) -> [Finding] {
    var findings = misplacementFindings + planFindings(among: plans + [id])
    for index in nodes.indices { findings += nodeFindings(index, on: day) }
    findings += requirementFindings(on: day) + translationFindings()
    return findings.inOrder
  }

  /// What is wrong with the places and names of files; a file that evidence or the logo names is no stray one.
  private var misplacementFindings: [Finding] {
    guard misplacements.contains(where: { $0.detail == .strayFile }) else { return misplacements }
    let named = Set(namedFiles)
    return misplacements.filter { $0.detail != .strayFile || !named.contains($0.path) }
  }

  /// The files that cannot be read as plan files, in natural order: `plan.txt`, then nodes.
  ///
  /// - Parameter scope: the node below which to look, or nil for the whole plan.
  public func unreadableFiles(within scope: Int? = nil) -> [(item: PlanItem, path: PlanPath)] {
    let plan: [(PlanItem, PlanPath)] = header.file == nil ? [(.plan, header.path)] : []
    return plan
      + range(of: scope).filter { nodes[$0].isUnreadable }.map { (.node(nodes[$0].code), path(of: $0)) }
  }

  /// What is wrong inside `plan.txt`.
  public func planFindings(among plans: [PlanID]) -> [Finding] {
    guard let file = header.file else {
      return header.findings.map { Finding($0, plan: id, path: header.path) }
    }
    return findings(FileCheck(file, .plan, of: header, among: plans), .plan, header.path)
  }

  /// What is wrong inside one node's file.
  public func nodeFindings(_ index: Int, on day: PlanDate) -> [Finding] {
    let node = nodes[index]
    if let file = node.file { return findings(of: file, at: index, on: day) }
    return node.findings.map { Finding($0, plan: id, code: node.code, path: path(of: index)) }
  }

  /// What would be wrong inside a node's file, or the plan's (nil), if it were this one.
  public func findings(of file: NodeFile, at index: Int?, on day: PlanDate) -> [Finding] {
    guard let index else {
      return findings(FileCheck(file, .plan, of: header, among: [id]), .plan, header.path)
    }
    let children = isDeliverable(index) ? nil : children(of: index).map { nodes[$0].code }
    let check = FileCheck(
      file, .node, of: header, children: children, on: day, recurrence: recurrence(of: file, at: index))
    return findings(check, .node(nodes[index].code), path(of: index))
  }

  /// What would be wrong inside the file of a node that is not there yet.
  public func findings(of file: NodeFile, for code: Code, on day: PlanDate) -> [Finding] {
    let children: [Code]? = header.isDeliverable(code) ? nil : []
    let check = FileCheck(file, .node, of: header, children: children, on: day)
    return findings(check, .node(code), PlanPath.node(code, of: id, levels: header.levels.count))
  }

  private func findings(_ check: FileCheck, _ item: PlanItem, _ path: PlanPath) -> [Finding] {
    var check = check
    check.check()
    return check.findings.map { Finding($0, plan: id, code: item.code, path: path) }
  }

  /// Whether any deliverable has a status line or a mark that holds by a day.
  public func hasBegunToReport(by day: PlanDate) -> Bool { nodes.contains { $0.lastSaid(on: day) != nil } }

  /// What the plan requires of deliverables and these lack.
  private func requirementFindings(on day: PlanDate) -> [Finding] {
    let required = header.requirements
    guard !required.isEmpty else { return [] }
    let figures = figures(on: day)
    return nodes.indices.filter { isDeliverable($0) && figures.exists($0) && nodes[$0].file != nil }
      .flatMap { index in
        required.filter { lacks($0, index, on: day) }.map {
          Finding(FileFinding(.lacks($0.rawValue)), plan: id, code: nodes[index].code, path: path(of: index))
        }
      }
  }

  private func lacks(_ requirement: Requirement, _ index: Int, on day: PlanDate) -> Bool {
    switch requirement {
    case .evidence:
      nodes[index].statusSource(.day(day))?.status == .done && nodes[index].evidence.isEmpty
    case .owner: owners(of: index).isEmpty
    case .due: nodes[index].file?.date(.due) == nil
    // Being reviewed is no fault of a file.
    case .review: false
    }
  }

  /// For each language of the plan, how many titles it lacks: one note each.
  private func translationFindings() -> [Finding] {
    header.languages.dropFirst().compactMap { language in
      let readable = nodes.compactMap(\.file) + [header.file].compactMap { $0 }
      let lacking = readable.count {
        $0.text(.title, in: language, first: header.languages[0]) == nil
      }
      guard lacking > 0 else { return nil }
      return Finding(
        FileFinding(.untranslated(language, count: lacking, of: readable.count)), plan: id, path: header.path)
    }
  }
}

extension PlanHeader {
  /// What the plan asks of its deliverables (`require:`).
  public var requirements: [Requirement] {
    (file?.values(.require) ?? []).compactMap { Requirement($0) }
  }
}

extension PlanTree {
  /// Evidence that names a file which is not there.
  ///
  /// - Parameter exists: whether a path, relative to the plan root, is that of a file.
  /// - Complexity: O(nodes), and one question for each path.
  public func missingEvidence(_ exists: (PlanPath) -> Bool) -> [Finding] {
    nodes.indices.flatMap { index -> [Finding] in
      guard let file = nodes[index].file else { return [] }
      return file.all(.evidence).compactMap { field in
        guard let evidence = Evidence(file.value(of: field)), !evidence.isURL, evidence.isAllowed,
          !exists(PlanPath(evidence.reference))
        else { return nil }
        let column = file.text(field.key.lowerBound..<field.value.lowerBound).unicodeScalars.count + 1
        return Finding(
          FileFinding(.missingEvidence(evidence.reference), line: Int(field.line), column: column), plan: id,
          code: nodes[index].code, path: path(of: index))
      }
    }
  }

  /// The plan's logo, if it is not there, or nothing that reports can carry.
  ///
  /// - Parameters:
  ///   - found: what is there.
  ///   - exists: whether a path, relative to the plan root, is that of a file.
  public func logoFindings(_ found: Logo.File, _ exists: (PlanPath) -> Bool) -> [Finding] {
    guard let file = header.file, let field = file.first(.logo), let logo = header.logo else { return [] }
    let path = logo.path.description
    let detail: FindingDetail
    switch found {
    case .picture: return []
    case .absent:
      // A path that was written from the plan's own folder.
      let inside = PlanPath("plans/\(id)/\(logo.path)")
      detail = .missingLogo(path, nearest: exists(inside) ? inside : nil)
    case .tooLarge: detail = .largeLogo(path)
    case .noPicture: detail = .brokenLogo(path, kind: logo.kind)
    }
    let column = file.text(field.key.lowerBound..<field.value.lowerBound).unicodeScalars.count + 1
    return [Finding(FileFinding(detail, line: Int(field.line), column: column), plan: id, path: header.path)]
  }

  /// Titles that a language of the plan lacks, node by node.
  public func missingTranslations() -> [Finding] {
    header.languages.dropFirst().flatMap { language in
      translated.compactMap { item, file, path in
        file.text(.title, in: language, first: header.languages[0]) != nil
          ? nil : Finding(FileFinding(.missingTranslation(language)), plan: id, code: item.code, path: path)
      }
    }
  }

  /// Titles in other languages that are older than the plan's own: the languages' keys of each node, by a history.
  ///
  /// - Parameter outdated: whether the lines of a key of an item are older than its `title` line.
  public func outdatedTranslations(_ outdated: (PlanItem, String) -> Bool) -> [Finding] {
    translated.flatMap { item, file, path -> [Finding] in
      file.all(.title).compactMap { field in
        guard let tag = file.parts(of: field).first.flatMap({ LanguageTag($0) }),
          outdated(item, file.key(of: field).lowercased())
        else { return nil }
        return Finding(
          FileFinding(.outdatedTranslation(tag), line: Int(field.line), column: 1), plan: id, code: item.code,
          path: path)
      }
    }
  }

  /// The files that can be read, `plan.txt` first.
  var translated: [(PlanItem, NodeFile, PlanPath)] {
    let own: [(PlanItem, NodeFile, PlanPath)] = header.file.map { [(.plan, $0, header.path)] } ?? []
    return own
      + nodes.indices.compactMap { index in
        nodes[index].file.map { (.node(nodes[index].code), $0, path(of: index)) }
      }
  }
}
