/// The SHA-1 of bytes (FIPS 180-4): the checksum at the end of an index file.
///
/// It tells accidents, not attacks: libgit2 has no call for the hash of bytes without an object's header.
struct SHA1 {
  /// The 20 bytes of the hash.
  ///
  /// - Complexity: O(n).
  static func hash(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var state: SIMD8<UInt32> = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0, 0, 0, 0]
    var offset = 0
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { words in
      while bytes.count - offset >= 64 {
        add(UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + 64]), words, to: &state)
        offset += 64
      }
      var last = Array(bytes[offset...]) + [0x80]
      while last.count % 64 != 56 { last.append(0) }
      for shift in stride(from: 56, through: 0, by: -8) {
        last.append(UInt8(truncatingIfNeeded: (bytes.count * 8) >> shift))
      }
      last.withUnsafeBytes { last in
        for start in stride(from: 0, to: last.count, by: 64) {
          add(UnsafeRawBufferPointer(rebasing: last[start..<start + 64]), words, to: &state)
        }
      }
    }
    return (0..<5).flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: state[word] >> (24 - 8 * UInt32($0))) }
    }
  }

  /// Works a block of 64 bytes into the state.
  private static func add(
    _ block: UnsafeRawBufferPointer, _ words: UnsafeMutableBufferPointer<UInt32>,
    to state: inout SIMD8<UInt32>
  ) {
    for index in 0..<16 {
      words[index] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    for index in 16..<80 {
      words[index] = rotated(words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1)
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    @inline(__always) func round(_ value: UInt32, _ constant: UInt32, _ index: Int) {
      let next = rotated(a, 5) &+ value &+ e &+ constant &+ words[index]
      (e, d, c, b, a) = (d, c, rotated(b, 30), a, next)
    }
    for index in 0..<20 { round(d ^ (b & (c ^ d)), 0x5A82_7999, index) }
    for index in 20..<40 { round(b ^ c ^ d, 0x6ED9_EBA1, index) }
    for index in 40..<60 { round((b & c) | (d & (b | c)), 0x8F1B_BCDC, index) }
    for index in 60..<80 { round(b ^ c ^ d, 0xCA62_C1D6, index) }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
  }

  @inline(__always) private static func rotated(_ value: UInt32, _ count: UInt32) -> UInt32 {
    value &<< count | value &>> (32 &- count)
  }
}
