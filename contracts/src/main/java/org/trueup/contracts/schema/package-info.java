/** The published form of events, in JSON Schema, and whether a record keeps to it. */
@NullMarked
package org.trueup.contracts.schema;

import org.jspecify.annotations.NullMarked;
