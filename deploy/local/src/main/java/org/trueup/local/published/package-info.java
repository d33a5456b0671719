/**
 * CMS's published results, "Performance Year Financial and Quality Results" (public use files): the
 * layouts of each year, read into one form.
 */
@NullMarked
package org.trueup.local.published;

import org.jspecify.annotations.NullMarked;
