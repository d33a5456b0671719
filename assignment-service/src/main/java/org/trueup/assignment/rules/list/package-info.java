/**
 * What the law and CMS's layouts say about assignment lists: their periods, windows and reasons.
 */
@NullMarked
package org.trueup.assignment.rules.list;

import org.jspecify.annotations.NullMarked;
