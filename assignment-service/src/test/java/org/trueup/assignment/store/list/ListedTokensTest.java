package org.trueup.assignment.store.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ListedTokensTest {
  private static final int HEADER = 19;

  /** In PostgreSQL's order, where a first bit that is set comes last. */
  private static final List<UUID> SORTED =
      List.of(new UUID(1, 5), new UUID(1, -5), new UUID(2, 0), new UUID(-3, 0), new UUID(-1, -1));

  @Test
  void findsEveryTokenThatItHasAndNoOther() throws Exception {
    var listed = ListedTokens.read(new CopyRows(new ByteArrayInputStream(copied(SORTED))));

    assertThat(SORTED).allMatch(listed::contains);
    assertThat(List.of(new UUID(1, 6), new UUID(0, 0), new UUID(-2, 0), new UUID(2, 1)))
        .noneMatch(listed::contains);
    assertThat(ListedTokens.NONE.contains(SORTED.getFirst())).isFalse();
  }

  /** More than is held at once, so that a token lies across two parts. */
  @Test
  void readsWhatComesInParts() throws Exception {
    var many = LongStream.range(0, 10_000).mapToObj(high -> new UUID(high, ~high)).toList();

    var listed = ListedTokens.read(new CopyRows(new ByteArrayInputStream(copied(many))));

    assertThat(many).allMatch(listed::contains);
  }

  @Test
  void anAnswerThatEndsWithinARowIsNoList() throws Exception {
    var cut = Arrays.copyOf(copied(SORTED), HEADER + 30);

    assertThatThrownBy(() -> ListedTokens.read(new CopyRows(new ByteArrayInputStream(cut))))
        .isInstanceOf(EOFException.class);
  }

  private static byte[] copied(List<UUID> tokens) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.write(new byte[HEADER]);
      for (var token : tokens) {
        out.writeShort(1);
        out.writeInt(16);
        out.writeLong(token.getMostSignificantBits());
        out.writeLong(token.getLeastSignificantBits());
      }
      out.writeShort(-1);
    }
    return bytes.toByteArray();
  }
}
