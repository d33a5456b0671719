/**
 * What an ACO earned or owes for a performance year, and why.
 *
 * <p>What arrives: {@code api}, {@code intake}. The use cases, each one transaction: {@code
 * reconciliation} is where to begin; {@code inquiry} answers, {@code scenario} asks what if, {@code
 * verification} computes again. What the law says and what follows, without a database: {@code
 * rules}, {@code calculation}, {@code report}. What is kept: {@code store}. What is made once:
 * {@code startup}.
 */
@NullMarked
package org.trueup.settlement;

import org.jspecify.annotations.NullMarked;
