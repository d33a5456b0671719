package org.trueup.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.trueup.rest.trace.Traces;

/** CloudEvents 1.0 over Kafka in binary mode: the attributes are headers, the value is the data. */
final class CloudEvent {
  static final String ID = "ce_id";
  static final String TYPE = "ce_type";
  static final String SUBJECT = "ce_subject";

  private CloudEvent() {}

  static List<Header> headers(OutboxRow row, String service) {
    var headers = new ArrayList<Header>();
    headers.add(header("ce_specversion", "1.0"));
    headers.add(header(ID, row.id()));
    headers.add(header("ce_source", "/trueup/" + service));
    headers.add(header(TYPE, row.type()));
    headers.add(header("ce_time", row.time().toString()));
    headers.add(header(SUBJECT, row.key()));
    headers.add(header("ce_dataschema", "urn:trueup:schema:" + row.event() + ":v1"));
    if (row.causationId() != null) {
      headers.add(header("ce_causationid", row.causationId()));
    }
    if (row.traceParent() != null) {
      headers.add(header(Traces.HEADER, row.traceParent()));
    }
    if (row.payload() != null) {
      headers.add(header("content-type", "application/json"));
    }
    return headers;
  }

  /** The text of a header, where the record has it. */
  static Optional<String> read(Headers headers, String name) {
    return Optional.ofNullable(headers.lastHeader(name)).map(CloudEvent::text);
  }

  static @Nullable String text(Header header) {
    return header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
