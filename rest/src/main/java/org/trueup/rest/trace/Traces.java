package org.trueup.rest.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Requests and events as spans of a trace (OpenTelemetry), from what came to what followed from it.
 * Where nobody collects them there are none, and nothing of this costs more than a look at a field.
 *
 * <p>A span has an operation or a topic, a status and the kind of a failure. It never has an ACO,
 * an event's id, an address or a message: those stand in the log, whose lines have the trace's id.
 */
public final class Traces {
  /** The place in a trace, of a request and of a record: W3C Trace Context. */
  public static final String HEADER = "traceparent";

  private static final int FAILED_INSIDE = 500;
  private static final String TRACE = "traceId";
  private static final String SPAN = "spanId";

  private static volatile @Nullable Tracer tracer;

  private Traces() {}

  /** From now on there are spans, made by this one; or, with none, no more. */
  public static void collectedBy(@Nullable Tracer collecting) {
    tracer = collecting;
  }

  /** Where what is done now belongs; empty where nobody collects it. */
  public static Optional<String> here() {
    return tracer == null || MDC.get(TRACE) == null
        ? Optional.empty()
        : Optional.of("00-%s-%s-01".formatted(MDC.get(TRACE), MDC.get(SPAN)));
  }

  /**
   * Handles an event, as a part of the trace in which it was announced.
   *
   * @param announced where that was, as its record says
   */
  public static void handling(String topic, Optional<String> announced, Runnable handling) {
    var span = begin("take " + topic, SpanKind.CONSUMER, announced.orElse(null));
    if (span.isEmpty()) {
      handling.run();
      return;
    }
    enter(span.get());
    try {
      handling.run();
    } catch (RuntimeException | Error failure) {
      span.get().setAttribute("error.type", failure.getClass().getName());
      span.get().setStatus(StatusCode.ERROR);
      throw failure;
    } finally {
      leave();
      span.get().end();
    }
  }

  /**
   * Notes that an event is on its topic.
   *
   * @param announced where that was in a trace; nothing is noted without
   * @param since when it was announced
   */
  public static void sent(String topic, @Nullable String announced, Instant since) {
    if (announced != null) {
      builder("send " + topic, SpanKind.PRODUCER, announced)
          .ifPresent(builder -> builder.setStartTimestamp(since).startSpan().end());
    }
  }

  /** A request comes. */
  static Optional<Span> asked(String method, @Nullable String parent) {
    var span = begin(method, SpanKind.SERVER, parent);
    span.ifPresent(
        asked -> {
          asked.setAttribute("http.request.method", method);
          enter(asked);
        });
    return span;
  }

  /**
   * It is answered.
   *
   * @param route the operation's path with its parameters by their names, where it has one
   */
  static void answered(Span span, String method, @Nullable String route, int status) {
    if (route != null) {
      span.setAttribute("http.route", route);
      span.updateName(method + " " + route);
    }
    span.setAttribute("http.response.status_code", status);
    if (status >= FAILED_INSIDE) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  private static Optional<Span> begin(String name, SpanKind kind, @Nullable String parent) {
    return builder(name, kind, parent).map(SpanBuilder::startSpan);
  }

  private static Optional<SpanBuilder> builder(
      String name, SpanKind kind, @Nullable String parent) {
    var collecting = tracer;
    return collecting == null
        ? Optional.empty()
        : Optional.of(collecting.spanBuilder(name).setSpanKind(kind).setParent(context(parent)));
  }

  /** Whoever sends something else than the standard says begins a trace. */
  private static Context context(@Nullable String parent) {
    return W3CTraceContextPropagator.getInstance().extract(Context.root(), parent, PARENT_ALONE);
  }

  private static void enter(Span span) {
    var context = span.getSpanContext();
    if (context.isSampled()) {
      MDC.put(TRACE, context.getTraceId());
      MDC.put(SPAN, context.getSpanId());
    }
  }

  private static void leave() {
    MDC.remove(TRACE);
    MDC.remove(SPAN);
  }

  private static final TextMapGetter<@Nullable String> PARENT_ALONE =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(@Nullable String parent) {
          return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String parent, String key) {
          return key.equals(HEADER) ? parent : null;
        }
      };
}
