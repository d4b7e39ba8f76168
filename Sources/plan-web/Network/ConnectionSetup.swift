import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import PlanWeb

/// Makes a `Connection` of each connection that Hummingbird accepts.
///
/// Hummingbird's own channel is not used: it gives neither the target nor the fields as they were sent (of an absolute target it
/// keeps the path, and takes the first `Host` out of the fields).
struct ConnectionSetup: ServerChildChannel {
  struct Value: ServerChildChannelValue {
    let channel: any Channel
  }

  let server: NetworkServer

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    channel.eventLoop.makeCompletedFuture {
      let connection = Connection(server: server)
      let pipeline = channel.pipeline.syncOperations
      try pipeline.addHandler(ArrivalHandler { connection.bytesArrived() })
      var limits = NIOHTTPDecoderLimitConfiguration()
      limits.maxHeaderFieldCount = server.limits.headerFields
      limits.maxHeaderFieldSize = server.limits.headSize
      limits.maxHeaderListSize = server.limits.headSize
      // One request at a time: a next one that is there already is kept until the answer has been sent. Validation
      // stops an answer whose fields hold line breaks.
      try pipeline.configureHTTPServerPipeline(
        withPipeliningAssistance: true, withErrorHandling: false, withOutboundHeaderValidation: true,
        withEncoderConfiguration: .init(), withDecoderLimitConfiguration: limits)
      try pipeline.addHandler(connection)
      return Value(channel: channel)
    }
  }

  /// Waits until a connection is closed, and closes it when the server has to end.
  func handle(value: Value, logger: Logger) async {
    await withTaskCancellationHandler {
      try? await value.channel.closeFuture.get()
    } onCancel: {
      value.channel.close(promise: nil)
    }
  }
}

/// Tells that bytes have arrived, whatever they are.
private final class ArrivalHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let tell: () -> Void

  init(_ tell: @escaping () -> Void) { self.tell = tell }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    tell()
    context.fireChannelRead(data)
  }
}
