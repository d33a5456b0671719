package org.trueup.rest.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource that is sent what names its ACOs itself, such as a delivery of files: each of
 * them is held to the caller's ({@link Caller#requireOwn}), and others are not told of.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NamesItsAcos {}
