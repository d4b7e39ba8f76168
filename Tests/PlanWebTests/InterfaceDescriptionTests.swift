import Foundation
import PlanTestSupport
import Testing

@testable import PlanWeb

/// The description of what programs can ask and send.
struct InterfaceDescriptionTests {
  private typealias Object = [String: Any]

  private var document: Object {
    get throws {
      let bytes = InterfaceDescription(version: "1.2.3").document
      return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Object)
    }
  }

  @Test("every path and parameter of the table is there, and no other")
  func paths() throws {
    let paths = try #require(try document["paths"] as? Object)
    #expect(paths.count == DataTopic.allCases.count + 1)
    for topic in DataTopic.allCases {
      let path = try #require(paths.keys.first { $0.split(separator: "/")[1] == topic.rawValue })
      let get = try #require((paths[path] as? Object)?["get"] as? Object)
      let parameters = try #require(get["parameters"] as? [Object])
      let names = parameters.filter { $0["in"] as? String == "query" }.compactMap { $0["name"] as? String }
      #expect(names == topic.parameters.map(\.name) + ["lang"])
    }
  }

  @Test("every reference leads somewhere in the document")
  func references() throws {
    let document = try document
    var found = 0
    func look(_ value: Any) {
      if let list = value as? [Any] { return list.forEach(look) }
      guard let object = value as? Object else { return }
      if let reference = object["$ref"] as? String {
        found += 1
        var place: Any? = document
        for name in reference.split(separator: "/").dropFirst() { place = (place as? Object)?[String(name)] }
        #expect(place != nil, "\(reference)")
      }
      object.values.forEach(look)
    }
    look(document)
    #expect(found > 100)
  }

  @Test("its shapes are those that are documented")
  func shapes() throws {
    let schemas = try #require(((try document["components"]) as? Object)?["schemas"] as? Object)
    for topic in DataTopic.allCases {
      let shape = try #require(schemas[topic.rawValue] as? Object)
      let text = try RepositoryFiles.text(at: "docs/schema/\(topic.rawValue).schema.json")
      let documented = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
      #expect(shape["title"] as? String == documented["title"] as? String)
      #expect(Set(shape.keys) == Set(documented.keys).subtracting(["$schema"]))
    }
  }
}
