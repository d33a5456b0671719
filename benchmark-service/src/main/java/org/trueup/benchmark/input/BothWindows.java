package org.trueup.benchmark.input;

import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.calculation.BenchmarkInputs;

/**
 * What a comparison of both assignable populations starts from.
 *
 * @param used whom the county figures of the benchmark in force are of
 * @param other whom those of the other one are of
 * @param regions counties as the other window makes people assignable
 * @param facts the tables of the other window, each with its revision
 * @param lacks what is missing for it
 */
public record BothWindows(
    AssignablePopulation used,
    AssignablePopulation other,
    Optional<BenchmarkInputs.Regions> regions,
    List<String> facts,
    List<YearInputTables.Lack> lacks) {}
