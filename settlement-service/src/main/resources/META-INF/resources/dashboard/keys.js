// What keys do on every page, and links that need no page to be loaded anew.

import {by, first, h} from './dom.js';
import {asOf} from './address.js';

/**
 * / searches, ? lists what keys do, [ and ] go to the ACO before and after, Esc leaves the past.
 * @param {() => void} backToNow
 * @returns {(event: any) => void}
 */
export const keys = backToNow => event => {
  if (event.target.closest('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/') {
    const search = first(document, 'input[type=search]');
    if (search) { event.preventDefault(); search.focus(); }
  } else if (event.key === '?') help();
  else if (event.key === 'Escape' && asOf()) backToNow();
  else if (event.key === '[' || event.key === ']') first(document, event.key === '[' ? '[data-go=before]' : '[data-go=next]')?.click();
};

const KEYS = [['/', 'search'], ['[ and ]', 'the ACO before, and after'], ['arrows', 'from bar to bar, list to list, ACO to ACO in a chart'], ['Enter', 'choose'], ['Esc', 'close this, leave the past'], ['?', 'this list']];

/** What keys do, until Esc. */
function help() {
  const list = /** @type {HTMLDialogElement} */ (h('dialog', {'aria-label': 'Keys'}, h('h2', {}, 'Keys'),
    h('dl.keys', {}, KEYS.map(([key, does]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, does)])), h('button', {onclick: () => list.close()}, 'Close')));
  list.addEventListener('close', () => list.remove());
  document.body.append(list);
  list.showModal();
}

/**
 * A link of these pages.
 * @param {(to: string) => void} go
 * @returns {(event: any) => void}
 */
export const clicks = go => event => {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || link.hasAttribute('download') || link.target) return;
  event.preventDefault();
  go(link.getAttribute('href'));
  if (!location.hash) by('main').focus({preventScroll: true});
};
