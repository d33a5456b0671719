// Addresses of pages and of REST: the moment asked about travels along all of them.

/** The moment that the page is asked about; null for now. */
export const asOf = () => new URLSearchParams(location.search).get('asOf');

/**
 * An address with further parameters, and with the moment asked about.
 * @param {string} path
 * @param {Record<string, any>} more those that are null or empty are left out
 */
export function address(path, more) {
  const [plain, hash] = path.split('#');
  const [place, given] = plain.split('?');
  const query = new URLSearchParams(given);
  const moment = asOf();
  if (moment && !query.has('asOf')) query.set('asOf', moment);
  for (const [name, value] of Object.entries(more)) if (value !== null && value !== undefined && value !== '') query.set(name, value);
  const text = query.toString();
  return place + (text ? '?' + text : '') + (hash ? '#' + hash : '');
}

/** The address of this page as things are now. */
export function now() {
  const here = new URL(location.href);
  here.searchParams.delete('asOf');
  return here.pathname + here.search + here.hash;
}
