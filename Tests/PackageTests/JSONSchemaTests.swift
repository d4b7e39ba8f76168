import PlanTestSupport
import Testing

@Suite("JSON Schema") struct JSONSchemaTests {
  @Test(
    "A document that a schema allows has no fault",
    arguments: [
      (#"{"type":"null"}"#, "null"),
      (#"{"type":"boolean"}"#, "true"),
      (#"{"type":"integer"}"#, "1"),
      (#"{"type":"integer"}"#, "1.0"),
      (#"{"type":"number"}"#, "1.5"),
      (#"{"type":"number"}"#, "1"),
      (#"{"type":["string","null"]}"#, "null"),
      (#"{"enum":["done",null,1]}"#, "null"),
      (#"{"const":{"a":[1]}}"#, #"{"a":[1]}"#),
      (#"{"pattern":"^[0-9]{4}$"}"#, #""2020""#),
      (#"{"pattern":"^[0-9]{4}$"}"#, "7"),
      (#"{"pattern":"b"}"#, #""abc""#),
      (#"{"format":"date","title":"t","description":"d"}"#, #""no date""#),
      (#"{"minimum":0}"#, "0"),
      (#"{"minItems":1}"#, "[0]"),
      (#"{"items":{"type":"integer"}}"#, "[]"),
      (#"{"properties":{"a":{"type":"string"}}}"#, #"{"b":1}"#),
      (#"{"properties":{"a":true},"additionalProperties":false}"#, #"{"a":1}"#),
      (#"{"additionalProperties":{"type":"string"}}"#, #"{"a":"b"}"#),
      (#"{"required":["a"]}"#, #"{"a":null}"#),
      (#"{"anyOf":[{"type":"string"},{"type":"null"}]}"#, "null"),
      (#"{"oneOf":[{"minimum":5},{"minimum":1}]}"#, "3"),
      (##"{"$ref":"#/$defs/a","$defs":{"a":{"items":{"$ref":"#/$defs/a"}}}}"##, "[[],[[]]]"),
      ("true", "1"),
    ])
  func allowed(schema: String, document: String) throws {
    #expect(try JSONSchema(parsing: schema).faults(in: document) == [])
  }

  @Test(
    "A fault says where it is and what was expected",
    arguments: [
      (#"{"type":"integer"}"#, #""1""#, #"$: expected integer, found "1""#),
      (#"{"type":"integer"}"#, "1.5", "$: expected integer, found 1.5"),
      (#"{"type":"integer"}"#, "true", "$: expected integer, found true"),
      (#"{"type":"boolean"}"#, "1", "$: expected boolean, found 1"),
      (#"{"type":["string","null"]}"#, "[1]", "$: expected string or null, found [1]"),
      (#"{"enum":["done",null]}"#, #""Done""#, #"$: expected one of "done", null, found "Done""#),
      (#"{"const":1}"#, "2", "$: expected 1, found 2"),
      (#"{"pattern":"^[0-9]{4}$"}"#, #""20201""#, #"$: expected ^[0-9]{4}$, found "20201""#),
      (#"{"minimum":0}"#, "-1", "$: -1.0 is less than 0.0"),
      (#"{"minItems":1}"#, "[]", "$: expected at least 1 elements, found 0"),
      (#"{"items":{"type":"integer"}}"#, "[1,null]", "$[1]: expected integer, found null"),
      (#"{"properties":{"a":{"type":"string"}}}"#, #"{"a":1}"#, "$.a: expected string, found 1"),
      (#"{"properties":{"a":true},"additionalProperties":false}"#, #"{"b":1}"#, "$.b: not allowed"),
      (#"{"additionalProperties":{"type":"string"}}"#, #"{"a":1}"#, "$.a: expected string, found 1"),
      (#"{"required":["a"]}"#, "{}", "$: a is missing"),
      (
        #"{"anyOf":[{"type":"string"},{"type":"null"}]}"#, "1",
        "$: none of anyOf ($: expected string, found 1 | $: expected null, found 1)"
      ),
      (#"{"oneOf":[{"minimum":5},{"minimum":1}]}"#, "7", "$: 2 of oneOf"),
      (#"{"oneOf":[{"minimum":5}]}"#, "1", "$: 0 of oneOf ($: 1.0 is less than 5.0)"),
      (
        ##"{"$ref":"#/$defs/a","$defs":{"a":{"type":"array","items":{"$ref":"#/$defs/a"}}}}"##, "[[1]]",
        "$[0][0]: expected array, found 1"
      ),
      ("false", "1", "$: not allowed"),
    ])
  func refused(schema: String, document: String, fault: String) throws {
    #expect(try JSONSchema(parsing: schema).faults(in: document) == [fault])
  }

  @Test("Every fault of a document is listed")
  func several() throws {
    let schema = try JSONSchema(
      parsing: #"{"required":["a"],"properties":{"b":{"type":"null"}},"additionalProperties":false}"#)
    let faults = try schema.faults(in: #"{"b":1,"c":2}"#)
    #expect(faults == ["$: a is missing", "$.b: expected null, found 1", "$.c: not allowed"])
  }

  @Test(
    "A schema that is not understood is refused",
    arguments: [
      (#"{"multipleOf":1}"#, JSONSchema.Failure.unknownKeyword(at: "#/multipleOf")),
      (#"{"items":{"not":{}}}"#, .unknownKeyword(at: "#/items/not")),
      (##"{"$defs":{"a":{"uniqueItems":true}}}"##, .unknownKeyword(at: "#/$defs/a/uniqueItems")),
      (#"{"anyOf":[{"allOf":[]}]}"#, .unknownKeyword(at: "#/anyOf/0/allOf")),
      (#"{"type":"text"}"#, .badValue(at: "#/type")),
      (#"{"type":[]}"#, .badValue(at: "#/type")),
      (#"{"required":"a"}"#, .badValue(at: "#/required")),
      (#"{"pattern":"["}"#, .badValue(at: "#/pattern")),
      (#"{"items":[{}]}"#, .badValue(at: "#/items")),
      (##"{"$ref":"#/$defs/a"}"##, .missingReference(at: "#/$ref")),
      ("[]", .badValue(at: "#")),
    ])
  func notUnderstood(schema: String, failure: JSONSchema.Failure) {
    #expect(throws: failure) { try JSONSchema(parsing: schema) }
  }
}
