import PlanCore
import PlanStore
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder of a site. What plan wrote into it stands in its file `.plan-site`; nothing else is ever replaced or
/// removed.
struct SiteFolder {
  let path: FilePath
  /// The files of the site that was here before.
  private let earlier: Set<String>
  private var written: Set<String> = []
  private var folders: Set<FilePath> = []

  static let listName = ".plan-site"

  /// Opens a folder, made if it is missing.
  ///
  /// - Parameter isForced: goes on where other files are, which are left alone.
  init(_ path: FilePath, isForced: Bool) throws(CommandError) {
    self.path = path
    do throws(Errno) {
      try path.makeFolders()
      let list = try path.appending(Self.listName).wholeFile() ?? []
      earlier = Set(String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init))
    } catch .notDirectory {
      throw .report(.wrongKind(path: path.string, isFolder: false))
    } catch {
      throw .report(.writing(path: path.string, error))
    }
    let foreign = Self.files(in: path, below: "").filter { !earlier.contains($0) }
    if !isForced, !foreign.isEmpty {
      throw .report(
        .foreignFiles(folder: path.string, examples: Array(foreign.prefix(3)), count: foreign.count))
    }
  }

  /// The files below a folder but for dot files, by their paths in it.
  private static func files(in folder: FilePath, below prefix: String) -> [String] {
    (folder.namesInside ?? []).filter { !$0.hasPrefix(".") }.flatMap { name -> [String] in
      let inside = folder.appending(name)
      return inside.isFolder ? files(in: inside, below: "\(prefix)\(name)/") : [prefix + name]
    }
  }

  /// Writes a file, whole; one that plan did not write is not replaced.
  mutating func write(_ file: ReportFile) throws(CommandError) {
    let place = path.pushing(FilePath(file.path))
    if !earlier.contains(file.path), !written.contains(file.path), place.isThere {
      throw .report(.foreignFiles(folder: path.string, examples: [file.path], count: 1))
    }
    do throws(Errno) {
      let folder = place.removingLastComponent()
      if folders.insert(folder).inserted { try folder.makeFolders() }
      if !earlier.contains(file.path) { try note(file.path) }
      written.insert(file.path)
      try place.replaceFile(Array(file.text.utf8))
    } catch { throw .report(.writing(path: place.string, error)) }
  }

  /// Notes a file in the list before it is written, so that it is known as plan's whatever happens then.
  private func note(_ name: String) throws(Errno) {
    do {
      let list = try FileDescriptor.open(
        path.appending(Self.listName), .writeOnly, options: [.create, .append],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      defer { try? list.close() }
      _ = try list.writeAll(Array("\(name)\n".utf8))
    } catch { throw error as? Errno ?? .ioError }
  }

  /// Removes the files of an earlier site that this one no longer has, and writes the list anew.
  func finish() throws(CommandError) {
    for name in earlier.subtracting(written).sorted() {
      let place = path.pushing(FilePath(name)).lexicallyNormalized()
      // A list that somebody has changed reaches nothing outside.
      guard place.starts(with: path.lexicallyNormalized()) else { continue }
      place.removeFile()
      _ = place.removingLastComponent().withPlatformString { rmdir($0) }
    }
    let list = path.appending(Self.listName)
    do throws(Errno) {
      try list.replaceFile(Array(written.sorted().map { $0 + "\n" }.joined().utf8))
    } catch { throw .report(.writing(path: list.string, error)) }
  }
}
