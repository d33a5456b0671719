package org.trueup.local.faults;

import java.util.Map;
import org.trueup.local.machine.Service;

/**
 * A fact to be sent to a service.
 *
 * @param aco the how-many-eth ACO of the run it is about, from 0
 * @param path below the ACO
 */
record Write(int aco, Service service, String path, Content content) {

  /** What is sent. */
  sealed interface Content {}

  /** A fact under an address of its own: sent twice, it is the same. */
  record Fact(Map<String, ?> body) implements Content {}

  /**
   * A fact that is added to others.
   *
   * @param idempotencyKey below the ACO
   */
  record Addition(Map<String, ?> body, String idempotencyKey) implements Content {}

  /**
   * An assignment list as CMS sends it: the same bytes are the same list.
   *
   * @param number of the ACO's lists, from 0
   */
  record AssignmentList(int number) implements Content {}

  /**
   * Takes a list back.
   *
   * @param number of the ACO's lists, from 0
   */
  record Withdrawal(int number) implements Content {}

  /** Two identifiers of the ACO's lists are one beneficiary: sent twice, it is the same. */
  record Crosswalk() implements Content {}

  /**
   * Facts about several ACOs in one file: the same bytes are the same import.
   *
   * @param number from 0
   */
  record Import(int number) implements Content {}

  boolean isOf(Class<? extends Content> kind) {
    return kind.isInstance(content);
  }

  static Write put(int aco, Service service, String path, Map<String, ?> body) {
    return new Write(aco, service, path, new Fact(body));
  }
}
