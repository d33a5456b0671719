package org.trueup.benchmark.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.calculation.bridge.Bridge;
import org.trueup.benchmark.calculation.bridge.BridgeCause;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.Table;

/**
 * Why a benchmark differs from another: see {@link Bridge}.
 *
 * @param fromRevision the revision that it begins with
 * @param toRevision the revision that it ends with
 * @param terms every cause, in the order of the calculation; together they are the difference
 * @param provisionalRules the rules behind either that are not yet verified in a text
 * @param rulesCarriedForwardFrom the last reviewed year, where nobody reviewed the year of an end;
 *     the earlier one where both have one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BridgeView(
    long fromRevision,
    long toRevision,
    Bridge.Amounts from,
    Bridge.Amounts to,
    List<TermView> terms,
    List<String> provisionalRules,
    @Nullable PerformanceYear rulesCarriedForwardFrom)
    implements Table {

  /**
   * What one cause adds, or takes away.
   *
   * @param title the cause in words
   * @param cite the paragraph that says how it counts
   * @param provisional true where a rule behind either end was not read in a text
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TermView(
      BridgeCause cause,
      String title,
      String cite,
      Bridge.Amounts difference,
      @Nullable Boolean provisional) {
    static TermView of(Bridge.Term term, boolean provisional) {
      var cause = term.cause();
      return new TermView(
          cause, cause.title(), cause.cite(), term.difference(), provisional ? true : null);
    }
  }

  static BridgeView of(BridgeParameters.Ends ends, Bridge bridge, List<EventHead> heads) {
    var provisional = heads.stream().anyMatch(EventHead::hasProvisionalRules);
    return new BridgeView(
        ends.from().version().revision().orElseThrow().number(),
        ends.to().version().revision().orElseThrow().number(),
        bridge.from(),
        bridge.to(),
        bridge.terms().stream().map(term -> TermView.of(term, provisional)).toList(),
        heads.stream().flatMap(head -> head.provisionalRules().stream()).distinct().toList(),
        heads.stream()
            .flatMap(head -> Stream.ofNullable(head.rulesCarriedForwardFrom()))
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  @Override
  public List<?> items() {
    return terms;
  }
}
