import SystemPackage

/// Reaches files of the working tree one after another. The folders on the way to the last one stay open.
struct WorkingFolders: ~Copyable {
  private var root: (path: FilePath, folder: WorkingFolder)?
  private var way: [(name: ArraySlice<UInt8>, folder: WorkingFolder)] = []

  /// Reads a file, as `WorkingFile.read` does.
  mutating func read(_ file: WorkingFile) throws(Errno) -> WorkingFile.Content {
    do throws(Errno) {
      return try with(file) { (folder, name) throws(Errno) in try folder.read(name) }
    } catch .noSuchFileOrDirectory {
      return .none
    } catch let error where error == .tooManySymbolicLinkLevels || error == .notDirectory {
      return .other
    }
  }

  /// Does something in the folder that holds a file.
  ///
  /// - Parameters:
  ///   - creating: whether folders that are missing are made.
  ///   - body: gets the folder, and the file's name in it.
  mutating func with<Value>(
    _ file: WorkingFile, creating: Bool = false,
    _ body: (WorkingFolder, _ name: [CChar]) throws(Errno) -> Value
  ) throws(Errno) -> Value {
    let components = file.path.split(separator: 47)
    guard let name = components.last else { throw .invalidArgument }
    return try body(try folder(components.dropLast(), of: file.root, creating: creating), Self.cName(name))
  }

  private mutating func folder(
    _ path: ArraySlice<ArraySlice<UInt8>>, of top: FilePath, creating: Bool
  ) throws(Errno) -> WorkingFolder {
    if root?.path != top {
      way = []
      root = (top, try WorkingFolder(root: top))
    }
    let shared = zip(way, path).prefix { $0.name == $1 }.count
    way.removeLast(way.count - shared)
    for name in path.dropFirst(shared) {
      guard let holder = way.last?.folder ?? root?.folder else { throw .badFileDescriptor }
      way.append((name, try holder.folder(Self.cName(name), creating: creating)))
    }
    guard let folder = way.last?.folder ?? root?.folder else { throw .badFileDescriptor }
    return folder
  }

  private static func cName(_ name: ArraySlice<UInt8>) -> [CChar] {
    name.map { CChar(bitPattern: $0) } + [0]
  }
}
