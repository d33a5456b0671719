/** The OpenAPI documents of the services: what is alike in them is told once. */
@NullMarked
package org.trueup.rest.openapi;

import org.jspecify.annotations.NullMarked;
