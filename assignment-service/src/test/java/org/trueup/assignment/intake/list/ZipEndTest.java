package org.trueup.assignment.intake.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.assignment.sample.SampleList;
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Refusal;

class ZipEndTest {
  private static final int BYTES = 300;
  private static final int END = 22;

  @TempDir Path folder;

  @Test
  void saysHowLargeTheTableOfContentsIs() throws IOException {
    var zip = SampleList.zip(Map.of("a.csv", new byte[10], "b.csv", new byte[10]));

    assertThat(ZipEnd.contentsOf(file(zip))).isEqualTo(2 * (46 + 5));
  }

  @Test
  void theLargestClaimCountsWhereSeveralPlacesLookLikeTheEnd() throws IOException {
    assertThat(ZipEnd.contentsOf(file(with(BYTES - END, 10, BYTES - 4 * END, 200)))).isEqualTo(200);
    assertThat(ZipEnd.contentsOf(file(with(BYTES - END, 200, BYTES - 4 * END, 10)))).isEqualTo(200);
  }

  @Test
  void aClaimOfMoreThanStandsBeforeItIsNone() throws IOException {
    assertThat(ZipEnd.contentsOf(file(with(BYTES - END, BYTES, 0, 10)))).isZero();
  }

  @Test
  void whatIsTooShortHasNone() throws IOException {
    assertThat(ZipEnd.contentsOf(file(new byte[] {'P', 'K'}))).isZero();
  }

  /** Java reads its comment whatever its length, and the file ends before. */
  @Test
  void aCommentLongerThanTheFileIsADamagedZip() throws IOException {
    var zip = SampleList.zip(Map.of("a.csv", new byte[10]));
    zip[zip.length - 2] = 100;
    var budget = new Budget("room", 1_000_000, "give more");
    var allowance = new Allowance(new Inflation(1_000_000), budget.share(), budget.share());

    assertThatThrownBy(() -> Zip.open(file(zip), allowance))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("a whole zip file");
  }

  /** Two ends, each by its place and what it claims. */
  private static byte[] with(int place, int claim, int otherPlace, int otherClaim) {
    var file = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(place, 0x06054B50).putInt(place + 12, claim);
    return file.putInt(otherPlace, 0x06054B50).putInt(otherPlace + 12, otherClaim).array();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("a.zip"), bytes);
  }
}
