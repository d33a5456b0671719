// The way from the benchmark to the payment: two amounts at full scale, their difference enlarged, and what becomes of it.

import {arrows, h, s} from './dom.js';
import {amount, count, large} from './format.js';
import {linear} from './scale.js';

/** @import {settlement} from './answers.js' */
/** @typedef {(value: any) => number} Along */
/** @typedef {(step: settlement.Step, bar: SVGElement) => HTMLElement} Row */

const WIDTH = 400;
const HEIGHT = 20;

/**
 * @param {settlement.Step[]} steps of the overview
 * @param {string} line that is explained
 * @param {(line: string) => void} choose
 */
export function settlementChart(steps, line, choose) {
  const base = steps.filter(step => step.kind === 'BASE');
  const rest = steps.filter(step => step.kind !== 'BASE' && step.kind !== 'MINIMUM');
  const total = rest.find(step => step.kind === 'TOTAL');
  const minimum = steps.find(step => step.kind === 'MINIMUM');
  const full = linear([0, Math.max(...base.map(step => Number(step.amount)))], [0, WIDTH]);
  const most = Math.max(Math.abs(Number(total?.amount ?? 0)), Number(minimum?.amount ?? 0)) || 1;
  const near = linear([0, most], [0, WIDTH]);
  /** @type {Row} */
  const row = (step, bar) => h('button.step', {
    class: ['TOTAL', 'PAYMENT', 'BASE'].includes(step.kind) ? 'strong' : '', 'aria-pressed': String(step.line === line), onclick: () => choose(step.line),
    'aria-label': `${step.line}, ${step.title}, ${amount(step.amount)}. Opens formula and citation`,
  }, h('span', {}, h('span.letter', {}, letter(step.line))), h('span', {}, step.title), bar, h('span.n', {}, amount(step.amount)));
  return h('div.steps', {onkeydown: arrows('button.step')},
    base.map(step => row(step, fullBar(step, full, total))),
    lens(full, near, base, total, minimum),
    middle(rest, near, minimum, row));
}

/** @param {string} line */
const letter = line => line.length > 3 ? '·' : line;

/** @param {...any} marks */
const bar = (...marks) => s('svg', {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true'}, marks);

/**
 * The end of the longer one is the difference.
 * @param {settlement.Step} step
 * @param {Along} full
 * @param {settlement.Step | undefined} total
 */
function fullBar(step, full, total) {
  const width = full(step.amount);
  const gap = full(Math.abs(Number(total?.amount ?? 0)));
  const isLonger = (step.line === 'G') === Number(total?.amount ?? 0) < 0;
  return bar(
    s('rect.b-base', {x: 0, y: 3, width: isLonger ? Math.max(0, width - gap) : width, height: 14}),
    isLonger && gap > 0 ? s('rect', {class: step.line === 'G' ? 'b-owe' : 'b-earn', x: width - gap, y: 3, width: Math.max(1.5, gap), height: 14}) : null);
}

/**
 * @param {Along} full
 * @param {Along} near
 * @param {settlement.Step[]} base
 * @param {settlement.Step | undefined} total
 * @param {settlement.Step | undefined} minimum
 */
function lens(full, near, base, total, minimum) {
  if (!total) return null;
  const longer = Math.max(...base.map(step => full(step.amount)));
  const gap = full(Math.abs(Number(total.amount)));
  const wide = near(Math.abs(Number(total.amount)));
  const times = gap > 0 ? Math.round(wide / gap) : 0;
  return h('div.lens', {'aria-hidden': 'true'}, s('svg', {viewBox: `0 0 ${WIDTH} 26`, preserveAspectRatio: 'none'},
    s('path.lens-zone', {d: `M${longer - gap} 0L${longer} 0L${wide} 26L0 26z`}),
    times > 1 ? s('text', {x: 6, y: 16}, `the difference, ${count(times)} times as large`) : null,
    minimum ? s('text', {x: near(minimum.amount) - 4, y: 16, 'text-anchor': 'end'}, near(minimum.amount) > 240 ? 'minimum (N) ' + large(minimum.amount) : '') : null));
}

/**
 * Each reduction floats where what was left ended.
 * @param {settlement.Step[]} rest
 * @param {Along} near
 * @param {settlement.Step | undefined} minimum
 * @param {Row} row
 */
function middle(rest, near, minimum, row) {
  let left = 0;
  return rest.map(step => {
    const size = Math.abs(Number(step.amount));
    const is = Number(step.amount) < 0 ? 'owe' : Number(step.amount) > 0 ? 'earn' : 'none';
    if (step.kind === 'LIMIT') {
      const x = near(step.amount);
      return row(step, bar(x <= WIDTH ? s('line.needle', {x1: x, x2: x, y1: 1, y2: 19}) : null,
        s('text', {x: x <= WIDTH && x > 120 ? x - 6 : 4, y: 14, 'text-anchor': x <= WIDTH && x > 120 ? 'end' : 'start'}, step.binds ? 'cuts the amount' : 'not reached')));
    }
    if (step.kind === 'REDUCTION') {
      const end = left;
      left = Math.max(0, left - size);
      return row(step, bar(s('rect.b-cut', {x: near(left), y: 4, width: Math.max(1, near(end) - near(left)), height: 12})));
    }
    left = size;
    const marks = [s('rect', {class: step.kind === 'PAYMENT' ? 'b-' + is : is === 'none' ? 'b-none' : `b-${is}-soft`, x: 0, y: 3, width: near(size), height: 14})];
    if (step.kind === 'TOTAL' && minimum) marks.push(s('line.needle.dash', {x1: near(minimum.amount), x2: near(minimum.amount), y1: 0, y2: HEIGHT}));
    if (step.kind === 'PAYMENT' && size === 0) marks.push(s('text', {x: 4, y: 14}, 'nothing moves'));
    return row(step, bar(marks));
  });
}
