package org.trueup.assignment.rules.agreement;

/** Whether a track exists in a performance year. */
public record Availability(boolean exists) {}
