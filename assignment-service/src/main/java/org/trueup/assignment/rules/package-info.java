/**
 * What the law says of agreements, assignment lists and claims-based assignment: rule files by
 * topic, all of them, and those resolved for one result.
 */
@NullMarked
package org.trueup.assignment.rules;

import org.jspecify.annotations.NullMarked;
