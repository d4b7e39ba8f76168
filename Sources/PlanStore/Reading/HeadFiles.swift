import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files of a git directory that say where HEAD stands. They tell whether it has moved, without the repository being opened.
struct HeadFiles: Sendable {
  /// What the files say. Two states are the same where HEAD has not moved between them.
  struct State: Hashable, Sendable {
    /// The text of `HEAD`: a branch or a commit.
    fileprivate let head: [UInt8]?
    /// The text of the branch's own file; nil where it has none.
    fileprivate let branch: [UInt8]?
    /// When `packed-refs` was written, its number and its size: a branch without a file of its own stands there.
    fileprivate let packed: [Int]
  }

  private let folder: FilePath
  private let common: FilePath

  /// - Parameters:
  ///   - folder: the git directory of the working tree.
  ///   - common: the git directory that all working trees share.
  init(_ folder: FilePath, common: FilePath) { (self.folder, self.common) = (folder, common) }

  /// Reads the files: two small ones, and the time of a third.
  var state: State {
    let head = try? folder.appending("HEAD").wholeFile(limit: 1 << 12)
    let prefix = Array("ref: ".utf8)
    var branch: [UInt8]?
    if let head, head.starts(with: prefix) {
      let name = head.dropFirst(prefix.count).prefix { $0 > 32 }
      branch = try? common.pushing(FilePath(String(decoding: name, as: UTF8.self))).wholeFile(limit: 1 << 12)
    }
    var status = stat()
    let isPacked = common.appending("packed-refs").withPlatformString { stat($0, &status) } == 0
    return State(head: head ?? nil, branch: branch, packed: isPacked ? Self.stamp(status) : [])
  }

  private static func stamp(_ status: stat) -> [Int] {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return [Int(time.tv_sec), Int(time.tv_nsec), Int(status.st_ino), Int(status.st_size)]
  }
}
