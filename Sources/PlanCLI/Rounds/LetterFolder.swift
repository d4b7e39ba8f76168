import PlanCore
import PlanStore
import SystemPackage

/// The folder into which sheets and drafts are written: all of them, or none where a file would be replaced.
struct LetterFolder {
  let path: FilePath
  /// Whether files with another content are replaced.
  let isForced: Bool

  /// Writes files by their names; makes the folder if it is missing.
  func write(_ files: [(name: String, bytes: [UInt8])]) throws(CommandError) {
    do throws(Errno) { try path.makeFolders() } catch .notDirectory {
      throw .report(.wrongKind(path: path.string, isFolder: false))
    } catch { throw .report(.writing(path: path.string, error)) }
    let changed = files.filter { file in
      let place = path.appending(file.name)
      return place.isThere && (try? place.wholeFile()).flatMap(\.self) != file.bytes
    }
    if !isForced, !changed.isEmpty {
      throw .report(
        .existingFiles(
          folder: path.string, examples: changed.prefix(3).map(\.name), count: changed.count))
    }
    for file in files {
      let place = path.appending(file.name)
      do throws(Errno) { try place.replaceFile(file.bytes) } catch {
        throw .report(.writing(path: place.string, error))
      }
    }
  }
}

/// Names of files, each once, whatever people are called.
struct FileNames {
  private var taken: Set<String> = []

  /// A name for somebody's file, without its ending: her letters and digits, hyphens for everything else.
  mutating func name(for person: String) -> String {
    var name = ""
    for character in person {
      let isKept = character.isLetter || character.isNumber
      if isKept { name.append(character) } else if !name.isEmpty, name.last != "-" { name += "-" }
      if name.utf8.count >= 100 { break }
    }
    if name.last == "-" { name.removeLast() }
    // Windows keeps these for itself.
    let isReserved =
      ["con", "prn", "aux", "nul"].contains(name.folded)
      || ["com", "lpt"].contains(name.folded.prefix(3)) && name.count == 4
    if name.isEmpty || isReserved { name = name.isEmpty ? "person" : "\(name)-1" }
    var free = name
    var number = 2
    while !taken.insert(free.folded).inserted {
      free = "\(name)-\(number)"
      number += 1
    }
    return free
  }
}
