package org.trueup.local.fuzz;

import java.net.http.HttpRequest;

/** A request that was made at random, and which one of its service it is. */
record Sent(Operation operation, long number, HttpRequest request) {

  /** The operation with the method that was asked for, which is another one now and then. */
  Operation asked() {
    return operation.with(request.method());
  }
}
