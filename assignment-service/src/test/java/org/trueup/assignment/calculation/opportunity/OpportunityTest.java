package org.trueup.assignment.calculation.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.calculation.opportunity.FacilityClaim.Adjustment;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.claims.OpportunityRules;
import org.trueup.assignment.rules.claims.ServiceGroup;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;

/** Claims of three made-up people; the expected results were computed outside this project. */
class OpportunityTest {
  private static final PerformanceYear YEAR = PerformanceYear.of(2024);
  private static final Rules RULES = Rules.read();
  private static final Set<String> AFFILIATES = Set.of("015001");
  private static final Network NETWORK =
      new Network(Set.of("900000001"), Set.of("010001", "015001"));

  private static List<NamedCsvRecord> rows(String file) {
    var path = Path.of("src/test/resources/opportunity", file);
    try (var rows = CsvReader.builder().ofNamedCsvRecord(path)) {
      return rows.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Adjustment adjustment(NamedCsvRecord row) {
    return Adjustment.values()[Integer.parseInt(row.getField("CLM_ADJSMT_TYPE_CD"))];
  }

  private static FacilityClaim claim(NamedCsvRecord row) {
    return new FacilityClaim(
        row.getField("CUR_CLM_UNIQ_ID"),
        row.getField("CLM_TYPE_CD"),
        new FacilityClaim.Set(
            row.getField("PRVDR_OSCAR_NUM"),
            row.getField("BENE_MBI_ID"),
            LocalDate.parse(row.getField("CLM_FROM_DT")),
            LocalDate.parse(row.getField("CLM_THRU_DT"))),
        Money.parse(row.getField("CLM_PMT_AMT")),
        adjustment(row),
        new FacilityClaim.Admission(row.getField("CLM_ADMSN_TYPE_CD"), "", false));
  }

  private static ProfessionalLine line(NamedCsvRecord row) {
    return new ProfessionalLine(
        row.getField("CLM_CNTL_NUM"),
        row.getField("BENE_MBI_ID"),
        new ProfessionalLine.Service(
            row.getField("CLM_LINE_HCPCS_CD"),
            row.getField("CLM_PRVDR_SPCLTY_CD"),
            row.getField("CLM_POS_CD"),
            LocalDate.parse(row.getField("CLM_LINE_FROM_DT"))),
        row.getField("CLM_RNDRG_PRVDR_TAX_NUM"),
        Money.parse(row.getField("CLM_LINE_CVRD_PD_AMT")),
        Money.parse(row.getField("CLM_LINE_ALOWD_CHRG_AMT")),
        adjustment(row));
  }

  private static List<FacilityClaim> claims() {
    return FinalAction.of(rows("cclf1.csv").stream().map(OpportunityTest::claim).toList());
  }

  private static List<ProfessionalLine> lines() {
    return FinalAction.ofLines(rows("cclf5.csv").stream().map(OpportunityTest::line).toList());
  }

  private static String digits(BigDecimal value, int digits) {
    return value.setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  private static String cents(Money amount) {
    return digits(amount.amount(), 2);
  }

  @Test
  void cancellationsTakeClaimsAway() {
    assertThat(claims()).hasSize(12);
    assertThat(lines()).hasSize(8);
  }

  /** Table 4 of CMS's packet: 200, 0, cancel 200, 210, 0, cancel 0, and 50 in another set. */
  @Test
  void aSetWithSeveralCorrections() {
    var day = LocalDate.parse("2024-01-01");
    var set = new FacilityClaim.Set("010001", "1SA0AA0AA01", day, day);
    var other = new FacilityClaim.Set("010002", "1SA0AA0AA01", day, day);
    var left =
        FinalAction.of(
            Stream.of(
                    one(set, 200, Adjustment.ORIGINAL),
                    one(set, 0, Adjustment.ORIGINAL),
                    one(set, 200, Adjustment.CANCELLATION),
                    one(set, 210, Adjustment.ADJUSTMENT),
                    one(set, 0, Adjustment.ADJUSTMENT),
                    one(set, 0, Adjustment.CANCELLATION),
                    one(other, 50, Adjustment.ORIGINAL))
                .toList());
    assertThat(left.stream().map(FacilityClaim::paid).reduce(Money.ZERO, Money::plus))
        .isEqualTo(Money.ofDollars(260));
  }

  private static FacilityClaim one(FacilityClaim.Set set, int paid, Adjustment adjustment) {
    return new FacilityClaim(
        "1",
        "60",
        set,
        Money.ofDollars(paid),
        adjustment,
        new FacilityClaim.Admission("1", "", false));
  }

  @Test
  void whatIsPaidOutside() {
    var found = Leakage.of(claims(), lines(), NETWORK);
    for (var row : rows("leakage-expected.csv")) {
      var category = row.getField("category");
      var leakage =
          category.equals("all")
              ? Leakage.total(found)
              : found.get(
                  Leakage.Category.valueOf(
                      category.toUpperCase(java.util.Locale.ROOT).replace(' ', '_')));
      assertThat(
              List.of(
                  cents(leakage.paid()),
                  cents(leakage.outside()),
                  digits(leakage.share().fraction(), 9)))
          .as(category)
          .isEqualTo(row.getFields().subList(1, 4));
    }
  }

  private static boolean counts(ProfessionalLine.Service service) {
    var claims = RULES.claims();
    var steps = claims.steps().at(YEAR).value();
    ServiceGroup group = steps.group(service.specialty());
    return claims.services().at(YEAR).value().codes().has(service.code())
        && steps.firstStep().contains(group);
  }

  @Test
  void howNearPeopleAreToBeingLost() {
    var margins = PluralityMargin.of(lines(), NETWORK, OpportunityTest::counts);
    for (var row : rows("plurality-margin-expected.csv")) {
      var margin = margins.get(row.getField("BENE_MBI_ID"));
      assertThat(
              List.of(
                  cents(margin.atAco()),
                  cents(margin.atStrongestOther()),
                  cents(margin.margin()),
                  digits(margin.relative().orElseThrow().fraction(), 9)))
          .isEqualTo(
              List.of(
                  row.getField("allowed_at_aco"),
                  cents(Money.parse(row.getField("allowed_at_strongest_other"))),
                  row.getField("margin"),
                  row.getField("relative_margin")));
    }
  }

  @Test
  void staysInSkilledNursingFacilities() {
    var demonstrations =
        rows("cclfa.csv").stream()
            .filter(row -> row.getField("CLM_DEMO_1ST_NUM").equals("77"))
            .map(row -> row.getField("CUR_CLM_UNIQ_ID"))
            .collect(Collectors.toSet());
    var found = SkilledStay.of(claims()).stream().map(stay -> row(stay, demonstrations)).toList();
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            rows("snf-expected.csv").stream().map(NamedCsvRecord::getFields).toList());
  }

  private static List<String> row(SkilledStay stay, Set<String> demonstrations) {
    var isMarked = stay.claims().stream().anyMatch(claim -> demonstrations.contains(claim.id()));
    Optional<Money> atStake = stay.atStake(AFFILIATES);
    return List.of(
        stay.person(),
        stay.facility(),
        stay.admitted().toString(),
        stay.through().toString(),
        String.valueOf(stay.days()),
        cents(stay.paid()),
        stay.longestInpatientDays().map(String::valueOf).orElse(""),
        stay.verdict(AFFILIATES).name(),
        isMarked ? "yes" : "no",
        atStake.isPresent() ? "EXACTLY_THREE_DAYS" : "",
        atStake.map(OpportunityTest::cents).orElse(""));
  }

  @Test
  void targetsCountWhoMeetsThem() {
    var assigned = new AssignedMonths();
    for (var person : List.of("1SA0AA0AA01", "1SA0AA0AA02", "1SA0AA0AA03")) {
      assigned.add(person, YearMonth.of(2024, 1), YearMonth.of(2024, 12));
    }
    var measures = OpportunityRules.read(false).measures().at(YEAR).value();
    var all = new ClaimsOfPopulation(claims(), lines(), Set.of(), false, false);
    var figures =
        new Opportunity(NETWORK, AFFILIATES, OpportunityTest::counts, measures).of(all, assigned);
    assertThat(figures)
        .filteredOn(figure -> figure.part() == OpportunityFigure.Part.TARGET)
        .filteredOn(figure -> figure.measure() == OpportunityFigure.Measure.BENEFICIARIES)
        .extracting(OpportunityFigure::name)
        .doesNotContain("HEART_FAILURE_STAY", "FOUR_OR_MORE_EMERGENCY_VISITS")
        .contains("TWO_OR_MORE_INPATIENT_STAYS", "NO_WELLNESS_VISIT");
    assertThat(figures)
        .filteredOn(figure -> figure.name().equals("NO_WELLNESS_VISIT"))
        .extracting(OpportunityFigure::value)
        .first()
        .isEqualTo(BigDecimal.TWO);
    // Where nobody is assigned, nothing is paid for anybody.
    var none = new Opportunity(NETWORK, AFFILIATES, OpportunityTest::counts, measures);
    assertThat(none.of(all, new AssignedMonths()))
        .filteredOn(figure -> figure.part() == OpportunityFigure.Part.LEAKAGE)
        .allMatch(figure -> figure.value().signum() == 0);
  }

  /**
   * Four days in a hospital end in a month without assignment; they cover the stay all the same.
   */
  @Test
  void whatStandsBeforeAStayMayBeInAMonthWithoutAssignment() {
    var person = "1SA0AA0AA01";
    var hospital = stay("60", "010001", person, "2024-01-27", "2024-01-31");
    var skilled = stay("20", "015001", person, "2024-02-01", "2024-02-20");
    var before = stay("20", "015001", person, "2024-01-05", "2024-01-20");
    var assigned = new AssignedMonths();
    assigned.add(person, YearMonth.of(2024, 2), YearMonth.of(2024, 12));
    var measures = OpportunityRules.read(false).measures().at(YEAR).value();
    var all =
        new ClaimsOfPopulation(
            List.of(hospital, skilled, before), List.of(), Set.of(), false, false);
    var figures =
        new Opportunity(NETWORK, AFFILIATES, OpportunityTest::counts, measures).of(all, assigned);
    assertThat(figures)
        .filteredOn(figure -> figure.part() == OpportunityFigure.Part.SKILLED_NURSING_WAIVER)
        .filteredOn(figure -> figure.measure() == OpportunityFigure.Measure.STAYS)
        .filteredOn(figure -> figure.value().signum() > 0)
        .extracting(OpportunityFigure::name)
        .containsExactly(SkilledStay.Verdict.QUALIFIED_BY_THREE_DAYS.name());
  }

  private static FacilityClaim stay(
      String type, String facility, String person, String from, String through) {
    return new FacilityClaim(
        type + from,
        type,
        new FacilityClaim.Set(facility, person, LocalDate.parse(from), LocalDate.parse(through)),
        Money.ofDollars(1_000),
        Adjustment.ORIGINAL,
        new FacilityClaim.Admission("3", "", false));
  }
}
