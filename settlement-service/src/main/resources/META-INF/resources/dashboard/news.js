// What changed, in a sentence for those who listen to the page.

import {say} from './dom.js';
import {dollars} from './format.js';

/** @import {settlement} from './answers.js' */

let soon = 0;
/** @type {settlement.PortfolioItem[]} */
let several = [];

/**
 * At most one sentence a second.
 * @param {settlement.PortfolioItem} item
 */
export function announce(item) {
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
