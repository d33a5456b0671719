/** The one form of JSON, and the fingerprint of what is written in it. */
@NullMarked
package org.trueup.contracts.json;

import org.jspecify.annotations.NullMarked;
