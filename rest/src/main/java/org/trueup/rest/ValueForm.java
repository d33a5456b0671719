package org.trueup.rest;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Revision;
import org.trueup.contracts.value.Track;

/**
 * The rule that a value's written form breaks.
 *
 * @param rule the rule in words
 * @param cite the paragraph behind it, where there is one
 */
record ValueForm(String rule, @Nullable String cite) {

  private static final ValueForm OTHERS = new ValueForm("The form of the field", null);
  private static final Map<Class<?>, ValueForm> FORMS =
      Map.ofEntries(
          Map.entry(
              Track.class,
              new ValueForm("The tracks and levels of the program", "42 CFR 425.600(a)")),
          Map.entry(
              PerformanceYear.class,
              new ValueForm("Performance years of the program", "42 CFR 425.200(c)")),
          Map.entry(
              AgreementStart.class,
              new ValueForm("Dates are written year, month, day", "ISO 8601")),
          Map.entry(AcoId.class, new ValueForm("Identifiers of ACOs as CMS gives them", null)),
          Map.entry(Money.class, new ValueForm("Amounts are decimal text in dollars", null)),
          Map.entry(
              Rate.class,
              new ValueForm(
                  "Rates and scores are fractions as decimal text: 90% is \"0.9\"", null)),
          Map.entry(Instant.class, new ValueForm("Moments are instants of ISO 8601", null)),
          Map.entry(Revision.class, new ValueForm("Revisions are counted from 1", null)),
          Map.entry(PageSize.class, new ValueForm("Collections are read page by page", null)));

  static ValueForm of(@Nullable Class<?> type) {
    return type == null ? OTHERS : FORMS.getOrDefault(type, OTHERS);
  }

  Fault fault(String pointer, @Nullable Object value, String expected) {
    return Fault.at(pointer, value, expected).under(rule, cite);
  }
}
