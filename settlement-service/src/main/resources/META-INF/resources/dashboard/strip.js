// One mark an ACO: its savings rate less the minimum savings rate, a lane a track.

import {arrows, h, s} from './dom.js';
import {OUTCOME, earnedOrOwed, points, track} from './format.js';
import {linear} from './scale.js';

/** @import {settlement} from './answers.js' */
/** @typedef {{item: settlement.PortfolioItem, at: number, level: number}} Mark */
/** @typedef {(item: settlement.PortfolioItem) => string} To */

const WIDTH = 700;
const LEFT = 92;
const MOST = 0.09;
const TICKS = [-0.08, -0.06, -0.04, -0.02, 0.02, 0.04, 0.06, 0.08];
const FEW = 12;

/**
 * @param {settlement.PortfolioItem[]} items of the portfolio
 * @param {To} to the address of one
 */
export function strip(items, to) {
  const settled = items.filter(item => item.outcome);
  if (!settled.length) return h('p.note', {}, 'No ACO has a result yet.');
  const x = linear([-MOST, MOST], [LEFT + 26, WIDTH - 34]);
  const lanes = [...new Set(settled.map(item => item.track))].sort();
  const named = settled.length <= FEW;
  const size = named ? 7 : 3.2;
  const drawn = [];
  let top = 26;
  for (const lane of lanes) {
    const ofLane = settled.filter(item => item.track === lane);
    const inside = ofLane.filter(item => Math.abs(Number(item.beyondMinimum)) <= MOST);
    const packed = pack(inside, x, size);
    const height = named ? 66 : Math.max(34, (Math.max(0, ...packed.map(mark => Math.abs(mark.level))) * 2 + 1) * size * 2 + 16);
    drawn.push(laneOf(lane, ofLane, packed, {top, height, x, size, named, to}));
    top += height;
  }
  return h('div.sides', {tabindex: 0, role: 'group', 'aria-label': 'Distances'},
    s('svg.chart', {viewBox: `0 0 ${WIDTH} ${top + 30}`, role: 'group', 'aria-label': 'How far each ACO is from the minimum savings rate, by track'},
      s('text', {x: LEFT, y: 12}, '◂ short of it'), s('text', {x: WIDTH - 8, y: 12, 'text-anchor': 'end'}, 'beyond it: a share of all savings is earned ▸'),
      s('rect.z-pick', {x: x(-0.0025), y: 20, width: x(0.0025) - x(-0.0025), height: top - 20}),
      TICKS.map(tick => [s('line.grid', {x1: x(tick), x2: x(tick), y1: 20, y2: top}), s('text', {x: x(tick), y: top + 16, 'text-anchor': 'middle'}, (tick > 0 ? '+' : '−') + Math.abs(tick * 100))]),
      drawn,
      s('line.needle', {x1: x(0), x2: x(0), y1: 20, y2: top}), s('text.strong', {x: x(0), y: top + 16, 'text-anchor': 'middle'}, 'MSR')),
    h('p.legend', {}, h('span', {}, h('span.earn', {}, '● '), 'earns'), h('span', {}, h('span.owe', {}, '▼ '), 'owes'), h('span', {}, '○ neither'),
      named ? h('span', {}, 'grey bar: nothing is paid, down to the MLR') : h('span', {}, '‹ n, n › lie beyond ±9 points')));
}

/**
 * Marks that would lie on one another are stacked.
 * @param {settlement.PortfolioItem[]} items
 * @param {(value: any) => number} x
 * @param {number} size
 * @returns {Mark[]}
 */
function pack(items, x, size) {
  /** @type {number[]} */
  const levels = [];
  return items
    .map(item => ({item, at: x(item.beyondMinimum)}))
    .sort((a, b) => a.at - b.at)
    .map(mark => {
      let level = 0;
      while ((levels[level] ?? -Infinity) > mark.at - size * 2) level++;
      levels[level] = mark.at;
      return {...mark, level: level % 2 ? (level + 1) / 2 : -level / 2};
    });
}

/**
 * @param {string} lane
 * @param {settlement.PortfolioItem[]} items
 * @param {Mark[]} packed
 * @param {{top: number, height: number, x: (value: any) => number, size: number, named: boolean, to: To}} drawing
 */
function laneOf(lane, items, packed, {top, height, x, size, named, to}) {
  const middle = top + height / 2;
  const below = items.filter(item => Number(item.beyondMinimum) < -MOST).length;
  const above = items.filter(item => Number(item.beyondMinimum) > MOST).length;
  return s('g', {onkeydown: arrows('a')},
    s('line.grid', {x1: LEFT, x2: WIDTH - 8, y1: top + height, y2: top + height}),
    s('text.strong', {x: 0, y: middle}, track(lane)), s('text', {x: 0, y: middle + 15}, items.length + (items.length === 1 ? ' ACO' : ' ACOs')),
    below ? s('text', {x: LEFT + 2, y: middle + 4}, '‹ ' + below) : null,
    above ? s('text', {x: WIDTH - 8, y: middle + 4, 'text-anchor': 'end'}, above + ' ›') : null,
    named && packed.length ? corridor(packed[0].item, x, middle) : null,
    packed.map((mark, place) => link(mark, {middle, size, named, to, side: sideOf(packed, place), isFirst: place === 0})));
}

/**
 * Where the name of a mark goes: away from a neighbor that is near.
 * @param {Mark[]} packed
 * @param {number} place
 */
function sideOf(packed, place) {
  /** @param {Mark | undefined} other */
  const near = other => other && Math.abs(other.at - packed[place].at) < 130;
  if (near(packed[place + 1])) return 'end';
  if (near(packed[place - 1])) return 'start';
  return packed[place].at > WIDTH * 0.85 ? 'end' : packed[place].at < LEFT + 60 ? 'start' : 'middle';
}

/** @param {settlement.PortfolioItem} item @param {(value: any) => number} x @param {number} middle */
function corridor(item, x, middle) {
  const from = item.minimumLossRate === undefined ? -MOST : Math.max(-MOST, -Number(item.minimumLossRate) - Number(item.minimumSavingsRate));
  return s('g', {}, s('rect.z-none', {x: x(from), y: middle - 8, width: x(0) - x(from), height: 16}), s('line.axis', {x1: x(from), x2: x(from), y1: middle - 10, y2: middle + 10}));
}

/**
 * @param {Mark} mark
 * @param {{middle: number, size: number, named: boolean, to: To, side: string, isFirst: boolean}} drawing
 */
function link({item, at, level}, {middle, size, named, to, side, isFirst}) {
  const y = middle + level * size * 2;
  const is = OUTCOME[item.outcome];
  const text = `${item.acoId}${item.acoName ? ' ' + item.acoName : ''}: ${is.word} ${earnedOrOwed(item)}, ${points(item.beyondMinimum, true)} points from the MSR`;
  const shape = item.outcome === 'OWED'
    ? s('path.mark.f-owe', {d: `M${at - size} ${y - size * 0.8}h${size * 2}l${-size} ${size * 1.7}z`})
    : s('circle.mark', {class: 'f-' + is.is, cx: at, cy: y, r: size * 0.86});
  const x = side === 'middle' ? at : side === 'end' ? at - 5 : at + 5;
  return s('a', {href: to(item), 'aria-label': text, tabindex: isFirst ? 0 : -1}, s('title', {}, text), shape,
    named ? [s('text.strong', {x, y: y - 14, 'text-anchor': side}, item.acoId + ' ' + (item.acoName ?? '')), s('text', {x, y: y + 22, 'text-anchor': side}, points(item.beyondMinimum, true) + ' points')] : null);
}

