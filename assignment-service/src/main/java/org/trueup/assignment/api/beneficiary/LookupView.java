package org.trueup.assignment.api.beneficiary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.beneficiary.BeneficiaryLookup;

/** An answer for each identifier and token, in the order in which they were asked for. */
record LookupView(List<OfIdentifier> mbis, List<OfToken> tokens) {

  /**
   * What stands for an identifier.
   *
   * @param token absent where no list of the ACO names the beneficiary
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OfIdentifier(String mbi, @Nullable UUID token) {}

  /**
   * What a token stands for.
   *
   * @param mbis the current one first; none where no list of the ACO names the beneficiary
   */
  record OfToken(UUID token, List<String> mbis) {}

  static LookupView of(BeneficiaryLookup.Question question, BeneficiaryLookup.Result found) {
    return new LookupView(
        question.mbis().stream()
            .map(mbi -> new OfIdentifier(mbi, found.tokens().get(mbi)))
            .toList(),
        question.tokens().stream()
            .map(token -> new OfToken(token, found.mbis().getOrDefault(token, List.of())))
            .toList());
  }
}
