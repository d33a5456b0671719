// The parts of an ACO's year below its result, each read when it is come to.

import {first, h} from './dom.js';
import * as api from './api.js';
import {amount, byUnit, change, count, dollars, rate, time, track, words} from './format.js';
import {courseChart, listInWords, nameOf} from './course.js';
import {curves} from './curves.js';
import {later, outcome, problem, stage} from './parts.js';
import {bridgeOf} from './bridge.js';

/** @import {benchmark, settlement} from './answers.js' */
/** @import {Page} from './main.js' */

/** @param {Page} page @param {string} path @param {string} aco @param {string} year */
export async function courseOf(page, path, aco, year) {
  /** @type {settlement.ItemsRevisionView} */
  const {items} = await api.get(page.ask(path + '/settlement/history', {cause: 'ASSIGNMENT_LIST,WITHDRAWAL'}));
  const settled = items.filter(item => item.outcome);
  if (!settled.length) return h('p.note', {}, 'No assignment list has led to a settlement yet.');
  const place = h('div', {});
  const asked = Number(new URLSearchParams(location.search).get('revision'));
  /** @param {number} revision */
  const choose = revision => {
    const item = settled.find(one => one.revision === revision) ?? settled[settled.length - 1];
    const hadFocus = place.contains(document.activeElement);
    const then = page.asOf ? null : `/acos/${aco}/years/${year}?asOf=${item.recordedAt}`;
    place.replaceChildren(h('div.scroll', {}, courseChart(settled, revision, one => { page.choose('revision', String(one)); choose(one); })), listInWords(item, then));
    if (hadFocus) first(place, '[aria-pressed=true]')?.focus();
  };
  choose(settled.some(item => item.revision === asked) ? asked : settled[settled.length - 1].revision);
  return [place, h('details', {}, h('summary', {}, 'The same as a table'), courseTable(settled))];
}

/** @param {settlement.RevisionView[]} items */
const courseTable = items => h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Table of lists'}, h('table', {},
  h('thead', {}, h('tr', {}, ['List', 'Recorded'].map(head => h('th', {scope: 'col'}, head)), ['Beneficiaries', 'Came', 'Returned', 'Left', 'Savings rate', 'MSR', 'Earned (owed), $', 'Change, $'].map(head => h('th.n', {scope: 'col'}, head)), h('th', {scope: 'col'}, 'Why'))),
  h('tbody', {}, items.map(item => h('tr', {}, h('td', {}, nameOf(item) + (item.list?.redelivery ? ' again' : '')), h('td', {}, time(item.recordedAt)), h('td.n', {}, count(item.assignedBeneficiaries)),
    h('td.n', {}, count(item.turnover?.added)), h('td.n', {}, count(item.turnover?.returned)), h('td.n', {}, count(item.turnover && (item.turnover.dropped || item.turnover.excluded))),
    h('td.n', {}, rate(item.savingsRate)), h('td.n', {}, rate(item.minimumSavingsRate)), h('td.n', {}, outcome(item.outcome, amount(item.payment))), h('td.n', {}, change(item.change)), h('td', {}, item.why))))));

/**
 * The lines of payments, of the answer about all tracks. At most four can be told apart: the one in force is among them.
 * @param {settlement.CurvesView} curves
 * @param {string} own
 */
function linesOf({tracks, items}, own) {
  const lines = tracks.map(({track: name}) => ({track: name, corners: items.filter(item => item.track === name)}));
  if (lines.length <= 4) return lines;
  const others = lines.filter(line => line.track !== own);
  const each = Math.ceil(others.length / 3);
  return lines.filter(line => line.track === own || others.indexOf(line) % each === 0);
}

/** @param {Page} page @param {string} path @param {settlement.SettlementOverview} found */
export async function othersOf(page, path, found) {
  /** @type {[settlement.ItemsScenarioView, settlement.CurvesView]} */
  const [{items}, outcomes] = await Promise.all([
    api.get(page.ask(path + '/settlement/scenarios')), api.get(page.ask(path + '/settlement/outcomes', {from: '-0.08', to: '0.08'}))]);
  const {figures} = found;
  const lines = linesOf(outcomes, found.track);
  return h('div.halves', {},
    h('div', {}, lines.length ? curves(lines, {own: found.track, at: Math.abs(Number(figures.savingsRate)) <= 0.08 ? figures.savingsRate : undefined}) : h('p.note', {}, 'No curve can be drawn.')),
    h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Table of tracks'}, h('table', {},
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Under the terms of'), h('th.n', {scope: 'col'}, 'Earned (owed), $'), h('th.n', {scope: 'col'}, 'Against ' + track(found.track)), h('th', {scope: 'col'}, 'First line that differs'))),
      h('tbody', {}, items.filter(item => item.termsExist).map(item => h('tr', {class: item.track === found.track ? 'pick' : null},
        h('td', {}, h('b', {}, track(item.track)), item.track === found.track ? h('span.quiet', {}, ' in force') : null),
        h('td.n', {}, amount(item.payment)), h('td.n', {}, item.track === found.track ? '' : change(item.difference)), h('td.small', {}, item.notOnFile ?? item.firstDifferingLine?.title ?? ''))))),
    h('p.note', {}, h('a', {href: page.to('/what-if', {py: found.performanceYear, aco: found.acoId})}, 'Change benchmark, quality and minimum rate on the what-if page'))));
}

/** @param {Page} page @param {string} path */
export async function benchmarkOf(page, path) {
  if (!api.knows('benchmark')) return h('p.note', {}, 'This page is not told where benchmark-service is.');
  /** @type {[benchmark.BenchmarkDetermined, benchmark.ItemsRevisionView]} */
  const [current, history] = await Promise.all([api.get(page.ask(path + '/benchmark'), {service: 'benchmark'}), api.get(page.ask(path + '/benchmark/history'), {service: 'benchmark'})]);
  if (!current.source) return h('p.note', {}, 'Nothing is determined yet: ' + (current.waitingFor ?? []).map(one => words(one.what).toLowerCase()).join(', ') + ' missing.');
  return [h('div.halves', {},
    h('dl.explain', {}, [['Whose it is', words(current.source) + (current.delivery ? ', ' + words(current.delivery).toLowerCase() : '')], ['Why that one', current.sourceReason],
      ['A person year', dollars(current.benchmarkPerCapita, 2)], ['Total', dollars(current.totalBenchmark, 2)],
      ['Actual expenditures', current.expenditures ? `${dollars(current.expenditures.total, 2)}, ${current.expenditures.period}, ${words(current.expenditures.basis).toLowerCase()}` : null]]
      .filter(([, value]) => value).map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Revisions of the benchmark'}, h('table', {}, h('caption', {}, 'Revisions'),
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Rev.'), h('th', {scope: 'col'}, 'Recorded'), h('th', {scope: 'col'}, 'Cause'), h('th.n', {scope: 'col'}, 'Total, $'))),
      h('tbody', {}, history.items.toReversed().slice(0, 8).map(item => h('tr', {}, h('td', {}, item.revision), h('td', {}, time(item.recordedAt)), h('td', {}, words(item.cause?.kind)), h('td.n', {}, amount(item.totalBenchmark)))))))),
  current.source === 'COMPUTED' ? later(() => windowsOf(page, path)) : '',
  later(() => bridgeOf(page, path, history.items))];
}

/**
 * What hangs on the methodology: our benchmark with the population that it looks at, and with the other one.
 * @param {Page} page
 * @param {string} path
 */
async function windowsOf(page, path) {
  /** @type {benchmark.WindowEffectView} */
  const found = await api.get(page.ask(path + '/benchmark/window-effect'), {service: 'benchmark'});
  if (found.used === found.other) return '';
  const row = (/** @type {string} */ title, /** @type {benchmark.WindowEffectView['inForce']} */ amounts) => h('tr', {}, h('th', {scope: 'row'}, title), h('td.n', {}, amount(amounts.perCapita, 2)), h('td.n', {}, amount(amounts.total)));
  return h('div.scroll.apart', {tabindex: 0, role: 'region', 'aria-label': 'Both methodologies'}, h('table', {}, h('caption', {}, 'Both methodologies in dollars: assignable beneficiaries of the year, or of the window in which prospective assignment looks'),
    h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Assignable population'), h('th.n', {scope: 'col'}, 'A person year, $'), h('th.n', {scope: 'col'}, 'Total, $'))),
    h('tbody', {}, row(words(found.used) + ', in force', found.inForce), row(words(found.other), found.otherwise)),
    h('tfoot', {}, row('Difference', found.difference))));
}

/** @param {Page} page @param {string} path @param {string} aco @param {string} year */
export async function evidenceOf(page, path, aco, year) {
  /** @type {settlement.ItemsRevisionView} */
  const {items} = await api.get(page.ask(path + '/settlement/history'));
  if (!items.length) return h('p.note', {}, 'Nothing was recorded so far.');
  /** @type {settlement.Variance | null} */
  const notice = items.some(item => item.cause.kind === 'CMS_DETERMINATION') ? await api.get(page.ask(path + '/settlement/variance')) : null;
  return [
    notice?.items.length ? h('div.scroll', {}, h('table', {}, h('caption', {}, 'CMS’s notice against ours'), h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Line'), h('th', {scope: 'col'}, 'Title'), ['Ours', 'CMS', 'Difference'].map(head => h('th.n', {scope: 'col'}, head)))),
      h('tbody', {}, notice.items.map(line => h('tr', {}, h('td', {}, h('span.letter', {}, line.line)), h('td', {}, line.title), [line.computed, line.cms, line.difference].map(value => h('td.n', {}, value === undefined ? '–' : byUnit(value, line.unit, 2)))))))) : null,
    h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Every revision'}, h('table', {},
      h('thead', {}, h('tr', {}, ['Rev.', 'Recorded', 'Stage', 'Cause'].map(head => h('th', {scope: 'col'}, head)), ['Earned (owed), $', 'Change, $'].map(head => h('th.n', {scope: 'col'}, head)), h('th', {scope: 'col'}, 'Fingerprint'))),
      h('tbody', {}, items.toReversed().map(item => h('tr', {},
        h('td', {}, page.asOf ? item.revision : h('a', {href: `/acos/${aco}/years/${year}?asOf=${item.recordedAt}`, title: 'The page as of then'}, String(item.revision))),
        h('td', {}, time(item.recordedAt)), h('td', {}, stage(item.stage)),
        h('td', {}, words(item.cause.kind), item.cause.by ? h('span.quiet', {}, ' by ' + item.cause.by) : null, item.cause.file ? h('div.file', {}, item.cause.file) : null),
        h('td.n', {}, item.outcome ? amount(item.payment) : '–'), h('td.n', {}, change(item.change)), h('td.mono', {}, item.fingerprint.slice(0, 12)))))))].filter(Boolean);
}

/** @param {string} path */
export function verify(path) {
  return h('button', {onclick: async event => {
    const button = event.currentTarget;
    button.disabled = true;
    try {
      /** @type {settlement.VerifiedSettlement} */
      const answer = await api.post(path + '/settlement/verify');
      button.replaceWith(h('span', {class: answer.verified ? 'ok' : 'owe', role: 'status'}, answer.verified ? '✓ computed again: the same to the digit' : '✗ computed again: it differs'));
    } catch (failed) { button.replaceWith(problem(failed)); }
  }}, 'Verify');
}
