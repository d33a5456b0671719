package org.trueup.local.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.local.lists.ListStory;

/**
 * One ACO of the demonstration. What is sent for it is written as the services take it.
 *
 * @param benchmarkTables what its benchmark is built from, as CSV by address; absent where CMS's
 *     counts
 * @param people on the first list, by enrollment type
 * @param lists in the order in which they come
 * @param lastListHeld whether the last list comes while benchmark-service stands still for a moment
 * @param reopened what CMS did with the year after it was settled; absent for a year under way
 */
record AcoStory(
    @JsonProperty(required = true) AcoId acoId,
    @JsonProperty(required = true) String terms,
    @JsonProperty(required = true) int performanceYear,
    @JsonProperty(required = true) boolean prospective,
    @JsonProperty(required = true) LocalDate agreementStart,
    @JsonProperty(required = true) Map<String, Object> agreement,
    @JsonProperty(required = true) Map<String, Object> benchmark,
    @JsonProperty(required = true) Map<String, Object> expenditures,
    @JsonProperty(required = true) Map<String, Object> quality,
    @Nullable Map<String, Object> participantRevenue,
    @Nullable Map<String, String> benchmarkTables,
    @JsonProperty(required = true) Map<EnrollmentType, Integer> people,
    @JsonProperty(required = true) List<ListStory> lists,
    boolean lastListHeld,
    @Nullable ReopenedYear reopened) {

  /** The record key of its results: {@code A9004/2018}. */
  String key() {
    return acoId + "/" + performanceYear;
  }

  String name() {
    return String.valueOf(agreement.get("acoName"));
  }

  /** The place of its facts, at every service. */
  String path() {
    return "/acos/" + acoId + "/performance-years/" + performanceYear;
  }
}
