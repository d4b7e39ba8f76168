extension LetterPhrase {
  package var catalan: String {
    switch self {
    case .subject: "{plan}: la vostra resposta com a molt tard el {date}"
    case .subjectLate: "{plan}: recordatori, respostes demanades per al {date}"
    case .greeting: "Bon dia, {name},"
    case .ask:
      "Us agrairíem que ens indiquéssiu, com a molt tard el {date}, en quin estat es troba el que teniu a càrrec vostre ({count} {deliverables}):"
    case .askLate:
      "Havíem demanat les respostes per al {date} i encara ens falta la vostra ({count} {deliverables}). Us agrairíem que ens indiquéssiu en quin estat es troba el que teniu a càrrec vostre:"
    case .part: "{part} (com a molt tard el {date})"
    case .since: "{status} des del {date}"
    case .due: "termini el {date}"
    case .words: "Per a cada punt n'hi ha prou amb una d'aquestes paraules: {words}."
    case .day:
      "Si us plau, afegiu-hi la data des de la qual val, si no és l'últim dia del període, i unes paraules si voleu."
    case .dayBut:
      "Si us plau, afegiu-hi la data des de la qual val, si no és el {date}, i unes paraules si voleu."
    case .page: "Podeu respondre en aquesta pàgina: {url}"
    case .sheet:
      "Podeu emplenar la taula adjunta, {file}, i retornar-nos-la: indiqueu la paraula a la columna «{answer}» i les observacions a «{note}»."
    case .reply: "Per respondre, n'hi ha prou de contestar aquest missatge."
    case .thanks: "Moltes gràcies i salutacions cordials,"
    case .columnPlan: "Pla"
    case .columnCode: "Codi"
    case .columnTitle: "Títol"
    case .columnDue: "Termini"
    case .columnNow: "Estat actual"
    case .columnAnswer: "Nou estat"
    case .columnDay: "Data"
    case .columnNote: "Comentari"
    case .columnPeriod: "Període"
    case .date: "{day} {month:d'|de }{month} de {year}"
    case .months: "gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre"
    case .month: "{month} de {year}"
    case .quarters:
      "primer trimestre de {year}|segon trimestre de {year}|tercer trimestre de {year}|quart trimestre de {year}"
    case .halves: "primer semestre de {year}|segon semestre de {year}"
    }
  }
}
