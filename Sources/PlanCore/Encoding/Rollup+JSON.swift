extension Rollup {
  /// The number of deliverables and the five counts, as all data has them.
  ///
  /// How many of those in progress are to be reviewed stands there only where some are.
  package var json: JSON {
    .object(
      [
        ("deliverables", .number(deliverables)), ("done", .number(done)),
        ("in-progress", .number(inProgress)),
        ("not-done", .number(notDone)), ("unreported", .number(unreported)),
        ("unreadable", .number(unreadable)),
      ] + (claimed > 0 ? [("to-review", .number(claimed))] : []))
  }
}
