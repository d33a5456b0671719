// Who is assigned, by tokens; identifiers for those who may see them, one at a time, and written into the audit log.

import {h} from './dom.js';
import * as api from './api.js';
import {count, words} from './format.js';
import {chosen, files, part, problem} from './parts.js';

/** @import {assignment} from './answers.js' */
/** @import {Page} from './main.js' */

const SIZE = 100;
/** @type {[keyof assignment.RosterView['items'][number]['personMonths'], string][]} */
const TYPES = [['esrd', 'ESRD'], ['disabled', 'Disabled'], ['agedDual', 'Aged, dual'], ['agedNonDual', 'Aged, non-dual']];

/** @param {Page} page @param {string} aco @param {string} year */
export async function rosterPage(page, aco, year) {
  page.title(`${aco} ${year}, roster`);
  const path = `/acos/${aco}/performance-years/${year}/beneficiaries`;
  const top = h('div.head', {}, h('div', {}, h('p.crumbs', {}, h('a', {href: page.to(`/acos/${aco}/years/${year}`)}, `${aco} ${year}`), ' › Roster'),
    h('h1', {}, 'Roster'), h('p', {}, 'Every beneficiary that the year’s lists name, by token. What is looked at here is written into the audit log.')));
  if (!page.me?.roles.includes('phi-reader')) return [top, h('section', {}, h('p', {}, 'Your role may not see this: it takes phi-reader.'))];
  if (!api.knows('assignment')) return [top, h('section', {}, h('p', {}, 'This page is not told where assignment-service is.'))];
  const view = {assigned: page.query.get('assigned') ?? '', cursors: [''], place: h('div', {'aria-live': 'polite'}), filter: h('span', {})};
  /** @param {Record<string, any>} more */
  const ask = more => page.ask(path, {assigned: view.assigned, limit: SIZE, ...more});
  const read = async () => {
    view.filter.replaceChildren(chosen([['', 'All'], ['true', 'Assigned'], ['false', 'Left']], view.assigned, choose));
    try {
      /** @type {assignment.RosterView} */
      const found = await api.get(ask({cursor: view.cursors[view.cursors.length - 1]}), {service: 'assignment'});
      view.place.replaceChildren(table(aco, found), pager(view, found, read));
    } catch (failed) { view.place.replaceChildren(problem(failed, read)); }
  };
  /** @param {string} value */
  const choose = value => { view.assigned = value; view.cursors = ['']; page.choose('assigned', value); read(); };
  await read();
  return [top, part('roster', 'Beneficiaries', `In the order of tokens, ${SIZE} a page.`, h('div.filters', {}, view.filter, files(ask({limit: 1000}), 'assignment')), view.place)];
}

/** @param {{cursors: string[]}} view @param {assignment.RosterView} found @param {() => void} read */
function pager(view, found, read) {
  /** @param {() => void} change */
  const go = change => () => { change(); read(); };
  return h('p.page-of', {},
    h('button', {disabled: view.cursors.length < 2, onclick: go(() => view.cursors.pop())}, '‹ Before'),
    h('span.small', {}, `page ${view.cursors.length}, ${count(found.items.length)} beneficiaries`),
    h('button', {disabled: !found.nextCursor, onclick: go(() => view.cursors.push(found.nextCursor))}, 'Next ›'));
}

/** @param {string} aco @param {assignment.RosterView} found */
const table = (aco, found) => !found.items.length ? h('p.note', {}, 'Nobody.') : h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Roster'}, h('table', {},
  h('caption', {}, 'As of assignment revision ' + found.assignmentRevision),
  h('thead', {}, h('tr', {}, ['Token', 'Assigned', 'By', 'Latest change'].map(head => h('th', {scope: 'col'}, head)), TYPES.map(([, head]) => h('th.n', {scope: 'col'}, head + ', months')), h('th', {scope: 'col'}, 'Identifier'))),
  h('tbody', {}, found.items.map(item => h('tr', {}, h('td.mono', {}, item.token), h('td', {}, item.assigned ? h('span.ok', {}, '✓ yes') : h('span.warn', {}, 'left' + (item.reason ? ': ' + words(item.reason.code ?? item.reason).toLowerCase() : ''))),
    h('td', {}, item.basis ? words(item.basis).toLowerCase() + (item.step ? ', step ' + item.step : '') : '–'), h('td', {}, words(item.change)),
    TYPES.map(([type]) => h('td.n', {}, count(item.personMonths?.[type]))), h('td', {}, identifier(aco, item.token)))))));

/**
 * Shown for the one that was asked for, and gone with the page.
 * @param {string} aco
 * @param {string} token
 */
const identifier = (aco, token) => h('button.link', {'aria-label': 'Show the identifier of ' + token, onclick: async event => {
  const button = event.currentTarget;
  try {
    /** @type {assignment.LookupView} */
    const found = await api.post(`/acos/${aco}/beneficiaries/lookup`, {service: 'assignment', body: JSON.stringify({tokens: [token]}), headers: {'Content-Type': 'application/json'}});
    button.replaceWith(h('span.mono', {role: 'status'}, found.tokens[0]?.mbis?.[0] ?? 'none'));
  } catch (failed) { button.replaceWith(problem(failed)); }
}}, 'show');
