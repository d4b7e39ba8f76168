import PlanCore
import PlanWords

/// What others have recorded since a page was made, for the script that tells of it (W62).
///
/// The script sends the mark of the page's state, the commit that recorded something last, as `If-None-Match`.
struct News {
  let context: PageContext

  /// How many commits are looked through at most.
  private static let most = 500

  /// 304 while the page is as it would be made now. Who may not read gets an answer without anything: the script then asks no more.
  func answer(_ request: WebRequest) -> WebAnswer {
    guard context.visitor.mayRead else { return WebAnswer(204, [("Cache-Control", "no-store")]) }
    let headers = [
      ("ETag", "\"\(context.state.latestCommit ?? "")\""), ("Cache-Control", "no-store"),
    ]
    let known = request.headers.only("If-None-Match").flatMap { mark -> String? in
      mark.count > 1 && mark.hasPrefix("\"") && mark.hasSuffix("\"")
        ? String(mark.dropFirst().dropLast()) : nil
    }
    guard let known else { return .text("", status: 400) }
    if known == context.state.latestCommit ?? "" { return WebAnswer(304, headers) }
    let news = JSON.object([
      ("text", .string(sentence(since: known))), ("reload", .string(context.text(.reload))),
      ("hide", .string(context.text(.hide))),
    ])
    return WebAnswer(200, headers + [("Content-Type", "application/json")], body: Array(news.document.utf8))
  }

  /// What happened. Visitors are told no names.
  private func sentence(since commit: String) -> String {
    let commits = context.state.commits
    guard context.visitor.audience == .house,
      let place = commits.prefix(Self.most).firstIndex(where: { $0.recording.commit == commit }), place > 0
    else { return context.text(.liveAny) }
    let new = commits[..<place]
    let changes = new.flatMap(\.changes)
    let count = Set(changes.map { "\($0.plan)/\($0.item)" }).count
    let names = Set(new.map(\.recording.name))
    guard names.count == 1, let name = names.first else {
      return context.text(.liveSeveral, ["count": max(count, new.count).value])
    }
    guard count == 1, let change = changes.first else {
      return context.text(.liveMany, ["name": name.value, "count": count.value])
    }
    let code = change.code?.description ?? change.plan.description
    return context.text(
      changes.contains(where: \.isStatus) ? .liveMarked : .liveChanged,
      ["name": name.value, "code": code.value])
  }
}
