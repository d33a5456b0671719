/**
 * The dashboard's page: one document, which asks this and the other services as any caller does.
 */
@NullMarked
package org.trueup.settlement.page;

import org.jspecify.annotations.NullMarked;
