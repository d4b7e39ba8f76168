extension GoalNames {
  static let catalan = [
    "Fi de la pobresa",
    "Fam zero",
    "Salut i benestar",
    "Educació de qualitat",
    "Igualtat de gènere",
    "Aigua neta i sanejament",
    "Energia neta i assequible",
    "Treball digne i creixement econòmic",
    "Indústria, innovació i infraestructures",
    "Reducció de les desigualtats",
    "Ciutats i comunitats sostenibles",
    "Consum i producció responsables",
    "Acció climàtica",
    "Vida submarina",
    "Vida terrestre",
    "Pau, justícia i institucions sòlides",
    "Aliança pels objectius",
  ]
}
