/**
 * Who takes part in the program under which agreement, and which beneficiaries are assigned to an
 * ACO in a performance year.
 *
 * <p>What arrives: {@code api}, {@code intake}. The use cases, each one transaction: {@code
 * agreement}, {@code delivery}, {@code determination}, {@code beneficiary}. What the law says and
 * what follows, without a database: {@code rules}, {@code calculation}, {@code report}. What is
 * kept: {@code store}. What is made once: {@code startup}.
 */
@NullMarked
package org.trueup.assignment;

import org.jspecify.annotations.NullMarked;
