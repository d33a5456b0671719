/** What the law says about assignment by claims: whose services, which services, whom. */
@NullMarked
package org.trueup.assignment.rules.claims;

import org.jspecify.annotations.NullMarked;
