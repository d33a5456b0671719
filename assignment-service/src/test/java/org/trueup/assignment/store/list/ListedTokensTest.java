package org.trueup.assignment.store.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListedTokensTest {
  private static final int HEADER = 19;

  /** In PostgreSQL's order, where a first bit that is set comes last. */
  private static final List<UUID> SORTED =
      List.of(new UUID(1, 5), new UUID(1, -5), new UUID(2, 0), new UUID(-3, 0), new UUID(-1, -1));

  @Test
  void findsEveryTokenThatItHasAndNoOther() throws Exception {
    var listed = ListedTokens.read(new DataInputStream(new ByteArrayInputStream(copied(SORTED))));

    assertThat(SORTED).allMatch(listed::contains);
    assertThat(List.of(new UUID(1, 6), new UUID(0, 0), new UUID(-2, 0), new UUID(2, 1)))
        .noneMatch(listed::contains);
    assertThat(ListedTokens.NONE.contains(SORTED.getFirst())).isFalse();
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
