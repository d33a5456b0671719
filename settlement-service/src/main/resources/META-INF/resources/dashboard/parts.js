// Parts that several pages have.

import {h} from './dom.js';
import * as api from './api.js';
import {OUTCOME, words} from './format.js';

/** @import {settlement} from './answers.js' */

/**
 * A part of a page with its head: the title, a line below it, what can be done.
 * @param {string} id
 * @param {string} title
 * @param {string | null} note
 * @param {any} actions
 * @param {...any} content
 */
export const part = (id, title, note, actions, ...content) => h('section', {id, 'aria-labelledby': id + '-title'},
  h('header', {}, h('div', {}, h('h2', {id: id + '-title'}, title), note ? h('p', {}, note) : null), actions),
  content);

/**
 * ▲ earns, with its color and its word.
 * @param {keyof OUTCOME} name
 * @param {string} [text]
 */
export function outcome(name, text) {
  const is = OUTCOME[name];
  return is ? h('span.' + is.is, {}, is.symbol + ' ', text ?? is.word) : h('span', {}, text ?? '–');
}

/** @param {string} name */
export function stage(name) {
  /** @type {Record<string, string>} */
  const signs = {WAITING: '◌', PROJECTED: '○', RECONCILED: '●'};
  return h('span.chip', {class: name.toLowerCase()}, h('span', {'aria-hidden': 'true'}, signs[name] ?? '◆'), words(name));
}

/**
 * Buttons that save a table: for programs, and for people.
 * @param {string} path
 * @param {api.Service} service
 */
export const files = (path, service = 'settlement') => h('span.group', {role: 'group', 'aria-label': 'Save the table'},
  [['CSV', api.CSV], ['Excel', api.EXCEL]].map(([label, type]) => h('button', {
    onclick: async event => {
      const group = event.currentTarget.parentElement;
      try { await api.download(path, service, type); } catch (failed) { group.replaceWith(problem(failed)); }
    },
  }, label)));

/**
 * What was answered instead, in its own words, with every fault.
 * @param {any} failed
 * @param {() => void} [again]
 */
export function problem(failed, again) {
  if (!(failed instanceof api.Problem)) console.error(failed);
  const title = failed.status === 403 ? 'Your role may not see this' : failed.status === 404 ? 'Not there, or not yours' : failed.title ?? 'The page has a fault';
  const detail = failed.message;
  return h('div.problem', {role: 'alert'},
    h('h3', {}, title),
    h('p.pre', {}, detail),
    failed.errors?.length ? faults(failed.errors) : null,
    failed.request ? h('p.small', {}, h('code', {}, failed.request)) : null,
    again ? h('p', {}, h('button', {onclick: again}, 'Try again')) : null);
}

/**
 * Every fault with its place.
 * @param {settlement.Fault[]} errors
 */
export const faults = errors => h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Faults'}, h('table', {},
  h('caption', {}, errors.length === 1 ? 'One fault' : errors.length + ' faults'),
  h('thead', {}, h('tr', {}, ['Where', 'Found', 'Must be', 'Rule'].map(head => h('th', {scope: 'col'}, head)))),
  h('tbody', {}, errors.slice(0, 200).map(error => h('tr', {},
    h('td', {}, place(error.where)), h('td', {}, error.value ?? '–'), h('td', {}, error.expected), h('td', {}, [error.rule, error.cite].filter(Boolean).join(', ') || '–'))))));

/** @param {settlement.Place | undefined} where */
const place = where => !where ? '–' : where.parameter ?? where.pointer ?? [where.table && 'table ' + where.table, where.line && 'line ' + where.line, where.column].filter(Boolean).join(', ');

/**
 * Who has no token says one.
 * @param {() => void} done
 */
export function signIn(done) {
  const input = /** @type {HTMLInputElement} */ (h('input', {type: 'password', name: 'token', autocomplete: 'off', 'aria-label': 'Token'}));
  return h('section', {},
    h('h1', {}, 'Sign in'),
    h('p', {}, 'Open the address that ', h('code', {}, './trueup demo'), ' or ', h('code', {}, './trueup up'), ' printed: it carries the token of this start. Or give the token here: on one machine it is in ',
      h('code', {}, '.trueup/authorization'), ', elsewhere your identity provider gives you one.'),
    h('form.filters', {onsubmit: event => {
      event.preventDefault();
      api.keepToken(input.value);
      done();
    }}, input, h('button.main', {type: 'submit'}, 'Sign in')));
}

/**
 * A part that is read when it comes into view, or fails alone.
 * @param {() => Promise<any>} make
 * @returns {HTMLElement & {refresh: () => Promise<void>}}
 */
export function later(make) {
  const place = /** @type {HTMLElement & {refresh: () => Promise<void>}} */ (h('div', {}, h('div.wait', {class: 'tall'})));
  const read = async () => {
    try { place.replaceChildren(...[await make()].flat().filter(Boolean)); } catch (failed) { place.replaceChildren(problem(failed, read)); }
  };
  place.refresh = read;
  const seen = new IntersectionObserver(entries => {
    if (entries.some(entry => entry.isIntersecting)) { seen.disconnect(); read(); }
  }, {rootMargin: '600px'});
  seen.observe(place);
  return place;
}

/**
 * @param {string[][]} options values and their words
 * @param {string} now
 * @param {(value: string) => void} choose
 */
export const chosen = (options, now, choose) => h('div.group', {role: 'group'}, options.map(([value, label]) => h('button', {
  'aria-pressed': String(value === now), onclick: () => choose(value),
}, label)));
