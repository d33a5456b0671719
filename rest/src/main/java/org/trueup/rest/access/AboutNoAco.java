package org.trueup.rest.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource that tells nothing about any ACO, such as the rules of a year or the factors of
 * the nation: every caller with a role may read it; to write it is for callers of all ACOs, for all
 * of which it counts. A resource without an ACO in its path and without this mark is for callers of
 * all ACOs.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AboutNoAco {}
