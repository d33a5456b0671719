package org.trueup.assignment.api.beneficiary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.beneficiary.BeneficiaryLookup;

/** An answer for each identifier and token, in the order in which they were asked for. */
record LookupAnswer(List<OfIdentifier> mbis, List<OfToken> tokens) {

  /**
   * @param token absent where no list of the ACO names the person
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OfIdentifier(String mbi, @Nullable UUID token) {}

  /**
   * @param mbis the current one first; none where no list of the ACO names the person
   */
  record OfToken(UUID token, List<String> mbis) {}

  static LookupAnswer of(LookupBody.Asked asked, BeneficiaryLookup.Found found) {
    return new LookupAnswer(
        asked.mbis().stream().map(mbi -> new OfIdentifier(mbi, found.tokens().get(mbi))).toList(),
        asked.tokens().stream()
            .map(token -> new OfToken(token, found.mbis().getOrDefault(token, List.of())))
            .toList());
  }
}
