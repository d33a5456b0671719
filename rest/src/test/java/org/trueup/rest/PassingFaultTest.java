package org.trueup.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.contracts.refusal.Refusal;

class PassingFaultTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "40001", "40P01", "53300", "55P03", "57P01", "58030", "25006", "28P01", "53100"
      })
  void whatTheDatabaseSuffersPasses(String state) {
    assertThat(PassingFault.isBehind(wrapped(new SQLException("", state)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "25001", "22021", "42P01", "42501"})
  void whatTheStatementBringsAlongDoesNot(String state) {
    assertThat(PassingFault.isBehind(wrapped(new SQLException("", state)))).isFalse();
  }

  @Test
  void aPoolWithoutAFreeConnectionPasses() {
    assertThat(PassingFault.isBehind(wrapped(new SQLException("acquisition timeout")))).isTrue();
  }

  @Test
  void aRefusalPassesWhenOthersAreInTheWay() {
    assertThat(PassingFault.isBehind(wrapped(refusal(Refusal.Kind.BUSY)))).isTrue();
    assertThat(PassingFault.isBehind(wrapped(refusal(Refusal.Kind.CONFLICT)))).isFalse();
  }

  private static Refusal refusal(Refusal.Kind kind) {
    return new Refusal(kind, "", List.of());
  }

  @Test
  void aFaultIsFoundAmongTheSuppressedToo() {
    var commit = new IllegalStateException("rolled back");
    commit.addSuppressed(wrapped(new SQLException("", "57P01")));

    assertThat(PassingFault.isBehind(wrapped(commit))).isTrue();
  }

  @Test
  void exceptionsThatPointAtEachOtherAreLookedAtOnce() {
    var one = new IllegalStateException("one");
    var other = new IllegalStateException("other", one);
    one.addSuppressed(other);

    assertThat(PassingFault.isBehind(one)).isFalse();
  }

  private static RuntimeException wrapped(Exception cause) {
    return new IllegalStateException(new IllegalArgumentException(cause));
  }
}
