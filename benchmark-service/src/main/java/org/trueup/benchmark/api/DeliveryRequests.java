package org.trueup.benchmark.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.determination.DeliveryRecording;
import org.trueup.benchmark.fact.DeliveryKind;
import org.trueup.benchmark.inquiry.DeliveryQuery;
import org.trueup.benchmark.intake.DeliveryBody;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.rest.Answer;
import org.trueup.rest.Body;
import org.trueup.rest.access.Caller;

/** Requests to send and to read what CMS delivers, of whichever kind it is. */
@ApplicationScoped
class DeliveryRequests {
  private final DeliveryRecording recording;
  private final DeliveryQuery query;
  private final BenchmarkRules rules;
  private final Caller caller;

  DeliveryRequests(
      DeliveryRecording recording, DeliveryQuery query, BenchmarkRules rules, Caller caller) {
    this.recording = recording;
    this.query = query;
    this.rules = rules;
    this.caller = caller;
  }

  /** Every new revision is answered with 201, the same content again with 200. */
  <D extends Enum<D>, F> RestResponse<DeliveryView<F>> put(
      WritePath to, D delivery, @Nullable DeliveryBody<D, F> sent) {
    var checked = Body.required(sent).checked(rules, to.of(), delivery);
    var outcome = recording.record(checked, to.by(caller));
    var version = outcome.version();
    return Answer.written(DeliveryView.of(outcome), version.revision(), version.isNew());
  }

  <D extends Enum<D>, F> RestResponse<DeliveryView<F>> get(
      ReadPath asked, DeliveryKind<D, F> kind, D delivery) {
    var version = query.version(kind, asked.of(), delivery, asked.version());
    return asked.answer(DeliveryView.of(version), version.revision());
  }
}
