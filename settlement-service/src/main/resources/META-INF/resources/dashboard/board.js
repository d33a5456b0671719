// One page to print: the result, why, how sure, and what would change it.

import {h} from './dom.js';
import * as api from './api.js';
import {OUTCOME, amount, change, dollars, rate, time, track, words} from './format.js';
import {settlementChart} from './settlement-chart.js';
import {gauge} from './gauge.js';
import {nameOf} from './course.js';
import {outcome} from './parts.js';

/** @import {settlement} from './answers.js' */
/** @import {Page} from './main.js' */

/** @param {Page} page @param {string} aco @param {string} year */
export async function boardPage(page, aco, year) {
  const path = `/acos/${aco}/performance-years/${year}/settlement`;
  /** @type {[settlement.SettlementOverview, settlement.ItemsRevisionView]} */
  const [found, history] = await Promise.all([api.get(page.ask(path + '/overview')), api.get(page.ask(path + '/history', {cause: 'ASSIGNMENT_LIST,WITHDRAWAL'}))]);
  page.title(`${found.acoName ?? aco} ${year}, board page`);
  const {figures} = found;
  /** @type {settlement.ItemsScenarioView} */
  const scenarios = figures ? await api.get(page.ask(path + '/scenarios')) : {items: []};
  const top = h('div.head', {}, h('div', {}, h('p.crumbs', {}, h('a', {href: page.to(`/acos/${aco}/years/${year}`)}, `${aco} ${year}`), ' › Board page'),
    h('h1', {}, `${found.acoName ?? aco}: performance year ${year}`), h('p', {}, `${aco} · ${track(found.track)} · ${words(found.stage).toLowerCase()} · as of ${time(found.recordedAt)}`)),
  h('div.filters', {}, h('button.main', {onclick: () => print()}, 'Print')));
  if (!figures) return h('div.board', {}, top, h('section', {}, h('h2', {}, 'Nothing is settled yet'), h('p', {}, 'Missing: ' + found.waitingFor.map(one => words(one.what).toLowerCase()).join(', ') + '.')));
  const is = OUTCOME[figures.outcome];
  return h('div.board', {}, top,
    h('section', {}, h('div.halves', {},
      h('div', {}, h('p.result', {}, h('small', {class: is.is}, is.symbol + ' ' + (figures.outcome === 'NEITHER' ? 'Nothing is paid' : is.word)), figures.outcome === 'NEITHER' ? null : dollars(figures.outcome === 'OWED' ? figures.owed : figures.earned)),
        h('p.sentence', {}, found.sentence), found.inForce?.source === 'CMS' ? h('p', {}, 'CMS’s notice counts: ' + dollars(found.inForce.amount) + '.') : null),
      h('div', {}, gauge(found.cliff)))),
    h('section', {}, h('h2', {}, 'From benchmark to payment'), settlementChart(found.steps, '', () => {})),
    h('section', {}, h('h2', {}, 'What moved it'), h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'What moved it'}, h('table', {},
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'List'), h('th.n', {scope: 'col'}, 'Savings rate'), h('th.n', {scope: 'col'}, 'Earned (owed), $'), h('th.n', {scope: 'col'}, 'Change, $'), h('th', {scope: 'col'}, 'Why'))),
      h('tbody', {}, history.items.filter(item => item.outcome).slice(-6).map(item => h('tr', {}, h('td', {}, nameOf(item) + (item.list?.redelivery ? ' again' : '')), h('td.n', {}, rate(item.savingsRate)), h('td.n', {}, outcome(item.outcome, amount(item.payment))), h('td.n', {}, change(item.change)), h('td', {}, item.why))))))),
    h('div.halves', {}, others(found, scenarios), h('section', {}, h('h2', {}, 'What it rests on'), h('p', {}, found.restsOn.map(input => `${words(input.what)}: ${/^Q\d$/.test(input.grade) ? input.grade : words(input.grade).toLowerCase()}${input.isFinal ? '' : ', not final'}`).join(' · ')),
      found.assumptions.map(text => h('p.note', {}, text)), found.provisionalRules.map(text => h('p.note', {}, text)))),
    h('p.signed', {}, ['Prepared by', 'Reviewed by'].map(who => h('span', {}, who))),
    h('p.foot', {}, 'Settlement fingerprint ', h('code', {}, found.fingerprint), ', revision ' + found.revision));
}

/** @param {settlement.SettlementOverview} found @param {settlement.ItemsScenarioView} scenarios */
const others = (found, scenarios) => h('section', {}, h('h2', {}, 'What other tracks would have paid'), h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Other tracks'}, h('table', {},
  h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Under the terms of'), h('th.n', {scope: 'col'}, 'Earned (owed), $'))),
  h('tbody', {}, scenarios.items.filter(item => item.termsExist).map(item => h('tr', {}, h('th', {scope: 'row'}, track(item.track), item.track === found.track ? h('span.quiet', {}, ' in force') : null), h('td.n', {}, amount(item.payment))))))));
