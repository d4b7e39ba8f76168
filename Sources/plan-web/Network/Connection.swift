import NIOCore
import NIOHTTP1
import PlanWeb

/// One connection of a client: it receives a request, has it answered, and receives the next one. It lives on its event loop.
final class Connection: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  enum Phase {
    /// Nothing of a request is there.
    case waiting
    /// The connection is new, or bytes have arrived that may become a head.
    case readingHead
    case readingBody
    /// The request is complete or refused, and its answer is made.
    case answering
    case sending
    /// Nothing more is read or sent.
    case leaving
  }

  let server: NetworkServer
  var phase = Phase.readingHead
  var exchange: Exchange?
  /// Nil before it is in its place and after it has left it.
  var context: ChannelHandlerContext?
  /// Whether what is being sent is the last thing.
  var closing: Closing?
  private var deadline: Scheduled<Void>?
  private var handling: Task<Void, Never>?

  /// How a connection ends.
  enum Closing {
    case atOnce
    /// What the client goes on sending is thrown away for a while. If it were not read, the system would tell the client so, and
    /// many clients then do not show the answer.
    case lingering
  }

  init(server: NetworkServer) { self.server = server }

  // MARK: Deadlines

  /// Does something later, instead of what was to be done later before.
  func after(_ time: Duration, _ action: @escaping () -> Void) {
    deadline?.cancel()
    deadline = context?.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time), action)
  }

  func cancelDeadline() {
    deadline?.cancel()
    deadline = nil
  }

  func close() {
    phase = .leaving
    context?.close(promise: nil)
  }

  // MARK: What arrives

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    after(server.limits.headTime) { self.close() }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    cancelDeadline()
    self.context = nil
  }

  func bytesArrived() {
    guard phase == .waiting else { return }
    phase = .readingHead
    after(server.limits.headTime) { self.close() }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch (unwrapInboundIn(data), phase) {
    case (.head(let head), .waiting), (.head(let head), .readingHead): begin(head)
    case (.body(let bytes), .readingBody):
      do {
        try exchange?.body?.take(bytes.readableBytesView)
      } catch {
        refuse(error.status)
      }
    case (.end, .readingBody): answer()
    default: break
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard event as? ChannelEvent == .inputClosed else { return context.fireUserInboundEventTriggered(event) }
    switch phase {
    case .waiting, .readingHead, .readingBody, .leaving: close()
    case .answering, .sending:
      // The client may have gone, or wait for the answer although it has nothing more to say.
      closing = closing ?? .atOnce
      handling?.cancel()
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    phase = .leaving
    cancelDeadline()
    handling?.cancel()
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch (error, phase) {
    case (_, .leaving): break
    case (HTTPParserError.headerOverflow, .waiting), (HTTPParserError.headerOverflow, .readingHead):
      refuse(431)
    case (is HTTPParserError, .waiting), (is HTTPParserError, .readingHead),
      (is HTTPParserError, .readingBody):
      if context.channel.isActive { refuse(400) }
    case (is ByteToMessageDecoderError, _): break
    default: close()
    }
  }

  // MARK: A request

  private func begin(_ head: HTTPRequestHead) {
    cancelDeadline()
    phase = .readingBody
    var exchange = Exchange(head)
    do {
      try exchange.awaitBody(within: server.limits)
    } catch {
      self.exchange = exchange
      return refuse(error.status)
    }
    exchange.answer = server.admission(exchange.request)
    self.exchange = exchange
    guard exchange.body?.isExpected == true else { return }
    if let answer = exchange.answer { return refuse(answer) }
    if exchange.waitsForContinue, let context {
      let head = HTTPResponseHead(version: .http1_1, status: .continue)
      context.writeAndFlush(wrapOutboundOut(.head(head)), promise: nil)
    }
    watchBody()
  }

  private func watchBody() {
    after(.seconds(1)) {
      guard self.phase == .readingBody, let exchange = self.exchange else { return }
      guard exchange.body?.isTooSlow(after: .now - exchange.began) == true else { return self.watchBody() }
      self.record(408, bytes: 0)
      self.close()
    }
  }

  private func answer() {
    guard let exchange, let context else { return }
    cancelDeadline()
    phase = .answering
    if exchange.isLast { closing = .atOnce }
    if let answer = exchange.answer { return send(answer) }
    let promise = context.eventLoop.makePromise(of: WebAnswer.self)
    let (request, handler) = (exchange.request, server.handler)
    handling = Task(executorPreference: HandlerThreads.shared) { promise.succeed(await handler(request)) }
    promise.futureResult.assumeIsolated().whenSuccess { self.send($0) }
  }
}
