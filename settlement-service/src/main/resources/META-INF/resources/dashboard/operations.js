// For who runs it: messages that failed, settlements computed again, who did what.

import {h} from './dom.js';
import * as api from './api.js';
import {count, time, words} from './format.js';
import {files, later, part, problem} from './parts.js';

/** @import {settlement} from './answers.js' */
/** @import {Page} from './main.js' */

/** @type {api.Service[]} */
const SERVICES = ['assignment', 'benchmark', 'settlement'];

/** @param {Page} page */
export async function operationsPage(page) {
  page.title('Operations');
  return [
    h('div.head', {}, h('div', {}, h('h1', {}, 'Operations'))),
    part('services', 'Services', 'Whether each is ready, and says why not.', null, later(() => Promise.all(SERVICES.map(health)))),
    part('letters', 'Messages that failed', 'Records that could not be processed, the oldest first. An operator replays or discards them by REST.', null, later(() => Promise.all(SERVICES.map(letters)))),
    part('verification', 'Every settlement, computed again', 'From its stored inputs, and compared to the digit.', null, verification()),
    page.me?.roles.includes('auditor') ? part('audit', 'Who did what', 'The latest entries of settlement-service’s audit log.', files('/audit-log?limit=1000'), later(audit)) : null,
  ].filter(Boolean);
}

/** @param {api.Service} service */
async function health(service) {
  if (!api.knows(service)) return h('p.note', {}, service + '-service: this page is not told where it is.');
  try {
    /** @type {{status: string, checks: {name: string, status: string}[]}} */
    const found = await api.get('/q/health/ready', {service});
    return h('p', {}, h('span', {class: found.status === 'UP' ? 'ok' : 'owe'}, found.status === 'UP' ? '✓ ' : '✗ '), h('b', {}, service + '-service '), h('span.quiet', {}, found.status === 'UP' ? 'ready' : found.checks.filter(check => check.status !== 'UP').map(check => check.name).join(', ')));
  } catch (failed) { return problem(failed); }
}

/** @param {api.Service} service */
async function letters(service) {
  if (!api.knows(service)) return null;
  try {
    /** @type {settlement.PageDeadLetter} */
    const {items} = await api.get('/dead-letters?state=OPEN&limit=50', {service});
    if (!items.length) return h('p', {}, h('span.ok', {}, '✓ '), h('b', {}, service + '-service '), h('span.quiet', {}, 'none'));
    return h('div.scroll', {}, h('table', {}, h('caption', {}, `${service}-service: ${count(items.length)} open`),
      h('thead', {}, h('tr', {}, ['No.', 'Topic', 'About', 'Since', 'Why'].map(head => h('th', {scope: 'col'}, head)))),
      h('tbody', {}, items.map(item => h('tr', {}, h('td', {}, item.id), h('td.mono', {}, item.topic), h('td', {}, item.eventId ?? item.key ?? '–'), h('td', {}, time(item.receivedAt)), h('td', {}, item.reason ?? '–'))))));
  } catch (failed) { return problem(failed); }
}

function verification() {
  const place = h('div', {'aria-live': 'polite'});
  /** @param {import('./dom.js').Happening} event */
  const all = async event => {
    const button = event.currentTarget;
    button.disabled = true;
    /** @type {settlement.VerifiedPage[]} */
    const pages = [];
    let cursor = '';
    try {
      do {
        /** @type {settlement.VerifiedPage} */
        const answer = await api.post('/settlements/verify?limit=1000' + (cursor ? '&cursor=' + encodeURIComponent(cursor) : ''));
        pages.push(answer);
        cursor = answer.nextCursor ?? '';
        place.replaceChildren(...pages.map(one => h('p', {}, h('span', {class: one.different ? 'owe' : 'ok'}, one.different ? '✗ ' : '✓ '), `${count(one.verified)} the same, ${count(one.different)} different`)),
          ...pages.flatMap(one => one.items).map(item => h('p.owe', {}, `${item.acoId} ${item.performanceYear} revision ${item.revision} differs`)));
      } while (cursor);
    } catch (failed) { place.replaceChildren(problem(failed)); }
    button.disabled = false;
  };
  return h('div', {}, h('p', {}, h('button', {onclick: all}, 'Verify all')), place);
}

async function audit() {
  /** @type {settlement.PageAuditEntry} */
  const {items} = await api.get('/audit-log?limit=30');
  if (!items.length) return h('p.note', {}, 'No entry yet.');
  return h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Audit log'}, h('table', {},
    h('thead', {}, h('tr', {}, ['No.', 'When', 'Who', 'What', 'Of'].map(head => h('th', {scope: 'col'}, head)))),
    h('tbody', {}, items.map(item => h('tr', {}, h('td', {}, item.seq), h('td', {}, time(item.at)), h('td', {}, item.caller), h('td', {}, words(item.action)), h('td.file', {}, item.subject ?? '–'))))));
}
