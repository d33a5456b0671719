// Which page an address means, and the frame around it.

import {h, say} from './dom.js';
import * as api from './api.js';
import {dollars, time} from './format.js';
import {portfolioPage} from './portfolio.js';
import {acoYearPage} from './aco-year.js';
import {boardPage} from './board.js';
import {acoPage} from './aco.js';
import {whatIfPage} from './what-if.js';
import {intakePage} from './intake.js';
import {operationsPage} from './operations.js';
import {lawPage} from './law.js';
import {problem, signIn} from './parts.js';
import {frame as drawFrame} from './frame.js';
import {hatches, theme} from './look.js';

const PAGES = [
  [/^\/years\/([^/]+)$/, (page, year) => portfolioPage(page, year)],
  [/^\/acos\/([^/]+)$/, (page, aco) => acoPage(page, aco)],
  [/^\/acos\/([^/]+)\/years\/([^/]+)$/, (page, aco, year) => acoYearPage(page, aco, year)],
  [/^\/acos\/([^/]+)\/years\/([^/]+)\/board$/, (page, aco, year) => boardPage(page, aco, year)],
  [/^\/what-if$/, page => whatIfPage(page)],
  [/^\/intake$/, page => intakePage(page)],
  [/^\/operations$/, page => operationsPage(page)],
  [/^\/law\/([^/]+)$/, (page, year) => lawPage(page, year)],
];

const state = {years: [], year: '', me: null, live: false, listeners: new Set(), heard: null};

/** What pages know of the frame: the address, the moment asked about, and settlements as they change. */
function context(main) {
  const query = new URLSearchParams(location.search);
  return {
    main,
    query,
    asOf: query.get('asOf'),
    me: state.me,
    years: state.years,
    year: state.year,
    /** An address that keeps the moment asked about. */
    to: (path, more = {}) => address(path, more),
    /** The same of REST. */
    ask: (path, more = {}) => address(path, more),
    /** Writes a choice into the address. */
    choose: (name, value) => {
      const now = new URL(location.href);
      if (value === null || value === '') now.searchParams.delete(name);
      else now.searchParams.set(name, value);
      history.replaceState(null, '', now);
    },
    title: text => { document.title = text + ' · Trueup'; },
    follow: listener => {
      const isThere = main.dataset.page;
      const guarded = (...news) => main.dataset.page === isThere && listener(...news);
      state.listeners.add(guarded);
    },
    /** The years that there are, as an answer named them. */
    learn: years => { state.years = years; frame(); },
  };
}

function address(path, more) {
  const [plain, hash] = path.split('#');
  const [place, given] = plain.split('?');
  const query = new URLSearchParams(given);
  const asOf = new URLSearchParams(location.search).get('asOf');
  if (asOf && !query.has('asOf')) query.set('asOf', asOf);
  for (const [name, value] of Object.entries(more)) if (value !== null && value !== undefined && value !== '') query.set(name, value);
  const text = query.toString();
  return place + (text ? '?' + text : '') + (hash ? '#' + hash : '');
}

/** Goes to an address of the page without loading it anew. */
export function go(to) {
  history.pushState(null, '', to);
  show();
}

let shown = 0;

async function show() {
  const main = document.getElementById('main');
  state.listeners.clear();
  main.dataset.page = String(++shown);
  const path = location.pathname;
  if (path === '/') {
    history.replaceState(null, '', address('/years/' + (state.years.at(-1) ?? '2018'), {}));
    return show();
  }
  const found = PAGES.map(([form, make]) => [form.exec(path), make]).find(([match]) => match);
  const [match, make] = found ?? [null, null];
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
    const content = await make(context(main), ...match.slice(1).map(decodeURIComponent));
    if (main.dataset.page !== mine) return;
    main.replaceChildren(...asOfBar(), ...[content].flat());
    const part = location.hash.slice(1);
    if (part) document.getElementById(part)?.scrollIntoView();
    else window.scrollTo(0, 0);
  } catch (failed) {
    if (main.dataset.page !== mine) return;
    main.replaceChildren(...asOfBar(), failed.status === 401 ? signIn(start) : h('section', {}, problem(failed, show)));
  }
}

function asOfBar() {
  const asOf = new URLSearchParams(location.search).get('asOf');
  if (!asOf) return [];
  return [h('div.banner.asof', {role: 'note'},
    h('span', {}, h('b', {}, 'As of ' + (asOf.length === 10 ? asOf : time(asOf))), ': what was known then, and nothing later.'),
    h('button', {onclick: backToNow}, 'Back to now'))];
}

const frame = () => drawFrame(state, {address, go, backToNow});

function backToNow() {
  const now = new URL(location.href);
  now.searchParams.delete('asOf');
  go(now.pathname + now.search + now.hash);
}

function keys(event) {
  if (event.target.closest('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/') {
    const search = document.querySelector('input[type=search]');
    if (search) { event.preventDefault(); search.focus(); }
  } else if (event.key === 'Escape' && location.search.includes('asOf=')) backToNow();
  else if (event.key === '[' || event.key === ']') document.querySelector(event.key === '[' ? '[data-go=before]' : '[data-go=next]')?.click();
}

function clicks(event) {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || link.hasAttribute('download') || link.target) return;
  event.preventDefault();
  go(link.getAttribute('href'));
  if (!location.hash) document.getElementById('main').focus({preventScroll: true});
}

let soon = 0;
let several = [];

/** At most one sentence a second for those who listen to the page. */
function announce(item) {
  several.push(item);
  clearTimeout(soon);
  soon = setTimeout(() => {
    const [first] = several;
    say(several.length > 1
      ? several.length + ' ACOs changed'
      : (first.acoName ?? first.acoId) + (first.payment ? ': ' + dollars(first.payment) : '') + (first.lastMove?.why ? ', ' + first.lastMove.why : ''));
    several = [];
  }, 600);
}

async function start() {
  try {
    await api.configure();
    state.me = await api.get('/me');
    if (location.pathname === '/') await learnYears();
  } catch (failed) {
    frame();
    document.getElementById('main').replaceChildren(failed.status === 401 ? signIn(start) : h('section', {}, problem(failed, start)));
    return;
  }
  const known = new Map();
  api.follow((kind, item) => {
    const of = item.acoId + '/' + item.performanceYear;
    if (kind === 'settlement' && known.get(of) >= item.revision) return;
    if (kind === 'settlement') known.set(of, item.revision);
    state.heard = new Date().toISOString();
    if (new URLSearchParams(location.search).has('asOf')) return;
    state.listeners.forEach(listener => listener(kind, item));
    if (kind === 'settlement') announce(item);
  }, isLive => {
    if (state.live !== isLive) { state.live = isLive; frame(); }
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
addEventListener('popstate', show);
addEventListener('hashchange', () => { api.takeToken(); });
document.addEventListener('click', clicks);
document.addEventListener('keydown', keys);
start();
