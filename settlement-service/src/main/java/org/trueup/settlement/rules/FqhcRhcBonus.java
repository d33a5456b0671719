package org.trueup.settlement.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.trueup.contracts.value.Rate;

/**
 * 2011 proposal: points on the sharing rate by the share of beneficiaries with a visit at a
 * federally qualified health center or rural health clinic.
 *
 * @param perBand points for each band begun
 * @param bands how many bands count
 * @param bandWidth the width of a band
 */
public record FqhcRhcBonus(
    @JsonProperty("per-band") Rate perBand, int bands, @JsonProperty("band-width") Rate bandWidth) {

  /** The points for such a share of beneficiaries. */
  public Rate of(Rate visitShare) {
    var begun =
        visitShare.fraction().divide(bandWidth.fraction(), 0, RoundingMode.CEILING).intValue();
    return Rate.ofFraction(perBand.fraction().multiply(BigDecimal.valueOf(Math.min(begun, bands))));
  }
}
