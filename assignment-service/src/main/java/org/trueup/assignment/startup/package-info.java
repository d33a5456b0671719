/** What is made once, when the service starts: the rules, read and checked. */
@NullMarked
package org.trueup.assignment.startup;

import org.jspecify.annotations.NullMarked;
