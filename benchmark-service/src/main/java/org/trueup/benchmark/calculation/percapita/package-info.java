/**
 * From the payments for beneficiaries to expenditures for each person year of one year and
 * enrollment type: CMS methodology specifications, sections 3.1 to 3.6.
 */
@NullMarked
package org.trueup.benchmark.calculation.percapita;

import org.jspecify.annotations.NullMarked;
