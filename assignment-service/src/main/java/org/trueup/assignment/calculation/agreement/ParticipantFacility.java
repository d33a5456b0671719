package org.trueup.assignment.calculation.agreement;

/** What an ACO participant, or an owner of one, is (Track 1+, determination of the loss limit). */
public enum ParticipantFacility {
  /** A hospital paid under the inpatient prospective payment system. */
  IPPS_HOSPITAL,
  CANCER_CENTER,
  RURAL_HOSPITAL,
  OTHER
}
