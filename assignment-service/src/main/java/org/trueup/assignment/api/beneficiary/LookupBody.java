package org.trueup.assignment.api.beneficiary;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.beneficiary.BeneficiaryLookup;
import org.trueup.assignment.calculation.list.Mbi;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/**
 * Identifiers and tokens to be resolved. What is wrong with them is said without repeating them.
 */
record LookupBody(@Nullable List<String> mbis, @Nullable List<String> tokens) {
  private static final int MOST = 10_000;
  private static final int MOST_FAULTS = 100;
  private static final Entries MBIS = new Entries("/mbis/", LookupBody::isMbi, Mbi.FORM);
  private static final Entries TOKENS = new Entries("/tokens/", Token::isToken, Token.EXPECTED);

  /** Entries of one kind: where they stand, and what each must be. */
  private record Entries(String pointer, Predicate<@Nullable String> form, String expected) {
    private Stream<Fault> faults(List<String> sent) {
      return IntStream.range(0, sent.size())
          .filter(at -> !form.test(sent.get(at)))
          .limit(MOST_FAULTS)
          .mapToObj(at -> Fault.at(pointer + at, null, expected));
    }
  }

  /**
   * Both, as they must be.
   *
   * @throws Refusal 422 with every entry that is none
   */
  BeneficiaryLookup.Question checked() {
    var sentMbis = mbis == null ? List.<String>of() : mbis;
    var sentTokens = tokens == null ? List.<String>of() : tokens;
    int count = sentMbis.size() + sentTokens.size();
    if (count == 0 || count > MOST) {
      var expected = "an object with 1 to " + MOST + " entries in mbis and tokens together";
      throw Refusal.broken(List.of(Fault.at("", null, expected)));
    }
    var faults = new ArrayList<Fault>();
    MBIS.faults(sentMbis).forEach(faults::add);
    TOKENS.faults(sentTokens).forEach(faults::add);
    Refusal.unlessEmpty(faults.stream().limit(MOST_FAULTS).toList());
    return new BeneficiaryLookup.Question(
        sentMbis, sentTokens.stream().map(UUID::fromString).toList());
  }

  private static boolean isMbi(@Nullable String text) {
    return text != null && Mbi.pack(text) >= 0;
  }
}
