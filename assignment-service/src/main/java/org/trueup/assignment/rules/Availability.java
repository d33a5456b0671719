package org.trueup.assignment.rules;

/** Whether a track exists in a performance year. */
public record Availability(boolean exists) {}
