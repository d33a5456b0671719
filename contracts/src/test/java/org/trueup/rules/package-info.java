/** What every service's rule files are tested for. */
@org.jspecify.annotations.NullMarked
package org.trueup.rules;
