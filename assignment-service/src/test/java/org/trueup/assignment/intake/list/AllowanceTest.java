package org.trueup.assignment.intake.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.assignment.calculation.list.ReadList;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.sample.SampleDeliveries;
import org.trueup.assignment.sample.SampleList;
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.workbooks.name.WorkbookName;

/** What an upload takes, by itself and beside others; and that all of it is given back. */
class AllowanceTest {
  private static final String ACO = "A0900";
  private static final int MEGABYTE = 1_000_000;
  private static final SampleList LIST = SampleDeliveries.of(ACO, 2018).get(2);

  @TempDir Path folder;
  private final Budget disk = new Budget("disk for uploads", MEGABYTE, "give more");
  private final Budget memory = new Budget("memory for uploads", MEGABYTE, "give more");

  @Test
  void anUploadLargerThanTheDiskIsTooLargeAndLeavesNothing() throws IOException {
    try (var upload = upload()) {
      var refusal = refusal(() -> upload.add(null, bytes(MEGABYTE + 1)));

      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
      assertThat(refusal).hasMessageContaining("more than the 1 MB of disk for uploads");
      assertNothingLeft();
    }
  }

  @Test
  void anUploadThatOthersLeaveNoDiskForIsToComeAgain() throws IOException {
    try (var upload = upload()) {
      try (var other = upload()) {
        other.add(null, bytes(MEGABYTE / 2));

        assertThat(refusal(() -> upload.add(null, bytes(MEGABYTE * 2 / 3))).kind())
            .isEqualTo(Refusal.Kind.BUSY);
      }
      upload.add(null, bytes(MEGABYTE * 2 / 3));
    }
    assertNothingLeft();
  }

  @Test
  void whatStandsWithinAZipCountsToo() throws IOException {
    var zips =
        IntStream.range(0, 5)
            .boxed()
            .collect(Collectors.toMap(zip -> zip + ".zip", zip -> new byte[MEGABYTE / 4]));
    try (var upload = upload()) {
      upload.add(null, new ByteArrayInputStream(SampleList.zip(zips)));

      assertThat(refusal(() -> Upload.of(upload)).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
    }
    assertNothingLeft();
  }

  @Test
  void moreBeneficiariesThanTheMemoryHoldsAreTooMany() throws IOException {
    var row = LIST.tables().get("1-1").split("\r\n")[1];
    var rows =
        IntStream.range(0, 5_000)
            .mapToObj(number -> row.replace("1S00E00TT01", "7S%09d".formatted(number)))
            .collect(Collectors.joining("\r\n"));
    var zip =
        SampleList.zip(Map.of(LIST.fileName("1-1"), (LIST.tables().get("1-1") + rows).getBytes()));
    try (var upload = upload()) {
      upload.add(null, new ByteArrayInputStream(zip));

      assertThat(refusal(() -> new ListUpload(Rules.read()).read(AcoId.parse(ACO), upload)))
          .hasMessageContaining("more than the 1 MB of memory for uploads");
    }
    assertNothingLeft();
  }

  @Test
  void aListIsGivenBackBeforeTheNextOfADeliveryIsRead() throws IOException {
    try (var upload = upload()) {
      upload.add(null, new ByteArrayInputStream(LIST.zip()));
      long before = memory.taken();

      var read = new DeliveryUpload(new ListUpload(Rules.read())).read(upload, new TakenMemory());

      assertThat(read).singleElement().matches(taken -> taken > before);
      assertThat(memory.taken()).isLessThan(read.getFirst());
    }
    assertNothingLeft();
  }

  @Test
  void nothingIsLeftWhateverEndsTheUpload() throws IOException {
    try (var upload = upload()) {
      assertThatThrownBy(() -> upload.add(null, new Exhausted()))
          .isInstanceOf(OutOfMemoryError.class);
      assertNothingLeft();
    }
  }

  /** Answers with the memory that is taken while it has the list. */
  private final class TakenMemory implements DeliveryUpload.Recipient<Long> {
    @Override
    public Long list(String file, ListName name, Supplier<ReadList> reading) {
      reading.get();
      return memory.taken();
    }

    @Override
    public Long unrecognized(String file, String detail) {
      return 0L;
    }

    @Override
    public Long workbook(String file, WorkbookName name, Supplier<byte[]> bytes) {
      return 0L;
    }
  }

  private static final class Exhausted extends InputStream {
    @Override
    public int read() {
      throw new OutOfMemoryError("made up");
    }
  }

  private interface Code {
    void run() throws IOException;
  }

  private static Refusal refusal(Code code) {
    return catchThrowableOfType(Refusal.class, code::run);
  }

  private SentUpload upload() {
    return new SentUpload(
        folder, new Allowance(new Inflation(100 * MEGABYTE), disk.share(), memory.share()));
  }

  private static InputStream bytes(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }

  private void assertNothingLeft() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
    assertThat(disk.taken()).isZero();
  }
}
