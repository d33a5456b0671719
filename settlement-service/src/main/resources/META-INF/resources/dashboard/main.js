// Which page an address means, and the frame around it.

import {by, h} from './dom.js';
import * as api from './api.js';
import {follow} from './stream.js';
import {address, asOf, now} from './address.js';
import {asOfBar} from './as-of.js';
import {clicks, keys} from './keys.js';
import {announce} from './news.js';
import {portfolioPage} from './portfolio.js';
import {acoYearPage} from './aco-year.js';
import {boardPage} from './board.js';
import {acoPage} from './aco.js';
import {whatIfPage} from './what-if.js';
import {intakePage} from './intake.js';
import {operationsPage} from './operations.js';
import {lawPage} from './law.js';
import {rosterPage} from './roster.js';
import {problem, signIn} from './parts.js';
import {frame as drawFrame} from './frame.js';
import {hatches, theme} from './look.js';

/** @import {settlement} from './answers.js' */
/** @typedef {ReturnType<typeof context>} Page what pages know of the frame */
/** @typedef {(kind: string, item: settlement.PortfolioItem) => void} Listener what is done about a settlement that changed, or is stale */

/** @typedef {typeof state} State */

/** @type {[RegExp, (page: Page, ...parts: string[]) => Promise<any>][]} */
const PAGES = [
  [/^\/years\/([^/]+)$/, (page, year) => portfolioPage(page, year)],
  [/^\/acos\/([^/]+)$/, (page, aco) => acoPage(page, aco)],
  [/^\/acos\/([^/]+)\/years\/([^/]+)$/, (page, aco, year) => acoYearPage(page, aco, year)],
  [/^\/acos\/([^/]+)\/years\/([^/]+)\/board$/, (page, aco, year) => boardPage(page, aco, year)],
  [/^\/acos\/([^/]+)\/years\/([^/]+)\/people$/, (page, aco, year) => rosterPage(page, aco, year)],
  [/^\/what-if$/, page => whatIfPage(page)],
  [/^\/intake$/, page => intakePage(page)],
  [/^\/operations$/, page => operationsPage(page)],
  [/^\/law\/([^/]+)$/, (page, year) => lawPage(page, year)],
];

/** @type {{years: string[], year: string, me: settlement.Me | null, live: boolean, away: string | null, listeners: Set<Listener>, heard: string | null}} */
const state = {years: [], year: '', me: null, live: false, away: null, listeners: new Set(), heard: null};

/**
 * The address, the moment asked about, and settlements as they change.
 * @param {HTMLElement} main
 */
function context(main) {
  const query = new URLSearchParams(location.search);
  return {
    main,
    query,
    asOf: query.get('asOf'),
    me: state.me,
    years: state.years,
    year: state.year,
    /**
     * An address that keeps the moment asked about.
     * @param {string} path
     * @param {Record<string, any>} more
     */
    to: (path, more = {}) => address(path, more),
    /**
     * The same of REST.
     * @param {string} path
     * @param {Record<string, any>} more
     */
    ask: (path, more = {}) => address(path, more),
    /**
     * Writes a choice into the address.
     * @param {string} name
     * @param {string | null} value
     */
    choose: (name, value) => {
      const now = new URL(location.href);
      if (value === null || value === '') now.searchParams.delete(name);
      else now.searchParams.set(name, value);
      history.replaceState(null, '', now);
      drawn = here();
    },
    /** @param {string} text */
    title: text => { document.title = text + ' · Trueup'; },
    /** @param {Listener} listener */
    follow: listener => {
      const isThere = main.dataset.page;
      state.listeners.add((kind, item) => { if (main.dataset.page === isThere) listener(kind, item); });
    },
    /**
     * The years that there are, as an answer named them.
     * @param {string[]} years
     */
    learn: years => { state.years = years; frame(); },
  };
}

/**
 * Goes to an address of the page without loading it anew.
 * @param {string} to
 */
export function go(to) {
  history.pushState(null, '', to);
  show();
}

let shown = 0;

/** The address that is drawn, without the part of the page that it names. */
let drawn = '';
const here = () => location.pathname + location.search;

async function show() {
  const main = by('main');
  state.listeners.clear();
  main.dataset.page = String(++shown);
  const path = location.pathname;
  if (path === '/') {
    history.replaceState(null, '', address('/years/' + (state.years.at(-1) ?? '2018'), {}));
    return show();
  }
  drawn = here();
  const make = PAGES.find(([form]) => form.test(path));
  const parts = make ? (make[0].exec(path) ?? []).slice(1).map(decodeURIComponent) : [];
  const year = /\/(?:years|law)\/(\d{4}[A-Z]?)/.exec(path)?.[1] ?? new URLSearchParams(location.search).get('py');
  if (year) state.year = year;
  frame();
  main.replaceChildren(h('p.note', {}, 'Reading …'));
  if (!make) {
    main.replaceChildren(h('section', {}, h('h1', {}, 'There is no such page'), h('p', {}, 'Begin with the ', h('a', {href: '/'}, 'portfolio'), '.')));
    return;
  }
  const mine = main.dataset.page;
  try {
    const content = await make[1](context(main), ...parts);
    if (main.dataset.page !== mine) return;
    main.replaceChildren(...asOfBar(backToNow), ...[content].flat());
    const part = location.hash.slice(1);
    if (part) document.getElementById(part)?.scrollIntoView();
    else window.scrollTo(0, 0);
  } catch (/** @type {any} */ failed) {
    if (main.dataset.page !== mine) return;
    main.replaceChildren(...asOfBar(backToNow), failed.status === 401 ? signIn(start) : h('section', {}, h('h1', {}, 'This page cannot be shown'), problem(failed, show)));
  }
}

const frame = () => drawFrame(state, {address, go, backToNow});

const backToNow = () => go(now());

/** What is being started again is back before. */
const PATIENCE = 4_000;
let silent = 0;

async function start() {
  try {
    [state.me] = await Promise.all([api.get('/me'), api.configure(), location.pathname === '/' ? learnYears() : null]);
  } catch (/** @type {any} */ failed) {
    frame();
    by('main').replaceChildren(failed.status === 401 ? signIn(start) : h('section', {}, h('h1', {}, 'This page cannot be shown'), problem(failed, start)));
    return;
  }
  const known = new Map();
  follow((kind, item) => {
    const of = item.acoId + '/' + item.performanceYear;
    if (kind === 'settlement' && known.get(of) >= item.revision) return;
    if (kind === 'settlement') known.set(of, item.revision);
    state.heard = new Date().toISOString();
    if (asOf()) return;
    state.listeners.forEach(listener => listener(kind, item));
    if (kind === 'settlement') announce(item);
  }, isLive => {
    if (state.live === isLive) return;
    state.live = isLive;
    clearTimeout(silent);
    state.away = null;
    const since = new Date().toISOString();
    if (!isLive) silent = setTimeout(() => { state.away = since; frame(); }, PATIENCE);
    frame();
  });
  await show();
  if (!state.years.length) learnYears().then(frame, () => undefined);
}

async function learnYears() {
  state.years = (await api.get('/settlements?limit=1&performanceYear=' + (state.year || '2018'))).performanceYears;
}

theme();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', theme);
api.takeToken();
hatches();
// A link to a part of the page, as the one that skips the frame, draws nothing anew: the focus would be lost.
addEventListener('popstate', () => { if (here() !== drawn) show(); });
addEventListener('hashchange', () => { api.takeToken(); });
document.addEventListener('click', clicks(go));
document.addEventListener('keydown', keys(backToNow));
start();
