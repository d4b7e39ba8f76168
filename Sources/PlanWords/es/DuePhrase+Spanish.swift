extension DuePhrase {
  package var spanish: String {
    switch self {
    case .movedOnce: "inicialmente {first}, cambiado una vez"
    case .movedTwice: "inicialmente {first}, cambiado dos veces"
    case .movedTimes: "inicialmente {first}, cambiado {count} veces"
    case .course: "vencimiento: {due} ({course})"
    case .many: "con vencimiento cambiado"
    case .note: "{count} {deliverables}: vencimiento cambiado."
    case .maybe: "para ver los vencimientos cambiados: {command}"
    case .reasonNeeded: "el vencimiento de {code}, el {due}, ya ha pasado: cambiarlo requiere un motivo"
    }
  }
}
