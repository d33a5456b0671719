// The parts of an ACO's year below its result, each read when it is come to.

import {first, h} from './dom.js';
import * as api from './api.js';
import {amount, change, count, dollars, rate, time, track, words} from './format.js';
import {courseChart, listInWords, nameOf} from './course.js';
import {curves} from './curves.js';
import {later, outcome, problem, stage} from './parts.js';
import {bridgeOf} from './bridge.js';

export async function courseOf(page, path, aco, year) {
  const {items} = await api.get(page.ask(path + '/settlement/history', {cause: 'ASSIGNMENT_LIST,WITHDRAWAL'}));
  const settled = items.filter(item => item.outcome);
  if (!settled.length) return h('p.note', {}, 'No assignment list has led to a settlement yet.');
  const place = h('div', {});
  const asked = Number(new URLSearchParams(location.search).get('revision'));
  const choose = revision => {
    const item = settled.find(one => one.revision === revision);
    const hadFocus = place.contains(document.activeElement);
    const then = page.asOf ? null : `/acos/${aco}/years/${year}?asOf=${item.recordedAt}`;
    place.replaceChildren(h('div.scroll', {}, courseChart(settled, revision, one => { page.choose('revision', String(one)); choose(one); })), listInWords(item, then));
    if (hadFocus) first(place, '[aria-pressed=true]')?.focus();
  };
  choose(settled.some(item => item.revision === asked) ? asked : settled.at(-1).revision);
  return [place, h('details', {}, h('summary', {}, 'The same as a table'), courseTable(settled))];
}

const courseTable = items => h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Table of lists'}, h('table', {},
  h('thead', {}, h('tr', {}, ['List', 'Recorded'].map(head => h('th', {scope: 'col'}, head)), ['Beneficiaries', 'Came', 'Returned', 'Left', 'Savings rate', 'MSR', 'Earned (owed), $', 'Change, $'].map(head => h('th.n', {scope: 'col'}, head)), h('th', {scope: 'col'}, 'Why'))),
  h('tbody', {}, items.map(item => h('tr', {}, h('td', {}, nameOf(item) + (item.list?.redelivery ? ' again' : '')), h('td', {}, time(item.recordedAt)), h('td.n', {}, count(item.assignedBeneficiaries)),
    h('td.n', {}, count(item.turnover?.added)), h('td.n', {}, count(item.turnover?.returned)), h('td.n', {}, count(item.turnover && (item.turnover.dropped || item.turnover.excluded))),
    h('td.n', {}, rate(item.savingsRate)), h('td.n', {}, rate(item.minimumSavingsRate)), h('td.n', {}, outcome(item.outcome, amount(item.payment))), h('td.n', {}, change(item.change)), h('td', {}, item.why))))));

/** The lines of payments, of the answer about all tracks. At most four can be told apart: the one in force is among them. */
function linesOf({tracks, items}, own) {
  const lines = tracks.map(({track: name}) => ({track: name, corners: items.filter(item => item.track === name)}));
  if (lines.length <= 4) return lines;
  const others = lines.filter(line => line.track !== own);
  const each = Math.ceil(others.length / 3);
  return lines.filter(line => line.track === own || others.indexOf(line) % each === 0);
}

export async function othersOf(page, path, found) {
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

export async function benchmarkOf(page, path) {
  if (!api.knows('benchmark')) return h('p.note', {}, 'This page is not told where benchmark-service is.');
  const [current, history] = await Promise.all(['', '/history'].map(more => api.get(page.ask(path + '/benchmark' + more), {service: 'benchmark'})));
  if (!current.source) return h('p.note', {}, 'Nothing is determined yet: ' + (current.waitingFor ?? []).map(one => words(one.what).toLowerCase()).join(', ') + ' missing.');
  return [h('div.halves', {},
    h('dl.explain', {}, [['Whose it is', words(current.source) + (current.delivery ? ', ' + words(current.delivery).toLowerCase() : '')], ['Why that one', current.sourceReason],
      ['A person year', dollars(current.benchmarkPerCapita, 2)], ['Total', dollars(current.totalBenchmark, 2)],
      ['Actual expenditures', current.expenditures ? `${dollars(current.expenditures.total, 2)}, ${current.expenditures.period}, ${words(current.expenditures.basis).toLowerCase()}` : null]]
      .filter(([, value]) => value).map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Revisions of the benchmark'}, h('table', {}, h('caption', {}, 'Revisions'),
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Rev.'), h('th', {scope: 'col'}, 'Recorded'), h('th', {scope: 'col'}, 'Cause'), h('th.n', {scope: 'col'}, 'Total, $'))),
      h('tbody', {}, history.items.toReversed().slice(0, 8).map(item => h('tr', {}, h('td', {}, item.revision), h('td', {}, time(item.recordedAt)), h('td', {}, words(item.cause?.kind)), h('td.n', {}, amount(item.totalBenchmark)))))))),
  later(() => bridgeOf(page, path, history.items))];
}

export async function evidenceOf(page, path, aco, year) {
  const {items} = await api.get(page.ask(path + '/settlement/history'));
  if (!items.length) return h('p.note', {}, 'Nothing was recorded so far.');
  const notice = items.some(item => item.cause.kind === 'CMS_DETERMINATION') ? await api.get(page.ask(path + '/settlement/variance')) : null;
  return [
    notice?.items.length ? h('div.scroll', {}, h('table', {}, h('caption', {}, 'CMS’s notice against ours'), h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Line'), h('th', {scope: 'col'}, 'Title'), ['Ours', 'CMS', 'Difference'].map(head => h('th.n', {scope: 'col'}, head)))),
      h('tbody', {}, notice.items.map(line => h('tr', {}, h('td', {}, h('span.letter', {}, line.line)), h('td', {}, line.title), h('td.n', {}, line.computed ?? '–'), h('td.n', {}, line.cms), h('td.n', {}, line.difference ?? '–')))))) : null,
    h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Every revision'}, h('table', {},
      h('thead', {}, h('tr', {}, ['Rev.', 'Recorded', 'Stage', 'Cause'].map(head => h('th', {scope: 'col'}, head)), ['Earned (owed), $', 'Change, $'].map(head => h('th.n', {scope: 'col'}, head)), h('th', {scope: 'col'}, 'Fingerprint'))),
      h('tbody', {}, items.toReversed().map(item => h('tr', {},
        h('td', {}, page.asOf ? item.revision : h('a', {href: `/acos/${aco}/years/${year}?asOf=${item.recordedAt}`, title: 'The page as of then'}, String(item.revision))),
        h('td', {}, time(item.recordedAt)), h('td', {}, stage(item.stage)),
        h('td', {}, words(item.cause.kind).toLowerCase(), item.cause.by ? h('span.quiet', {}, ' by ' + item.cause.by) : null, item.cause.file ? h('div.file', {}, item.cause.file) : null),
        h('td.n', {}, item.outcome ? amount(item.payment) : '–'), h('td.n', {}, change(item.change)), h('td.mono', {}, item.fingerprint.slice(0, 12)))))))].filter(Boolean);
}

export function verify(path) {
  return h('button', {onclick: async event => {
    const button = event.currentTarget;
    button.disabled = true;
    try {
      const answer = await api.post(path + '/settlement/verify');
      button.replaceWith(h('span', {class: answer.verified ? 'ok' : 'owe', role: 'status'}, answer.verified ? '✓ computed again: the same to the digit' : '✗ computed again: it differs'));
    } catch (failed) { button.replaceWith(problem(failed)); }
  }}, 'Verify');
}
