// The bar above a page of the past.

import {h} from './dom.js';
import {asOf} from './address.js';
import {time} from './format.js';

/** @param {() => void} backToNow */
export function asOfBar(backToNow) {
  const moment = asOf();
  if (!moment) return [];
  return [h('div.banner.asof', {role: 'note'},
    h('span', {}, h('b', {}, 'As of ' + (moment.length === 10 ? moment : time(moment))), ': what was known then, and nothing later.'),
    h('button', {onclick: backToNow}, 'Back to now'))];
}
