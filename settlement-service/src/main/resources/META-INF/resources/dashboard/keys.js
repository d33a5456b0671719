// What keys do on every page, and links that need no page to be loaded anew.

import {by, first} from './dom.js';
import {asOf} from './address.js';

/** / searches, [ and ] go to the ACO before and after, Esc leaves the past. */
export const keys = backToNow => event => {
  if (event.target.closest('input, select, textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/') {
    const search = first(document, 'input[type=search]');
    if (search) { event.preventDefault(); search.focus(); }
  } else if (event.key === 'Escape' && asOf()) backToNow();
  else if (event.key === '[' || event.key === ']') first(document, event.key === '[' ? '[data-go=before]' : '[data-go=next]')?.click();
};

/** A link of these pages. */
export const clicks = go => event => {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || link.hasAttribute('download') || link.target) return;
  event.preventDefault();
  go(link.getAttribute('href'));
  if (!location.hash) by('main').focus({preventScroll: true});
};
