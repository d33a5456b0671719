/** The rules this service computes with: how long a performance year is (42 CFR 425.200(c)). */
@NullMarked
package org.trueup.benchmark.rules;

import org.jspecify.annotations.NullMarked;
