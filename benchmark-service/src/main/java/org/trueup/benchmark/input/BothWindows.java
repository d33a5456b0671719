package org.trueup.benchmark.input;

import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.calculation.BenchmarkInputs;

/**
 * What a comparison of both assignable populations starts from.
 *
 * @param used the population of the county figures by rule
 * @param other the population of those they are compared with
 * @param regions counties as the other window makes beneficiaries assignable
 * @param facts the tables of the other window, each with its revision
 * @param lacks what is missing for it
 */
public record BothWindows(
    AssignablePopulation used,
    AssignablePopulation other,
    Optional<BenchmarkInputs.Regions> regions,
    List<String> facts,
    List<YearInputTables.Lack> lacks) {}
