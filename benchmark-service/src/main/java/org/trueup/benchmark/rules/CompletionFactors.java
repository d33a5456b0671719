package org.trueup.benchmark.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.Factor;

/**
 * What claims that are not paid yet will add.
 *
 * @param annual three months after the year
 * @param retrospectiveQuarter in quarterly figures of a retrospective ACO
 * @param prospectiveQuarters in those of a prospective ACO, first to fourth quarter
 */
public record CompletionFactors(
    Factor annual,
    @JsonProperty("retrospective-quarter") Factor retrospectiveQuarter,
    @JsonProperty("prospective-quarters") List<Factor> prospectiveQuarters) {

  public CompletionFactors {
    prospectiveQuarters = List.copyOf(prospectiveQuarters);
    if (prospectiveQuarters.size() != 4) {
      throw new IllegalArgumentException("a year has four quarters");
    }
  }

  /** The factor of a quarterly report, 1 to 4. */
  public Factor ofQuarter(int quarter, AssignmentMethodology methodology) {
    return switch (methodology) {
      case RETROSPECTIVE -> retrospectiveQuarter;
      case PROSPECTIVE -> prospectiveQuarters.get(quarter - 1);
    };
  }
}
