// Who is assigned, list by list, under both methodologies, and who was excluded: Figures 1 and 2 of the program's own guide.

import {h, s} from './dom.js';
import * as api from './api.js';
import {count, years} from './format.js';
import {linear, ticks} from './scale.js';

/** @import {assignment} from './answers.js' */
/** @import {Page} from './main.js' */

const WIDTH = 560;
const LEFT = 52;
const RIGHT = 430;
const TOP = 18;
const BOTTOM = 216;

/** @type {[('prospective' | 'retrospective'), string][]} */
const METHODS = [['prospective', 'prospective'], ['retrospective', 'retrospective']];

/**
 * Those that the lists tell of: a prospective one knows nobody who would have joined.
 * @param {assignment.AssignmentView} found
 */
const methodsOf = found => METHODS.filter(([key]) => found.waterfall[key]);

/** @param {Page} page @param {string} path of the ACO's year */
export async function peopleOf(page, path) {
  if (!api.knows('assignment')) return h('p.note', {}, 'This page is not told where assignment-service is.');
  /** @type {assignment.AssignmentView} */
  const found = await api.get(page.ask(path + '/assignment'), {service: 'assignment'}).catch((/** @type {any} */ failed) => {
    if (failed.status !== 404) throw failed;
  });
  if (!found) return h('p.note', {}, 'Nobody is assigned yet: no list and no totals are on file.');
  if (!found.waterfall && found.withheld?.length) return h('p.note', {}, 'Counts of few beneficiaries are withheld: it takes the role phi-reader to see them.');
  if (!found.waterfall) return h('p.note', {}, `${count(found.assignedBeneficiaries)} beneficiaries, ${years(found.personYears)} person years, as totals: there is no list to tell more from.`);
  const own = found.assignmentMethodology === 'PROSPECTIVE' ? 'prospective' : 'retrospective';
  return [h('div.halves', {}, h('div', {}, twoLines(found, own), h('p.note', {}, 'The axis does not begin at zero. ' + (found.waterfall.prospectiveIsEstimated ? 'The prospective line is estimated: whoever joined later is left out of it.' : ''))), waterfall(found, own)),
    h('h3.apart', {}, 'Who was excluded, by quarter'), excluded(found)];
}

/**
 * From the same first list, the line that is not in force dashed.
 * @param {assignment.AssignmentView} found
 * @param {string} own the methodology in force
 */
function twoLines(found, own) {
  const series = methodsOf(found).map(([key, name]) => ({key, name, values: found.waterfall[key].afterEachList}));
  const all = series.flatMap(one => one.values);
  const room = (Math.max(...all) - Math.min(...all)) * 0.15 || 10;
  const [low, high] = [Math.min(...all) - room, Math.max(...all) + room];
  const y = linear([high, low], [TOP, BOTTOM]);
  const step = (RIGHT - LEFT) / Math.max(1, found.lists.length);
  const d = (/** @type {number[]} */ values) => values.map((value, place) => `${place ? 'H' + (LEFT + step * place) + 'V' : 'M' + LEFT + ' '}${y(value)}`).join('') + 'H' + RIGHT;
  const said = series.map(one => `${one.name}: ${one.values.map(count).join(', ')}`).join('; ');
  return s('svg.chart', {viewBox: `0 0 ${WIDTH} ${BOTTOM + 24}`, role: 'img', 'aria-label': 'Assigned beneficiaries after each list, ' + said},
    ticks(low, high, 5).map(tick => [s('line.grid', {x1: LEFT, x2: RIGHT, y1: y(tick), y2: y(tick)}), s('text', {x: LEFT - 6, y: y(tick) + 4, 'text-anchor': 'end'}, count(tick))]),
    found.lists.map((list, place) => s('text', {x: LEFT + step * (place + 0.5), y: BOTTOM + 18, 'text-anchor': 'middle'}, list.period === 'INITIAL' ? 'Initial' : list.period)),
    series.map(one => s('path', {class: 'curve ' + (one.key === own ? 'k3 own' : 'k1 d2'), d: d(one.values)})),
    series.map(one => s('text', {class: one.key === own ? 'k3' : 'k1', x: RIGHT + 6, y: y(one.values[one.values.length - 1]) + 4}, `${count(one.values[one.values.length - 1])} ${one.name}`)));
}

/** @param {assignment.AssignmentView} found @param {string} own */
const waterfall = (found, own) => h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Assignment under both methodologies'}, h('table', {}, h('caption', {}, 'From the first list to the last'),
  h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Beneficiaries'), methodsOf(found).map(([key, name]) => h('th.n', {scope: 'col'}, name + (key === own ? ', in force' : ''))))),
  h('tbody', {}, /** @type {[keyof assignment.AssignmentView['waterfall']['prospective'], string][]} */ ([['preliminaryAssignment', 'Preliminary assignment'], ['deathsAndExclusions', 'Deaths and exclusions'], ['increaseNet', 'Increase, net'], ['finalAssignment', 'Assignment after the last list']])
    .map(([key, title]) => h('tr', {}, h('th', {scope: 'row'}, title), methodsOf(found).map(([method]) => h('td.n', {}, count(/** @type {number} */ (found.waterfall[method][key])))))))));

/** @param {assignment.AssignmentView} found */
function excluded(found) {
  const periods = /** @type {('Q1' | 'Q2' | 'Q3' | 'Q4')[]} */ (['Q1', 'Q2', 'Q3', 'Q4']);
  const row = (/** @type {any} */ line, /** @type {string} */ kind) => [h('th', {scope: 'row'}, line.title, line.cite ? h('div.small', {}, line.cite) : null), periods.map(period => h(kind + '.n', {}, count(line.byPeriod[period]))), h(kind + '.n', {}, count(line.total))];
  return h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Who was excluded'}, h('table', {},
    h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Reason'), periods.map(period => h('th.n', {scope: 'col'}, period)), h('th.n', {scope: 'col'}, 'Year'))),
    h('tbody', {}, found.exclusions.map(line => h('tr', {}, row(line, 'td')))),
    h('tfoot', {}, h('tr', {}, row(found.exclusionsTotal, 'td')))));
}
