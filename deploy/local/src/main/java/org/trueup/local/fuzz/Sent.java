package org.trueup.local.fuzz;

import java.net.http.HttpRequest;

/** A request that was made at random, and which one of its service it is. */
record Sent(Operation operation, long number, HttpRequest request) {}
