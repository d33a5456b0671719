package org.trueup.assignment.calculation.opportunity;

import java.util.Set;

/**
 * Whose services count as the ACO's own.
 *
 * @param tins of its participants
 * @param facilities of its participants and those it prefers, by CMS certification number
 */
public record Network(Set<String> tins, Set<String> facilities) {
  public Network {
    tins = Set.copyOf(tins);
    facilities = Set.copyOf(facilities);
  }
}
