/**
 * What the law says of agreements: 42 CFR 425.200 (terms), 425.226 and 425.400 (assignment
 * methodology), 425.600 (tracks), 425.604 to 425.610 (minimum rates).
 */
@NullMarked
package org.trueup.assignment.rules;

import org.jspecify.annotations.NullMarked;
