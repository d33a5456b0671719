/** Assignment lists over REST. */
@NullMarked
package org.trueup.assignment.api.list;

import org.jspecify.annotations.NullMarked;
