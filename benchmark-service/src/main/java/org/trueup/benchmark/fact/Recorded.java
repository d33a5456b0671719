package org.trueup.benchmark.fact;

/**
 * A fact now on file.
 *
 * @param created whether this made a revision; false when the same was on file already
 */
public record Recorded<F>(F fact, boolean created) {}
