extension LetterPhrase {
  package var spanish: String {
    switch self {
    case .subject: "{plan}: su respuesta a más tardar el {date}"
    case .subjectLate: "{plan}: recordatorio, respuestas pedidas para el {date}"
    case .greeting: "Hola, {name}:"
    case .ask:
      "Le agradeceríamos que nos indicara, a más tardar el {date}, en qué estado se encuentra lo que tiene a su cargo ({count} {deliverables}):"
    case .askLate:
      "Habíamos pedido las respuestas para el {date} y todavía nos falta la suya ({count} {deliverables}). Le agradeceríamos que nos indicara en qué estado se encuentra lo que tiene a su cargo:"
    case .part: "{part} (a más tardar el {date})"
    case .since: "{status} desde el {date}"
    case .due: "vencimiento el {date}"
    case .words: "Para cada punto basta una de estas palabras: {words}."
    case .day:
      "Añada, por favor, la fecha desde la que vale, si no es el último día del período, y unas palabras si lo desea."
    case .dayBut:
      "Añada, por favor, la fecha desde la que vale, si no es el {date}, y unas palabras si lo desea."
    case .page: "Puede responder en esta página: {url}"
    case .sheet:
      "Puede rellenar la tabla adjunta, {file}, y devolvérnosla: indique la palabra en la columna «{answer}» y sus observaciones en «{note}»."
    case .reply: "Para responder, basta con contestar a este mensaje."
    case .thanks: "Muchas gracias y un cordial saludo,"
    case .columnPlan: "Plan"
    case .columnCode: "Código"
    case .columnTitle: "Título"
    case .columnDue: "Vencimiento"
    case .columnNow: "Estado actual"
    case .columnAnswer: "Nuevo estado"
    case .columnDay: "Fecha"
    case .columnNote: "Comentario"
    case .columnPeriod: "Período"
    case .date: "{day} de {month} de {year}"
    case .months: "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    case .month: "{month} de {year}"
    case .quarters:
      "primer trimestre de {year}|segundo trimestre de {year}|tercer trimestre de {year}|cuarto trimestre de {year}"
    case .halves: "primer semestre de {year}|segundo semestre de {year}"
    }
  }
}
