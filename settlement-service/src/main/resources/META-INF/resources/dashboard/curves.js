// What each track pays along savings rates: a line a track, told apart by color, dash and name.

import {h, s} from './dom.js';
import {large, track} from './format.js';
import {linear, ticks} from './scale.js';

/** @typedef {{track: string, corners: {grossSavings: string, payment: string}[]}} Line a track's payments, straight between their corners */

const WIDTH = 560;
const HEIGHT = 330;
const LEFT = 62;
const RIGHT = 478;

/**
 * @param {Line[]} lines
 * @param {{own?: string, at?: string}} marks the track in force, and the savings rate of the year
 */
export function curves(lines, {own, at} = {}) {
  const all = lines.flatMap(line => line.corners.map(item => Number(item.payment)));
  const y = linear([Math.max(...all, 1), Math.min(...all, 0)], [18, HEIGHT - 40]);
  const rates = lines[0].corners.map(item => Number(item.grossSavings));
  const [from, to] = [rates[0], rates[rates.length - 1]];
  const x = linear([from, to], [LEFT, RIGHT]);
  const ends = apart(lines.map((line, place) => ({line, place, y: y(line.corners[line.corners.length - 1].payment)})));
  return s('svg.chart', {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': 'Payment by savings rate under ' + lines.map(line => track(line.track)).join(', ')},
    ticks(Math.min(...all, 0), Math.max(...all, 1), 7).map(tick => [s('line.grid', {x1: LEFT, x2: RIGHT, y1: y(tick), y2: y(tick)}), s('text', {x: LEFT - 6, y: y(tick) + 4, 'text-anchor': 'end'}, tick === 0 ? '0' : large(String(tick)))]),
    s('line.axis', {x1: LEFT, x2: RIGHT, y1: y(0), y2: y(0)}),
    ticks(from, to, 8).map(tick => s('text', {x: x(tick), y: HEIGHT - 22, 'text-anchor': 'middle'}, (tick < 0 ? '−' : '') + Math.abs(Math.round(tick * 1000) / 10) + '%')),
    s('text', {x: (LEFT + RIGHT) / 2, y: HEIGHT - 4, 'text-anchor': 'middle'}, 'savings, or losses (−), as a share of the benchmark'),
    at === undefined ? null : [s('line.needle.dash', {x1: x(at), x2: x(at), y1: 18, y2: HEIGHT - 40}), s('text.strong', {x: x(at) + 5, y: 14, 'text-anchor': x(at) > RIGHT - 90 ? 'end' : 'start'}, 'this year')],
    lines.map((line, place) => s('path', {
      class: `curve k${place % 4 + 1} ` + (line.track === own ? 'own' : 'd' + (place % 4 + 1)),
      d: line.corners.map((item, point) => (point ? 'L' : 'M') + x(item.grossSavings).toFixed(1) + ' ' + y(item.payment).toFixed(1)).join(''),
    })),
    ends.map(({line, place, y: height}) => s('text', {class: `k${place % 4 + 1}`, x: RIGHT + 6, y: height + 4}, track(line.track))));
}

/**
 * Names that would lie on one another are moved apart.
 * @param {{line: Line, place: number, y: number}[]} ends
 */
function apart(ends) {
  ends.sort((a, b) => a.y - b.y);
  ends.forEach((end, place) => { if (place) end.y = Math.max(end.y, ends[place - 1].y + 15); });
  return ends;
}

/** @param {Line[]} lines */
export const legend = lines => h('p.legend', {}, lines.map((line, place) => h('span', {class: `key${place % 4 + 1}`}, '— ', track(line.track))));
