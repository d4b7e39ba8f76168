/// The trees that an index says its folders to be (git's `TREE` part): a folder whose entry is not valid is worked
/// out anew by git.
struct CachedTrees {
  private let name: ArraySlice<UInt8>
  /// How many entries of the index lie below; -1 if the tree is not known.
  private var count: Int
  private var id: ArraySlice<UInt8>
  private var folders: [CachedTrees]

  /// Reads the part; nil if it makes no sense.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    guard let root = CachedTrees(next: &rest, depth: 0), rest.isEmpty else { return nil }
    self = root
  }

  private init?(next rest: inout ArraySlice<UInt8>, depth: Int) {
    guard depth < 200, let end = rest.firstIndex(of: 0) else { return nil }
    name = rest[..<end]
    rest = rest[(end + 1)...]
    guard let line = rest.firstIndex(of: 10) else { return nil }
    let numbers = rest[..<line].split(separator: 32).map { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 2, let count = numbers[0], let folders = numbers[1], folders >= 0 else {
      return nil
    }
    rest = rest[(line + 1)...]
    self.count = count
    guard count < 0 || rest.count >= 20 else { return nil }
    id = count < 0 ? [] : rest.prefix(20)
    rest = rest.dropFirst(id.count)
    self.folders = []
    for _ in 0..<folders {
      guard let folder = CachedTrees(next: &rest, depth: depth + 1) else { return nil }
      self.folders.append(folder)
    }
  }

  /// The part with the folders on the way to some paths no longer valid.
  func invalidated(at paths: [[UInt8]]) -> [UInt8] {
    var copy = self
    for path in paths { copy.invalidate(path.split(separator: 47).dropLast()[...]) }
    var bytes: [UInt8] = []
    copy.write(to: &bytes)
    return bytes
  }

  private mutating func invalidate(_ folders: ArraySlice<ArraySlice<UInt8>>) {
    count = -1
    id = []
    guard let first = folders.first, let index = self.folders.firstIndex(where: { $0.name == first }) else {
      return
    }
    self.folders[index].invalidate(folders.dropFirst())
  }

  private func write(to bytes: inout [UInt8]) {
    bytes += name
    bytes.append(0)
    bytes += "\(count) \(folders.count)\n".utf8
    bytes += id
    for folder in folders { folder.write(to: &bytes) }
  }
}
