// How figures and times are written. Amounts and rates come as decimal text and are rounded here for the eye alone; nothing is computed from them.

/** @import {settlement} from './answers.js' */

const MISSING = '–';
/** @param {string} text */
const minus = text => text.replace('-', '−');
/** @typedef {string | number | null | undefined} Figure decimal text, or nothing */

/** @type {Map<string, Intl.NumberFormat>} */
const numbers = new Map();

/** @param {Intl.NumberFormatOptions} options */
function number(options) {
  const key = JSON.stringify(options);
  const made = numbers.get(key) ?? new Intl.NumberFormat('en-US', options);
  numbers.set(key, made);
  return made;
}

/** @param {string | number} text */
const isNegative = text => String(text).startsWith('-');
/**
 * Without its sign; the browser's formatter reads decimal text exactly.
 * @param {string | number} text
 * @returns {any}
 */
const size = text => String(text).replace(/^-/, '');
/**
 * @param {any} value
 * @returns {value is null | undefined}
 */
const isNone = value => value === null || value === undefined;

/**
 * @param {string | number} text
 * @param {number} digits
 * @param {string} sign
 */
function parenthesized(text, digits, sign) {
  const written = sign + number({minimumFractionDigits: digits, maximumFractionDigits: digits}).format(size(text));
  return isNegative(text) && /[1-9]/.test(written) ? `(${written})` : written;
}

/**
 * In a table: 1,037,780, what leaves the ACO in parentheses.
 * @param {Figure} text
 */
export const amount = (text, digits = 0) => isNone(text) ? MISSING : parenthesized(text, digits, '');

/**
 * In a text: $1,037,780.
 * @param {Figure} text
 */
export const dollars = (text, digits = 0) => isNone(text) ? MISSING : parenthesized(text, digits, '$');

/**
 * A change has its sign: +1,024,006, (5,511).
 * @param {Figure} text
 */
export function change(text) {
  if (isNone(text)) return MISSING;
  const written = amount(text);
  return isNegative(text) || written === '0' ? written : '+' + written;
}

/**
 * On axes and in heads: $110.3B, ($1.0M).
 * @param {Figure} text
 */
export function large(text) {
  if (isNone(text)) return MISSING;
  const value = Math.abs(Number(text));
  const [unit, letter] = value >= 1e10 ? [1e9, 'B'] : value >= 1e5 ? [1e6, 'M'] : value >= 1e3 ? [1e3, 'K'] : [1, ''];
  const digits = letter === 'K' || letter === '' ? 0 : value / unit < 0.6 ? 2 : 1;
  const written = '$' + (value / unit).toFixed(digits) + letter;
  return isNegative(text) && value > 0 ? `(${written})` : written;
}

/**
 * −2.36%.
 * @param {Figure} text
 */
export const rate = (text, digits = 2) => isNone(text)
  ? MISSING
  : minus(number({style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits}).format(/** @type {any} */ (text)));

/**
 * What lies between two rates: 0.36 points, 0.006 points.
 * @param {Figure} text
 */
export function points(text, sign = false) {
  if (isNone(text)) return MISSING;
  const digits = Math.abs(Number(text)) < 0.0002 ? 3 : 2;
  const written = rate(text, digits).replace('%', '');
  return sign && !isNegative(text) ? '+' + written : written;
}

/** @param {Figure} value */
export const count = value => isNone(value) ? MISSING : number({maximumFractionDigits: 0}).format(/** @type {any} */ (value));

/**
 * Person years, to hundredths.
 * @param {any} value decimal text, or an object with it
 */
export const years = value => isNone(value) ? MISSING : number({minimumFractionDigits: 2, maximumFractionDigits: 2}).format(value.years ?? value);

/**
 * 28 Nov 2026, 11:39:29 UTC.
 * @param {string | null | undefined} text
 */
export function time(text) {
  if (!text) return MISSING;
  const at = new Date(text);
  /** @param {Intl.DateTimeFormatOptions} options */
  const part = options => new Intl.DateTimeFormat('en-GB', {timeZone: 'UTC', ...options}).format(at);
  return part({day: 'numeric', month: 'short', year: 'numeric'}) + ', '
    + part({hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false}) + ' UTC';
}

/** @param {string} text */
export const clock = text => new Intl.DateTimeFormat('en-GB', {timeZone: 'UTC', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false}).format(new Date(text));

/**
 * A figure of the report as its unit is written.
 * @param {string} value
 * @param {string} unit
 */
export function byUnit(value, unit, digits = 0) {
  switch (unit) {
    case 'DOLLARS': return amount(value, digits);
    case 'DOLLARS_PER_PERSON_YEAR': return amount(value, 2);
    case 'RATE': return rate(value, 2);
    case 'PEOPLE': return count(value);
    case 'PERSON_YEARS': return years(value);
    case 'FACTOR': return number({minimumFractionDigits: 4, maximumFractionDigits: 4}).format(/** @type {any} */ (value));
    default: return words(value);
  }
}

/**
 * BASIC_E is BASIC E, TRACK_1_PLUS is Track 1+.
 * @param {string | null | undefined} name
 */
export const track = name => !name ? MISSING
  : name.startsWith('P2011') ? '2011 proposal, track ' + name.slice(-1)
    : name.startsWith('TRACK_') ? 'Track ' + name.slice(6).replace('_PLUS', '+') : name.replaceAll('_', ' ');

/**
 * INITIAL_DETERMINATION is Initial determination.
 * @param {any} name
 */
export function words(name) {
  if (isNone(name)) return MISSING;
  const text = String(name);
  if (!/^[A-Z0-9_]+$/.test(text)) return text;
  if (/^Q\d$/.test(text)) return text;
  const lower = text.toLowerCase().replaceAll('_', ' ');
  return lower.charAt(0).toUpperCase() + lower.slice(1).replace(/^ms /, 'MS ');
}

export const OUTCOME = {
  EARNED: {symbol: '▲', word: 'earns', is: 'earn'},
  OWED: {symbol: '▼', word: 'owes', is: 'owe'},
  NEITHER: {symbol: '■', word: 'neither', is: 'none'},
};

/**
 * What an ACO earned, or owes in parentheses.
 * @param {settlement.PortfolioItem} item
 */
export function earnedOrOwed(item) {
  if (!item.outcome) return MISSING;
  return item.outcome === 'EARNED' ? amount(item.earned) : item.outcome === 'OWED' ? amount('-' + item.owed) : '0';
}
