package org.trueup.benchmark;

/**
 * A fact now on file.
 *
 * @param created whether this made a revision; false when the same was on file already
 */
public record Filed<F>(F fact, boolean created) {}
