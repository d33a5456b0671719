package org.trueup.benchmark.fact;

/**
 * A fact as somebody sends it.
 *
 * @param <D> the deliveries it may come in
 * @param <F> the fact
 */
public record Delivered<D extends Enum<D>, F>(AcoYear of, D delivery, F fact) {}
