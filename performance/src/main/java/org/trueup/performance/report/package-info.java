/** What was measured, for people and as JSON. */
@NullMarked
package org.trueup.performance.report;

import org.jspecify.annotations.NullMarked;
