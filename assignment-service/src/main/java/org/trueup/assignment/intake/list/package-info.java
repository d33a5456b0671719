/** Reads CMS's assignment list reports: names, zips, tables; streamed, never whole in memory. */
@NullMarked
package org.trueup.assignment.intake.list;

import org.jspecify.annotations.NullMarked;
