package org.trueup.benchmark.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.calculation.WindowEffect.Amounts;
import org.trueup.benchmark.input.AssignablePopulation;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

/**
 * Our own benchmark with both assignable populations side by side.
 *
 * @param methodology of the ACO in this year; its own window follows from it
 * @param used the population that the rules choose
 * @param other the other one; the same where the ACO's own window is the calendar year
 * @param byRule the benchmark with the population that the rules choose
 * @param otherwise the benchmark with the other one
 * @param difference by rule minus otherwise
 * @param provisionalRules rules behind both that are not yet verified in a text
 * @param rulesCarriedForwardFrom the last reviewed year, where nobody reviewed this one
 * @param facts the tables of the other population, each with its revision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WindowComparison(
    AssignmentMethodology methodology,
    AssignablePopulation used,
    AssignablePopulation other,
    @JsonProperty("inForce") Amounts byRule,
    Amounts otherwise,
    Amounts difference,
    List<String> provisionalRules,
    @Nullable PerformanceYear rulesCarriedForwardFrom,
    List<String> facts,
    List<LineItem> lines) {}
