package org.trueup.assignment.api.beneficiary;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.api.Pages;
import org.trueup.assignment.calculation.list.Mbi;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/**
 * Identifiers and tokens to be resolved. What is wrong with them is said without repeating them.
 */
record LookupBody(@Nullable List<String> mbis, @Nullable List<String> tokens) {
  private static final int MOST = 10_000;
  private static final int MOST_FAULTS = 100;

  /** Both, as they should be. */
  record Asked(List<String> mbis, List<UUID> tokens) {}

  Asked checked() {
    var sentMbis = mbis == null ? List.<String>of() : mbis;
    var sentTokens = tokens == null ? List.<String>of() : tokens;
    int count = sentMbis.size() + sentTokens.size();
    if (count == 0 || count > MOST) {
      throw Refusal.broken(
          List.of(
              Fault.at("", null, "from 1 to " + MOST + " entries in mbis and tokens together")));
    }
    var faults = new ArrayList<Fault>();
    check("/mbis/", sentMbis, LookupBody::isMbi, Mbi.FORM, faults);
    check("/tokens/", sentTokens, Pages::isToken, "the token of a person: a uuid", faults);
    Refusal.unlessEmpty(faults);
    return new Asked(sentMbis, sentTokens.stream().map(UUID::fromString).toList());
  }

  private static boolean isMbi(@Nullable String text) {
    return text != null && Mbi.pack(text) >= 0;
  }

  private static void check(
      String pointer,
      List<String> sent,
      Predicate<@Nullable String> form,
      String expected,
      List<Fault> faults) {
    for (int at = 0; at < sent.size() && faults.size() < MOST_FAULTS; at++) {
      if (!form.test(sent.get(at))) {
        faults.add(Fault.at(pointer + at, null, expected));
      }
    }
  }
}
