/** What the REST interface of every service is tested for, from outside. */
@org.jspecify.annotations.NullMarked
package org.trueup.http;
