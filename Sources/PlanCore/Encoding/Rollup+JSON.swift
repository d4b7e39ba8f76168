extension Rollup {
  /// The number of deliverables and the five counts, as all data has them.
  package var json: JSON {
    .object([
      ("deliverables", .number(deliverables)), ("done", .number(done)), ("in-progress", .number(inProgress)),
      ("not-done", .number(notDone)), ("unreported", .number(unreported)),
      ("unreadable", .number(unreadable)),
    ])
  }
}
