/** Asks settlement-service what a year will bring, which track to sign and what to book. */
@NullMarked
package org.trueup.local.outlook;

import org.jspecify.annotations.NullMarked;
