#!/usr/bin/env python3
"""The chain of the benchmark a second time, written apart from the service: Table A3, then 1, then 2.

    python3 chain.py SCENARIO.inputs.json > SCENARIO.expected.json

Written from the regulation (42 CFR 425.601 to 425.610, 425.652 to 425.660) and CMS's methodology
specifications v11, with the rules of each rule set below as plain numbers. It shares no file with the
service but the inputs. Standard library only.
"""
import json
import sys
from decimal import Decimal, getcontext

getcontext().prec = 50
ONE = Decimal(1)
TYPES = ("esrd", "disabled", "agedDual", "agedNonDual")
YEARS = ("by1", "by2", "by3")

FIRST, LATER = (Decimal(1), Decimal(3), Decimal(6)), (ONE, ONE, ONE)
PATHWAYS = {"lower": ("0.35", "0.50", "0.50", "0.50"), "higher": ("0.15", "0.25", "0.35", "0.50")}
# 42 CFR 425.652(b)(4): a third, lowered by CMS to a sixth for PY2024
TREND_WEIGHT = {"2024": ONE / 6}
REBASED = {"lower": ("0.35", "0.70", "0.70"), "higher": ("0.25", "0.50", "0.70")}
RULES = {
    "F2011-first": dict(weights=FIRST, trend="national", update="flat", risk="groups"),
    "R2015-renewed-2016": dict(weights=LATER, trend="national", update="flat", risk="groups", savings="added"),
    "R2015-rebased": dict(weights=LATER, trend="regional", update="regional", risk="groups", region=REBASED),
    "PATH2018-first": dict(weights=FIRST, trend="blend", update="blend", risk="fixed", region=PATHWAYS,
                           caps=("0.05", "0.05")),
    "PFS2025-later": dict(weights=LATER, trend="blend", update="three-way", risk="demographic", region=PATHWAYS,
                          caps=("0.05", "0.015"), offset=True, savings="choice", population=True),
    "PFS2024-later": dict(weights=LATER, trend="blend", update="three-way", risk="demographic", region=PATHWAYS,
                          caps=("0.05", "0.015"), offset=True, savings="choice"),
}


def d(text):
    return Decimal(text)


def months(person_years):
    return d(person_years["months"])


def by_type(function):
    return {k: function(k) for k in TYPES}


def average(values, weights):
    return sum(values[k] * weights[k] for k in TYPES) / sum(weights[k] for k in TYPES)


def region(counties):
    """Per capita at a risk of one, risk, demographics and market share, by the ACO's footprint."""
    result = {}
    for k in TYPES:
        rows = [c["figures"][k] for c in counties]
        own = sum(months(r["assigned"]) for r in rows)
        share = [months(r["assigned"]) / own for r in rows]
        result[k] = {
            "perCapita": sum(d(r["perCapita"]) / d(r["riskScore"]) * s for r, s in zip(rows, share)),
            "risk": sum(d(r["riskScore"]) * s for r, s in zip(rows, share)),
            "demographic": sum(d(r["demographicScore"]) * s for r, s in zip(rows, share)),
            "market": sum(months(r["assigned"]) / months(r["assignable"]) * s for r, s in zip(rows, share)),
        }
    return result


def historical(given, rules, out):
    own, nation = given["own"], given["national"]["benchmarkYears"]
    hcc = {y: by_type(lambda k: d(own[y]["riskScores"][k]) / d(nation[y]["meanRiskScore"][k])) for y in YEARS}
    people = by_type(lambda k: months(own["by3"]["personYears"][k]))
    nat3 = by_type(lambda k: d(nation["by3"]["perCapita"][k]))
    regions = {y: region(c) for y, c in given["regions"]["benchmarkYears"].items()} if given.get("regions") else None
    level = {}
    for k in TYPES:
        terms = []
        for y in YEARS:
            growth = nat3[k] / d(nation[y]["perCapita"][k])
            if rules["trend"] != "national":
                local = regions["by3"][k]["perCapita"] / regions[y][k]["perCapita"]
                w = regions["by3"][k]["market"] if rules["trend"] == "blend" else Decimal(0)
                growth = w * growth + (1 - w) * local
            out[f"trend.{y}.{k}"] = growth
            terms.append(d(own[y]["perCapita"][k]) * hcc["by3"][k] / hcc[y][k] * growth)
        w = rules["weights"]
        level[k] = sum(a * b for a, b in zip(terms, w)) / sum(w)
        out[f"unadjusted.{k}"] = level[k]
    adjustment = adjust(given, rules, out, level, hcc["by3"], people, nat3, regions)
    adjusted = by_type(lambda k: level[k] + adjustment[k])
    for k in TYPES:
        out[f"adjustment.{k}"], out[f"historical.{k}"] = adjustment[k], adjusted[k]
    out["historical"] = average(adjusted, people)
    return adjusted, hcc["by3"], nat3, regions


def adjust(given, rules, out, level, hcc, people, nat3, regions):
    nothing = by_type(lambda k: Decimal(0))
    regional, single = None, Decimal(0)
    if "region" in rules:
        difference = by_type(lambda k: regions["by3"][k]["perCapita"] * hcc[k] - level[k])
        mean = average(difference, people)
        shares = rules["region"]["lower" if mean >= 0 else "higher"]
        weight = d(shares[min(given["agreement"]["timesRegional"], len(shares)) - 1])
        offset = Decimal(0)
        if rules.get("offset"):
            own3 = given["own"]["by3"]
            dollars = by_type(lambda k: d(own3["perCapita"][k]) * people[k])
            dual = months(own3["dualPersonYears"]) / sum(people.values())
            offset = min(ONE, max(Decimal(0), dual + average(hcc, dollars) - 1))
            out["offset"] = offset
        regional = {}
        for k in TYPES:
            value = difference[k] * weight
            if "caps" in rules:
                up, down = (d(c) * nat3[k] for c in rules["caps"])
                value = max(min(value, up), -down)
            regional[k] = value * (1 - offset) if value < 0 else value
            out[f"difference.{k}"], out[f"regional.{k}"] = difference[k], regional[k]
        single = average(regional, people)
        out["regional"] = single
    if "savings" not in rules:
        return regional or nothing
    mean, prorated, rate = prior(given)
    if rules["savings"] == "added":
        amount = max(Decimal(0), prorated * rate)
        out["priorSavings"] = amount
        return by_type(lambda k: amount)
    amount = min(prorated / 2, d("0.05") * average(nat3, people)) if mean > 0 else Decimal(0)
    out["priorSavings"] = amount
    if rules.get("population"):
        left = max(Decimal(0), d("0.05") * average(nat3, people) - max(Decimal(0), single, amount))
        share = d(given["population"]["share"])
        low_income = left * share if share >= d("0.15") else Decimal(0)
        out["population"] = low_income
        if low_income > max(single, amount):
            return by_type(lambda k: low_income)
    if single > 0 and (mean <= 0 or single >= amount):
        return regional
    return by_type(lambda k: amount) if mean > 0 else nothing


def prior(given):
    years = given["priorYears"]
    mean = sum(d(y["perCapita"]) if y["outcome"] == "RECONCILED" else Decimal(0) for y in years) / len(years)
    rate = sum(d(y["finalSharingRate"]) for y in years) / len(years)
    counted = [months(y["personYears"]) for y in years if y["outcome"] != "NOT_RECONCILED"]
    own = sum(months(given["own"][b]["personYears"][k]) for b in YEARS for k in TYPES) / 3
    part = min(ONE, sum(counted) / len(counted) / own) if counted else Decimal(0)
    return mean, mean * part, rate


def risk(given, rules, out, benchmark, hcc):
    year = given["performanceYear"]
    people = by_type(lambda k: months(year["personYears"][k]))
    if rules["risk"] == "groups":
        ratio = by_type(lambda k: grouped(year["risk"], k))
    else:
        raw = by_type(lambda k: d(year["risk"]["riskScores"][k]) / hcc[k])
        cap = None
        if rules["risk"] == "fixed":
            cap = d("1.03")
        else:
            dollars = by_type(lambda k: benchmark[k] * people[k])
            demographic = by_type(lambda k: d(year["risk"]["demographicGrowth"][k]))
            limit = average(demographic, dollars) + d("0.03")
            if average(raw, dollars) > limit:
                cap = limit
        ratio = by_type(lambda k: raw[k] if cap is None else min(raw[k], cap))
    for k in TYPES:
        out[f"risk.{k}"] = ratio[k]
    return ratio, people


def grouped(groups, k):
    new, same = groups["newly"][k], groups["continuously"][k]
    full = d(new["riskScore"]) / d(new["riskScoreBy3"])
    fell = d(same["riskScore"]) < d(same["riskScoreBy3"])
    rest = d(same["riskScore"]) / d(same["riskScoreBy3"]) if fell else d(same["demographic"]) / d(same["demographicBy3"])
    a, b = months(new["personYears"]), months(same["personYears"])
    return (full * a + rest * b) / (a + b)


def updated(given, rules, out, benchmark, hcc, nat3, regions):
    ratio, people = risk(given, rules, out, benchmark, hcc)
    now = by_type(lambda k: d(given["national"]["performanceYear"]["perCapita"][k]))
    local = region(given["regions"]["performanceYear"]) if regions else None
    lift = raised(rules, benchmark, people, regions, local)
    final, two_way = {}, {}
    for k in TYPES:
        base = benchmark[k] * ratio[k]
        if rules["update"] == "flat":
            final[k] = base + now[k] - nat3[k]
            continue
        growth = local[k]["perCapita"] / regions["by3"][k]["perCapita"] * lift[k]
        factor = growth
        if rules["update"] != "regional":
            w = local[k]["market"]
            factor = w * now[k] / nat3[k] + (1 - w) * growth
        two_way[k] = base * factor
        if rules["update"] == "three-way":
            grown = ONE
            for rates in given["national"]["prospectiveTrend"]["years"]:
                grown *= d(rates["esrd"] if k == "esrd" else rates["agedAndDisabled"])
            trend = 1 + nat3[k] * (grown - 1) * hcc[k] / benchmark[k]
            w = rules["trend-weight"]
            factor = (1 - w) * factor + w * trend
        out[f"update.{k}"] = factor
        final[k] = base * factor
    for k in TYPES:
        out[f"updated.{k}"] = final[k]
    out["updated"] = average(final, people)
    out["total"] = sum(final[k] * people[k] for k in TYPES) / 12
    if rules["update"] == "three-way":
        out["twoWay"] = average(two_way, people)


def raised(rules, benchmark, people, regions, local):
    """42 CFR 425.655: growth of regional risk above its cap is given back."""
    if rules["update"] != "three-way":
        return by_type(lambda k: ONE)
    dollars = by_type(lambda k: benchmark[k] * people[k])
    growth = by_type(lambda k: local[k]["risk"] / regions["by3"][k]["risk"])
    allowed = average(by_type(lambda k: local[k]["demographic"] / regions["by3"][k]["demographic"]), dollars) + d("0.03")
    all_types = average(growth, dollars)
    market = average(by_type(lambda k: local[k]["market"]), people)
    cap = allowed + market * max(Decimal(0), all_types - allowed)
    return by_type(lambda k: max(ONE, growth[k] / cap) if all_types > cap else ONE)


def main(path):
    with open(path, encoding="utf-8") as file:
        scenario = json.load(file)
    given, rules, out = scenario["inputs"], dict(RULES[scenario["rules"]]), {}
    rules["trend-weight"] = TREND_WEIGHT.get(scenario["year"], ONE / 3)
    benchmark, hcc, nat3, regions = historical(given, rules, out)
    updated(given, rules, out, benchmark, hcc, nat3, regions)
    with_30_digits = {key: format(+value, ".30g") for key, value in out.items()}
    print(json.dumps(with_30_digits, indent=1))


if __name__ == "__main__":
    main(sys.argv[1])
