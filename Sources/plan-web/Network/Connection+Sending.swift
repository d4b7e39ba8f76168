import NIOCore
import NIOHTTP1
import PlanWeb

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Connection {
  /// Answers a request that is not read to its end, and closes the connection.
  func refuse(_ status: Int) { refuse(WebAnswer(status)) }

  func refuse(_ answer: WebAnswer) {
    cancelDeadline()
    phase = .answering
    closing = exchange?.isUpgrade == true ? .atOnce : .lingering
    send(answer)
  }

  /// Sends an answer. The next request is not looked at until the client has taken it: however much is asked for, no more than one
  /// answer waits.
  func send(_ answer: WebAnswer) {
    guard phase == .answering, let context else { return record(answer.status, bytes: 0) }
    let head = head(of: answer)
    let isHead = exchange?.head.method == .HEAD
    let body = isHead || !head.status.mayHaveResponseBody ? [] : answer.body
    phase = .sending
    after(server.limits.answerTime + .seconds(body.count / server.limits.slowest)) { self.close() }
    let sent = context.eventLoop.makePromise(of: Void.self)
    sent.futureResult.assumeIsolated().whenComplete { result in
      switch result {
      case .success: self.sent(Int(head.status.code), bytes: body.count)
      case .failure(let error):
        // Fields that may not be sent are a fault of the handler's.
        self.record(error is HTTPParserError ? 500 : Int(head.status.code), bytes: 0)
        self.close()
      }
    }
    if body.isEmpty {
      context.writeAndFlush(wrapOutboundOut(.head(head)), promise: sent)
    } else {
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: sent)
    }
  }

  private func sent(_ status: Int, bytes: Int) {
    record(status, bytes: bytes)
    guard phase == .sending, let context else { return }
    exchange = nil
    guard let closing else {
      phase = .waiting
      after(server.limits.idleTime) { self.close() }
      // A next request that is there already is received before this returns.
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      return
    }
    phase = .leaving
    cancelDeadline()
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    switch closing {
    case .atOnce: close()
    case .lingering:
      after(server.limits.lingerTime) { self.close() }
      context.close(mode: .output, promise: nil)
    }
  }

  func record(_ status: Int, bytes: Int) {
    let time = exchange.map { .now - $0.began } ?? Duration.zero
    server.log(
      RequestRecord(
        method: exchange?.head.method.rawValue ?? "-",
        pattern: exchange.map { server.pattern($0.request) } ?? "-", status: status,
        milliseconds: Int(time / .milliseconds(1)), bytes: bytes))
  }

  private func head(of answer: WebAnswer) -> HTTPResponseHead {
    // What is outside is none of a final answer.
    let status = (200...599).contains(answer.status) ? answer.status : 500
    var headers = HTTPHeaders()
    let own: Set = ["content-length", "transfer-encoding", "connection", "date"]
    for field in answer.headers where !own.contains(field.name.lowercased()) {
      headers.add(name: field.name, value: field.value)
    }
    headers.add(name: "Date", value: HTTPDate(Int64(time(nil))).description)
    headers.add(name: "Content-Length", value: String(answer.body.count))
    if closing != nil { headers.add(name: "Connection", value: "close") }
    return HTTPResponseHead(
      version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: headers)
  }
}
