package import PlanCore

extension Localizer {
  /// `first 31 December 2020, moved twice`.
  ///
  /// - Parameter date: writes a day.
  package func course(_ course: DueCourse, date: (PlanDate) -> String) -> String {
    let phrase: DuePhrase =
      switch course.moves {
      case 1: .movedOnce
      case 2: .movedTwice
      default: .movedTimes
      }
    return self(phrase, ["first": date(course.first).value, "count": course.moves.value])
  }

  /// `due 30 June 2021 (first 31 December 2020, moved twice)`.
  ///
  /// - Parameter due: the day as it is now; nil for none.
  package func due(_ due: PlanDate?, _ course: DueCourse, date: (PlanDate) -> String) -> String {
    let now = due.map(date) ?? self(EditPhrase.nothingThere)
    return self(DuePhrase.course, ["due": now.value, "course": self.course(course, date: date).value])
  }
}
