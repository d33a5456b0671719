package org.trueup.benchmark.calculation.historical;

import org.trueup.contracts.value.ByEnrollmentType;

/** A county of the ACO's regional service area in one year. */
public record County(String code, ByEnrollmentType<CountyFigures> figures) {}
