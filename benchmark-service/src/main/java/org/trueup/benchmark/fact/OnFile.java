package org.trueup.benchmark.fact;

import java.time.Instant;

/**
 * A reported fact as it was kept.
 *
 * @param <D> the deliveries it may come in
 * @param <F> the fact
 * @param delivery the delivery it came in
 * @param revision counts the facts of this kind about one ACO and year, over all deliveries
 * @param recordedAt when it was kept, taken while the ACO was locked
 */
public record OnFile<D extends Enum<D>, F>(D delivery, F fact, long revision, Instant recordedAt) {}
