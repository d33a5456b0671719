// What of a portfolio is looked at first: who owes, who is near a minimum rate, what was delivered again, what is missing.

import {h} from './dom.js';
import {change, count, dollars, rate, words} from './format.js';

/** @import {settlement} from './answers.js' */
/** @import {Page} from './main.js' */

/** @param {Page} page @param {string} year @param {settlement.PortfolioItem[]} items */
export function lookHereFirst(page, year, items) {
  const settled = items.filter(item => item.outcome);
  const owe = settled.filter(item => item.outcome === 'OWED').sort((a, b) => Number(b.owed) - Number(a.owed)).slice(0, 3);
  const near = settled.filter(item => item.distance && Number(item.distance.rate) <= 0.0025)
    .sort((a, b) => Number(a.distance.rate) - Number(b.distance.rate)).slice(0, 3);
  const again = settled.filter(item => item.lastMove?.redelivery).slice(0, 2);
  const waiting = items.filter(item => item.stage === 'WAITING').slice(0, 3);
  /** @type {(item: settlement.PortfolioItem, symbol: string, is: string, figure: string, why: string) => HTMLElement} */
  const line = (item, symbol, is, figure, why) => h('li', {}, h('a', {href: page.to('/acos/' + item.acoId + '/years/' + year)},
    h('span', {class: is, 'aria-hidden': 'true'}, symbol), h('b', {}, item.acoId + (item.acoName ? ' ' + item.acoName : '')), h('span', {}, figure), h('span.why', {}, why)));
  return h('ul.first', {},
    owe.map(item => line(item, '▼', 'owe', dollars('-' + item.owed),
      'owes: losses of ' + rate(item.savingsRate).replace('−', '') + ' pass the MLR of ' + rate(item.minimumLossRate) + (item.limitBinds ? '; cut to the loss sharing limit' : ''))),
    near.map(item => line(item, '↔', '', dollars(item.payment),
      dollars(item.distance.dollars) + (item.distance.reached ? ' past the ' : ' short of the ') + item.distance.to + turns(item.distance))),
    again.map(item => line(item, '⟲', '', change(item.lastMove.change), words(item.lastMove.list) + ' was delivered again: ' + item.lastMove.why)),
    waiting.map(item => line(item, '◌', 'warn', 'waiting', 'waits for ' + item.waitingFor.map(one => words(one.what).toLowerCase()).join(', '))),
    owe.length + near.length + again.length + waiting.length ? null : h('li.note', {}, 'Nothing: nobody owes, nobody is near a minimum rate, nothing is missing.'));
}

/** @param {settlement.Distance} distance */
const turns = distance => distance.assignedBeneficiaries === undefined || distance.assignedBeneficiaries > 5000 ? ''
  : '; ' + count(distance.assignedBeneficiaries) + (distance.reached ? ' fewer' : ' more') + ' beneficiaries on the list would turn it';
