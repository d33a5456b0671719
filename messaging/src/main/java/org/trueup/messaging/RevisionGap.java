package org.trueup.messaging;

/** An event came before the one that its revision follows. */
final class RevisionGap extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String waitsFor;

  /**
   * @param waitsFor the id of the event that has to come first
   */
  RevisionGap(String id, long onFile, String waitsFor) {
    super(
        "%s does not follow: revision %d is on file, and %s has not come. It waits for that one; replay it to take it all the same, or discard it to set it aside"
            .formatted(id, onFile, waitsFor));
    this.waitsFor = waitsFor;
  }

  String waitsFor() {
    return waitsFor;
  }
}
