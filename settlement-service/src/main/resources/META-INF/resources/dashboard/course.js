// How a year came to where it is: payment, rate against its corridor, and people, list by list.

import {h, s} from './dom.js';
import {OUTCOME, amount, change, count, rate, time, words, years} from './format.js';
import {linear} from './scale.js';
import {outcome} from './parts.js';

/** @import {settlement} from './answers.js' */
/** @typedef {(place: number) => number} Across */

const WIDTH = 1080;
const LEFT = 74;
const PAY = [34, 140];
const RATE = [196, 286];
const PEOPLE = 336;

/** @param {settlement.RevisionView} item */
export const nameOf = item => {
  const period = item.list?.period;
  return period ? (period === 'INITIAL' ? 'Initial' : words(period)) : words(item.cause.kind);
};

/**
 * @param {settlement.RevisionView[]} items of the history that have figures
 * @param {number} revision that is chosen
 * @param {(revision: number) => void} choose
 */
export function courseChart(items, revision, choose) {
  const step = (WIDTH - LEFT) / items.length;
  /** @type {Across} */
  const x = place => LEFT + step * (place + 0.5);
  const pays = items.map(item => Number(item.payment));
  const pay = linear([Math.max(0, ...pays), Math.min(0, ...pays)], PAY);
  const rates = items.map(item => Number(item.savingsRate));
  const edges = items.flatMap(item => [Number(item.minimumSavingsRate), ...(item.minimumLossRate === undefined ? [] : [-Number(item.minimumLossRate)])]);
  const ofSavings = rates.some(one => one > 0);
  const [low, high] = span(rates, edges, ofSavings);
  const y = linear([high, low], RATE);
  const largest = Math.max(...pays.map(Math.abs));
  return s('svg.chart', {viewBox: `0 0 ${WIDTH} ${PEOPLE + 118}`, role: 'group', 'aria-label': 'Course of the year, a column a list'},
    items.map((item, place) => column(item, place, {x, step, revision, choose})),
    s('text.strong', {x: 0, y: 16}, 'Payment, $'),
    s('line.axis', {x1: LEFT, x2: WIDTH, y1: pay(0), y2: pay(0)}), s('text', {x: LEFT - 8, y: pay(0) + 4, 'text-anchor': 'end'}, '0'),
    s('path.line', {d: steps(items.map((item, place) => [x(place), pay(item.payment)]))}),
    items.map((item, place) => mark(item, x(place), pay(item.payment))),
    items.map((item, place) => jump(item, place, items, {x, pay, step, largest})),
    s('text.strong', {x: 0, y: RATE[0] - 16}, ofSavings && rates.every(one => one >= 0) ? 'Savings rate; the grey zone is short of the minimum savings rate' : 'Savings rate; in the grey zone nothing is paid'),
    items.map((item, place) => corridor(item, x(place) - step / 2, step, y, [low, high])),
    edgeNames(items[0], y, [low, high]),
    s('path.line', {d: steps(items.map((item, place) => [x(place), y(item.savingsRate)]))}),
    items.map((item, place) => [s('circle.ink', {cx: x(place), cy: y(item.savingsRate), r: 3.5}), s('text.ink', {x: x(place), y: y(item.savingsRate) + (y(item.savingsRate) > RATE[0] + 24 ? -8 : 18), 'text-anchor': 'middle'}, rate(item.savingsRate))]),
    s('text.strong', {x: 0, y: PEOPLE - 12}, 'Assigned beneficiaries, and who came (up) and left (down)'),
    s('line.grid', {x1: LEFT, x2: WIDTH, y1: PEOPLE + 54, y2: PEOPLE + 54}),
    people(items, x));
}

/**
 * As much of the axis as the rates need, and the nearest edges.
 * @param {number[]} rates
 * @param {number[]} edges
 * @param {boolean} ofSavings
 */
function span(rates, edges, ofSavings) {
  const near = edges.filter(edge => ofSavings ? edge > 0 : edge < 0);
  const all = [...rates, ...(near.length ? near : edges)];
  const pad = (Math.max(...all) - Math.min(...all)) * 0.3 || 0.005;
  return [Math.min(...all) - pad, Math.max(...all) + pad];
}

/** @param {number[][]} points */
const steps = points => points.map(([x, y], place) => place ? `H${x}V${y}` : `M${x} ${y}`).join('');

/** @param {settlement.RevisionView} item @param {number} x @param {number} y */
function mark(item, x, y) {
  const is = OUTCOME[item.outcome];
  const shape = item.outcome === 'OWED' ? s('path.f-owe', {d: `M${x - 6} ${y - 5}h12l-6 10z`})
    : item.outcome === 'EARNED' ? s('path.f-earn', {d: `M${x - 6} ${y + 5}h12l-6 -10z`}) : s('rect.f-none', {x: x - 5, y: y - 5, width: 10, height: 10});
  return [shape, s('text', {class: is.is, x, y: item.outcome === 'OWED' ? y + 20 : y - 10, 'text-anchor': 'middle'}, amount(item.payment))];
}

/**
 * The cause in words beside every jump larger than a quarter of the largest payment.
 * @param {settlement.RevisionView} item
 * @param {number} place
 * @param {settlement.RevisionView[]} items
 * @param {{x: Across, pay: (value: any) => number, step: number, largest: number}} drawing
 */
function jump(item, place, items, {x, pay, step, largest}) {
  if (!place || !item.change || Math.abs(Number(item.change)) < largest / 4 || !item.why) return null;
  const cause = item.why.includes(': ') ? item.why.slice(item.why.lastIndexOf(': ') + 2) : item.why.replace(/^(savings|losses) [\d.]+% /, '');
  const middle = (pay(item.payment) + pay(items[place - 1].payment)) / 2;
  const isLast = place === items.length - 1;
  const left = x(place) + (isLast ? -6 : 6);
  return s('text', {x: left, y: middle - 4, 'text-anchor': isLast ? 'end' : 'start'}, wrapped(cause, step - 10).map((line, row) => s('tspan', {x: left, dy: row ? 15 : 0}, line)));
}

/**
 * Lines of a text that are no wider than so much.
 * @param {string} text
 * @param {number} width
 */
function wrapped(text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last && (last.length + word.length + 1) * 6.4 > width) lines.push('');
    lines.push((lines.pop() + ' ' + word).trim());
  }
  return lines.slice(0, 3);
}

/**
 * @param {settlement.RevisionView} item
 * @param {number} left
 * @param {number} width
 * @param {(value: any) => number} y
 * @param {number[]} span
 */
function corridor(item, left, width, y, [low, high]) {
  const msr = Number(item.minimumSavingsRate);
  const mlr = item.minimumLossRate === undefined ? -1 : -Number(item.minimumLossRate);
  const top = Math.min(high, msr);
  const bottom = Math.max(low, mlr);
  if (top <= bottom) return null;
  /** @param {number} at */
  const edge = at => at > low && at < high ? s('line.axis.dash', {x1: left, x2: left + width, y1: y(at), y2: y(at)}) : null;
  return [s('rect.z-none', {x: left, y: y(top), width, height: y(bottom) - y(top), opacity: 0.75}), edge(msr), edge(mlr)];
}

/**
 * What the edges of the zone are, where it begins.
 * @param {settlement.RevisionView} item
 * @param {(value: any) => number} y
 * @param {number[]} span
 */
function edgeNames(item, y, [low, high]) {
  /** @param {number} at @param {string} label @param {string} text */
  const name = (at, label, text) => at > low && at < high ? [s('text.strong', {x: LEFT - 6, y: y(at) - 3, 'text-anchor': 'end'}, label), s('text', {x: LEFT - 6, y: y(at) + 11, 'text-anchor': 'end'}, rate(text))] : null;
  return [name(Number(item.minimumSavingsRate), 'MSR', item.minimumSavingsRate), item.minimumLossRate === undefined ? null : name(-Number(item.minimumLossRate), 'MLR', '-' + item.minimumLossRate)];
}

/** @param {settlement.RevisionView[]} items @param {Across} x */
function people(items, x) {
  const most = Math.max(1, ...items.flatMap(item => item.turnover ? [came(item), left(item)] : []));
  const tall = linear([0, most], [0, 30]);
  return items.map((item, place) => [
    s('text.strong', {x: x(place), y: PEOPLE + 12, 'text-anchor': 'middle'}, count(item.assignedBeneficiaries)),
    item.turnover ? [
      s('rect.came', {x: x(place) - 13, y: PEOPLE + 54 - tall(came(item)), width: 13, height: tall(came(item))}),
      s('rect.left', {x: x(place), y: PEOPLE + 54, width: 13, height: tall(left(item))}),
      s('text', {x: x(place) - 17, y: PEOPLE + 52, 'text-anchor': 'end'}, '+' + count(item.turnover.added)),
      s('text', {x: x(place) + 17, y: PEOPLE + 68}, '−' + count(item.turnover.dropped || item.turnover.excluded)),
    ] : null,
    s('text.strong', {x: x(place), y: PEOPLE + 102, 'text-anchor': 'middle'}, nameOf(item)),
    item.list?.redelivery ? s('text', {x: x(place), y: PEOPLE + 116, 'text-anchor': 'middle'}, 'again') : null]);
}

/** @param {settlement.RevisionView} item */
const came = item => item.turnover.added;
/** @param {settlement.RevisionView} item */
const left = item => item.turnover.dropped || item.turnover.excluded;

/**
 * @param {settlement.RevisionView} item
 * @param {number} place
 * @param {{x: Across, step: number, revision: number, choose: (revision: number) => void}} drawing
 */
function column(item, place, {x, step, revision, choose}) {
  const name = nameOf(item) + (item.list?.redelivery ? ', delivered again' : '');
  return s('g', {
    role: 'button', tabindex: 0, 'aria-pressed': String(item.revision === revision), 'aria-label': `${name}: ${OUTCOME[item.outcome].word} ${amount(item.payment)}. ${item.why ?? ''}`,
    onclick: () => choose(item.revision),
    onkeydown: event => {
      if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); choose(item.revision); }
      if (event.key === 'ArrowRight') event.currentTarget.nextElementSibling?.focus?.();
      if (event.key === 'ArrowLeft') event.currentTarget.previousElementSibling?.focus?.();
    },
  }, s('rect.hit', {class: item.revision === revision ? 'chosen' : '', x: x(place) - step / 2 + 2, y: 20, width: step - 4, height: PEOPLE + 98, rx: 4}), s('title', {}, item.why ?? name));
}

/**
 * What the chosen list did, in words.
 * @param {settlement.RevisionView} item
 * @param {string | null} asOfThen
 */
export function listInWords(item, asOfThen) {
  const gone = Object.entries(item.turnover?.byReason ?? {}).filter(([, many]) => many).map(([reason, many]) => `${count(many)} ${words(reason).toLowerCase()}`);
  const types = item.personYearsByType;
  return h('div.chosen-list', {'aria-live': 'polite'},
    h('p', {}, h('b', {}, nameOf(item) + (item.list?.redelivery ? ', delivered again' : '')), ` · ${time(item.recordedAt)} · revision ${item.revision}. `,
      outcome(item.outcome, OUTCOME[item.outcome].word + (item.outcome === 'NEITHER' ? ' nothing' : '')), ' ', item.outcome === 'NEITHER' ? '' : h('b', {}, amount(item.payment)),
      item.change ? `, ${change(item.change)} against the one before: ` : ': ', item.why, '.'),
    item.turnover ? h('p.small', {}, `${count(item.turnover.added)} came, ${count(item.turnover.returned)} returned, ${count(item.turnover.dropped || item.turnover.excluded)} left`, gone.length ? ` (${gone.join(', ')})` : '', '. ',
      types ? `Person years: ESRD ${years(types.esrd)}, disabled ${years(types.disabled)}, aged/dual ${years(types.agedDual)}, aged/non-dual ${years(types.agedNonDual)}.` : '') : null,
    item.cause.file ? h('p.file', {}, item.cause.file) : null,
    asOfThen ? h('p', {}, h('a', {href: asOfThen}, 'See the page as of then')) : null);
}

