/**
 * What the REST interfaces of all services share: every refusal as problem+json (RFC 9457), path
 * parameters as values of the field, revisions as entity tags.
 */
@NullMarked
package org.trueup.rest;

import org.jspecify.annotations.NullMarked;
