package org.trueup.messaging;

import java.sql.SQLException;
import java.util.List;

/**
 * Watches for something about messages that an operator has to know, while the service goes on. All
 * of them are asked by {@link MessagesHealth}.
 */
interface Alarm {

  /** What is the matter now: each a sentence that says what happened, where, and what to do. */
  List<String> reasons() throws SQLException;
}
