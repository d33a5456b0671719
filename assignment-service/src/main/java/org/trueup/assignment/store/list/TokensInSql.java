package org.trueup.assignment.store.list;

/**
 * How SQL gets from a token to the one that stands for its beneficiary, and back. Always one by one
 * and by keys: a join would be planned from statistics, which come later than lists.
 */
final class TokensInSql {
  /** The condition that the crosswalk of a row {@code c} of identifier_change is not withdrawn. */
  static final String IN_FORCE =
      "not exists (select 1 from crosswalk_withdrawal w where w.crosswalk_id = c.crosswalk_id)";

  private TokensInSql() {}

  /**
   * The token that stands for the beneficiary of a token: itself where no crosswalk speaks of it.
   *
   * @param token an expression
   */
  static String first(String token) {
    return """
    coalesce((select known.token from first_token known where known.alias = %1$s
      order by known.number desc limit 1), %1$s)\
    """
        .formatted(token);
  }

  /**
   * A table of the other tokens of a beneficiary, in a column {@code alias}.
   *
   * @param token an expression: the one that stands for them
   */
  static String aliases(String token) {
    return """
    (select known.alias from first_token known
      where known.token = %1$s and known.alias <> %1$s and known.number = (
        select latest.number from first_token latest where latest.alias = known.alias
        order by latest.number desc limit 1) offset 0)\
    """
        .formatted(token);
  }

  /**
   * A table of all tokens of a beneficiary, in a column {@code token}.
   *
   * @param token an expression: the one that stands for them
   */
  static String all(String token) {
    return "(select %s as token union all select a.alias from %s a)"
        .formatted(token, aliases(token));
  }

  /**
   * The condition that one of some lists names the token as it is.
   *
   * @param token an expression; the numbers of the lists are the one parameter
   */
  static String isListed(String token) {
    return """
    exists (select 1 from unnest(?::bigint[]) l(id) cross join lateral (
      select 1 from listed_person p where p.list_id = l.id and p.token = %s limit 1) found)\
    """
        .formatted(token);
  }

  /**
   * The condition that a list of another ACO names the beneficiary, by whichever identifier.
   *
   * @param token an expression; the ACO is the one parameter
   */
  static String isOfAnotherAco(String token) {
    return """
    exists (select 1 from (select %s as token) mine cross join lateral %s theirs
      cross join lateral (
        select 1 from aco_of_person o
        where o.token = theirs.token and o.aco_id <> ? limit 1) other)\
    """
        .formatted(first(token), all("mine.token"));
  }
}
