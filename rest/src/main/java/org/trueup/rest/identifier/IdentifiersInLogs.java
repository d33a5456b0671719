package org.trueup.rest.identifier;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.trueup.contracts.refusal.WithheldIdentifiers;

/**
 * Stands before every handler of the log, whatever its format: what looks like the identifier of a
 * beneficiary is left out of messages and of failures before anything is written. Nobody puts one
 * there on purpose; drivers and libraries repeat values that they could not use.
 */
@LoggingFilter(name = "identifiers-withheld")
public final class IdentifiersInLogs implements Filter {
  private final ExtFormatter message =
      new ExtFormatter() {
        @Override
        public String format(ExtLogRecord entry) {
          return formatMessage(entry);
        }
      };

  @Override
  public boolean isLoggable(LogRecord entry) {
    var words = message.format(ExtLogRecord.wrap(entry));
    if (words != null && WithheldIdentifiers.found(words)) {
      replace(entry, WithheldIdentifiers.withhold(words));
    }
    var failure = entry.getThrown();
    if (failure != null && FailureWithoutIdentifiers.isNeededFor(failure)) {
      entry.setThrown(FailureWithoutIdentifiers.of(failure));
    }
    return true;
  }

  /** By a text without parameters, for they would bring it back. */
  private static void replace(LogRecord entry, String words) {
    if (entry instanceof ExtLogRecord extended) {
      extended.setMessage(words, ExtLogRecord.FormatStyle.NO_FORMAT);
    } else {
      entry.setMessage(words);
    }
    entry.setParameters(null);
  }
}
