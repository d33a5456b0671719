package org.trueup.performance.quarters;

import java.util.List;
import org.trueup.local.lists.Identifiers;
import org.trueup.performance.quarters.MadeUpAco.Trait;

/** What the tables of one ACO and quarter say of each person. Nobody is real. */
final class Rows {
  private static final int MONTHS = 12;
  private static final Identifiers IDENTIFIERS = new Identifiers(0);

  private static final List<String> BEGINNINGS =
      List.of("QUA", "ZEL", "YVO", "KEX", "JOR", "WYX", "ZUL", "XAN", "VEQ", "JYM");
  private static final List<String> ENDINGS =
      List.of("AXI", "EJO", "IQUE", "OYL", "UZA", "YNX", "ORVY", "ELKU", "ANZO", "IXET");
  private static final List<String> REASONS =
      List.of("1,0,0,0,0,0", "0,1,0,0,0,0", "0,0,1,0,0,0", "0,0,0,0,0,1");
  private static final long SCORE_UNIT = 100_000_000_000_000L;

  private final MadeUpAco aco;
  private final int quarter;
  private final Line line;

  Rows(MadeUpAco aco, int quarter, Line line) {
    this.aco = aco;
    this.quarter = quarter;
    this.line = line;
  }

  boolean hasChosen(int person) {
    return aco.below(person, Trait.CHOSEN, 100) < 2;
  }

  void assigned(int person) {
    person(person);
    line.text("NOWHERE COUNTY,NOWHERE,33").number(100 + practice(person)).comma();
    provider(person);
    line.text(aco.below(person, Trait.IS_NEW, 8) == 0 ? ",0,1,12," : ",1,0,12,");
    int gap = gap(person);
    for (int month = 0; month < MONTHS; month++) {
      line.digit(month == gap ? 0 : 1 + type(person)).comma();
    }
    conditions(person);
    scores(person, gap);
    line.text(",,,,0,0,1,0");
  }

  void byParticipant(int person) {
    person(person);
    tin(person);
    line.comma().number(visits(person));
  }

  void byProfessional(int person) {
    person(person);
    tin(person);
    line.comma();
    npi(person);
    line.comma().number(visits(person));
  }

  void turnover(int person) {
    person(person);
    line.text(REASONS.get(aco.below(person, Trait.REASON, REASONS.size())));
  }

  void assignable(int person) {
    person(person);
    line.digit(hasChosen(person) ? 1 : 0);
  }

  /** Ends with a comma. */
  private void person(int person) {
    line.text(IDENTIFIERS.of(aco.identity(person)));
    long name = aco.hash(person, Trait.NAME, 0);
    line.text(",,").text(BEGINNINGS.get((int) (name & 0xFFFF) % 10));
    line.text(ENDINGS.get((int) (name >>> 16 & 0xFFFF) % 10)).comma();
    line.text(BEGINNINGS.get((int) (name >>> 32 & 0xFFF) % 10));
    line.text(ENDINGS.get((int) (name >>> 44 & 0xFFF) % 10)).comma();
    line.number(1 + (int) (name >>> 60 & 1)).comma();
    long birth = aco.hash(person, Trait.BIRTH, 0);
    line.padded(1 + (int) (birth & 0xFFFF) % 12, 2).text("/");
    line.padded(1 + (int) (birth >>> 16 & 0xFFFF) % 28, 2).text("/");
    line.number(born(person, (int) (birth >>> 32 & 0xFFFF))).text(",,");
  }

  /** The aged are older than 65. */
  private int born(int person, int chance) {
    return Quarter.YEAR - (type(person) >= 2 ? 67 + chance % 30 : 30 + chance % 33);
  }

  private void provider(int person) {
    if (hasChosen(person)) {
      line.text("1,");
      tin(person);
      line.comma();
      npi(person);
      line.text(",0,0");
    } else {
      line.text(aco.below(person, Trait.STEP, 10) == 0 ? "0,,,1,2" : "0,,,1,1");
    }
  }

  /** ESRD 1%, disabled 12%, aged with Medicaid 8%, the others. */
  private int type(int person) {
    int of = aco.below(person, Trait.TYPE, 100);
    return of < 1 ? 0 : of < 13 ? 1 : of < 21 ? 2 : 3;
  }

  /** One in fifty has a month without eligibility; it moves with the window. */
  private int gap(int person) {
    return aco.below(person, Trait.HAS_GAP, 50) == 0
        ? aco.below(person, Trait.GAP, 18) - 3 * (quarter - 1)
        : -1;
  }

  private void conditions(int person) {
    line.text("V28,");
    int from = line.length();
    for (int i = 0; i < Quarter.LAYOUT.conditions(); i++) {
      line.text("0,");
    }
    for (int i = (int) (aco.hash(person, Trait.CONDITIONS, 0) & 7); i > 0; i--) {
      int which = (int) ((aco.hash(person, Trait.CONDITIONS, i) >>> 33) % Quarter.LAYOUT.conditions());
      line.replace(from + 2 * which, '1');
    }
  }

  private void scores(int person, int gap) {
    long score =
        SCORE_UNIT * (3 + aco.below(person, Trait.SCORE, 14)) / 10
            + (aco.hash(person, Trait.SCORE, 1) >>> 20) % (SCORE_UNIT / 100);
    for (int month = 0; month < MONTHS; month++) {
      if (month != gap) {
        score(score);
      }
      line.comma();
    }
    for (int type = 0; type < 4; type++) {
      if (type == type(person)) {
        score(score);
      }
      line.comma();
    }
  }

  private void score(long units) {
    line.number(units / SCORE_UNIT).text(".").padded(units % SCORE_UNIT, 14);
  }

  private int practice(int person) {
    return aco.below(person, Trait.PLACE, 14);
  }

  private int visits(int person) {
    return 1 + aco.below(person, Trait.VISITS, 12);
  }

  private void tin(int person) {
    line.text("0010000").number(10 + practice(person));
  }

  private void npi(int person) {
    line.text("19999000").number(10 + aco.below(person, Trait.PROFESSIONAL, 60));
  }
}
