package org.trueup.rest;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** {@code ?limit=} and {@code ?cursor=}: which part of a collection a reader wants. */
public class PageParameters {
  private static final String PAGES = "Collections are read page by page";

  @QueryParam("limit")
  @Nullable PageSize limit;

  @QueryParam("cursor")
  @Nullable String cursor;

  /** How many items the reader wants at most. */
  public int size() {
    return limit == null ? PageSize.USUAL : limit.items();
  }

  /** How many to look for: one more than the reader wants tells whether there is a further page. */
  public int toFind() {
    return size() + 1;
  }

  /**
   * Where the page begins; empty for the first. What is no cursor may be an identifier of a
   * beneficiary: it is not repeated.
   *
   * @param read throws {@link IllegalArgumentException} for what is none
   * @throws Refusal 400 for what is none
   */
  public <C> Optional<C> cursor(Function<String, C> read) {
    try {
      return Optional.ofNullable(cursor).map(read);
    } catch (IllegalArgumentException notOne) {
      throw Refusal.malformed(
          Fault.inParameter("cursor", null, "the nextCursor of the page before")
              .under(PAGES, null));
    }
  }

  /** The first page where nobody asks for another. */
  public static PageParameters first() {
    return new PageParameters();
  }

  /** As many as are wanted of those that were found. */
  <T> List<T> page(List<T> found) {
    return found.subList(0, Math.min(size(), found.size()));
  }
}
