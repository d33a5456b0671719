// An ACO's year: what is earned or owed and why, how it came there, what else would have been paid, and the evidence.

import {first, h, shown} from './dom.js';
import * as api from './api.js';
import {OUTCOME, amount, byUnit, change, dollars, rate, time, track, words} from './format.js';
import {settlementChart} from './settlement-chart.js';
import {gauge} from './gauge.js';
import {files, later, part, problem, stage} from './parts.js';
import {peopleOf} from './people.js';
import {benchmarkOf, courseOf, evidenceOf, othersOf, verify} from './aco-year-parts.js';

/** @import {settlement} from './answers.js' */
/** @import {Page} from './main.js' */

/** @param {Page} page @param {string} aco @param {string} year */
export async function acoYearPage(page, aco, year) {
  const path = `/acos/${aco}/performance-years/${year}`;
  /** @returns {Promise<settlement.SettlementOverview>} */
  const read = () => api.get(page.ask(path + '/settlement/overview'));
  let found = await read();
  page.title((found.acoName ?? aco) + ' ' + year);
  const top = h('div', {});
  /** @param {boolean} changed */
  const draw = changed => top.replaceChildren(...head(page, aco, year, found), ...shown(above(page, path, found, changed)));
  draw(false);
  const course = later(() => courseOf(page, path, aco, year));
  const evidence = later(() => evidenceOf(page, path, aco, year));
  const people = later(() => peopleOf(page, path));
  const others = later(() => othersOf(page, path, found));
  page.follow(async (kind, item) => {
    if (item.acoId !== aco || item.performanceYear !== year) return;
    const before = found.revision;
    found = await read();
    draw(found.revision !== before);
    if (found.revision !== before) [course, evidence, others, people].forEach(place => place.refresh());
  });
  const settled = Boolean(found.figures);
  return [
    top,
    part('course', 'Course of the year', 'One column for each assignment list, in the order in which they came. Choose a column for its cause.',
      files(page.ask(path + '/settlement/history', {cause: 'ASSIGNMENT_LIST,WITHDRAWAL'})), course),
    settled ? part('tracks', 'What other tracks would have paid', 'On this ACO’s benchmark, beneficiaries and quality; the beneficiaries of the list in force under every track.', files(page.ask(path + '/settlement/scenarios')), others) : null,
    part('benchmark', 'Benchmark', 'As benchmark-service has it.', files(page.ask(path + '/benchmark/history'), 'benchmark'), later(() => benchmarkOf(page, path))),
    part('people', 'Beneficiaries', 'After each list, as assignment-service has them; under the other methodology too, where lists tell of it.', files(page.ask(`/acos/${aco}/assignment-lists`), 'assignment'), people),
    part('evidence', 'Evidence', 'Every revision, what caused it, and what it changed. Nothing is overwritten.',
      h('div.filters', {}, page.asOf ? null : verify(path), files(page.ask(path + '/settlement/history'))), evidence),
    h('p.foot', {}, 'Settlement fingerprint ', h('code', {}, found.fingerprint), ', rules ', h('code', {}, found.rulesFingerprint), '. The request behind the top of this page: ', h('code', {}, 'GET ' + path + '/settlement/overview')),
  ].filter(one => one !== null);
}

/** @param {Page} page @param {string} aco @param {string} year @param {settlement.SettlementOverview} found */
function head(page, aco, year, found) {
  const terms = found.terms;
  const line = [
    found.track ? track(found.track) + (found.yearInTrack ? `, year ${found.yearInTrack} in it` : '') : null,
    found.assignmentMethodology ? words(found.assignmentMethodology).toLowerCase() + ' assignment' : null,
    terms ? `agreement ${terms.start.slice(0, 4)} to ${terms.end.slice(0, 4)}` : null, 'performance year ' + year];
  return [
    h('div.head', {},
      h('div', {},
        h('p.crumbs', {}, h('a', {href: page.to('/years/' + year)}, 'Portfolio ' + year), ' › ', h('a', {href: page.to('/acos/' + aco)}, aco)),
        h('h1', {}, found.acoName ? [found.acoName + ' ', h('span.quiet', {}, aco)] : aco),
        h('p', {}, line.filter(Boolean).join(' · '))),
      h('div.filters', {}, neighbors(page, aco, year), h('a.button', {href: page.to(`/acos/${aco}/years/${year}/board`)}, 'Board page'),
        page.me?.roles.includes('phi-reader') ? h('a.button', {href: page.to(`/acos/${aco}/years/${year}/people`)}, 'Roster') : null,
        files(page.ask(`/acos/${aco}/performance-years/${year}/settlement/lines`)))),
    h('nav.tabs', {'aria-label': 'Parts of the page'}, [['settlement', 'Settlement'], ['course', 'Course of the year'], ...(found.figures ? [['tracks', 'Other tracks']] : []), ['benchmark', 'Benchmark'], ['people', 'Beneficiaries'], ['evidence', 'Evidence']]
      .map(([id, label]) => h('a', {href: location.pathname + location.search + '#' + id, 'aria-current': location.hash === '#' + id || (!location.hash && id === 'settlement') ? 'true' : null}, label))),
  ];
}

/**
 * The ACOs before and after in the order of identifiers, once the rest is there.
 * @param {Page} page
 * @param {string} aco
 * @param {string} year
 */
function neighbors(page, aco, year) {
  const place = h('span.filters', {});
  setTimeout(async () => {
    try {
      /** @type {settlement.PortfolioView} */
      const {items} = await api.get(page.ask('/settlements', {performanceYear: year, limit: 1000}));
      const at = items.findIndex(item => item.acoId === aco);
      /** @type {(item: settlement.PortfolioItem | undefined, label: string, sign: string, go: string) => HTMLElement | null} */
      const to = (item, label, sign, go) => item ? h('a.button', {href: page.to(`/acos/${item.acoId}/years/${year}`), 'aria-label': `${label} ACO: ${item.acoId} ${item.acoName ?? ''}`, 'data-go': go}, sign) : null;
      place.replaceChildren(...shown([to(items[at - 1], 'Previous', '‹', 'before'), to(items[at + 1], 'Next', '›', 'next')]));
    } catch { /* The page is whole without them. */ }
  }, 400);
  return place;
}

/** @param {Page} page @param {string} path @param {settlement.SettlementOverview} found @param {boolean} changed */
function above(page, path, found, changed) {
  const stale = found.stale && !page.asOf ? h('div.banner', {role: 'status'}, 'A newer list is being settled, or events wait to be taken in. The figures stay until the new ones are there.') : null;
  if (!found.figures) return [stale, waiting(page, found)];
  return [stale, h('div.card', {id: 'settlement', class: changed ? 'changed' : ''}, h('div.halves', {}, result(found), h('div', {}, h('h2', {}, 'Distance to the minimum'), gauge(found.cliff)))), way(page, path, found)];
}

/** @param {settlement.SettlementOverview} found */
function result(found) {
  const {figures} = found;
  const is = OUTCOME[figures.outcome];
  const move = found.lastMove;
  return h('div', {},
    h('p', {}, stage(found.stage), h('span.small', {}, ` revision ${found.revision}, ${time(found.recordedAt)}`)),
    h('p.result', {}, h('small', {class: is.is}, is.symbol + ' ' + (figures.outcome === 'NEITHER' ? 'Nothing is paid' : figures.outcome === 'OWED' ? 'Owes' : 'Earns')),
      figures.outcome === 'NEITHER' ? null : dollars(figures.outcome === 'OWED' ? figures.owed : figures.earned)),
    h('p.sentence', {}, found.sentence),
    found.inForce?.source === 'CMS' ? h('p.move', {}, `CMS’s notice counts: ${dollars(found.inForce.amount)}`, found.inForce.variance ? `; ours less theirs ${change(found.inForce.variance)}.` : '.') : null,
    move?.change && /[1-9]/.test(move.change) ? h('p.move', {}, moved(move), h('b', {}, change(move.change)), ': ' + move.why + '.') : move?.why ? h('p.move', {}, moved(move).replace(' moved it by ', ': '), move.why + '.') : null,
    h('ul.chips', {'aria-label': 'What it rests on'}, found.restsOn.map(rests), found.provisionalRules.length ? h('li.chip.provisional', {title: found.provisionalRules.join('\n')}, `${found.provisionalRules.length} provisional ${found.provisionalRules.length === 1 ? 'rule' : 'rules'}`) : null,
      found.rulesCarriedForwardFrom ? h('li.chip.provisional', {}, 'rules of ' + found.rulesCarriedForwardFrom + ' carried forward') : null),
    found.assumptions.map(text => h('p.note', {}, text)));
}

/** @param {settlement.LastMove} move */
const moved = move => move.list ? `The ${move.list === 'INITIAL' ? 'initial' : words(move.list)} list${move.redelivery ? ', delivered again,' : ''} moved it by ` : `${words(move.cause)} moved it by `;

/** @param {settlement.RestsOn} input */
function rests(input) {
  /** @type {Record<string, string>} */
  const grades = {ASSIGNMENT: 'list ' + words(input.grade), BENCHMARK: 'benchmark ' + words(input.grade).toLowerCase(), EXPENDITURES: 'expenditures ' + input.grade,
    QUALITY: 'quality ' + (input.value ? rate(input.value, 1) : words(input.grade).toLowerCase()), PARTICIPANT_REVENUE: 'revenue ' + (input.value ? dollars(input.value) : ''),
    CIRCUMSTANCES: 'circumstances', CMS_DETERMINATION: 'CMS’s notice'};
  return h('li.chip', {class: input.isFinal ? '' : 'projected', title: [input.file, input.basis && words(input.basis), input.recordedAt && time(input.recordedAt)].filter(Boolean).join('\n') || null},
    grades[input.what] ?? words(input.what), input.isFinal ? null : h('span.unseen', {}, ', not final'));
}

/**
 * No amount at all: what is missing, and who brings it.
 * @param {Page} page
 * @param {settlement.SettlementOverview} found
 */
function waiting(page, found) {
  /** @type {Record<string, string>} */
  const bring = {ASSIGNMENT: 'Assignment list', BENCHMARK: 'Benchmark', EXPENDITURES: 'Expenditures', QUALITY: 'Quality', AGREEMENT: 'Agreement', PARTICIPANT_REVENUE: 'Participant revenue'};
  return h('section', {id: 'settlement'},
    h('p', {}, stage('WAITING'), found.revision ? h('span.small', {}, ` revision ${found.revision}, ${time(found.recordedAt)}`) : null),
    h('h2', {}, 'Nothing is settled yet: ' + (found.waitingFor.length === 1 ? 'one input is' : found.waitingFor.length + ' inputs are') + ' missing'),
    h('ul.need', {}, found.waitingFor.map(missing => h('li', {}, h('b', {}, '◌ ' + (bring[missing.what] ?? words(missing.what))), h('code', {}, missing.where),
      page.asOf ? null : h('a.button', {href: `/intake?py=${found.performanceYear}&aco=${found.acoId}`}, 'Bring it')))));
}

/** @param {Page} page @param {string} path @param {settlement.SettlementOverview} found */
function way(page, path, found) {
  const steps = found.steps;
  let line = new URLSearchParams(location.search).get('line') ?? (steps.find(step => ['Z', 'V'].includes(step.line)) ?? steps[steps.length - 1]).line;
  const chart = h('div', {});
  const text = h('div.explain', {'aria-live': 'polite'});
  /** @type {Promise<settlement.LineItem[]>} */
  const lines = api.get(page.ask(path + '/settlement/lines')).then(answer => answer.items);
  /** @param {string} chosen */
  const choose = async chosen => {
    line = chosen;
    const hadFocus = chart.contains(document.activeElement);
    chart.replaceChildren(settlementChart(steps, line, one => { page.choose('line', one); choose(one); }));
    if (hadFocus) first(chart, '[aria-pressed=true]')?.focus();
    try { text.replaceChildren(...explained(await lines, line, steps)); } catch (failed) { text.replaceChildren(problem(failed)); }
  };
  choose(line);
  return part('way', 'From benchmark to payment', 'Dollars. Above at full scale; below the difference, enlarged. Letters are the lines of CMS’s report; choose one for its formula and rule.', null,
    h('div.way', {}, h('div', {}, chart, h('details', {ontoggle: async event => {
      if (event.target.open) event.target.querySelector('div').replaceChildren(allLines(await lines));
    }}, h('summary', {}, 'All lines as a table'), h('div', {}))), text));
}

/** @param {settlement.LineItem[]} lines @param {string} name @param {settlement.Step[]} steps */
function explained(lines, name, steps) {
  const found = lines.find(line => line.line === name);
  const step = steps.find(one => one.line === name);
  if (!found) return [h('h3', {}, step?.title ?? name), h('p.big', {}, amount(step?.amount, 2)), h('p.note', {}, 'A step between lines of the report.')];
  const used = lines.filter(line => line.line !== name && new RegExp(`(^|[^A-Za-z])${line.line}([^A-Za-z]|$)`).test(found.formula ?? ''));
  return [
    h('p.small', {}, h('span.letter', {}, found.line), ' line of CMS’s settlement report'),
    h('h3', {}, found.title), h('p.big', {}, byUnit(found.value, found.unit, 2)),
    h('dl', {},
      found.formula ? [h('dt', {}, 'Formula'), h('dd', {}, h('code', {}, found.formula))] : null,
      used.length ? [h('dt', {}, 'With these figures'), used.map(line => h('dd', {}, h('span.letter', {}, line.line), ' ', line.title, ' ', h('b', {}, byUnit(line.value, line.unit, 2))))] : null,
      found.cites?.length ? [h('dt', {}, 'Rule'), found.cites.map(cite => h('dd', {}, cite))] : null,
      found.provisional ? [h('dt', {}, 'Provisional'), h('dd.warn', {}, 'A rule behind it was not yet verified in a text.')] : null,
      found.inputs?.length ? [h('dt', {}, 'From'), found.inputs.map(input => h('dd.file', {}, input))] : null)];
}

/** @param {settlement.LineItem[]} lines */
const allLines = lines => h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'All lines'}, h('table', {},
  h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Line'), h('th', {scope: 'col'}, 'Title'), h('th.n', {scope: 'col'}, 'Value'), h('th', {scope: 'col'}, 'Formula'), h('th', {scope: 'col'}, 'Rule'))),
  h('tbody', {}, lines.map(line => h('tr', {}, h('td', {}, h('span.letter', {}, line.line)), h('td', {}, line.title), h('td.n', {}, byUnit(line.value, line.unit, 2)),
    h('td', {}, line.formula ? h('code.mono', {}, line.formula) : '–'), h('td.small', {}, (line.cites ?? []).join('; ')))))));
