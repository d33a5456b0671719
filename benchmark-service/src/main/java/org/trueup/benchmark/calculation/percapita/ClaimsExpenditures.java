package org.trueup.benchmark.calculation.percapita;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Money;

/**
 * Expenditures of a year, made of claims: CMS methodology specifications, sections 3.1 to 3.5.
 *
 * @param byType of each enrollment type that has beneficiaries
 * @param leftOut what counts nowhere, by type and code: 42 CFR 425.670, 425.672
 */
public record ClaimsExpenditures(Map<EnrollmentType, OfType> byType, List<LeftOut> leftOut) {

  public ClaimsExpenditures {
    byType = Collections.unmodifiableMap(new EnumMap<>(byType));
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Those of one enrollment type.
   *
   * @param payments of claims that count, neither truncated nor completed
   * @param leftOut payments of claims that do not
   */
  public record OfType(
      int beneficiaries, Money payments, Money leftOut, PerCapitaExpenditures expenditures) {}

  /** Lines of claims with one code that count nowhere, and what Medicare paid on them. */
  public record LeftOut(
      EnrollmentType type, String claimType, String code, int lines, Money amount) {}

  /** The expenditures of at least one beneficiary. */
  public static ClaimsExpenditures of(List<ClaimsOfBeneficiary> claims, ClaimsMethod method) {
    var types =
        claims.stream()
            .collect(
                Collectors.groupingBy(
                    ClaimsOfBeneficiary::type,
                    () -> new EnumMap<>(EnrollmentType.class),
                    Collectors.toList()));
    var byType = new EnumMap<EnrollmentType, OfType>(EnrollmentType.class);
    var leftOut = new ArrayList<LeftOut>();
    types.forEach(
        (type, beneficiaries) -> {
          byType.put(type, ofType(type, beneficiaries, method));
          leftOut.addAll(leftOut(type, beneficiaries, method));
        });
    return new ClaimsExpenditures(byType, leftOut);
  }

  private static OfType ofType(
      EnrollmentType type, List<ClaimsOfBeneficiary> beneficiaries, ClaimsMethod method) {
    var years = beneficiaries.stream().map(one -> year(one, method)).toList();
    var counted = sum(years.stream().map(BeneficiaryYear::payments).toList());
    var sent =
        sum(
            beneficiaries.stream()
                .flatMap(one -> one.claims().stream().map(ClaimPayment::amount))
                .toList());
    return new OfType(
        years.size(),
        counted,
        sent.minus(counted),
        PerCapitaExpenditures.of(years, method.threshold(type), method.completionFactor()));
  }

  private static BeneficiaryYear year(ClaimsOfBeneficiary one, ClaimsMethod method) {
    return BeneficiaryYear.of(one.claims(), one.personYears(), method::leavesOut);
  }

  private static List<LeftOut> leftOut(
      EnrollmentType type, List<ClaimsOfBeneficiary> beneficiaries, ClaimsMethod method) {
    var byCode = new LinkedHashMap<List<String>, List<Money>>();
    for (var one : beneficiaries) {
      one.claims().stream()
          .filter(method::leavesOut)
          .forEach(
              claim ->
                  byCode
                      .computeIfAbsent(
                          List.of(claim.claimType(), claim.code()), code -> new ArrayList<>())
                      .add(claim.amount()));
    }
    return byCode.entrySet().stream()
        .map(
            of ->
                new LeftOut(
                    type,
                    of.getKey().getFirst(),
                    of.getKey().getLast(),
                    of.getValue().size(),
                    sum(of.getValue())))
        .toList();
  }

  private static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.ZERO, Money::plus);
  }
}
