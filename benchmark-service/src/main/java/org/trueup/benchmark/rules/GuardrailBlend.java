package org.trueup.benchmark.rules;

/** What protects an ACO from losses that the three-way blend alone would cause. */
public enum GuardrailBlend {
  NONE,
  /** Losses are found again with the two-way blend: 42 CFR 425.652(b)(5). */
  TWO_WAY_BLEND
}
