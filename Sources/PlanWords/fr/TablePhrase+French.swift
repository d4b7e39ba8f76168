extension TablePhrase {
  package var french: String {
    switch self {
    case .empty: "le tableau est vide"
    case .openQuote: "une cellule entre guillemets qui commence à la ligne {line} n'est pas fermée"
    case .noCode: "le tableau n'a pas de colonne « code » : il a {known}"
    case .unknownColumn: "colonne inconnue « {column} »"
    case .repeatedColumn: "la colonne « {column} » figure deux fois"
    case .rowLength: "{cells} {cells:cellule|cellules}, mais {columns} {columns:colonne|colonnes}"
    case .fixed: "{column} est « {actual} », pas « {typed} »"
    case .repeatedRow: "{code} figure dans deux lignes"
    case .date: "{column} : « {typed} » n'est pas une date"
    case .unreported: "un tableau ne peut pas rendre {code} non renseigné"
    case .noteAlone: "il y a un commentaire sur {code}, mais pas d'état"
    case .otherTitle:
      "le titre à côté de {code} est celui de {other} : les lignes ont peut-être été mélangées"
    case .derived:
      "{count:ligne|lignes} {lines} : « {column} » découle de status, de due et du jour, et n'est pas enregistré ; modifiez status ou due"
    case .inherited:
      "{count:ligne|lignes} {lines} : vider « {column} » ne change rien ; la valeur vient d'un élément supérieur ou d'une autre langue, où elle se modifie"
    case .notInSheet:
      "{count:ligne|lignes} {lines} : un autre titre n'est pas repris d'un tel tableau ; pour le changer : plan edit"
    case .hintColumns: "les colonnes sont {known}"
    case .hintFixed:
      "plan, code, level et path disent seulement de quel élément il s'agit ; pour changer un code : plan move"
    case .hintUnreported: "pour annuler ce qui a été enregistré : plan undo"
    case .hintTable: "pour obtenir un tel tableau : plan list --format csv ; rien n'a été modifié"
    case .hintNoteAlone: "écrivez un état dans la colonne « {column} », ou « {word} »"
    case .hintOtherTitle: "remettez les lignes en ordre, ou videz la cellule ; rien n'a été modifié"
    }
  }
}
