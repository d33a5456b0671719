package org.trueup.settlement.api.portfolio;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers follow from what is on file and from the caller's roles and ACOs alone, so they are kept
 * as they were written until anything is recorded.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface KeptUntilRecorded {}
