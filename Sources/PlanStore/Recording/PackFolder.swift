import PlanGit
import SystemPackage

/// The folder `objects/plan.pack`, in which the pack of many new objects is written before it takes its place in
/// `objects/pack`.
///
/// libgit2 gives its temporary files names at random. In a folder of its own, the next recording knows them as ours, and
/// takes away what a crash has left. Whoever calls this holds `plan.lock`.
struct PackFolder: Sendable {
  let path: FilePath
  private let packs: FilePath

  init(_ repository: borrowing Repository) {
    let objects = repository.commonDirectory.appending("objects")
    path = objects.appending("plan.pack")
    packs = objects.appending("pack")
  }

  /// Makes the folder, empty.
  func make() throws(StoreError) {
    try remove()
    try orThrow(writing: path, try Disk.makeFolder(path))
  }

  /// Moves the pack to where git looks for it: the index last, since by it git finds the pack.
  func putInPlace() throws(StoreError) {
    let names = try orThrow(reading: path, try Disk.names(in: path))
    for name in names.filter({ $0.hasSuffix(".pack") }) + names.filter({ $0.hasSuffix(".idx") }) {
      let place = packs.appending(name)
      try orThrow(writing: place, try Disk.rename(path.appending(name), to: place))
    }
    try orThrow(writing: packs, try Disk.flush(packs))
    try remove()
  }

  /// Takes the folder away with all that is in it; does nothing if there is none.
  func remove() throws(StoreError) {
    guard Disk.identity(of: path) != nil else { return }
    for name in try orThrow(reading: path, try Disk.names(in: path)) {
      try orThrow(writing: path, try Disk.remove(path.appending(name)))
    }
    try orThrow(writing: path, try Disk.removeFolder(path))
  }
}
