import PlanCore

extension FieldChange {
  /// The values before and after, each as the one text that histories and tables have; nil where there was no value.
  var printed: (from: String?, to: String?) { (Self.joined(from), Self.joined(to)) }

  private static func joined(_ values: [String]) -> String? {
    values.count > 1 ? values.joined(separator: "; ") : values.first
  }
}
