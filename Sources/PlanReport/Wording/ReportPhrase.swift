import PlanCore

/// The words of reports.
enum ReportPhrase: String, Phrase {
  case summary, annual, matrix
  case delivered, deliveredBy, deliveredOne, deliveredByOne
  case delivers, deliversBy, deliversOne, deliversByOne
  case done, ratio, byLine, line, whole, percentDone, legend, goals, goalsName
  case lateBy, lateDue, overdueBy, overdueDue, overdueThen, continuedBy, overdueCount
  case overdueContinued, lateCount
  case onlyDay, note, courseDay, courseDays, courseLevel, doneOf
  case reported, lastReport, neverReported, standsOnReport
  case funder, contact, website, period, publishedAs, title, status, due, since, total
  case standsOn, revision, revisionAndEdits, noRevision, madeBy, formula, basis, explanation
  case explainedNone, stackedBars, stackedBarsNote, skip, asOf
  case changes, noChanges, change, before, after, narratives, restatements
  case reason, unreportedNote, nothingReported, notBegun, planNotBegun, burnUp, burnUpNote
  case monthEnd, matrixNote, yearEnd, stoodAt, noDeliverables

  var texts: Texts {
    switch self {
    case .summary: Texts("Summary of results", "Synthèse des résultats", "Resumen de resultados")
    case .annual: Texts("Report for {period}", "Rapport pour {period}", "Informe de {period}")
    case .matrix: Texts("Results year by year", "Résultats année par année", "Resultados año por año")
    case .delivered:
      Texts(
        "Between {first} and {last}, {organisation} was to deliver {all} {deliverables}.",
        "Entre {first} et {last}, {organisation} devait produire {all} {deliverables}.",
        "Entre {first} y {last}, {organisation} debía producir {all} {deliverables}.")
    case .deliveredBy:
      Texts(
        "Between {first} and {last}, the plan was to deliver {all} {deliverables}.",
        "Entre {first} et {last}, le plan devait produire {all} {deliverables}.",
        "Entre {first} y {last}, el plan debía producir {all} {deliverables}.")
    case .deliveredOne:
      Texts(
        "In {first}, {organisation} was to deliver {all} {deliverables}.",
        "En {first}, {organisation} devait produire {all} {deliverables}.",
        "En {first}, {organisation} debía producir {all} {deliverables}.")
    case .deliveredByOne:
      Texts(
        "In {first}, the plan was to deliver {all} {deliverables}.",
        "En {first}, le plan devait produire {all} {deliverables}.",
        "En {first}, el plan debía producir {all} {deliverables}.")
    case .delivers:
      Texts(
        "Between {first} and {last}, {organisation} is to deliver {all} {deliverables}.",
        "Entre {first} et {last}, {organisation} doit produire {all} {deliverables}.",
        "Entre {first} y {last}, {organisation} debe producir {all} {deliverables}.")
    case .deliversBy:
      Texts(
        "Between {first} and {last}, the plan is to deliver {all} {deliverables}.",
        "Entre {first} et {last}, le plan doit produire {all} {deliverables}.",
        "Entre {first} y {last}, el plan debe producir {all} {deliverables}.")
    case .deliversOne:
      Texts(
        "In {first}, {organisation} is to deliver {all} {deliverables}.",
        "En {first}, {organisation} doit produire {all} {deliverables}.",
        "En {first}, {organisation} debe producir {all} {deliverables}.")
    case .deliversByOne:
      Texts(
        "In {first}, the plan is to deliver {all} {deliverables}.",
        "En {first}, le plan doit produire {all} {deliverables}.",
        "En {first}, el plan debe producir {all} {deliverables}.")
    case .done: Texts("{percent} {word}", "{percent} {word}", "{percent} {word}")
    case .ratio: Texts("{done} ÷ {all}", "{done} ÷ {all}", "{done} ÷ {all}")
    case .byLine: Texts("Where the plan stands", "L'état du plan", "Estado del plan")
    case .line: Texts("Part", "Partie", "Parte")
    case .whole: Texts("Whole plan", "Ensemble du plan", "Todo el plan")
    case .percentDone: Texts("Done", "Réalisation", "Realización")
    case .legend: Texts("Legend", "Légende", "Leyenda")
    case .lateBy:
      Texts(
        "{days} {days:day|days} late", "avec {days} {days:jour|jours} de retard",
        "con {days} {days:día|días} de retraso")
    case .lateDue:
      Texts("{delay}, due {date}", "{delay}, échéance : {date}", "{delay}, vencimiento: {date}")
    case .overdueBy:
      Texts(
        "overdue by {days} {days:day|days}", "en retard de {days} {days:jour|jours}",
        "plazo vencido hace {days} {days:día|días}")
    case .overdueDue:
      Texts("{delay}, due {date}", "{delay}, échéance : {date}", "{delay}, el {date}")
    case .overdueThen:
      Texts(
        "overdue by {days} {days:day|days} on {day}, due {date}",
        "en retard de {days} {days:jour|jours} au {day}, échéance : {date}",
        "con el plazo vencido desde hacía {days} {days:día|días} a {day}, el {date}")
    case .continuedBy:
      Texts("continued by {codes}", "prolongé par {codes}", "continuado por {codes}")
    case .overdueCount:
      Texts("Overdue: {count}.", "En retard : {count}.", "Plazo vencido: {count}.")
    case .overdueContinued:
      Texts(
        "Overdue: {count}, of which a later plan continues {continued}.",
        "En retard : {count}, dont {continued} qu'un plan ultérieur prolonge.",
        "Plazo vencido: {count}; un plan posterior continúa {continued}.")
    case .lateCount:
      Texts("Done late: {count}.", "Réalisés en retard : {count}.", "Realizados con retraso: {count}.")
    case .onlyDay:
      Texts(
        "Everything that is reported takes effect on {date}; nothing was reported before.",
        "Tout ce qui est renseigné prend effet le {date} ; rien ne l'était avant.",
        "Todo lo informado rige desde el {date}; antes no había nada informado.")
    case .note: Texts("Note: {note}", "Note : {note}", "Nota: {note}")
    case .courseDay:
      Texts(
        "Done: from {before} to {done} of {all}, on {date}.",
        "Réalisation : de {before} à {done} sur {all}, le {date}.",
        "Realización: de {before} a {done} de {all}, el {date}.")
    case .courseDays:
      Texts(
        "Done: from {before} to {done} of {all}, between {first} and {last}.",
        "Réalisation : de {before} à {done} sur {all}, entre le {first} et le {last}.",
        "Realización: de {before} a {done} de {all}, entre el {first} y el {last}.")
    case .courseLevel:
      Texts(
        "Done, unchanged: {done} of {all}.", "Réalisation inchangée : {done} sur {all}.",
        "Realización sin cambios: {done} de {all}.")
    case .doneOf: Texts("{done} of {all}", "{done} sur {all}", "{done} de {all}")
    case .reported:
      Texts(
        "{reported} of {all} reported", "état renseigné : {reported} sur {all}",
        "estado informado: {reported} de {all}")
    case .lastReport:
      Texts(
        "last report: {date}", "dernier état renseigné : {date}", "último estado informado: {date}")
    case .neverReported:
      Texts("nothing reported yet", "rien n'est encore renseigné", "aún no se ha informado nada")
    case .standsOnReport:
      Texts(
        "Plan {plan}, as it stood on {date}; {age}.", "Plan {plan}, tel qu'il était au {date} ; {age}.",
        "Plan {plan}, tal como estaba el {date}; {age}.")
    case .goals:
      Texts(
        "Sustainable Development Goals", "Objectifs de développement durable",
        "Objetivos de Desarrollo Sostenible")
    case .goalsName: Texts("SDG {number}", "ODD {number}", "ODS {number}")
    case .funder: Texts("With the support of", "Avec le soutien de", "Con el apoyo de")
    case .contact: Texts("Contact", "Contact", "Contacto")
    case .website: Texts("Website", "Site web", "Sitio web")
    case .period: Texts("Period", "Période", "Período")
    case .publishedAs: Texts("published as {label}", "publié sous {label}", "publicado como {label}")
    case .title: Texts("Title", "Intitulé", "Título")
    case .status: Texts("Status", "État", "Estado")
    case .due: Texts("Due", "Échéance", "Vencimiento")
    case .since: Texts("Since", "Depuis le", "Desde el")
    case .total: Texts("Total", "Total", "Total")
    case .standsOn:
      Texts(
        "Plan {plan}, as it stood on {date}.", "Plan {plan}, tel qu'il était au {date}.",
        "Plan {plan}, tal como estaba el {date}.")
    case .revision:
      Texts(
        "Revision {commit}, recorded on {date}.", "Révision {commit}, enregistrée le {date}.",
        "Revisión {commit}, registrada el {date}.")
    case .revisionAndEdits:
      Texts(
        "Revision {commit}, recorded on {date}, with uncommitted changes.",
        "Révision {commit}, enregistrée le {date}, avec des modifications non enregistrées.",
        "Revisión {commit}, registrada el {date}, con cambios sin registrar.")
    case .noRevision:
      Texts(
        "Read from files that no repository records.",
        "Établi à partir de fichiers qui ne sont enregistrés dans aucun dépôt.",
        "Elaborado a partir de archivos que no están registrados en ningún repositorio.")
    case .madeBy:
      Texts("Made with plan {version}.", "Établi avec plan {version}.", "Elaborado con plan {version}.")
    case .formula:
      Texts(
        "{done} {word} ÷ {all} {deliverables} = {percent}",
        "{done} {word} ÷ {all} {deliverables} = {percent}",
        "{done} {word} ÷ {all} {deliverables} = {percent}")
    case .basis: Texts("What this stands on", "Sur quoi reposent ces chiffres", "En qué se basa este informe")
    case .explanation:
      Texts(
        "What the figures are made of", "Composition des chiffres", "Composición de las cifras")
    case .explainedNone: Texts("none", "aucun", "ninguno")
    case .stackedBars:
      Texts("{deliverables} by status", "{deliverables} par état", "{deliverables} por estado")
    case .stackedBarsNote:
      Texts(
        "A bar for the whole plan and one for each part; the table below has the same numbers.",
        "Une barre pour l'ensemble du plan et une par partie ; le tableau ci-dessous donne les mêmes chiffres.",
        "Una barra para todo el plan y una por cada parte; la tabla de abajo da las mismas cifras.")
    case .skip: Texts("Skip to the content", "Aller au contenu", "Ir al contenido")
    case .asOf: Texts("As it stood on {date}", "État au {date}", "Situación al {date}")
    case .changes: Texts("What changed", "Ce qui a changé", "Qué ha cambiado")
    case .noChanges:
      Texts(
        "Nothing changed between {first} and {last}.", "Rien n'a changé entre le {first} et le {last}.",
        "Nada cambió entre el {first} y el {last}.")
    case .change: Texts("Change", "Changement", "Cambio")
    case .before: Texts("Before", "Avant", "Antes")
    case .after: Texts("After", "Après", "Después")
    case .narratives: Texts("In words", "En quelques mots", "En pocas palabras")
    case .restatements:
      Texts("Closed periods", "Périodes closes", "Períodos cerrados")
    case .reason: Texts("Reason", "Motif", "Motivo")
    case .unreportedNote:
      Texts(
        "{count} {deliverables} {count:is|are} unreported: nothing is said of {count:it|them}, which does not mean that {count:it is|they are} not done.",
        "Rien n'est renseigné pour {count} {deliverables} : cela ne signifie pas que rien n'a été fait.",
        "No se ha informado nada sobre {count} {deliverables}, lo que no significa que no se haya hecho nada."
      )
    case .nothingReported:
      Texts(
        "Nothing had been reported by {date}.", "Rien n'avait été renseigné au {date}.",
        "No se había informado nada al {date}.")
    case .notBegun:
      Texts(
        "The period begins on {date}: there is nothing to report yet.",
        "La période commence le {date} : il n'y a encore rien à rapporter.",
        "El período empieza el {date}: aún no hay nada que informar.")
    case .planNotBegun:
      Texts(
        "The plan begins on {date}: nothing counts before that day.",
        "Le plan commence le {date} : rien ne compte avant ce jour.",
        "El plan empieza el {date}: nada cuenta antes de ese día.")
    case .burnUp:
      Texts(
        "Done in the course of {period}", "Réalisation au cours de {period}",
        "Realización a lo largo de {period}"
      )
    case .burnUpNote:
      Texts(
        "The area is what was done, the line above it all {deliverables}; the table below has the same numbers.",
        "La surface montre ce qui était réalisé, la ligne au-dessus le total des {deliverables} ; le tableau ci-dessous donne les mêmes chiffres.",
        "El área muestra lo realizado y la línea superior el total de {deliverables}; la tabla de abajo da las mismas cifras."
      )
    case .monthEnd: Texts("On", "Au", "Al")
    case .matrixNote:
      Texts(
        "A row of squares for each year, a square for each {deliverable}; the table below has the same.",
        "Une rangée de carrés par année, un carré par {deliverable} ; le tableau ci-dessous donne les mêmes informations.",
        "Una fila de cuadrados por año, un cuadrado por {deliverable}; la tabla de abajo da la misma información."
      )
    case .yearEnd: Texts("On {date}", "Au {date}", "Al {date}")
    case .stoodAt:
      Texts(
        "Where each {deliverable} stood", "L'état de chaque {deliverable}", "Estado de cada {deliverable}")
    case .noDeliverables:
      Texts(
        "No {deliverables}.", "Pas {deliverables:d'|de }{deliverables}.", "Sin {deliverables}.")

    }
  }
}
