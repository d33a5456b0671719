package org.trueup.rest.trace;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Spans of this process, for a test, until it is closed. */
final class CollectedSpans implements SpanExporter {
  private final List<SpanData> spans = new CopyOnWriteArrayList<>();

  static CollectedSpans start() {
    var collected = new CollectedSpans();
    var provider =
        SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(collected)).build();
    Traces.collectedBy(provider.get("test"));
    return collected;
  }

  List<SpanData> spans() {
    return spans;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> ended) {
    spans.addAll(ended);
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public void close() {
    Traces.collectedBy(null);
  }
}
