extension Restatement {
  /// An object for each difference, as all data has them.
  package var rows: [JSON] {
    differences.map { difference in
      let (from, to) = difference.effectiveStatuses
      var former: Code?
      var delays: (Delay?, Delay?)
      switch difference.detail {
      case .recoded(let code): former = code
      case .late(_, _, let was, let now): delays = (was, now)
      default: break
      }
      let reason = reason(of: difference)
      return .object([
        ("code", .optional(difference.code?.description)), ("change", .string(difference.word.rawValue)),
        ("from", .optional(from?.status.rawValue)), ("to", .optional(to?.status.rawValue)),
        ("from-code", .optional(former?.description)), ("from-late", delays.0?.json ?? .null),
        ("to-late", delays.1?.json ?? .null), ("reason", .optional(reason.isEmpty ? nil : reason)),
      ])
    }
  }

  /// An object for each part whose counts are others.
  package var figureRows: [JSON] {
    figures.map { part in
      .object([
        ("code", .string(part.code.description)), ("from", part.was?.json ?? .null),
        ("to", part.now?.json ?? .null),
      ])
    }
  }
}

extension Delay {
  fileprivate var json: JSON {
    .object([("due", .string(due.description)), ("done", .optional(done?.description))])
  }
}
