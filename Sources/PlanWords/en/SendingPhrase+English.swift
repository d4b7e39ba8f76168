extension SendingPhrase {
  package var english: String {
    switch self {
    case .wrote: "{path}: {name}, {count} {deliverables}"
    case .withoutAddress: "no mail can go to the address of {names}: plan people edit WHO mail=… changes it"
    case .nothingMissing: "nothing is missing: there is nobody to write to"
    case .notSent: "nothing was sent: open the drafts in a mail program, read them, and send them there"
    case .existing: "{folder} has {count:a file that would be|files that would be} replaced: {paths}"
    case .hintReplace:
      "choose another folder; --force replaces {count:it|them}, answers that were written into {count:it|them} too"
    }
  }
}
