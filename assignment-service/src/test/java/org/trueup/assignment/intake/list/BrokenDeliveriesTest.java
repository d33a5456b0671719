package org.trueup.assignment.intake.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.sample.BrokenDelivery;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;

class BrokenDeliveriesTest {
  private static final String ACO = "A0900";
  @TempDir static Path folder;

  private static final ListUpload UPLOAD = new ListUpload(Rules.read());

  static List<BrokenDelivery> deliveries() {
    return BrokenDelivery.all(ACO);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deliveries")
  void answersExactlyWhatIsWrong(BrokenDelivery delivery) throws IOException {
    try (var sent = new SentUpload(folder, new Limits(100, 100).allowance())) {
      sent.add(delivery.name(), new ByteArrayInputStream(delivery.bytes()));

      var refusal = catchThrowableOfType(Refusal.class, () -> UPLOAD.read(AcoId.parse(ACO), sent));

      assertThat(refusal).as(delivery.title()).isNotNull();
      assertThat(written(refusal)).isEqualTo(delivery.answer());
    }
  }

  @Test
  void areAtLeastForty() {
    assertThat(deliveries()).hasSizeGreaterThanOrEqualTo(40);
  }

  private static String written(Refusal refusal) {
    return refusal.kind().status()
        + " "
        + refusal.faults().stream()
            .limit(2)
            .map(BrokenDeliveriesTest::written)
            .collect(Collectors.joining("; "));
  }

  private static String written(Fault fault) {
    var where = fault.where();
    var place =
        where.table() != null
            ? where.table() + " line " + where.line() + " " + where.column()
            : where.parameter() != null
                ? "parameter " + where.parameter()
                : "pointer " + where.pointer();
    var value = fault.value() == null ? "null" : "'" + fault.value() + "'";
    return place + " " + value + " " + fault.expected();
  }
}
