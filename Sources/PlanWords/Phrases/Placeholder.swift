/// What stands for a word that is to be typed.
package enum Placeholder: String, Phrase {
  case code, newCode, status, title, key, value, note, date, reason, period, levels, report, folder, path,
    name, mail, who, old, new
}
