extension SendingPhrase {
  package var spanish: String {
    switch self {
    case .wrote: "{path}: {name}, {count} {deliverables}"
    case .withoutAddress:
      "ningún mensaje puede ir a la dirección de {names}; para cambiarla: plan people edit QUIEN mail=…"
    case .nothingMissing: "no falta nada: no hay a quién escribir"
    case .notSent:
      "no se envió nada: abra los borradores en un programa de correo, léalos y envíelos desde allí"
    case .existing:
      "{folder} ya tiene {count:un archivo que se reemplazaría|archivos que se reemplazarían}: {paths}"
    case .hintReplace:
      "elija otra carpeta; --force {count:lo|los} reemplaza, también las respuestas que se hayan escrito en {count:él|ellos}"
    }
  }
}
