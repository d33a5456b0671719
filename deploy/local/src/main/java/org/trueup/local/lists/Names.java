package org.trueup.local.lists;

import java.util.random.RandomGenerator;

/** Names that nobody has: put together from syllables, in capitals as CMS writes them. */
final class Names {
  private static final String[] BEGINNINGS = {
    "QUA", "ZEL", "YVO", "KEX", "JOR", "WYX", "ZUL", "XAN", "VEQ", "JYM", "KOZ", "FYR"
  };
  private static final String[] MIDDLES = {
    "BAL", "DOV", "GRI", "LUK", "MAZ", "NEV", "PYL", "RUX", "SKO", "TWE"
  };
  private static final String[] ENDINGS = {
    "AXI", "EJO", "IQUE", "OYL", "UZA", "YNX", "ORVY", "ELKU", "ANZO", "IXET"
  };

  private Names() {}

  static String first(RandomGenerator random) {
    return one(BEGINNINGS, random) + one(ENDINGS, random);
  }

  static String last(RandomGenerator random) {
    return one(BEGINNINGS, random) + one(MIDDLES, random) + one(ENDINGS, random);
  }

  private static String one(String[] syllables, RandomGenerator random) {
    return syllables[random.nextInt(syllables.length)];
  }
}
