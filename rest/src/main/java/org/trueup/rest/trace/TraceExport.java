package org.trueup.rest.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.concurrent.TimeUnit;

/**
 * Spans on their way to a collector, by OTLP over HTTP. Its classes are loaded where there is one.
 */
final class TraceExport implements AutoCloseable {
  private static final int LAST_SECONDS = 3;

  private final SdkTracerProvider provider;

  private TraceExport(SdkTracerProvider provider) {
    this.provider = provider;
  }

  /**
   * Connects when there is something to send.
   *
   * @param collector {@code http://collector:4318/v1/traces}
   * @param share of the traces that begin here, from 0 to 1; those that others began go on as they
   *     decided
   */
  static TraceExport to(String collector, String service, double share) {
    var exporter = OtlpHttpSpanExporter.builder().setEndpoint(collector).build();
    return new TraceExport(
        SdkTracerProvider.builder()
            .setResource(
                Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), service)))
            .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)))
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build());
  }

  Tracer tracer() {
    return provider.get("org.trueup");
  }

  /** What was collected goes out, if that does not take long. */
  @Override
  public void close() {
    provider.shutdown().join(LAST_SECONDS, TimeUnit.SECONDS);
  }
}
