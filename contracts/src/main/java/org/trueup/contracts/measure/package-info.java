/** What is measured of a service while it runs, for those who watch many of them. */
@NullMarked
package org.trueup.contracts.measure;

import org.jspecify.annotations.NullMarked;
