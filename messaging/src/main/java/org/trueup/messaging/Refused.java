package org.trueup.messaging;

import java.util.List;

/** A batch that was not sent for what stands in it. Nothing of it is there to read. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<OutboxRow> rows;

  /**
   * @param rows those that are to blame
   * @param reason names topic and error
   */
  Refused(List<OutboxRow> rows, String reason) {
    super(reason);
    this.rows = List.copyOf(rows);
  }

  List<OutboxRow> rows() {
    return rows;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
