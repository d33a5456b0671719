// A year's rules with their citations, and what changed from another year.

import {h} from './dom.js';
import * as api from './api.js';
import {rate, track, words} from './format.js';
import {files, later, part} from './parts.js';

/** @import {settlement} from './answers.js' */
/** @import {Page} from './main.js' */

/** @param {Page} page @param {string} year */
export async function lawPage(page, year) {
  page.title('Rules of ' + year);
  const start = page.query.get('agreementStart');
  /** @type {settlement.Sheet} */
  const sheet = await api.get(`/rules?performanceYear=${year}` + (start ? '&agreementStart=' + start : ''));
  const before = String(Number(year.slice(0, 4)) - 1);
  const provisional = sheet.rules.filter(rule => rule.provisional).length;
  return [
    h('div.head', {}, h('div', {}, h('h1', {}, 'Rules of performance year ' + year), h('p', {}, `For an agreement that begins ${sheet.agreementStart}; ${provisional ? provisional + ' provisional' : 'none provisional'}. Rules of settlement-service.`))),
    part('sheet', 'In force', null, files(`/rules?performanceYear=${year}` + (start ? '&agreementStart=' + start : '')), table(sheet.rules)),
    part('changes', `What changed from ${before}`, null, files(`/rules/diff?from=${before}&to=${year}`), later(() => differences(before, year))),
  ];
}

/** @param {settlement.Sheet['rules']} rules */
const table = rules => h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Rules'}, h('table', {},
  h('thead', {}, h('tr', {}, ['Rule', 'Track', 'Value', 'Citation', 'Reviewed through'].map(head => h('th', {scope: 'col'}, head)))),
  h('tbody', {}, rules.map(rule => h('tr', {}, h('td', {}, rule.title, rule.provisional ? h('div.small.warn', {}, 'provisional: ' + rule.provisional) : null), h('td', {class: 'whole'}, rule.track ? track(rule.track) : 'all'), h('td.value', {}, valueOf(rule)), h('td.small', {}, rule.cite), h('td.whole', {}, rule.reviewedThrough))))));

/**
 * A share is written as a percentage, where the rule counts in percent.
 * @param {settlement.Sheet['rules'][number]} rule
 */
const valueOf = rule => typeof rule.value === 'string' && rule.unit.startsWith('percent') && /^[\d.]+$/.test(rule.value) ? rate(rule.value, 1) : value(rule.value);

/**
 * A rule's value as it is written: several parts below each other.
 * @param {any} content
 * @returns {any}
 */
function value(content) {
  if (content === null || typeof content !== 'object') return words(content);
  if (Array.isArray(content) && content.every(one => one === null || typeof one !== 'object')) return content.map(words).join(', ');
  if (Array.isArray(content)) return content.length > 6 ? h('details', {}, h('summary', {}, content.length + ' rows'), content.map(one => h('div.mono', {}, line(one)))) : content.map(one => h('div.mono', {}, line(one)));
  return Object.entries(content).map(([name, part]) => h('div', {}, h('span.quiet', {}, name + ' '), typeof part === 'object' ? value(part) : String(part)));
}

/** @param {any} content */
const line = content => content !== null && typeof content === 'object' ? Object.entries(content).map(([name, part]) => `${name} ${typeof part === 'object' ? JSON.stringify(part) : part}`).join(', ') : String(content);

/** @param {string} from @param {string} to */
async function differences(from, to) {
  /** @type {settlement.Differences} */
  const {items} = await api.get(`/rules/diff?from=${from}&to=${to}`);
  if (!items.length) return h('p.note', {}, 'Nothing.');
  return h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'What changed'}, h('table', {},
    h('thead', {}, h('tr', {}, ['Rule', 'Track', 'What changed', 'Citation'].map(head => h('th', {scope: 'col'}, head)))),
    h('tbody', {}, items.map(item => h('tr', {}, h('td', {}, item.title ?? item.rule), h('td.whole', {}, item.track ? track(item.track) : 'all'), h('td', {}, item.inWords.map(text => h('div', {}, text))), h('td.small', {}, [item.to?.cite ?? item.from?.cite].filter(Boolean).join('')))))));
}
