package org.trueup.local.fuzz;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;

/** Reads an answer to its end, but for a stream of events, which has none: its head is all. */
final class UntilItStreams {
  private static final String STREAM = "text/event-stream";

  private UntilItStreams() {}

  static BodySubscriber<String> subscriber(ResponseInfo head) {
    var type = head.headers().firstValue("Content-Type").orElse("");
    return type.startsWith(STREAM)
        ? BodySubscribers.mapping(BodySubscribers.ofPublisher(), UntilItStreams::nothingOf)
        : BodySubscribers.ofString(StandardCharsets.UTF_8);
  }

  private static String nothingOf(Flow.Publisher<List<ByteBuffer>> events) {
    events.subscribe(new NoReader());
    return "";
  }

  private static final class NoReader implements Flow.Subscriber<List<ByteBuffer>> {
    @Override
    public void onSubscribe(Flow.Subscription events) {
      events.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> item) {}

    @Override
    public void onError(Throwable fault) {}

    @Override
    public void onComplete() {}
  }
}
