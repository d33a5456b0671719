package org.trueup.rest.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdentifiersInLogsTest {
  private static final String MBI = "1S00G100000";

  private static String written(ExtLogRecord entry) {
    assertThat(new IdentifiersInLogs().isLoggable(entry)).isTrue();
    return new PatternFormatter("%s%e").format(entry);
  }

  private static ExtLogRecord entry(String message, Object... parameters) {
    var entry = new ExtLogRecord(Level.WARNING, message, "test");
    entry.setParameters(parameters);
    return entry;
  }

  @Test
  void messagesHaveNoIdentifiers() {
    assertThat(written(entry("list of " + MBI))).isEqualTo("list of (identifier left out)");
    assertThat(written(entry("list of {0} in {1}", MBI, "{2}")))
        .isEqualTo("list of (identifier left out) in {2}");
    assertThat(written(entry("list of {0}", "A9001"))).isEqualTo("list of A9001");
  }

  @Test
  void failuresHaveNoneWithWhatIsBehindThem() {
    var cause =
        new IllegalStateException("Detail: Key (current_mbi)=(" + MBI + ") already exists.");
    var failure = new IllegalArgumentException("cannot file a change", cause);
    failure.addSuppressed(new java.sql.SQLException("row of " + MBI));
    var entry = entry("failed");
    entry.setThrown(failure);

    var text = written(entry);

    assertThat(text)
        .doesNotContain(MBI)
        .contains("IllegalArgumentException: cannot file a change")
        .contains("Caused by: java.lang.IllegalStateException: Detail: Key (current_mbi)=(")
        .contains("SQLException: row of (identifier left out)")
        .contains("at org.trueup.rest.identifier.IdentifiersInLogsTest.failures");
  }

  @Test
  void failuresThatPointAtEachOtherEndToo() {
    var one = new IllegalStateException(MBI);
    var other = new IllegalStateException("other", one);
    one.addSuppressed(other);
    var entry = entry("failed");
    entry.setThrown(one);

    assertThat(written(entry)).doesNotContain(MBI);
  }

  @Test
  void theConsoleOfAServiceAsksTheFilter() {
    var entry = entry("list of " + MBI);
    var console =
        Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
            .filter(ConsoleHandler.class::isInstance)
            .findFirst()
            .orElseThrow();

    assertThat(console.getFilter().isLoggable(entry)).isTrue();
    assertThat(entry.getMessage()).isEqualTo("list of (identifier left out)");
  }
}
