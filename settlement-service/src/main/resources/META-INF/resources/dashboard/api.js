// The only file that asks the services.

/** @import {settlement} from './answers.js' */

const TOKEN = 'trueup.token';
/** @typedef {'assignment' | 'benchmark' | 'settlement'} Service */

/** @type {Partial<Record<Service, string>>} */
let addresses = {settlement: ''};

/** @type {Map<string, {tag: string, content: any}>} */
const kept = new Map();

/** Takes the token of the start out of the address, and keeps it for this tab. */
export function takeToken() {
  const match = /(?:^#|&)token=([A-Za-z0-9._~+/=-]+)/.exec(location.hash);
  if (match) {
    sessionStorage.setItem(TOKEN, match[1]);
    history.replaceState(null, '', location.pathname + location.search);
  }
}

/** @param {string} token */
export const keepToken = token => sessionStorage.setItem(TOKEN, token.trim().replace(/^(Authorization:\s*)?(Bearer\s+)?/i, ''));
export const hasToken = () => sessionStorage.getItem(TOKEN) !== null;
/** Names the token without saying it. */
export async function nameOfToken() {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sessionStorage.getItem(TOKEN) ?? '')));
  return [...bytes.slice(0, 8)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

const authorization = () => ({Authorization: 'Bearer ' + (sessionStorage.getItem(TOKEN) ?? '')});

/** What a service answered instead of what was asked for. */
export class Problem extends Error {
  /**
   * @param {number} status 0 where nobody answered
   * @param {any} content of problem+json
   * @param {string} request method and address
   */
  constructor(status, content, request) {
    super(content.detail ?? content.title);
    this.status = status;
    this.title = content.title;
    this.errors = content.errors ?? [];
    this.request = request;
  }
}

export async function configure() {
  /** @type {settlement.ClientConfiguration} */
  const found = await get('/client-configuration');
  addresses = {settlement: '', assignment: found.assignment, benchmark: found.benchmark};
  return found;
}

/** @param {Service} service */
export const knows = service => addresses[service] !== undefined;
/**
 * @param {string} path
 * @param {Service} service
 */
export const addressOf = (path, service = 'settlement') => (addresses[service] ?? '') + path;

/**
 * GET as JSON; what has not changed since is not sent again.
 * @param {string} path
 * @param {{service?: Service, headers?: Record<string, string>, signal?: AbortSignal}} [more]
 * @returns {Promise<any>}
 */
export async function get(path, {service = 'settlement', headers = {}, signal = undefined} = {}) {
  const address = addressOf(path, service);
  const known = kept.get(address);
  const answer = await send('GET', address, {
    signal,
    headers: {Accept: 'application/json', ...(known ? {'If-None-Match': known.tag} : {}), ...headers},
  });
  if (answer.status === 304 && known) return known.content;
  const content = await answer.json();
  const tag = answer.headers.get('ETag');
  if (tag) kept.set(address, {tag, content});
  return content;
}

/**
 * @param {string} path
 * @param {{service?: Service, body?: any, headers?: Record<string, string>}} [more]
 * @returns {Promise<any>}
 */
export async function post(path, {service = 'settlement', body = undefined, headers = {}} = {}) {
  const answer = await send('POST', addressOf(path, service), {body, headers: {Accept: 'application/json', ...headers}});
  return answer.status === 204 ? null : answer.json();
}

export const CSV = 'text/csv';
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Saves a table as a file, under the name that the service gives it.
 * @param {string} path
 * @param {Service} service
 */
export async function download(path, service = 'settlement', type = CSV) {
  const answer = await send('GET', addressOf(path, service), {headers: {Accept: type}});
  const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'trueup';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * @param {string} method
 * @param {string} address
 * @param {{headers: Record<string, string>, body?: any, signal?: AbortSignal}} more
 */
async function send(method, address, {headers, body = undefined, signal = undefined}) {
  const request = method + ' ' + address;
  let answer;
  try {
    answer = await fetch(address, {method, body, signal, headers: {...headers, ...authorization()}, cache: 'no-store', credentials: 'omit'});
  } catch (/** @type {any} */ failed) {
    if (failed.name === 'AbortError') throw failed;
    const service = Object.entries(addresses).find(([, at]) => at && address.startsWith(at))?.[0] ?? 'settlement';
    throw new Problem(0, {title: service + '-service does not answer', detail: 'It may be starting again. Ask once more in a moment.'}, request);
  }
  if (answer.ok || answer.status === 304) return answer;
  const content = await answer.json().catch(() => ({title: answer.statusText || 'Status ' + answer.status}));
  throw new Problem(answer.status, content, request);
}

/**
 * An answer that does not end.
 * @param {string} path
 * @param {Record<string, string>} headers
 * @param {AbortSignal} signal
 */
export const open = (path, headers, signal) => send('GET', path, {headers, signal});
