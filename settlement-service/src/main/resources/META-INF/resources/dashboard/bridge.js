// Why a benchmark differs from an earlier one: from the first to the last, cause by cause.

import {h, s} from './dom.js';
import * as api from './api.js';
import {amount, change, large, time} from './format.js';
import {linear, ticks} from './scale.js';
import {files, problem} from './parts.js';

const WIDTH = 1130;
const HEIGHT = 250;
const LEFT = 74;
const BOTTOM = 200;

/** @import {benchmark} from './answers.js' */
/** @import {Page} from './main.js' */

/**
 * The bridge between two revisions that the reader chooses; the last two to begin with.
 * @param {Page} page
 * @param {string} path of the ACO's year
 * @param {benchmark.RevisionView[]} revisions of the benchmark
 */
export async function bridgeOf(page, path, revisions) {
  const possible = revisions.filter(item => item.totalBenchmark !== undefined);
  if (possible.length < 2) return h('p.note', {}, 'One benchmark so far: there is nothing to compare it with.');
  const ends = {from: String(possible[possible.length - 2].revision), to: String(possible[possible.length - 1].revision)};
  const place = h('div', {'aria-live': 'polite'});
  const draw = async () => {
    const address = page.ask(path + '/benchmark/bridge', ends);
    try { place.replaceChildren(...drawn(await api.get(address, {service: 'benchmark'}), address)); } catch (failed) { place.replaceChildren(problem(failed, draw)); }
  };
  /** @param {'from' | 'to'} name @param {string} label */
  const end = (name, label) => h('label', {}, label + ' ', h('select.revisions', {onchange: event => { ends[name] = event.target.value; draw(); }},
    possible.map(item => h('option', {value: item.revision, selected: String(item.revision) === ends[name]}, `revision ${item.revision}, ${time(item.recordedAt)}`))));
  await draw();
  return [h('h3.apart', {}, 'Why it changed'), h('p.filters', {}, end('from', 'From'), end('to', 'to')), place];
}

/** @param {benchmark.BridgeView} bridge @param {string} address */
function drawn(bridge, address) {
  // The last term takes what is left of an endless decimal: less than a cent is no cause.
  const causes = bridge.terms.filter(term => /[1-9]/.test(amount(term.difference.total, 2)));
  const none = bridge.terms.filter(term => !causes.includes(term)).map(term => term.title);
  return [
    causes.length ? h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Bridge of the benchmark'}, chart(bridge, causes)) : h('p.note', {}, 'Nothing: both are the same.'),
    causes.length && none.length ? h('p.note', {}, 'Nothing by: ' + none.join('; ') + '.') : '',
    h('details', {}, h('summary', {}, 'The same as a table'), h('p', {}, files(address, 'benchmark')), h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Table of causes'}, h('table', {},
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Cause'), h('th.n', {scope: 'col'}, 'A person year, $'), h('th.n', {scope: 'col'}, 'Total, $'), h('th', {scope: 'col'}, 'Rule'))),
      h('tbody', {}, h('tr', {}, h('td', {}, 'Revision ' + bridge.fromRevision), h('td.n', {}, amount(bridge.from.perCapita, 2)), h('td.n', {}, amount(bridge.from.total)), h('td', {})),
        bridge.terms.map(term => h('tr', {}, h('td', {}, term.title), h('td.n', {}, amount(term.difference.perCapita, 2)), h('td.n', {}, change(term.difference.total)), h('td.small', {}, term.cite)))),
      h('tfoot', {}, h('tr', {}, h('td', {}, 'Revision ' + bridge.toRevision), h('td.n', {}, amount(bridge.to.perCapita, 2)), h('td.n', {}, amount(bridge.to.total)), h('td', {}))))))];
}

/**
 * The axis begins near the smaller end: a benchmark of millions moves by thousands.
 * @param {benchmark.BridgeView} bridge
 * @param {benchmark.BridgeView['terms']} causes
 */
function chart(bridge, causes) {
  let at = Number(bridge.from.total);
  const spans = causes.map(term => { const begin = at; at += Number(term.difference.total); return {term, begin, end: at}; });
  const all = [Number(bridge.from.total), Number(bridge.to.total), ...spans.map(span => span.end)];
  const room = (Math.max(...all) - Math.min(...all)) * 0.25 || 1;
  const [low, high] = [Math.min(...all) - room, Math.max(...all) + room];
  const y = linear([high, low], [22, BOTTOM]);
  const step = (WIDTH - LEFT) / (causes.length + 2);
  const wide = Math.min(110, step * 0.6);
  /** @param {number} place */
  const middle = place => LEFT + step * (place + 0.5);
  /** @type {(place: number, top: any, bottom: any, is: string, figure: string, label: string) => any[]} */
  const column = (place, top, bottom, is, figure, label) => [
    s('rect', {class: is, x: middle(place) - wide / 2, y: Math.min(y(top), y(bottom)), width: wide, height: Math.max(2, Math.abs(y(top) - y(bottom)))}),
    s('text.strong', {x: middle(place), y: Math.min(y(top), y(bottom)) - 6, 'text-anchor': 'middle'}, figure),
    wrapped(label, step).map((line, row) => s('text', {x: middle(place), y: BOTTOM + 18 + row * 14, 'text-anchor': 'middle'}, line))];
  const said = `Benchmark of revision ${bridge.fromRevision}, ${large(bridge.from.total)}, to revision ${bridge.toRevision}, ${large(bridge.to.total)}: ` + causes.map(term => `${term.title} ${change(term.difference.total)}`).join(', ');
  return s('svg.chart', {viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': said},
    ticks(low, high, 4).map(tick => [s('line.grid', {x1: LEFT, x2: WIDTH, y1: y(tick), y2: y(tick)}), s('text', {x: LEFT - 8, y: y(tick) + 4, 'text-anchor': 'end'}, '$' + (tick / 1e6).toFixed(2) + 'M')]),
    s('line.axis', {x1: LEFT, x2: WIDTH, y1: BOTTOM, y2: BOTTOM}), s('path.line', {d: `M${LEFT - 5} ${BOTTOM - 5}l10 -4m-10 8l10 -4`}),
    column(0, bridge.from.total, low, 'end', amount(bridge.from.total), 'revision ' + bridge.fromRevision),
    spans.map(({term, begin, end}, place) => [s('line.step-line', {x1: middle(place) + wide / 2, x2: middle(place + 1) - wide / 2, y1: y(begin), y2: y(begin)}),
      ...column(place + 1, end, begin, end < begin ? 'down' : 'up', change(term.difference.total), term.title)]),
    column(causes.length + 1, bridge.to.total, low, 'end', amount(bridge.to.total), 'revision ' + bridge.toRevision));
}

/**
 * A title in lines that fit below a column.
 * @param {string} text
 * @param {number} width
 */
function wrapped(text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last && (last.length + word.length + 1) * 6.2 > width) lines.push(word);
    else lines[lines.length - 1] = (last + ' ' + word).trim();
  }
  return lines.slice(0, 3);
}
