package org.trueup.settlement.course;

/**
 * Says how many beneficiaries came and left, among other things. Of few that is for those who see
 * beneficiaries; the assignment of the year shows everybody what may be shown.
 */
public interface TellsTurnover {

  /** The same without these counts, large ones too: which were left out would tell the small. */
  TellsTurnover withoutTurnover();
}
