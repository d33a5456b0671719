// Where the savings rate stands between the rates at which a year turns.

import {h, s} from './dom.js';
import {dollars, count, points, rate} from './format.js';
import {linear} from './scale.js';

/** @import {settlement} from './answers.js' */

const WIDTH = 440;

/** @param {settlement.CliffOfTheYear} cliff of the overview */
export function gauge(cliff) {
  const savings = /** @type {settlement.Edge} */ (cliff.edges.find(edge => edge.side === 'SAVINGS'));
  const losses = cliff.edges.find(edge => edge.side === 'LOSSES' && edge.decides);
  const own = Number(cliff.savingsRate);
  const most = Math.max(Math.abs(own), ...cliff.edges.map(edge => Math.abs(Number(edge.rate)))) * 1.35 || 0.02;
  const x = linear([-most, most], [0, WIDTH]);
  const from = losses ? x(losses.rate) : 0;
  const to = x(savings.rate);
  /** @param {settlement.Edge} at @param {string} name */
  const edge = (at, name) => [s('line.needle', {x1: x(at.rate), x2: x(at.rate), y1: 28, y2: 66}),
    s('text.strong', {x: x(at.rate), y: 80, 'text-anchor': 'middle'}, name), s('text', {x: x(at.rate), y: 94, 'text-anchor': 'middle'}, rate(at.rate))];
  const anchor = x(own) < 70 ? 'start' : x(own) > WIDTH - 70 ? 'end' : 'middle';
  return h('div', {},
    s('svg.chart', {viewBox: `0 0 ${WIDTH} 100`, role: 'img', 'aria-label': `${own < 0 ? 'Losses' : 'Savings'} of ${rate(cliff.savingsRate)}; ${inWords(cliff)}`},
      losses ? s('rect.z-owe', {x: 0, y: 36, width: from, height: 22}) : null,
      s('rect.z-none', {x: from, y: 36, width: to - from, height: 22}), s('rect.z-earn', {x: to, y: 36, width: WIDTH - to, height: 22}),
      losses && from > 54 ? s('text.owe', {x: Math.abs(x(own) - from / 2) < 34 ? 6 : from / 2, y: 51, 'text-anchor': Math.abs(x(own) - from / 2) < 34 ? 'start' : 'middle'}, '▼ owes') : null,
      s('text.none', {x: (from + to) / 2, y: 51, 'text-anchor': 'middle'}, to - from > 120 ? 'nothing is paid' : to - from > 60 ? 'nothing' : ''),
      WIDTH - to > 54 ? s('text.earn', {x: Math.abs(x(own) - (to + WIDTH) / 2) < 34 ? WIDTH - 6 : (to + WIDTH) / 2, y: 51, 'text-anchor': Math.abs(x(own) - (to + WIDTH) / 2) < 34 ? 'end' : 'middle'}, '▲ earns') : null,
      losses ? edge(losses, 'MLR') : null, edge(savings, 'MSR'),
      Math.abs(x(0) - from) > 24 && Math.abs(x(0) - to) > 24 ? s('text', {x: x(0), y: 80, 'text-anchor': 'middle'}, '0%') : null,
      s('line.needle', {x1: x(own), x2: x(own), y1: 22, y2: 58}), s('path.ink', {d: `M${x(own) - 5} 20h10l-5 8z`}),
      s('text.strong', {x: x(own), y: 13, 'text-anchor': anchor}, (own < 0 ? 'losses ' : 'savings ') + rate(cliff.savingsRate).replace('−', ''))),
    h('p', {}, inWords(cliff)));
}

/**
 * The same in a sentence.
 * @param {settlement.CliffOfTheYear} cliff
 */
export function inWords(cliff) {
  const away = cliff.nearest;
  if (!away) return 'No minimum rate decides: losses are not shared.';
  const people = away.assignedBeneficiaries !== undefined && away.assignedBeneficiaries <= 5000
    ? ` ${count(away.assignedBeneficiaries)} ${away.reached ? 'fewer' : 'more'} beneficiaries on the list would turn it.` : '';
  return `${dollars(away.dollars)} ${away.reached ? 'beyond' : 'short of'} the ${away.to}: ${points(away.rate)} points. ${dollars(away.atStake)} hang on it.${people}`;
}
