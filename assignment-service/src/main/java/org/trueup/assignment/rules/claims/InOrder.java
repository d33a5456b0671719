package org.trueup.assignment.rules.claims;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** Sets of a rule that are always shown in the same order. */
final class InOrder {
  private InOrder() {}

  static <T extends Comparable<T>> Set<T> of(Set<T> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(values)));
  }
}
