/**
 * The rules this service computes with, resolved from dated, cited files: 42 CFR 425.200(c),
 * 425.601 to 425.610, 425.652 to 425.660.
 */
@NullMarked
package org.trueup.benchmark.rules;

import org.jspecify.annotations.NullMarked;
