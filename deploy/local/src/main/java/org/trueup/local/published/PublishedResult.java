package org.trueup.local.published;

import java.util.Optional;
import org.trueup.contracts.value.Money;

/**
 * A row of CMS's published results.
 *
 * @param line where it stands in its file; the header is line 1
 * @param given what its settlement is computed from
 * @param payment what CMS printed: earned, or, below zero, owed; read for the comparison alone;
 *     empty where the file does not have it
 */
public record PublishedResult(long line, GivenFacts given, Optional<Money> payment) {}
