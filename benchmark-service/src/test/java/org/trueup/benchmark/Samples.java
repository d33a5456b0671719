package org.trueup.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.AssignmentFacts;
import org.trueup.contracts.event.AssignmentOfList;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.RuleSet;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.AcoIds;

/** Events of other services, as this one would receive them. */
final class Samples {
  private static final Instant RECORDED = Instant.parse("2019-02-01T10:00:00Z");

  private Samples() {}

  /** What all revisions of an agreement say. */
  private record Terms(
      String start, LocalDate end, RuleSet rules, int period, Track track, List<String> years) {

    AgreementSigned signed(AcoId aco, AssignmentMethodology methodology, long revision) {
      SortedMap<PerformanceYear, Track> tracks = new TreeMap<>();
      SortedMap<PerformanceYear, AssignmentMethodology> methodologies = new TreeMap<>();
      for (var year : years) {
        tracks.put(PerformanceYear.parse(year), track);
        methodologies.put(PerformanceYear.parse(year), methodology);
      }
      return new AgreementSigned(
          aco,
          "Marsh Hollow",
          AgreementStart.parse(start),
          end,
          rules,
          period,
          AgreementSigned.Status.ACTIVE,
          tracks,
          methodologies,
          new AgreementSigned.Elections(null),
          new TreeMap<>(),
          null,
          null,
          new TreeMap<>(),
          null,
          revision,
          revision == 1 ? null : revision - 1,
          RECORDED,
          Cause.of(Cause.Kind.AGREEMENT),
          "rules",
          "0.1");
    }
  }

  private static final Terms TRACK_1 =
      new Terms(
          "2017-01-01",
          LocalDate.parse("2019-12-31"),
          RuleSet.R2015,
          2,
          Track.TRACK_1,
          List.of("2017", "2018", "2019", "2019A"));
  private static final Terms RENEWAL =
      new Terms(
          "2024-01-01",
          LocalDate.parse("2028-12-31"),
          RuleSet.PFS2024,
          2,
          Track.ENHANCED,
          List.of("2024", "2025", "2026", "2027", "2028"));
  private static final Terms PATHWAYS =
      new Terms(
          "2022-01-01",
          LocalDate.parse("2026-12-31"),
          RuleSet.PATH2018,
          1,
          Track.BASIC_A,
          List.of("2022", "2023", "2024", "2025", "2026"));
  private static final Terms JULY =
      new Terms(
          "2019-07-01",
          LocalDate.parse("2024-12-31"),
          RuleSet.PATH2018,
          1,
          Track.BASIC_A,
          List.of("2020", "2021", "2022", "2023", "2024"));

  /** Track 1 from 2017 to 2019A. */
  static AgreementSigned agreement(AcoId aco, long revision) {
    return TRACK_1.signed(aco, AssignmentMethodology.RETROSPECTIVE, revision);
  }

  /** ENHANCED from 2024 to 2028: a renewal. */
  static AgreementSigned renewal(AcoId aco, AssignmentMethodology methodology, long revision) {
    return RENEWAL.signed(aco, methodology, revision);
  }

  /** BASIC Level A from 2022 to 2026: a first agreement. */
  static AgreementSigned pathways(AcoId aco, long revision) {
    return PATHWAYS.signed(aco, AssignmentMethodology.PROSPECTIVE, revision);
  }

  /** BASIC Level A from July 2019 to 2024: a first agreement. */
  static AgreementSigned julyStarter(AcoId aco, long revision) {
    return JULY.signed(aco, AssignmentMethodology.PROSPECTIVE, revision);
  }

  static AssignmentDetermined assignment(
      AcoYear of, long revision, ByEnrollmentType<PersonYears> byType) {
    var total = byType.reduce(PersonYears::plus);
    var determined = assignment(of, revision, total.toString());
    return new AssignmentDetermined(
        determined.head(), new AssignmentFacts(AssignmentFacts.Source.CMS, 7460, total, byType));
  }

  /** From a list, with the mean risk scores that it shows; a type may have none. */
  static AssignmentDetermined listed(
      AcoYear of,
      long revision,
      ByEnrollmentType<PersonYears> byType,
      ByEnrollmentType<@Nullable Factor> riskScores) {
    var determined = assignment(of, revision, byType);
    return new AssignmentDetermined(
        determined.head(), determined.assignment(), ofList(revision, riskScores));
  }

  private static AssignmentOfList ofList(
      long number, ByEnrollmentType<@Nullable Factor> riskScores) {
    var months = YearMonth.parse("2022-01");
    var list =
        new AssignmentOfList.ListReference(
            number, "Q1", months, months.plusMonths(11), "T0000001", false, "f00d", RECORDED);
    return new AssignmentOfList(
        list, null, null, null, null, null, null, null, null, riskScores, null, null, null, null);
  }

  /** All lists of a year were withdrawn. */
  static AssignmentDetermined nobody(AcoYear of, long revision) {
    return new AssignmentDetermined(
        head(of, revision, Stage.WAITING),
        new AssignmentFacts(AssignmentFacts.Source.CMS, 0, PersonYears.ZERO, null));
  }

  private static EventHead head(AcoYear of, long revision, Stage stage) {
    return new EventHead(
        of.aco(),
        "Marsh Hollow",
        of.year(),
        null,
        Track.TRACK_1,
        AssignmentMethodology.RETROSPECTIVE,
        revision,
        revision == 1 ? null : revision - 1,
        RECORDED,
        stage,
        Cause.of(Cause.Kind.ASSIGNMENT_LIST),
        List.of(),
        null,
        "rules",
        "0.1");
  }

  static AssignmentDetermined assignment(AcoYear of, long revision, String personYears) {
    var head = head(of, revision, Stage.PROJECTED);
    var facts =
        new AssignmentFacts(
            AssignmentFacts.Source.REPORTED, 7460, PersonYears.parseYears(personYears), null);
    return new AssignmentDetermined(head, facts);
  }

  /** A year of an ACO that nobody else has. */
  static AcoYear newAco(String year) {
    return new AcoYear(new AcoId(AcoIds.next()), PerformanceYear.parse(year));
  }
}
