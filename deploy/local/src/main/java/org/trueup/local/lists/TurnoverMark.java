package org.trueup.local.lists;

/** Why a list says that somebody left, by its column. */
public enum TurnoverMark {
  /** No column of the quarterly table says it: the date of death does. */
  DEATH("NOFND_R06", "DECEASED_EXCLUDED"),
  PART_A_OR_B_ONLY("AB_R01", "PART_A_B_ONLY_EXCLUDED"),
  HEALTH_PLAN("HMO_R03", "GHP_EXCLUDED"),
  PLURALITY_ELSEWHERE("PLUR_R05", ""),
  NO_VISIT("NOFND_R06", "");

  private final String turnoverColumn;
  private final String exclusionColumn;

  TurnoverMark(String turnoverColumn, String exclusionColumn) {
    this.turnoverColumn = turnoverColumn;
    this.exclusionColumn = exclusionColumn;
  }

  String turnoverColumn() {
    return turnoverColumn;
  }

  String exclusionColumn() {
    return exclusionColumn;
  }
}
