// Settlements as they change, for all pages that are open.

import {Problem, nameOfToken, open} from './api.js';

/** @typedef {(kind: string, item: any) => void} Tell */

/**
 * Follows settlements as they change, for as long as the page is open; after a break from where it was. A browser has few
 * lines to one service, so of all pages that have this token one reads and tells the others.
 * @param {Tell} tell
 * @param {(isLive: boolean) => void} state
 */
export async function follow(tell, state) {
  /** @type {Tell} */
  const told = (kind, item) => kind === 'live' ? state(item) : tell(kind, item);
  if (!navigator.locks || !crypto.subtle) return read(told, new AbortController());
  const name = 'trueup.stream.' + await nameOfToken();
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

/**
 * @param {Tell} tell
 * @param {AbortController} leaving
 */
async function read(tell, leaving) {
  let last = '';
  let pause = 500;
  while (!leaving.signal.aborted) {
    try {
      const headers = {Accept: 'text/event-stream', ...(last ? {'Last-Event-ID': last} : {})};
      const answer = await open('/settlements/stream', headers, leaving.signal);
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

/** @param {any} body of an answer that does not end */
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

/** @param {string} lines */
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
