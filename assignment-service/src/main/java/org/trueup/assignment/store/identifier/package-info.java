/** Identifiers of beneficiaries on file: sealed, found by a keyed hash, under keys that change. */
@NullMarked
package org.trueup.assignment.store.identifier;

import org.jspecify.annotations.NullMarked;
