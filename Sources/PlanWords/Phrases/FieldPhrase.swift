/// What fields are called where people read of them; in English they are called as they are typed.
package enum FieldPhrase: String, Phrase {
  case title, short, label, owner, start, due, added, dropped, tags, sdg, status, evidence, formerly,
    continues, confirmed, review
  case subtitle, organisation, period, languages, levels, level, heading, word, mark
  case subStatus = "sub-status"
  case require, funder, contact, website, logo, colour, closed, adopted, round, description, text, person,
    name, mail
  case web
  case role, owns, lang, until, every, publish
  case periodStatus = "period-status"
}
