package org.trueup.rest.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource that reads a collection over ACOs and gives of it those that the caller may ask
 * about ({@link Caller#acos}): others are not in it, and not in its totals either.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OfTheCallersAcos {}
