package org.trueup.messaging;

import java.sql.Connection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Topic;

/** As many records as the announcement says, with five digits as their names; some tombstones. */
final class CountedRecords implements AnnouncedRecords {
  @Override
  public Topic topic() {
    return OutboxSchema.STREAM;
  }

  @Override
  public List<Named> after(Connection session, String payload, @Nullable String after, int most) {
    int from = after == null ? 1 : Integer.parseInt(after) + 1;
    int through = Math.min(Integer.parseInt(payload), from + most - 1);
    return IntStream.rangeClosed(from, through).mapToObj(CountedRecords::record).toList();
  }

  private static Named record(int number) {
    return new Named(
        "%05d".formatted(number), number % 1000 == 0 ? null : new HandledEvents.Word("w" + number));
  }
}
