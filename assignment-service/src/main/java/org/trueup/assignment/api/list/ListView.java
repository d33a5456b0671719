package org.trueup.assignment.api.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.ListStatus;
import org.trueup.assignment.delivery.ListWithStatus;
import org.trueup.contracts.value.PerformanceYear;

/** A list on file. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListView(
    long listId,
    PerformanceYear performanceYear,
    String period,
    int listYear,
    String stamp,
    ListStatus status,
    String file,
    String sha256,
    Instant receivedAt,
    List<String> warnings,
    @Nullable String withdrawnBecause,
    @Nullable Instant withdrawnAt) {

  /** The same with warnings in other words. */
  public ListView withWarnings(UnaryOperator<String> words) {
    return new ListView(
        listId,
        performanceYear,
        period,
        listYear,
        stamp,
        status,
        file,
        sha256,
        receivedAt,
        warnings.stream().map(words).toList(),
        withdrawnBecause,
        withdrawnAt);
  }

  static ListView of(ListWithStatus onFile) {
    var list = onFile.list();
    var withdrawal = list.withdrawal();
    return new ListView(
        list.id(),
        list.name().performanceYear(),
        list.name().period().name(),
        list.name().listYear(),
        list.name().stamp(),
        onFile.status(),
        list.fileName(),
        list.sha256(),
        list.receivedAt(),
        list.warnings(),
        withdrawal == null ? null : withdrawal.reason(),
        withdrawal == null ? null : withdrawal.at());
  }
}
