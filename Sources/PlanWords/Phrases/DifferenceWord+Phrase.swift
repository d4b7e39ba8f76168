package import PlanCore

/// The words of `plan diff`, as they go with a number of deliverables.
extension DifferenceWord: Phrase {}
