extension AdoptionPhrase {
  package var english: String {
    switch self {
    case .future: "{date} is to come: today is {today}"
    case .over: "{plan} had ended by {date}: its last day is {last}"
    case .already: "{plan} was adopted on {date} already"
    case .unrecorded:
      "what is adopted must be recorded, and {count} {count:file is|files are} not: {paths}"
    case .unreadable: "{count} {count:file|files} of the plan cannot be read: {paths}"
    case .which: "several plans can have been adopted: {plans}"
    case .adopted: "{plan} adopted on {date}: {deliverables}"
    case .hintDay: "say the day on which it was adopted: --at DATE"
    case .hintAlready:
      "plan diff adopted {plan} names what has changed since; an amended plan is adopted on a day of its own"
    case .hintWhich: "name it: plan adopt {plan}"
    case .never: "no line says that {plans} was adopted by {date}"
    case .notRecorded: "{plan} was adopted on {date}, and the commit that says so is not here"
    case .hintNever: "plan adopt {plan} --at DATE states it"
    case .hintNotRecorded:
      "plan save records what was edited by hand; git fetch --unshallow brings what a shallow clone lacks"
    case .since: "adopted: {deliverables} ({date}); since then {changes}"
    case .unchanged: "adopted: {deliverables} ({date}); unchanged since"
    case .unknown: "adopted on {date}; what was adopted is not recorded here"
    case .added: "{count} added"
    case .dropped: "{count} dropped"
    case .reworded: "{count} reworded"
    case .rescheduled: "{count} rescheduled"
    case .addedOn: "added {date}"
    case .droppedOn: "dropped {date}"
    case .formerTitle: "adopted as “{title}”"
    case .heading: "Since adoption"
    case .change: "Change"
    case .state: "adopted {date} ({commit})"
    }
  }
}
