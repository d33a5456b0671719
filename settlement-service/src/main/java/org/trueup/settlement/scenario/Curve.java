package org.trueup.settlement.scenario;

import java.util.List;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.calculation.Corners;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.reconciliation.Reservations;

/**
 * The payments under the terms of a track.
 *
 * @param termsExist whether the track exists in the year
 * @param actual the year under these terms
 * @param corners see {@link Corners}
 * @param reservations what is not certain of the rules behind it and its benchmark
 */
public record Curve(
    Track track,
    boolean termsExist,
    Settlement actual,
    List<Corners.Corner> corners,
    Reservations reservations) {}
