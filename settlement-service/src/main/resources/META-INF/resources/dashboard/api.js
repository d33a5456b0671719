// The only file that asks the services.

const TOKEN = 'trueup.token';
let addresses = {settlement: ''};
const kept = new Map();

/** Takes the token of the start out of the address, and keeps it for this tab. */
export function takeToken() {
  const match = /(?:^#|&)token=([A-Za-z0-9._~+/=-]+)/.exec(location.hash);
  if (match) {
    sessionStorage.setItem(TOKEN, match[1]);
    history.replaceState(null, '', location.pathname + location.search);
  }
}

export const keepToken = token => sessionStorage.setItem(TOKEN, token.trim().replace(/^(Authorization:\s*)?(Bearer\s+)?/i, ''));
export const hasToken = () => sessionStorage.getItem(TOKEN) !== null;
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
  const found = await get('/client-configuration');
  addresses = {settlement: '', assignment: found.assignment, benchmark: found.benchmark};
  return found;
}

export const knows = service => addresses[service] !== undefined;
export const addressOf = (path, service = 'settlement') => (addresses[service] ?? '') + path;

/** GET as JSON; what has not changed since is not sent again. */
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
 * @param {{service?: string, body?: any, headers?: Record<string, string>}} [more]
 */
export async function post(path, {service = 'settlement', body = undefined, headers = {}} = {}) {
  const answer = await send('POST', addressOf(path, service), {body, headers: {Accept: 'application/json', ...headers}});
  return answer.status === 204 ? null : answer.json();
}

export const CSV = 'text/csv';
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves a table as a file, under the name that the service gives it. */
export async function download(path, service = 'settlement', type = CSV) {
  const answer = await send('GET', addressOf(path, service), {headers: {Accept: type}});
  const name = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? 'trueup';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function send(method, address, {headers, body = undefined, signal = undefined}) {
  const request = method + ' ' + address;
  let answer;
  try {
    answer = await fetch(address, {method, body, signal, headers: {...headers, ...authorization()}, cache: 'no-store', credentials: 'omit'});
  } catch (/** @type {any} */ failed) {
    if (failed.name === 'AbortError') throw failed;
    const service = Object.keys(addresses).find(name => addresses[name] && address.startsWith(addresses[name])) ?? 'settlement';
    throw new Problem(0, {title: service + '-service does not answer', detail: 'It may be starting again. Ask once more in a moment.'}, request);
  }
  if (answer.ok || answer.status === 304) return answer;
  const content = await answer.json().catch(() => ({title: answer.statusText || 'Status ' + answer.status}));
  throw new Problem(answer.status, content, request);
}

/**
 * Follows settlements as they change, for as long as the page is open; after a break from where it was. A browser has few
 * lines to one service, so of all pages that have this token one reads and tells the others.
 * @param {(kind: string, item: any) => void} tell
 * @param {(isLive: boolean) => void} state
 */
export async function follow(tell, state) {
  const told = (kind, item) => kind === 'live' ? state(item) : tell(kind, item);
  if (!navigator.locks || !crypto.subtle) return read(told, new AbortController());
  const name = 'trueup.stream.' + await digest(sessionStorage.getItem(TOKEN) ?? '');
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({data}) => data.ask ? undefined : told(data.kind, data.item);
  const begin = () => {
    const leaving = new AbortController();
    addEventListener('pagehide', () => leaving.abort(), {once: true});
    navigator.locks.request(name, {signal: leaving.signal}, async () => {
      let isLive = false;
      channel.onmessage = ({data}) => data.ask ? channel.postMessage({kind: 'live', item: isLive}) : undefined;
      await read((kind, item) => {
        if (kind === 'live') isLive = item;
        told(kind, item);
        channel.postMessage({kind, item});
      }, leaving);
    }).catch(() => undefined);
    channel.postMessage({ask: true});
  };
  addEventListener('pageshow', event => { if (event.persisted) begin(); });
  begin();
}

async function digest(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes.slice(0, 8)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

async function read(tell, leaving) {
  let last = '';
  let pause = 500;
  while (!leaving.signal.aborted) {
    try {
      const headers = {Accept: 'text/event-stream', ...(last ? {'Last-Event-ID': last} : {})};
      const answer = await send('GET', '/settlements/stream', {headers, signal: leaving.signal});
      tell('live', true);
      pause = 500;
      for await (const event of events(answer.body)) {
        if (event.id) last = event.id;
        if (event.data) tell(event.name, JSON.parse(event.data));
      }
      await new Promise(resolve => setTimeout(resolve, 250));
    } catch (failed) {
      if (failed instanceof Problem && [401, 403].includes(failed.status)) break;
      tell('live', false);
      if (!leaving.signal.aborted) await new Promise(resolve => setTimeout(resolve, pause));
      pause = Math.min(pause * 2, 10_000);
    }
  }
  tell('live', false);
}

async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) return;
    text += value;
    let end;
    while ((end = text.indexOf('\n\n')) >= 0) {
      yield parsed(text.slice(0, end));
      text = text.slice(end + 2);
    }
  }
}

function parsed(lines) {
  const event = {name: 'message', id: '', data: ''};
  for (const line of lines.split('\n')) {
    const [field, value] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).replace(/^ /, '')];
    if (field === 'event') event.name = value;
    else if (field === 'id') event.id = value;
    else if (field === 'data') event.data += value;
  }
  return event;
}
