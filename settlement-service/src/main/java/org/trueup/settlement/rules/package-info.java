/**
 * What the law says about a settlement in one year, resolved from dated, cited files: 42 CFR
 * 425.604 to 425.610.
 */
@NullMarked
package org.trueup.settlement.rules;

import org.jspecify.annotations.NullMarked;
