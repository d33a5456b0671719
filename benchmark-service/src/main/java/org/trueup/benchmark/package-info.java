/**
 * An ACO's benchmark and its actual expenditures: as CMS reports them, or computed from tables.
 *
 * <p>What arrives: {@code api}, {@code intake}. The use cases, each one transaction: {@code
 * determination} is where to begin; {@code figures} and {@code imports} bring what it is computed
 * from, {@code inquiry} answers. What the law says and what follows, without a database: {@code
 * rules}, {@code input}, {@code calculation}, {@code report}. What is on file: {@code fact}, {@code
 * store}. What is made once: {@code startup}.
 */
@NullMarked
package org.trueup.benchmark;

import org.jspecify.annotations.NullMarked;
