package import PlanCore

extension DifferenceWord {
  package var spanish: String {
    switch self {
    case .completed: "{count:completado|completados}"
    case .slipped: "en retroceso"
    case .started: "{count:iniciado|iniciados}"
    case .stopped: "{count:detenido|detenidos}"
    case .reported: "{count:informado|informados} por primera vez"
    case .withdrawn: "estado anulado"
    case .unreadable: "ya no {count:legible|legibles}"
    case .marked: "{count:estado de período indicado|estados de período indicados}"
    case .added: "{count:añadido|añadidos}"
    case .dropped: "{count:retirado|retirados}"
    case .removed: "{count:eliminado|eliminados}"
    case .renamed: "{count:renombrado|renombrados}"
    case .moved: "{count:trasladado|trasladados}"
    case .retitled: "{count:nuevo título|nuevos títulos}"
    case .owner: "responsable cambiado"
    case .due: "vencimiento cambiado"
    case .evidence: "evidencias cambiadas"
    case .confirmed: "confirmado"
    case .reviewed: "revisado"
    case .late: "retraso cambiado"
    case .answered: "informado de otro modo"
    case .lineAdded: "{count:línea de estado añadida|líneas de estado añadidas}"
    case .lineAltered: "{count:línea de estado cambiada|líneas de estado cambiadas}"
    case .lineRemoved: "{count:línea de estado eliminada|líneas de estado eliminadas}"
    }
  }
}
