package org.trueup.contracts.refusal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes identifiers of beneficiaries out of texts that others wrote, before a text is answered,
 * logged, filed or announced: such an identifier is health information (45 CFR 160.103).
 *
 * <p>Found is what has the form of a Medicare beneficiary identifier (MBI, the form of CMS's MBI
 * specification, S and the other letters that are never issued included), of a health insurance
 * claim number (HICN, of Social Security and of the Railroad Retirement Board), or of a social
 * security number. Nine digits without dashes are one where the text or a quotation has nothing
 * else, and after the name of such a number; elsewhere they are taken for an amount.
 */
public final class WithheldIdentifiers {
  /** What stands in the place of an identifier. */
  public static final String MARK = "(identifier left out)";

  private static final String ALONE = "(?<![A-Za-z0-9])(?<!\\d\\.)";
  private static final String NO_MORE = "(?![A-Za-z0-9])";

  /** Groups of four, three and four, as cards print them; the last may be any in made-up ones. */
  private static final String GROUPS =
      "[1-9][A-Za-z][A-Za-z0-9]\\d[-\u2013 ._]?[A-Za-z][A-Za-z0-9]\\d[-\u2013 ._]?";

  private static final String MBI = ALONE + GROUPS + "[A-Za-z0-9]{4}" + NO_MORE;

  /** Touched by letters that are no hexadecimal digits ("MBI1EG4..."): no hash is cut so. */
  private static final String MBI_IN_A_WORD =
      "(?<![A-Fa-f0-9])" + GROUPS + "[A-Za-z]{2}\\d{2}" + "(?![A-Fa-f0-9])";

  private static final String SSN_WITH_DASHES = "\\d{3}([-\u2013 ])\\d{2}\\1\\d{4}";

  /** A social security number, and with it the beneficiary identification code of a HICN. */
  private static final String SSN =
      ALONE + SSN_WITH_DASHES + "(?:-?[A-Za-z][A-Za-z0-9]?)?" + NO_MORE;

  private static final String HICN = ALONE + "\\d{9}-?[A-Za-z][A-Za-z0-9]?" + NO_MORE;

  /** Of railroad beneficiaries the code stands first. */
  private static final String RAILROAD =
      ALONE
          + "(?:[AH]|(?i:CA|JA|MA|MH|PA|PD|PH|WA|WCA|WCD|WCH|WD|WH))-?(?:\\d{6}|\\d{9}"
          + "|\\d{3}-\\d{2}-\\d{4})"
          + NO_MORE;

  /** The digits first: what stands around them is looked at where there are nine, and no more. */
  private static final String NINE_DIGITS =
      "(?<!\\d)\\d{9}(?!\\d)"
          + "(?:(?<=(?i:ssn|hic|hicn|social security|social security number)[^A-Za-z0-9]{0,6}\\d{9})"
          + "|(?<=\"\\d{9})(?=\")|(?<=\\A\\s{0,9}\\d{9})(?=\\s{0,9}\\z))";

  static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(MBI),
          Pattern.compile(MBI_IN_A_WORD),
          Pattern.compile(SSN),
          Pattern.compile(HICN),
          Pattern.compile(RAILROAD),
          Pattern.compile(NINE_DIGITS));

  private WithheldIdentifiers() {}

  /** The text with {@link #MARK} in the place of whatever can be an identifier. */
  public static String withhold(String text) {
    if (!CandidateScan.mayHoldOne(text)) {
      return text;
    }
    var clean = text;
    for (var form : FORMS) {
      clean = form.matcher(clean).replaceAll(MARK);
    }
    return clean;
  }

  /** Whether anything in the text can be an identifier. */
  public static boolean found(String text) {
    return CandidateScan.mayHoldOne(text)
        && FORMS.stream().anyMatch(form -> form.matcher(text).find());
  }
}
