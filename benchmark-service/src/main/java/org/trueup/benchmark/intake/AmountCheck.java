package org.trueup.benchmark.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.Money;

/** Whether an amount that comes in total or for each person year may be what it says. */
final class AmountCheck {
  private static final String SETTLEMENT_STEPS =
      "CMS Methodology Specifications v11 (Jan 2023), section 4.3";

  /** Ten trillion dollars are more than all of Medicare spends in a year: surely a slip. */
  private static final int DIGITS_BEFORE_THE_POINT = 13;

  private final List<Fault> faults = new ArrayList<>();

  List<Fault> faults() {
    return faults;
  }

  /**
   * Exactly one of several ways to say the amount is used.
   *
   * @param fields what was sent in each, in the order in which they are named
   */
  AmountCheck exactlyOne(SequencedMap<String, @Nullable Object> fields) {
    var needed = ": exactly one of " + inWords(fields.sequencedKeySet()) + " is needed";
    var sent = fields.entrySet().stream().filter(field -> field.getValue() != null).toList();
    if (sent.isEmpty()) {
      add("/" + fields.firstEntry().getKey(), null, "given" + needed);
    }
    sent.stream()
        .skip(1)
        .forEach(field -> add("/" + field.getKey(), field.getValue(), "left out" + needed));
    return this;
  }

  private static String inWords(SequencedCollection<String> names) {
    var last = names.getLast();
    var others = names.stream().filter(name -> !name.equals(last));
    return others.collect(Collectors.joining(", ")) + " and " + last;
  }

  private void add(String pointer, @Nullable Object value, String expected) {
    var rule = "A total is the amount for each person year times the person years; send one";
    faults.add(Fault.at(pointer, value, expected).under(rule, SETTLEMENT_STEPS));
  }

  AmountCheck positive(String field, @Nullable Money amount) {
    if (amount != null && !amount.isPositive()) {
      faults.add(
          Fault.at("/" + field, amount, "more than 0 dollars")
              .under("Savings and limits are shares of the updated benchmark", SETTLEMENT_STEPS));
    }
    return this;
  }

  AmountCheck notNegative(String field, @Nullable Money amount) {
    if (amount != null && amount.isNegative()) {
      faults.add(
          Fault.at("/" + field, amount, "0 dollars or more")
              .under(
                  "Expenditures are what was paid for assigned beneficiaries", SETTLEMENT_STEPS));
    }
    return this;
  }

  AmountCheck plausible(String field, @Nullable Money amount) {
    if (amount != null && digitsBeforeThePoint(amount) > DIGITS_BEFORE_THE_POINT) {
      var expected =
          "an amount of at most " + DIGITS_BEFORE_THE_POINT + " digits before the decimal point";
      faults.add(
          Fault.at("/" + field, amount, expected)
              .under("No ACO's year comes to ten trillion dollars", null));
    }
    return this;
  }

  private static int digitsBeforeThePoint(Money amount) {
    return amount.amount().precision() - amount.amount().scale();
  }
}
