package org.trueup.contracts.refusal;

import java.util.List;

/**
 * What was sent is not taken, and nothing of it was kept. Carries every fault found, each with its
 * place and rule; becomes problem+json (RFC 9457) at the edge. No identifier of a beneficiary is
 * repeated in its words ({@link WithheldIdentifiers}).
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of answer the sender gets. */
  public enum Kind {
    MALFORMED(400, "Malformed request"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    TOO_SLOW(408, "Too slow"),
    CONFLICT(409, "Conflict with what is on file"),
    PRECONDITION_FAILED(412, "Changed in the meantime"),
    TOO_LARGE(413, "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    MISDIRECTED(421, "Misdirected request"),
    RULE_BROKEN(422, "Request violates a program rule"),
    /** The caller has more of the kind under way than one caller may have. */
    TOO_MANY(429, "Too many requests at once"),
    /** Others use what it needs; the same request is taken later. */
    BUSY(503, "Busy at the moment");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    public int status() {
      return status;
    }

    public String title() {
      return title;
    }
  }

  private final Kind kind;
  private final transient List<Fault> faults;

  public Refusal(Kind kind, String detail, List<Fault> faults) {
    super(WithheldIdentifiers.withhold(detail));
    this.kind = kind;
    this.faults = List.copyOf(faults);
  }

  public static Refusal malformed(Fault fault) {
    return new Refusal(Kind.MALFORMED, fault.sentence(), List.of(fault));
  }

  public static Refusal broken(List<Fault> faults) {
    var detail =
        faults.size() == 1
            ? faults.getFirst().sentence()
            : faults.size() + " faults were found; nothing was saved";
    return new Refusal(Kind.RULE_BROKEN, detail, faults);
  }

  public static Refusal notFound(String detail) {
    return new Refusal(Kind.NOT_FOUND, detail, List.of());
  }

  public static Refusal conflict(String detail) {
    return new Refusal(Kind.CONFLICT, detail, List.of());
  }

  /** Throws when there is at least one fault. */
  public static void unlessEmpty(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw broken(faults);
    }
  }

  public Kind kind() {
    return kind;
  }

  public List<Fault> faults() {
    return faults;
  }
}
