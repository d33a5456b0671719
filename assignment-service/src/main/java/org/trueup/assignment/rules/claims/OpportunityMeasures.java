package org.trueup.assignment.rules.claims;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.trueup.contracts.value.Rate;

/**
 * What is looked for in claims to find savings. It assigns nobody.
 *
 * @param marginAtRisk the plurality margin below which a beneficiary may be lost
 * @param demonstration the number on claims of stays under the skilled nursing waiver
 * @param waiverNotNeeded days on which every stay was covered without three inpatient days before
 * @param references rates per 1,000 person years that a quarter of all ACOs stay below
 */
public record OpportunityMeasures(
    @JsonProperty("margin-at-risk") Rate marginAtRisk,
    Emergency emergency,
    String demonstration,
    @JsonProperty("waiver-not-needed") Days waiverNotNeeded,
    SequencedMap<String, Target> targets,
    SequencedMap<Reference, Integer> references) {

  /** What a target counts of a beneficiary. */
  public enum Kind {
    INPATIENT_STAYS,
    EMERGENCY_VISITS,
    /** Inpatient stays that begin within thirty days after another. */
    READMISSIONS,
    SKILLED_NURSING_DAYS,
    /** 1 where no service of the codes was had. */
    WITHOUT_SERVICE,
    /** Inpatient stays whose principal diagnosis begins with one of the codes. */
    STAYS_FOR_DIAGNOSIS
  }

  /** Rates that CMS publishes of every ACO. */
  public enum Reference {
    INPATIENT_ADMISSIONS,
    EMERGENCY_VISITS,
    SKILLED_NURSING_ADMISSIONS
  }

  /** Beneficiaries worth a look: those of whom at least so many are counted. */
  public record Target(Kind kind, @JsonProperty("at-least") int atLeast, List<String> codes) {
    public Target {
      codes = List.copyOf(codes);
    }
  }

  /** What marks a service as an emergency. */
  public record Emergency(
      @JsonProperty("admission-types") List<String> admissionTypes,
      List<String> places,
      CodeSet codes,
      @JsonProperty("revenue-codes") CodeSet revenueCodes) {
    public Emergency {
      admissionTypes = List.copyOf(admissionTypes);
      places = List.copyOf(places);
    }
  }

  /** From a day through another. */
  public record Days(LocalDate from, LocalDate through) {
    @JsonCreator
    static Days of(@JsonProperty("from") String from, @JsonProperty("through") String through) {
      return new Days(LocalDate.parse(from), LocalDate.parse(through));
    }

    public boolean has(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(through);
    }
  }
}
