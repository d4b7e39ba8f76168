extension People {
  /// What is wrong in the file itself.
  package var fileFindings: [Finding] {
    guard let file else { return reasons.map { Finding($0, plan: nil, path: .people) } }
    var check = FileCheck(file, .people, of: Self.noPlan)
    check.check()
    return check.findings.map { Finding($0, plan: nil, path: .people) }
  }

  /// Everything that is wrong in the file, and between it and the plans (Y18, Y19), by path and line.
  ///
  /// - Parameters:
  ///   - plans: all plans.
  ///   - day: the day on which the check is made: who is no longer active owns nothing.
  /// - Complexity: O(nodes).
  package func findings(in plans: [PlanTree], on day: PlanDate) -> [Finding] {
    guard let file else { return fileFindings }
    let ownership = Ownership(self, in: plans, on: day)
    let owners = OwnerLines(of: plans)
    return
      (fileFindings + holdingFindings(file, in: plans, owners, on: day)
      + owners.findings(ownership)).inOrder
  }

  /// The header by which a file of no plan is checked.
  private static let noPlan: PlanHeader = {
    guard let id = PlanID("people") else { preconditionFailure("small letters are an id") }
    return PlanHeader(id: id, content: .bytes([]))
  }()

  /// What active persons own and nobody has, and persons who own nothing though they are there to.
  private func holdingFindings(
    _ file: NodeFile, in plans: [PlanTree], _ owners: OwnerLines, on day: PlanDate
  ) -> [Finding] {
    var findings: [Finding] = []
    for field in file.all(.person) {
      let value = file.value(of: field)
      guard let person = Person(value), person.isActive(on: day) else { continue }
      func report(_ detail: FindingDetail, at piece: PersonLine.Piece) {
        let place = field.key.lowerBound..<(field.value.lowerBound + piece.range.lowerBound)
        findings.append(
          Finding(
            FileFinding(detail, line: Int(field.line), column: file.text(place).unicodeScalars.count + 1),
            plan: nil, path: .people))
      }
      let line = PersonLine(value)
      for part in line.parts where part.key == .owns && !owners.has(part.value.text) {
        for piece in line.pieces(of: part) where !owners.has(piece.text) && !plans.have(piece.text) {
          report(.unknownOwned(piece.text, nearest: piece.text.nearest(of: owners.names)), at: piece)
        }
      }
      if person.role == .owner, person.holdings.isEmpty, !owners.has(person.name), let who = line.who {
        report(.ownsNothing(person.name), at: who.name)
      }
    }
    return findings
  }
}

extension [PlanTree] {
  /// Whether a text is the code of a node, with or without its plan.
  fileprivate func have(_ text: String) -> Bool {
    if let code = Code(text) { return contains { $0.index(of: code) != nil } }
    guard let (id, code) = PlanTree.reference(text) else { return false }
    return contains { $0.id == id && $0.index(of: code) != nil }
  }
}

/// The `owner:` lines of plans.
private struct OwnerLines {
  /// The first line of an owner, as it is spelled there.
  private struct Place {
    let plan: PlanID
    let code: Code?
    let path: PlanPath
    let line: Int
    let column: Int
  }

  private struct Owner {
    var count = 0
    let place: Place
    /// Where the line stands: the plan, and the node's index, nil for `plan.txt`.
    var lines: [(plan: Int, node: Int?)] = []
  }

  private let plans: [PlanTree]
  /// By spelling, in the order of the files.
  private var owners: [String: Owner] = [:]
  private(set) var names: [String] = []
  private var folded: Set<String> = []

  init(of plans: [PlanTree]) {
    self.plans = plans
    for (place, plan) in plans.enumerated() {
      if let file = plan.header.file { add(file, plan.header.path, nil, place) }
      for index in plan.nodes.indices {
        if let file = plan.nodes[index].file { add(file, plan.path(of: index), index, place) }
      }
    }
  }

  private mutating func add(_ file: NodeFile, _ path: @autoclosure () -> PlanPath, _ node: Int?, _ plan: Int)
  {
    for field in file.fields where field.name == .owner && !field.value.isEmpty {
      let name = file.value(of: field)
      if owners[name] == nil {
        names.append(name)
        folded.insert(name.folded)
        let column = file.text(field.key.lowerBound..<field.value.lowerBound).unicodeScalars.count + 1
        owners[name] = Owner(
          place: Place(
            plan: plans[plan].id, code: node.map { plans[plan].nodes[$0].code }, path: path(),
            line: Int(field.line), column: column))
      }
      owners[name]?.count += 1
      owners[name]?.lines.append((plan, node))
    }
  }

  /// Whether some line names an owner; capitals and accents do not matter.
  func has(_ name: String) -> Bool { folded.contains(name.folded) }

  /// Owners that are spelled nearly alike, and those that nobody owns, neither by name nor where they stand by code.
  func findings(_ ownership: Ownership) -> [Finding] {
    var findings: [Finding] = []
    func report(_ detail: FindingDetail, _ place: Place) {
      findings.append(
        Finding(
          FileFinding(detail, line: place.line, column: place.column), plan: place.plan, code: place.code,
          path: place.path))
    }
    let own = names.map { name in
      SimilarNames.Name(
        text: name, count: owners[name]?.count ?? 0, isOwned: !ownership.persons(owning: name).isEmpty)
    }
    // A person's name is right, however often it stands in the files.
    let persons = ownership.persons.filter { !has($0.name) }.map {
      SimilarNames.Name(text: $0.name, count: .max / 2, isOwned: true)
    }
    var told: Set<String> = []
    for pair in SimilarNames.pairs(among: own + persons) {
      guard let owner = owners[pair.name] else { continue }
      report(.similarOwners(pair.name, pair.meant), owner.place)
      told.insert(pair.name)
    }
    var unowned: Set<String> = []
    for name in names where !told.contains(name) && ownership.persons(owning: name).isEmpty {
      guard let owner = owners[name], !unowned.contains(name.folded) else { continue }
      let isOwned = owner.lines.allSatisfy { line in
        line.node.map { !ownership.personsByCode(of: $0, in: plans[line.plan]).isEmpty } ?? false
      }
      if isOwned { continue }
      unowned.insert(name.folded)
      report(.unowned(name), owner.place)
    }
    return findings
  }
}
