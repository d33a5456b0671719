package org.trueup.assignment.api;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** How collections are asked for part by part: {@code limit} and {@code cursor}. */
public final class Pages {
  private static final int USUAL_PAGE = 500;
  private static final Pattern PAGE_SIZE = Pattern.compile("[1-9]\\d{0,2}|1000");
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Pages() {}

  public static int size(@Nullable String limit) {
    if (limit == null) {
      return USUAL_PAGE;
    }
    if (!PAGE_SIZE.matcher(limit).matches()) {
      throw Refusal.malformed(Fault.inParameter("limit", limit, "a whole number from 1 to 1000"));
    }
    return Integer.parseInt(limit);
  }

  public static @Nullable UUID cursor(@Nullable String cursor) {
    return cursor == null ? null : token("cursor", cursor);
  }

  /** What is no token may be an identifier: it is not repeated. */
  public static UUID token(String parameter, String text) {
    if (!isToken(text)) {
      throw Refusal.malformed(Fault.inParameter(parameter, null, "the token of a person: a uuid"));
    }
    return UUID.fromString(text);
  }

  public static boolean isToken(@Nullable String text) {
    return text != null && TOKEN.matcher(text).matches();
  }
}
