import PlanCore

/// What is said of closed periods and of what restates them.
enum ClosingPhrase: String, Phrase {
  case badPeriod, notOver, outside, nowhere, alreadyClosed, neverClosed, unrecorded, unreadable, which,
    reasonNeeded
  case reasonNeededBy, tagExists, closed, closedAgain, tagged, tagFailed, published, restatedNow, notRecorded
  case publishedAgain, restatedSame, restates, altersLine, doneLate, overdue
  case hintPeriods, hintAlready, hintNever, hintWhich, hintReason

  var texts: Texts {
    switch self {
    case .badPeriod:
      Texts("'{word}' is not a period", "« {word} » n'est pas une période", "«{word}» no es un período")
    case .notOver:
      Texts(
        "{period} is not over: its last day is {date}",
        "la période {period} n'est pas terminée : son dernier jour est le {date}",
        "el período {period} no ha terminado: su último día es el {date}")
    case .nowhere:
      Texts(
        "no plan here has {period}; the plans are {plans}",
        "aucun plan ne comprend la période {period} ; plans existants : {plans}",
        "ningún plan comprende el período {period}; planes existentes: {plans}")
    case .outside:
      Texts(
        "{period} lies outside plan {plan}, {first} to {last}",
        "la période {period} ne fait pas partie du plan {plan}, qui va du {first} au {last}",
        "el período {period} no forma parte del plan {plan}, que va del {first} al {last}")
    case .alreadyClosed:
      Texts(
        "{period} is closed already in {plan}, published as {counts}",
        "la période {period} est déjà close dans {plan} (publié : {counts})",
        "el período {period} ya está cerrado en {plan} (publicado: {counts})")
    case .neverClosed:
      Texts(
        "{period} has not been closed in {plan}", "la période {period} n'a pas été close dans {plan}",
        "el período {period} no se ha cerrado en {plan}")
    case .unrecorded:
      Texts(
        "what is to be published must be recorded, and {count} {count:file is|files are} not: {paths}",
        "ce qui est publié doit être enregistré, et {count} {count:fichier ne l'est|fichiers ne le sont} pas : {paths}",
        "lo que se publica debe estar registrado, y {count} {count:archivo no lo está|archivos no lo están}: {paths}"
      )
    case .unreadable:
      Texts(
        "{count} {count:file|files} of the plan cannot be read: {paths}",
        "{count} {count:fichier|fichiers} du plan {count:est illisible|sont illisibles} : {paths}",
        "{count} {count:archivo|archivos} del plan no se {count:puede|pueden} leer: {paths}")
    case .which:
      Texts(
        "several plans have that period: {plans}", "plusieurs plans comprennent cette période : {plans}",
        "varios planes comprenden ese período: {plans}")
    case .reasonNeeded:
      Texts(
        "{date} lies in {period}, which is closed (published {counts}): the change needs a reason",
        "le {date} fait partie de la période close {period} (publié : {counts}) : la modification demande un motif",
        "el {date} forma parte del período cerrado {period} (publicado: {counts}): el cambio necesita un motivo"
      )
    case .reasonNeededBy:
      Texts(
        "this restates {period}, which is closed (published {counts}), and needs a reason: {changes}",
        "cela rectifie la période close {period} (publié : {counts}) et demande un motif : {changes}",
        "esto rectifica el período cerrado {period} (publicado: {counts}) y necesita un motivo: {changes}")
    case .tagExists:
      Texts("there is a tag {tag} already", "il y a déjà une étiquette {tag}", "ya hay una etiqueta {tag}")
    case .closed:
      Texts(
        "{period} closed: {figures} on {date}", "période {period} close : {figures} au {date}",
        "período {period} cerrado: {figures} al {date}")
    case .closedAgain:
      Texts(
        "{period} published again: {figures} on {date}, before {counts}",
        "période {period} publiée à nouveau : {figures} au {date}, auparavant {counts}",
        "período {period} publicado de nuevo: {figures} al {date}, antes {counts}")
    case .tagged: Texts("tagged as {tag}", "étiqueté {tag}", "etiquetado como {tag}")
    case .tagFailed:
      Texts(
        "recorded as {commit}, but the tag could not be made: {reason}",
        "enregistré sous {commit}, mais l'étiquette n'a pas pu être créée : {reason}",
        "registrado como {commit}, pero no se pudo crear la etiqueta: {reason}")
    case .published:
      Texts(
        "published for {period}: {counts} ({commit} {author}, recorded {date})",
        "publié pour {period} : {counts} ({commit} {author}, enregistré le {date})",
        "publicado para {period}: {counts} ({commit} {author}, registrado el {date})")
    case .restatedNow:
      Texts("restated since: {counts}", "rectifié depuis : {counts}", "rectificado desde entonces: {counts}")
    case .publishedAgain:
      Texts(
        "published again: {counts} ({commit} {author}, recorded {date})",
        "publié à nouveau : {counts} ({commit} {author}, enregistré le {date})",
        "publicado de nuevo: {counts} ({commit} {author}, registrado el {date})")
    case .restatedSame:
      Texts(
        "restated since, the totals are the same: {counts}",
        "rectifié depuis, les totaux sont les mêmes : {counts}",
        "rectificado desde entonces, los totales son los mismos: {counts}")
    case .notRecorded:
      Texts(
        "published for {period}: {counts} (not recorded here)",
        "publié pour {period} : {counts} (pas enregistré ici)",
        "publicado para {period}: {counts} (no registrado aquí)")
    case .restates:
      Texts(
        "this restates {period}, published as {counts}: {changes}",
        "cela rectifie {period} (publié : {counts}) : {changes}",
        "esto rectifica {period} (publicado: {counts}): {changes}")
    case .altersLine:
      Texts(
        "what was published for {period} ({counts}) would no longer stand in the plan: the change needs a reason",
        "ce qui a été publié pour {period} ({counts}) ne figurerait plus dans le plan : la modification demande un motif",
        "lo que se publicó para {period} ({counts}) ya no figuraría en el plan: el cambio necesita un motivo")
    case .doneLate:
      Texts(
        "late ({date}, due {due})", "réalisé en retard ({date}, échéance : {due})",
        "con retraso ({date}, vencimiento: {due})")
    case .overdue:
      Texts("overdue (due {due})", "en retard (échéance : {due})", "fuera de plazo (vencimiento: {due})")
    case .hintPeriods:
      Texts(
        "a period is 2019, 2019-H1, 2019-Q3 or 2019-05", "une période est 2019, 2019-H1, 2019-Q3 ou 2019-05",
        "un período es 2019, 2019-H1, 2019-Q3 o 2019-05")
    case .hintAlready:
      Texts(
        "plan diff {period} names what has changed since; plan close {period} --again -m REASON publishes it again",
        "pour voir ce qui a changé depuis : plan diff {period} ; pour la publier à nouveau : plan close {period} --again -m MOTIF",
        "para ver lo que ha cambiado desde entonces: plan diff {period}; para publicarlo de nuevo: plan close {period} --again -m MOTIVO"
      )
    case .hintNever:
      Texts(
        "plan close {period} closes it", "pour la clore : plan close {period}",
        "para cerrarlo: plan close {period}")
    case .hintWhich:
      Texts(
        "name it: plan close {period} {plan}", "précisez le plan : plan close {period} {plan}",
        "indique el plan: plan close {period} {plan}")
    case .hintReason:
      Texts("give it with -m \"…\"", "donnez-le avec -m \"…\"", "indíquelo con -m \"…\"")
    }
  }
}

extension Failure {
  /// What happened with a closed period.
  func closingText(_ say: Speech) -> String {
    switch self {
    case .badPeriod(let word): say(ClosingPhrase.badPeriod, ["word": word.value])
    case .periodNotOver(let name, _):
      say(ClosingPhrase.notOver, ["period": name.value, "date": name.period.last.value])
    case .periodOutside(let name, let plan, let period):
      say(
        ClosingPhrase.outside,
        [
          "period": name.value, "plan": plan.value, "first": period.first.value, "last": period.last.value,
        ])
    case .alreadyClosed(let period, let plan):
      say(
        ClosingPhrase.alreadyClosed,
        ["period": period.name.value, "plan": plan.value, "counts": period.counts.value])
    case .neverClosed(let name, let plan):
      say(ClosingPhrase.neverClosed, ["period": name.value, "plan": plan.value])
    case .closingUnrecorded(let paths):
      say(
        ClosingPhrase.unrecorded,
        ["count": paths.count.value, "paths": say.shortList(paths.map(\.description)).value])
    case .closingUnreadable(let paths):
      say(
        ClosingPhrase.unreadable,
        ["count": paths.count.value, "paths": say.shortList(paths.map(\.description)).value])
    case .closingNowhere(let name, let plans):
      say(
        ClosingPhrase.nowhere,
        [
          "period": name.value,
          "plans": say.list(plans.map(\.description)).value,
        ])
    case .closingWhich(_, let plans):
      say(ClosingPhrase.which, ["plans": say.list(plans.map(\.description)).value])
    case .reasonNeeded(let period, let day):
      say(
        ClosingPhrase.reasonNeeded,
        ["date": day.value, "period": period.name.value, "counts": period.counts.value])
    case .reasonNeededBy(let period, let changes):
      say(
        ClosingPhrase.reasonNeededBy,
        ["period": period.name.value, "counts": period.counts.value, "changes": changes.value])
    case .reasonNeededByLine(let period):
      say(ClosingPhrase.altersLine, ["period": period.name.value, "counts": period.counts.value])
    default: ""
    }
  }

  /// What to do about it.
  func closingHint(_ say: Speech) -> String? {
    switch self {
    case .badPeriod: say(ClosingPhrase.hintPeriods)
    case .alreadyClosed(let period, _): say(ClosingPhrase.hintAlready, ["period": period.name.value])
    case .neverClosed(let name, _): say(ClosingPhrase.hintNever, ["period": name.value])
    case .closingUnrecorded: say(HintPhrase.save)
    case .closingUnreadable: say(HintPhrase.check)
    case .closingWhich(let name, let plans):
      say(ClosingPhrase.hintWhich, ["period": name.value, "plan": (plans.last?.description ?? "").value])
    case .reasonNeeded, .reasonNeededBy, .reasonNeededByLine: say(ClosingPhrase.hintReason)
    default: nil
    }
  }
}
