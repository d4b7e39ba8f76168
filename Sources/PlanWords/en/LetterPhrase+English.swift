extension LetterPhrase {
  package var english: String {
    switch self {
    case .subject: "{plan}: your answer by {date}"
    case .subjectLate: "{plan}: reminder, answers were due on {date}"
    case .greeting: "Dear {name},"
    case .ask:
      "Please let us know by {date} where {count:this|these} {deliverables} of yours {count:stands|stand}:"
    case .askLate:
      "Answers were asked for by {date}, and we have none yet about {count:this|these} {deliverables} of yours. Please let us know where {count:it stands|they stand}:"
    case .part: "{part} (by {date})"
    case .since: "{status} since {date}"
    case .due: "due {date}"
    case .words: "One of these words is enough for each: {words}."
    case .day:
      "Please add the day from which it holds if it is not the last one of the period, and a few words if you like."
    case .dayBut: "Please add the day from which it holds if it is not {date}, and a few words if you like."
    case .page: "You can answer on this page: {url}"
    case .sheet:
      "You can fill in the attached table, {file}, and send it back: the word goes into the column “{answer}”, remarks into “{note}”."
    case .reply: "To answer, simply reply to this message."
    case .thanks: "Many thanks and kind regards,"
    case .columnPlan: "Plan"
    case .columnCode: "Code"
    case .columnTitle: "Title"
    case .columnDue: "Due"
    case .columnNow: "Now"
    case .columnAnswer: "New status"
    case .columnDay: "Day"
    case .columnNote: "Note"
    case .columnPeriod: "Period"
    case .date: "{day} {month} {year}"
    case .months: "January|February|March|April|May|June|July|August|September|October|November|December"
    case .month: "{month} {year}"
    case .quarters:
      "first quarter of {year}|second quarter of {year}|third quarter of {year}|fourth quarter of {year}"
    case .halves: "first half of {year}|second half of {year}"
    }
  }
}
