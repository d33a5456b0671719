package org.trueup.rest;

import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

/**
 * The rule that a value's written form breaks.
 *
 * @param rule the rule in words
 * @param cite the paragraph behind it, where there is one
 */
record ValueForm(String rule, @Nullable String cite) {

  static ValueForm of(@Nullable Class<?> type) {
    if (type == Track.class) {
      return new ValueForm("The tracks and levels of the program", "42 CFR 425.600(a)");
    }
    if (type == PerformanceYear.class) {
      return new ValueForm("Performance years of the program", "42 CFR 425.200(c)");
    }
    if (type == AgreementStart.class) {
      return new ValueForm("Dates are written year, month, day", "ISO 8601");
    }
    if (type == AcoId.class) {
      return new ValueForm("Identifiers of ACOs as CMS gives them", null);
    }
    if (type == Money.class) {
      return new ValueForm("Amounts are decimal text in dollars", null);
    }
    if (type == Rate.class) {
      return new ValueForm("Rates and scores are fractions as decimal text: 90% is \"0.9\"", null);
    }
    return new ValueForm("The form of the field", null);
  }

  Fault fault(String pointer, @Nullable Object value, String expected) {
    return Fault.at(pointer, value, expected).under(rule, cite);
  }
}
