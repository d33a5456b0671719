// What stands above every page: where one is, which year, and as of when.

import {by, h} from './dom.js';
import {clock} from './format.js';
import {otherTheme} from './look.js';

/**
 * @param {import('./main.js').State} state
 * @param {{address: typeof import('./address.js').address, go: (to: string) => void, backToNow: () => void}} ways
 */
export function frame(state, {address, go, backToNow}) {
  const path = location.pathname;
  /** @param {string} to @param {string} text @param {boolean} is where one is */
  const link = (to, text, is) => h('li', {}, h('a', {href: address(to, {}), 'aria-current': is ? 'page' : null}, text));
  const year = state.year || state.years.at(-1) || '2018';
  const years = state.years.includes(year) ? state.years : [...state.years, year].sort();
  const asOf = new URLSearchParams(location.search).get('asOf');
  by('top').replaceChildren(h('div.bar', {},
    h('a.brand', {href: address('/', {})}, h('img', {src: '/dashboard/icon.svg', alt: ''}), 'Trueup'),
    h('nav', {'aria-label': 'Pages'}, h('ul', {},
      link('/years/' + year, 'Portfolio', path.startsWith('/years/')),
      link('/what-if?py=' + year, 'What if', path === '/what-if'),
      link('/intake?py=' + year, 'Intake', path === '/intake'),
      link('/law/' + year, 'Rules', path.startsWith('/law/')),
      state.me?.roles.some(role => ['operator', 'auditor'].includes(role)) ? link('/operations', 'Operations', path === '/operations') : null)),
    h('div.tools', {},
      h('span.live', {class: state.live && !asOf ? 'on' : '', title: state.heard ? 'last change ' + clock(state.heard) + ' UTC' : ''}, h('i', {}), h('span.who', {}, asOf ? 'as of' : state.live ? 'live' : 'not live')),
      h('label', {}, h('span', {}, 'Performance year'), h('select', {
        'aria-label': 'Performance year',
        onchange: event => go(address(yearAddress(event.target.value), {})),
      }, years.map(one => h('option', {value: one, selected: one === year}, one)))),
      h('label', {}, h('span', {}, 'As of'), h('input', {
        type: 'date', 'aria-label': 'As of the end of a day (UTC); empty for now', value: asOf?.slice(0, 10) ?? '',
        onchange: event => event.target.value ? go(withAsOf(event.target.value)) : backToNow(),
      })),
      h('button.plain', {'aria-label': 'Light or dark', title: 'Light or dark', onclick: otherTheme}, '◐'))),
  state.away ? h('div.banner.away', {role: 'status'}, `settlement-service does not answer since ${clock(state.away)} UTC; what stands here is what it said before.`) : '');
}

/** @param {string} year */
function yearAddress(year) {
  const path = location.pathname;
  const ofAco = /^\/acos\/([^/]+)\/years\//.exec(path);
  if (ofAco) return '/acos/' + ofAco[1] + '/years/' + year;
  if (path.startsWith('/law/')) return '/law/' + year;
  if (path === '/what-if' || path === '/intake') return path + '?py=' + year;
  return '/years/' + year;
}

/** @param {string} day */
function withAsOf(day) {
  const now = new URL(location.href);
  now.searchParams.set('asOf', day);
  return now.pathname + now.search + now.hash;
}
