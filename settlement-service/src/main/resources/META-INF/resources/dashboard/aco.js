// An ACO over the years: its tracks and results, and what may be signed next.

import {h} from './dom.js';
import * as api from './api.js';
import {amount, count, earnedOrOwed, rate, time, track, words} from './format.js';
import {files, later, outcome, part, stage} from './parts.js';

/** @import {assignment, settlement} from './answers.js' */
/** @import {Page} from './main.js' */

/** @param {Page} page @param {string} aco */
export async function acoPage(page, aco) {
  /** @type {settlement.ItemsPortfolioItem} */
  const {items} = await api.get(page.ask(`/acos/${aco}/settlements`));
  const name = items.findLast(item => item.acoName)?.acoName;
  page.title(name ?? aco);
  const next = later(() => offers(page, aco, Number((items.at(-1)?.performanceYear ?? '2018').slice(0, 4)) + 1, () => next.refresh()));
  return [
    h('div.head', {}, h('div', {}, h('p.crumbs', {}, h('a', {href: page.to('/years/' + (items.at(-1)?.performanceYear ?? '2018'))}, 'Portfolio'), ' › ' + aco),
      h('h1', {}, name ? [name + ' ', h('span.quiet', {}, aco)] : aco), h('p', {}, count(items.length) + (items.length === 1 ? ' performance year' : ' performance years') + ' with an agreement or a settlement'))),
    part('years', 'Year by year', null, files(page.ask(`/acos/${aco}/settlements`)), h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Table of years'}, h('table', {},
      h('thead', {}, h('tr', {}, ['Year', 'Track', 'Assignment', 'Stage'].map(head => h('th', {scope: 'col'}, head)), ['Beneficiaries', 'Benchmark, $', 'Savings rate', 'MSR', 'Earned (owed), $'].map(head => h('th.n', {scope: 'col'}, head)), h('th', {scope: 'col'}, 'Recorded'))),
      h('tbody', {}, items.map(item => h('tr', {},
        h('td', {}, h('a', {href: page.to(`/acos/${aco}/years/${item.performanceYear}`)}, item.performanceYear)), h('td', {}, track(item.track) + (item.yearInTrack ? `, year ${item.yearInTrack}` : '')), h('td', {}, words(item.assignmentMethodology)),
        h('td', {}, stage(item.stage)), h('td.n', {}, count(item.assignedBeneficiaries)), h('td.n', {}, amount(item.totalBenchmark)), h('td.n', {}, rate(item.savingsRate)), h('td.n', {}, rate(item.minimumSavingsRate)),
        h('td.n', {}, item.outcome ? outcome(item.outcome, earnedOrOwed(item)) : h('span.small.warn', {}, 'waits')), h('td.small', {}, time(item.recordedAt)))))))),
    part('next', 'What may be signed next', 'By assignment-service, from the agreements on file.', null, next),
  ];
}

/**
 * @param {Page} page
 * @param {string} aco
 * @param {number} after a year
 * @param {() => void} again
 */
async function offers(page, aco, after, again) {
  if (!api.knows('assignment')) return h('p.note', {}, 'This page is not told where assignment-service is.');
  const start = new URLSearchParams(location.search).get('start') ?? after + '-01-01';
  /** @type {assignment.EligibleTracksView} */
  const found = await api.get(`/acos/${aco}/eligible-tracks?agreementStart=${start}`, {service: 'assignment'});
  return [h('p.filters', {}, h('label', {}, 'An agreement that begins ', h('input', {type: 'date', value: start, onchange: event => { page.choose('start', event.target.value); again(); }}))),
    h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Tracks'}, h('table', {},
      h('thead', {}, h('tr', {}, ['Track', 'May be signed', 'Why not'].map(head => h('th', {scope: 'col'}, head)))),
      h('tbody', {}, found.items.map(item => h('tr', {}, h('td', {}, track(item.track)), h('td', {}, item.offered ? h('span.ok', {}, '✓ yes') : '– no'),
        h('td', {}, (item.refusals ?? []).map(refusal => h('div.small', {}, [refusal.rule, refusal.cite].filter(Boolean).join(', ') || refusal.expected))))))))];
}

