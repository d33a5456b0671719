// All ACOs of a year: where we stand, who owes, who is near, what moved, what is missing.

import {h} from './dom.js';
import * as api from './api.js';
import {amount, change, count, dollars, earnedOrOwed, large, points, rate, track, words} from './format.js';
import {lookHereFirst} from './look-first.js';
import {strip} from './strip.js';
import {chosen, files, outcome, part, problem, stage} from './parts.js';

/** @import {settlement} from './answers.js' */
/** @import {Page} from './main.js' */

const FILTERS = ['track', 'stage', 'outcome', 'q', 'near', 'sort'];
const USUAL = 'payment,acoId';

/** @param {Page} page @param {string} year */
export async function portfolioPage(page, year) {
  page.title('Performance year ' + year);
  const asked = () => {
    const filter = Object.fromEntries(FILTERS.map(name => [name, new URLSearchParams(location.search).get(name)]));
    return page.ask('/settlements', {...filter, performanceYear: year, limit: 1000, sort: filter.sort ?? USUAL});
  };
  /** @type {settlement.PortfolioView} */
  let found = await api.get(asked());
  page.learn(found.performanceYears);
  const all = await everything(page, year, found);
  const view = {totals: h('div', {}), chart: h('div', {}), first: h('div', {}), table: h('div', {})};
  /** @param {string} [changed] whose row is another one now */
  const draw = changed => {
    view.totals.replaceChildren(totals(found));
    view.chart.replaceChildren(strip(found.items, item => page.to('/acos/' + item.acoId + '/years/' + year)));
    view.table.replaceChildren(table(page, year, found, again, changed));
  };
  /** @param {unknown} [changed] */
  const again = async changed => {
    try {
      found = await api.get(asked());
      draw(typeof changed === 'string' ? changed : undefined);
    } catch (failed) {
      view.table.replaceChildren(problem(failed, again));
    }
  };
  draw();
  view.first.replaceChildren(lookHereFirst(page, year, all));
  let soon = 0;
  page.follow((kind, item) => {
    if (item.performanceYear !== year) return;
    clearTimeout(soon);
    soon = setTimeout(async () => {
      await again(item.acoId);
      view.first.replaceChildren(lookHereFirst(page, year, await everything(page, year, found)));
    }, 60);
  });
  if (!all.length) return nothing(year);
  return [
    h('div.head', {}, h('div', {}, h('h1', {}, 'Performance year ' + year),
      h('p', {}, count(all.length) + (all.length === 1 ? ' ACO' : ' ACOs') + ' with an agreement or a settlement'))),
    view.totals,
    h('div.two', {},
      part('distance', 'How far from the minimum savings rate (MSR)', 'Savings rate less the MSR, in points of the benchmark. The tinted band is within a quarter of a point: there a few beneficiaries on a list decide.', null, view.chart),
      part('first', 'Look here first', null, null, view.first)),
    part('all', 'All ACOs', null, filters(page, year, again), view.table),
  ];
}

/**
 * Those that no filter keeps out, for what is looked at first.
 * @param {Page} page
 * @param {string} year
 * @param {settlement.PortfolioView} found
 * @returns {Promise<settlement.PortfolioItem[]>}
 */
async function everything(page, year, found) {
  const isFiltered = FILTERS.slice(0, 5).some(name => new URLSearchParams(location.search).get(name));
  return isFiltered ? (await api.get(page.ask('/settlements', {performanceYear: year, limit: 1000}))).items : found.items;
}

/** @param {string} year */
const nothing = year => h('section', {},
  h('h1', {}, 'Performance year ' + year),
  h('p', {}, 'No agreement that covers this year is on file.'),
  h('ul', {}, h('li', {}, 'Send agreements to assignment-service: ', h('code', {}, 'POST /agreements')),
    h('li', {}, 'See it with made-up ACOs: ', h('code', {}, './trueup demo')),
    h('li', {}, h('a', {href: '/intake'}, 'Drop assignment lists on the intake page'))));

/** @param {settlement.PortfolioView} found */
function totals({totals: sums}) {
  /** @type {(is: string, symbol: string, title: string, many: string, big: string, under: string) => HTMLElement} */
  const box = (is, symbol, title, many, big, under) => h('div', {},
    h('div.top', {}, h('b', {class: is}, symbol + ' ' + title), h('span', {}, many)),
    h('div.big', {}, big), h('div.under', {}, under));
  /** @param {number} number */
  const acos = number => count(number) + (number === 1 ? ' ACO' : ' ACOs');
  return h('section.totals', {'aria-label': 'Totals of the ACOs below'},
    box('earn', '▲', 'Earned', acos(sums.earned.acos), dollars(sums.earned.amount), 'after sequestration'),
    box('owe', '▼', 'Owed', acos(sums.owed.acos), sums.owed.acos ? dollars('-' + sums.owed.amount) : '$0', sums.limited ? count(sums.limited) + ' cut to a limit' : 'none cut to a limit'),
    box('none', '■', 'Neither', acos(sums.neither.acos), count(sums.neither.savingsShortOfMinimum), 'with savings short of the MSR'),
    box('', '', 'To the ACOs, on balance', sums.waiting ? acos(sums.waiting) + ' waiting' : '', dollars(sums.payment), 'after advances, of ' + large(sums.totalBenchmark) + ' benchmark'));
}

/** @param {Page} page @param {string} year @param {() => void} again */
function filters(page, year, again) {
  const query = new URLSearchParams(location.search);
  /** @type {(name: string) => (value: string) => void} */
  const choose = name => value => {
    page.choose(name, value);
    const fresh = filters(page, year, again);
    document.querySelector('#all .filters')?.replaceWith(fresh);
    again();
  };
  let typing = 0;
  return h('div.filters', {},
    h('input.search', {
      type: 'search', placeholder: 'Find an ACO   /', 'aria-label': 'Find an ACO by name or identifier', value: query.get('q') ?? '',
      oninput: event => { clearTimeout(typing); page.choose('q', event.target.value); typing = setTimeout(again, 150); },
    }),
    h('select', {'aria-label': 'Track', onchange: event => choose('track')(event.target.value)},
      [['', 'All tracks'], ...['TRACK_1', 'TRACK_1_PLUS', 'TRACK_2', 'TRACK_3', 'BASIC_A', 'BASIC_B', 'BASIC_C', 'BASIC_D', 'BASIC_E', 'ENHANCED'].map(one => [one, track(one)])]
        .map(([value, label]) => h('option', {value, selected: value === (query.get('track') ?? '')}, label))),
    h('select', {'aria-label': 'Stage', onchange: event => choose('stage')(event.target.value)},
      [['', 'All stages'], ...['WAITING', 'PROJECTED', 'RECONCILED', 'INITIAL_DETERMINATION', 'REOPENED', 'REVISED_INITIAL_DETERMINATION', 'NOT_RECONCILED'].map(one => [one, words(one)])]
        .map(([value, label]) => h('option', {value, selected: value === (query.get('stage') ?? '')}, label))),
    chosen([['', 'All'], ['EARNED', '▲ earns'], ['OWED', '▼ owes'], ['NEITHER', '■ neither']], query.get('outcome') ?? '', choose('outcome')),
    chosen([['', 'Any distance'], ['0.0025', '↔ near']], query.get('near') ?? '', choose('near')),
    files(page.ask('/settlements', {performanceYear: year, limit: 1000, ...Object.fromEntries(FILTERS.map(name => [name, query.get(name)]))})));
}

/** @type {[string, string, string][]} */
const COLUMNS = [
  ['acoId', 'ACO', ''], ['track', 'Track', ''], ['stage', 'Stage', ''], ['assignedBeneficiaries', 'Beneficiaries', 'n'], ['totalBenchmark', 'Benchmark, $', 'n'],
  ['savingsRate', 'Savings rate', 'n'], ['distance', 'Past the minimum, points', 'n'], ['payment', 'Earned (owed), $', 'n'], ['change', 'Last move, $', 'n'],
];

/**
 * @param {Page} page
 * @param {string} year
 * @param {settlement.PortfolioView} found
 * @param {() => void} again
 * @param {string} [changed]
 */
function table(page, year, found, again, changed) {
  const sort = new URLSearchParams(location.search).get('sort') ?? USUAL;
  const [main] = sort.split(',');
  /** @param {[string, string, string]} column */
  const head = ([key, label, is]) => {
    const now = main.replace('-', '') === key;
    return h('th', {scope: 'col', class: is, 'aria-sort': now ? (main.startsWith('-') ? 'descending' : 'ascending') : null},
      h('button', {onclick: () => { page.choose('sort', (now && !main.startsWith('-') ? '-' : '') + key + ',acoId'); again(); }}, label + (now ? (main.startsWith('-') ? ' ▼' : ' ▲') : '')));
  };
  /** @param {settlement.PortfolioItem} item */
  const to = item => page.to('/acos/' + item.acoId + '/years/' + year);
  if (!found.items.length) return h('p.note', {}, 'No ACO is so.');
  return h('div', {},
    h('div.scroll.wide', {tabindex: 0, role: 'region', 'aria-label': 'Table of all ACOs'}, h('table', {},
      h('thead', {}, h('tr', {}, COLUMNS.map(head))),
      h('tbody', {}, found.items.map(item => h('tr', {class: item.acoId === changed ? 'changed' : null},
        h('td.aco', {}, h('a', {href: to(item)}, item.acoId, item.acoName ? ' ' + item.acoName : '')),
        h('td.whole', {}, track(item.track)),
        h('td', {}, stage(item.stage), item.stale ? h('span.small.warn', {}, ' newer list under way') : null, item.provisional ? h('span.small', {title: 'A rule behind it was not read in a text, or is carried forward.'}, ' provisional') : null),
        h('td.n', {}, count(item.assignedBeneficiaries)),
        h('td.n', {}, amount(item.totalBenchmark)),
        h('td.n', {}, rate(item.savingsRate)),
        h('td.n', {}, past(item)),
        h('td.n', {}, item.outcome ? outcome(item.outcome, earnedOrOwed(item)) : waits(item)),
        h('td.n', {title: item.lastMove?.why ?? null}, change(item.lastMove?.change))))),
      h('tfoot', {}, h('tr', {},
        h('td', {colspan: 3}, count(found.totals.acos) + (found.totals.acos === 1 ? ' ACO' : ' ACOs') + (found.nextCursor ? ', the first ' + found.items.length + ' shown' : '')),
        h('td.n', {}, count(found.totals.assignedBeneficiaries)), h('td.n', {}, amount(found.totals.totalBenchmark)), h('td', {colspan: 2}),
        h('td.n', {}, amount(found.totals.payment)), h('td', {}))))),
    h('ul.cards', {}, found.items.map(item => h('li', {class: item.acoId === changed ? 'changed' : null}, h('a', {href: to(item)},
      h('b', {}, item.acoId + (item.acoName ? ' ' + item.acoName : '')),
      item.outcome ? outcome(item.outcome, earnedOrOwed(item)) : h('span.warn', {}, '◌ waiting'),
      h('small.small', {}, [track(item.track), item.outcome ? rate(item.savingsRate) : null, item.distance ? past(item).textContent : null, words(item.stage).toLowerCase()].filter(Boolean).join(' · ')))))));
}

/** @param {settlement.PortfolioItem} item */
const waits = item => h('span.small.warn', {}, 'waits for ' + item.waitingFor.map(one => words(one.what).toLowerCase()).join(', '));

/** @param {settlement.PortfolioItem} item */
function past(item) {
  const away = item.distance;
  if (!away) return h('span', {}, '–');
  return h('span', {}, points((away.reached ? '' : '-') + away.rate, true) + ' ', h('span.quiet', {}, away.to));
}

