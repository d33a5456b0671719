/** Identifiers of beneficiaries stand in no log, and in nothing that is kept as text. */
@NullMarked
package org.trueup.rest.identifier;

import org.jspecify.annotations.NullMarked;
