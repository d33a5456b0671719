package org.trueup.benchmark.inquiry;

import java.util.List;
import org.trueup.benchmark.calculation.WindowEffect.Amounts;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;

/**
 * Our own benchmark under the rules in force and under a set of proposed ones. No settlement
 * follows from it.
 *
 * @param rules the name of the set
 * @param difference proposed minus by law
 * @param updateFactors by law, by enrollment type
 * @param proposedUpdateFactors the same under the proposal
 * @param cites where what is proposed is written
 * @param provisionalRules why it is not certain
 */
public record ProposalComparison(
    String rules,
    Amounts byLaw,
    Amounts proposed,
    Amounts difference,
    ByEnrollmentType<Factor> updateFactors,
    ByEnrollmentType<Factor> proposedUpdateFactors,
    List<String> cites,
    List<String> provisionalRules) {}
