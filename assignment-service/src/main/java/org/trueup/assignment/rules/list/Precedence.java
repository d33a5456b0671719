package org.trueup.assignment.rules.list;

import java.util.List;

/**
 * What decides between the lists of several ACOs that name one beneficiary.
 *
 * @param order the first that tells them apart decides
 */
public record Precedence(List<Step> order) {

  /**
   * One of them.
   *
   * @param title in words
   * @param cite the paragraph behind it
   */
  public record Step(By by, String title, String cite) {}

  /** What is looked at. */
  public enum By {
    PROSPECTIVE_LIST,
    VOLUNTARY_ALIGNMENT,
    EARLIER_CLAIM
  }

  public Precedence {
    order = List.copyOf(order);
    if (order.isEmpty() || order.getLast().by() != By.EARLIER_CLAIM) {
      throw new IllegalArgumentException(
          "assignment-precedence.yaml: the last step is EARLIER_CLAIM, which always decides");
    }
  }
}
