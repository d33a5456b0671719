/**
 * What is made once, when the service starts: the rules and the words of reports, read and checked.
 */
@NullMarked
package org.trueup.benchmark.startup;

import org.jspecify.annotations.NullMarked;
