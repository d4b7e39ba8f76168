import Foundation
import PlanCore

/// What programs can ask and send, described as OpenAPI 3.1 has it. Its shapes are those of docs/schema.
struct InterfaceDescription {
  let version: String

  private typealias Object = [String: Any]

  /// The document, as JSON.
  var document: [UInt8] {
    let object: Object = [
      "openapi": "3.1.0",
      "info": [
        "title": "plan", "version": version.isEmpty ? "0" : version,
        "description":
          "What plan's commands print as JSON, and marks. An answer with a Plan-Commit is about what that commit holds.",
        "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
      ],
      "servers": [["url": "/"]], "security": [["token": []]], "paths": paths,
      "components": [
        "securitySchemes": [
          "token": [
            "type": "http", "scheme": "bearer",
            "description": "A token of `plan serve token`, or of the page about one's account.",
          ]
        ], "schemas": schemas, "responses": responses,
      ],
    ]
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Texts, numbers, arrays and objects alone: they can always be written.
    let data = (try? JSONSerialization.data(withJSONObject: object, options: options)) ?? Data()
    return Array(data) + [UInt8(ascii: "\n")]
  }

  // MARK: What can be asked

  private var paths: Object {
    var paths: Object = [:]
    for topic in DataTopic.allCases {
      let (place, names) = place(of: topic)
      let shape: Object = ["$ref": "#/components/schemas/\(topic.rawValue)"]
      paths["/api/\(topic.rawValue)\(place)"] = [
        "get": [
          "operationId": topic.rawValue, "summary": topic.summary,
          "parameters": names + (topic.parameters + [.language]).map(parameter),
          "responses": responses(
            200,
            [
              "description": topic.summary, "content": ["application/json": ["schema": shape]],
              "headers": [
                "Plan-Commit": ["schema": ["type": "string"], "description": "The commit that was read."],
                "ETag": ["schema": ["type": "string"]],
              ],
            ], ["304", "400", "401", "403", "404", "422", "500", "503"]),
        ]
      ]
    }
    paths["/api/marks"] = ["post": marks]
    return paths
  }

  private func place(of topic: DataTopic) -> (path: String, parameters: [Object]) {
    func inPath(_ name: String, _ schema: Object) -> Object {
      ["name": name, "in": "path", "required": true, "schema": schema]
    }
    switch topic.place {
    case .none: return ("", [])
    case .node: return ("/{plan}/{code}", [inPath("plan", Self.plan), inPath("code", Self.code)])
    case .report:
      let names = ReportName.allCases.filter { $0 != .site }.map(\.rawValue)
      return ("/{report}", [inPath("report", ["type": "string", "enum": names])])
    }
  }

  private static var plan: Object { ["type": "string", "pattern": "^[a-z0-9][a-z0-9._-]*$"] }
  private static var code: Object { ["type": "string", "pattern": "^([A-Z]+[1-9][0-9]*)+$"] }
  private static var day: Object { ["type": "string", "format": "date"] }

  private func parameter(_ parameter: DataParameter) -> Object {
    let schema: Object =
      switch parameter.kind {
      case .text: ["type": "string"]
      case .number: ["type": "integer", "minimum": 0, "maximum": 100_000]
      case .day: Self.day
      case .plan: Self.plan
      case .code: Self.code
      case .flag: ["type": "boolean"]
      case .list: ["type": "array", "items": ["type": "string"]]
      }
    return [
      "name": parameter.name, "in": "query", "required": parameter.isRequired,
      "description": parameter.summary, "schema": schema,
    ]
  }

  // MARK: What can be sent

  private var marks: Object {
    let mark: Object = ["$ref": "#/components/schemas/mark"]
    let receipt: Object = [
      "description": "Recorded, as one commit.",
      "headers": ["Location": ["schema": ["type": "string"], "description": "The page of the change."]],
      "content": ["application/json": ["schema": ["$ref": "#/components/schemas/receipt"]]],
    ]
    var answers = responses(
      201, receipt, ["400", "401", "403", "404", "409", "413", "415", "422", "429", "500", "503"])
    answers["200"] = [
      "description": "Nothing was recorded: everything holds already, or it was only tried out.",
      "content": ["application/json": ["schema": ["$ref": "#/components/schemas/trial"]]],
    ]
    return [
      "operationId": "marks", "summary": "Marks deliverables; all of them in one commit, or none.",
      "parameters": [
        parameter(DataParameter("dry-run", .flag, "Try it out: nothing is recorded.")),
        parameter(.language),
        [
          "name": "Idempotency-Key", "in": "header", "required": false,
          "description":
            "The same key with the same body gets the first answer, and nothing is recorded twice.",
          "schema": ["type": "string", "minLength": 1, "maxLength": 200],
        ],
      ],
      "requestBody": [
        "required": true,
        "content": [
          "application/json": [
            "schema": [
              "oneOf": [mark, ["type": "array", "items": mark, "minItems": 1, "maxItems": SentMark.most]]
            ]
          ]
        ],
      ],
      "responses": answers,
    ]
  }

  // MARK: Shapes

  private var schemas: Object {
    var schemas: Object = [
      "problem": Self.shape(
        ["type", "title", "status", "detail"],
        [
          "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
          "detail": ["type": "string"], "hint": ["type": "string"],
          "errors": [
            "type": "array",
            "items": Self.shape(
              ["pointer", "detail"], ["pointer": ["type": "string"], "detail": ["type": "string"]]),
          ],
        ]),
      "mark": Self.shape(
        ["code", "status"],
        [
          "plan": ["type": "string", "description": "The plan, where there are several."],
          "code": ["type": "string", "description": "L2M5D1, or 2018-2020/L2M5D1."],
          "status": [
            "type": "string",
            "description": "done, in-progress, not-done, a word of the plan's own, or unchanged.",
          ],
          "period": [
            "type": "string",
            "description":
              "What the status is of, where the deliverable recurs: a period such as 2020, or overall.",
          ],
          "at": ["type": "string", "format": "date", "description": "From when it holds; today otherwise."],
          "note": ["type": "string", "maxLength": 500],
          "evidence": ["oneOf": [Self.evidence, ["type": "array", "items": Self.evidence]]],
          "seen": [
            "type": "string",
            "description":
              "The commit that was read (Plan-Commit): where the deliverable's lines have changed since, nothing is recorded (409).",
          ],
        ]),
      "receipt": Self.shape(
        ["commit", "deliverables", "author", "complete"],
        [
          "commit": ["type": "string", "pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$"],
          "deliverables": ["type": "integer", "minimum": 1],
          "author": Self.shape(
            ["name", "email"], ["name": ["type": "string"], "email": ["type": "string"]]),
          "complete": [
            "type": "boolean",
            "description":
              "Whether everything after the commit was done too; if not, the next recording does it.",
          ],
        ]),
      "trial": Self.shape(
        ["commit", "deliverables"],
        [
          "commit": ["type": "null"],
          "deliverables": ["type": "integer", "minimum": 0, "description": "How many would change."],
        ]),
    ]
    for (name, bytes) in Self.documented {
      let read = try? JSONSerialization.jsonObject(with: Data(bytes)) as? Object
      guard var schema = read else { continue }
      schema["$schema"] = nil
      schemas[name] = Self.placed(schema, "#/components/schemas/\(name)")
    }
    return schemas
  }

  private static var evidence: Object {
    [
      "oneOf": [
        ["type": "string", "format": "uri"],
        shape(["ref"], ["ref": ["type": "string", "format": "uri"], "caption": ["type": "string"]]),
      ]
    ]
  }

  private static func shape(_ required: [String], _ properties: Object) -> Object {
    ["type": "object", "additionalProperties": false, "required": required, "properties": properties]
  }

  /// A schema as it stands inside of the document: what it refers to is looked for there.
  private static func placed(_ value: Any, _ place: String) -> Any {
    switch value {
    case let list as [Any]: return list.map { placed($0, place) }
    case let object as Object:
      return object.reduce(into: Object()) { placed, member in
        let reference = member.key == "$ref" ? member.value as? String : nil
        placed[member.key] = reference.map { place + $0.dropFirst() } ?? Self.placed(member.value, place)
      }
    default: return value
    }
  }

  private static let documented: [(name: String, bytes: [UInt8])] = [
    ("status", PackageResources.status_schema_json), ("list", PackageResources.list_schema_json),
    ("show", PackageResources.show_schema_json), ("log", PackageResources.log_schema_json),
    ("diff", PackageResources.diff_schema_json), ("check", PackageResources.check_schema_json),
    ("report", PackageResources.report_schema_json), ("round", PackageResources.round_schema_json),
  ]

  // MARK: Answers

  private func responses(_ status: Int, _ answer: Object, _ others: [String]) -> Object {
    var responses: Object = [String(status): answer]
    for other in others { responses[other] = ["$ref": "#/components/responses/\(other)"] }
    return responses
  }

  private var responses: Object {
    let texts = [
      "304": "What the If-None-Match of the request names is still so.",
      "400": "The request cannot be read.", "401": "A token is needed.", "403": "This may not be done.",
      "404": "There is no such thing in the plans.", "405": "There is no such method here.",
      "409": "Somebody else has recorded something meanwhile.", "413": "The body is too large.",
      "415": "The body is not application/json.", "422": "It can be read, and means nothing here.",
      "429": "Too many marks in a minute.", "500": "Something failed; nothing was recorded.",
      "503": "Others are recording, or git is at work; try again.",
    ]
    return texts.reduce(into: Object()) { responses, text in
      var response: Object = ["description": text.value]
      if text.key != "304" {
        response["content"] = [
          "application/problem+json": ["schema": ["$ref": "#/components/schemas/problem"]]
        ]
      }
      responses[text.key] = response
    }
  }
}
