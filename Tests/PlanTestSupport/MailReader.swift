import Foundation

/// A mail as the `email` package of Python reads it.
public struct MailReader: Decodable, Sendable {
  /// A file that came with the mail.
  public struct File: Decodable, Sendable {
    /// Its name.
    public let name: String
    /// The type of its content.
    public let type: String
    /// The content in base 64.
    public let bytes: String
    /// The content as text.
    public var text: String { String(decoding: Data(base64Encoded: bytes) ?? Data(), as: UTF8.self) }
  }

  /// The name and the address of each.
  public let from: [[String]]
  /// The same of those it goes to.
  public let to: [[String]]
  /// The subject.
  public let subject: String
  /// The moment, as ISO 8601 has it.
  public let date: String
  /// What `Content-Language` says.
  public let language: String
  /// What `X-Unsent` says.
  public let unsent: String
  /// The text, its lines ended by a line feed.
  public let text: String
  /// What is attached.
  public let files: [File]
  /// The names of all headers.
  public let headers: [String]
  /// What Python finds wrong with the mail.
  public let defects: [String]

  private static let python = "/usr/bin/env"

  /// Whether python3 is here.
  public static let isPossible =
    (try? Sandbox().run(python, ["python3", "-c", "import email.policy"]).code) == 0

  /// The program. A name of several encoded words is put together by `decode_header`: before Python 3.13, addresses
  /// have a space between any two of them.
  private static let program = """
    import base64, email, email.policy, json, sys
    from email.header import decode_header, make_header
    def addresses(mail, raw, name):
        found = []
        for one in (mail[name].addresses if mail[name] else []):
            shown, text = one.display_name, str(raw[name]).rsplit('<', 1)[0]
            if text.lstrip().startswith('=?'): shown = str(make_header(decode_header(text.strip())))
            local = one.username
            found.append([shown, local + '@' + one.domain])
        return found
    mails = []
    for path in sys.argv[1:]:
        data = open(path, 'rb').read()
        mail = email.message_from_bytes(data, policy=email.policy.default)
        raw = email.message_from_bytes(data)
        text = mail.get_body(('plain',))
        files = [{'name': part.get_filename(), 'type': part.get_content_type(),
                  'bytes': base64.b64encode(part.get_payload(decode=True)).decode()}
                 for part in mail.iter_attachments()]
        defects = [str(one) for part in mail.walk() for one in part.defects]
        mails.append({'from': addresses(mail, raw, 'from'), 'to': addresses(mail, raw, 'to'),
            'subject': str(mail['subject']), 'date': mail['date'].datetime.isoformat(),
            'language': mail['content-language'], 'unsent': mail['x-unsent'],
            'text': text.get_content().replace('\\r\\n', '\\n'), 'files': files,
            'headers': mail.keys(), 'defects': defects})
    print(json.dumps(mails))
    """

  /// What reading failed with.
  public struct Failure: Error, CustomStringConvertible {
    /// What Python said.
    public let description: String
  }

  /// Reads mails.
  public static func read(_ mails: [[UInt8]]) throws -> [MailReader] {
    let sandbox = try Sandbox()
    let names = mails.indices.map { "\($0).eml" }
    for (name, bytes) in zip(names, mails) { try sandbox.write(bytes, to: name) }
    let read = try sandbox.run(
      python, ["python3", "-c", program] + names, ["PYTHONIOENCODING": "utf-8"])
    guard read.code == 0 else { throw Failure(description: read.errors) }
    return try JSONDecoder().decode([MailReader].self, from: Data(read.output))
  }
}
