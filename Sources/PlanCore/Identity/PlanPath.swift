/// A path relative to the plan root, with `/` between its components; bytes, since a name may be any.
public struct PlanPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The bytes of the path.
  public let bytes: [UInt8]

  /// Takes bytes as git and the system have them: `/` between components, neither checked nor normalised.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Takes the bytes of a text as UTF-8.
  public init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  /// The path as text, invalid UTF-8 replaced: for people, never for the file system.
  public var description: String { String(decoding: bytes, as: UTF8.self) }

  /// The last component.
  public var name: [UInt8] { Array(bytes[((bytes.lastIndex(of: 47) ?? -1) + 1)...]) }

  /// The path without its last component; empty at the top.
  public var folder: PlanPath {
    PlanPath(Array(bytes[..<(bytes.lastIndex(of: 47) ?? 0)]))
  }

  /// The path with a component added.
  public func appending(_ component: some Sequence<UInt8>) -> PlanPath {
    PlanPath(bytes.isEmpty ? Array(component) : bytes + [47] + component)
  }

  /// The path with a component of text added.
  public func appending(_ component: String) -> PlanPath { appending(component.utf8) }

  /// Orders by bytes.
  public static func < (left: PlanPath, right: PlanPath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension PlanPath {
  /// The path of a plan's folder.
  public static func plan(_ plan: PlanID) -> PlanPath { PlanPath("plans/\(plan)") }

  /// The path where a node's file belongs (F2): `plans/2018-2020/L2/L2M5/L2M5D1.txt`.
  ///
  /// - Parameter depth: the number of the plan's levels; a code with fewer segments has a folder of its own.
  public static func node(_ code: Code, of plan: PlanID, levels depth: Int) -> PlanPath {
    PlanPath("plans/\(plan)/" + code.place(levels: depth))
  }
}

extension Code {
  /// The path of this code's file below its plan's folder, in a plan with so many levels.
  func place(levels: Int) -> String {
    let depth = self.depth
    var path = ""
    for ancestor in 1...depth where ancestor < levels {
      path += prefix(ancestor).description + "/"
    }
    return path + description + ".txt"
  }
}
