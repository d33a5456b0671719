package org.trueup.benchmark.calculation.updated;

import org.trueup.benchmark.calculation.historical.TypeMix;

/** What a performance year is to its benchmark: mix and risk of its beneficiaries, and growth. */
public record PerformanceYearInputs(TypeMix mix, PerformanceRisk risk, UpdateInputs update) {}
