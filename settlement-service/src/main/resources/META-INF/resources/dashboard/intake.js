// What comes in: files to the service that reads them, what became of each, and what is still missing.

import {h, say} from './dom.js';
import * as api from './api.js';
import {change, count, dollars, words} from './format.js';
import {faults, files, later, outcome, part, problem} from './parts.js';

/** @import {assignment, benchmark, settlement} from './answers.js' */
/** @import {Page} from './main.js' */

/**
 * What became of a file, in whichever service.
 * @typedef {assignment.DeliveryOutcome & settlement.DeliveredFile} Delivered
 */

/** @param {Page} page */
export async function intakePage(page) {
  const year = page.query.get('py') ?? page.year ?? '2018';
  page.title('Intake');
  const results = h('div', {'aria-live': 'polite'});
  const expected = later(() => expectedOf(page, year, 'assignment'));
  const workbooks = later(() => expectedOf(page, year, 'benchmark'));
  /** @param {File[]} files */
  const take = async files => {
    for (const file of files) {
      const place = h('section', {}, h('h3', {}, file.name), h('p.note', {}, 'Sending …'));
      results.prepend(place);
      try { place.replaceChildren(...await sent(page, file)); } catch (failed) { place.replaceChildren(h('h3', {}, file.name), problem(failed, () => { place.remove(); take([file]); })); }
    }
    expected.refresh();
    workbooks.refresh();
  };
  const input = h('input.unseen', {type: 'file', multiple: true, id: 'files', onchange: event => { take([...event.target.files]); event.target.value = ''; }});
  const drop = h('div.drop', {
    ondragover: event => { event.preventDefault(); drop.classList.add('over'); },
    ondragleave: () => drop.classList.remove('over'),
    ondrop: event => { event.preventDefault(); drop.classList.remove('over'); take([...event.dataTransfer.files]); },
  }, h('p', {}, 'Drop files here, or ', input, h('label', {for: 'files'}, 'choose them'), '.'),
  h('p.small', {}, 'Assignment lists as CMS sends them: a table, a zip, a zip of zips. Excel workbooks of CMS; packages of both. Each service takes what is its own. A file is known by its name.'));
  return [
    h('div.head', {}, h('div', {}, h('h1', {}, 'Intake'), h('p', {}, 'Files are read whole; one that has faults keeps no other from being taken.'))),
    page.asOf ? null : api.knows('assignment') ? h('section', {}, drop) : h('section', {}, h('p', {}, 'This page is not told where assignment-service is: send files with ', h('code', {}, 'POST /deliveries'), ' or ', h('code', {}, './trueup load DIR'), '.')),
    results,
    part('expected', 'What is still to come, ' + year, 'Assignment lists of each ACO, as assignment-service knows them.', files(page.ask('/deliveries/expected?performanceYear=' + year), 'assignment'), expected),
    part('expected-workbooks', 'Workbooks still to come, ' + year, 'Benchmark, expenditures and settlement of each ACO, as benchmark-service knows them.', files(page.ask('/deliveries/expected?performanceYear=' + year), 'benchmark'), workbooks),
  ].filter(Boolean);
}

/** @type {api.Service[]} */
const SERVICES = ['assignment', 'benchmark', 'settlement'];
const NOT_MINE = ['LEFT', 'UNRECOGNIZED'];

/**
 * Every service takes what is its own of a file, and says what it left to the others.
 * @param {Page} page
 * @param {File} file
 */
async function sent(page, file) {
  const type = file.type === 'application/zip' || /\.zip$/i.test(file.name) ? 'application/zip' : 'application/octet-stream';
  const asked = await Promise.allSettled(SERVICES.filter(api.knows).map(service =>
    api.post('/deliveries?name=' + encodeURIComponent(file.name), {service, body: file, headers: {'Content-Type': type}})));
  const failed = asked.flatMap(answer => answer.status === 'rejected' ? [answer.reason] : []);
  if (failed.length === asked.length) throw failed[0];
  const answered = asked.flatMap(answer => answer.status === 'fulfilled' ? [answer.value.items ?? []] : []);
  const items = merged(answered.flat(), answered.length);
  const refused = items.filter(item => codeOf(item) === 'REFUSED').length;
  say(`${file.name}: ${items.length} read, ${refused} refused`);
  return [h('h3', {}, file.name), ...(items.length ? items.map(item => one(page, item)) : [h('p.note', {}, 'Nothing was found in it.')]), ...failed.map(answer => problem(answer))];
}

/** @param {Delivered} item */
const codeOf = item => item.outcomeCode ?? item.outcome;

/**
 * What one service left, another took: a file is told of by those that did something with it. What
 * a service does not name is part of what it names: a table of a list.
 * @param {Delivered[]} items
 * @param {number} services
 */
function merged(items, services) {
  /** @type {Map<string, Delivered[]>} */
  const byFile = new Map();
  for (const item of items) byFile.set(item.file, [...(byFile.get(item.file) ?? []), item]);
  return [...byFile.values()].flatMap(all => {
    const done = all.filter(item => !NOT_MINE.includes(codeOf(item)));
    return done.length ? done : all.length === services ? all.slice(0, 1) : [];
  });
}

/** @param {Page} page @param {Delivered} item */
function one(page, item) {
  const code = codeOf(item);
  const is = code === 'ACCEPTED' ? 'ok' : code === 'REFUSED' || code === 'UNRECOGNIZED' ? 'owe' : 'warn';
  const place = h('div', {});
  if (code === 'ACCEPTED' && item.assignmentRevision && item.acoId) follow(page, item, place);
  return h('div.chosen-list', {},
    h('p', {}, h('b', {class: is}, (is === 'ok' ? '✓ ' : is === 'owe' ? '✗ ' : '· ') + words(code)), ' ', item.acoId ? h('a', {href: `/acos/${item.acoId}/years/${item.performanceYear}`}, `${item.acoId} ${item.performanceYear} ${words(item.period ?? item.reports)}`) : null, ' ', h('span.file', {}, item.file)),
    item.detail ? h('p.pre', {}, item.detail) : null, (item.warnings ?? []).map(text => h('p.warn', {}, text)),
    item.sheets?.length ? h('details', {}, h('summary', {}, 'What was taken, sheet by sheet'), item.sheets.map(sheet => h('p.small', {}, h('b', {}, sheet.sheet), ': ' + (sheet.left ?? (sheet.facts?.length ?? 0) + ' facts taken')))) : null, item.errors?.length ? faults(item.errors) : null, place);
}

/**
 * Waits until the settlement rests on the list, and says what it did.
 * @param {Page} page
 * @param {Delivered} item
 * @param {HTMLElement} place
 */
async function follow(page, item, place) {
  const path = `/acos/${item.acoId}/performance-years/${item.performanceYear}/settlement`;
  place.replaceChildren(h('p.note', {}, 'Settling …'));
  try {
    await api.get(`${path}?assignmentRevision=${item.assignmentRevision}`, {headers: {Prefer: 'wait=20'}});
    /** @type {settlement.SettlementOverview} */
    const found = await api.get(path + '/overview');
    place.replaceChildren(found.figures
      ? h('p', {}, outcome(found.figures.outcome), ' ', h('b', {}, dollars(found.figures.payment)), found.lastMove?.change ? ', ' + change(found.lastMove.change) : '', found.lastMove?.why ? ': ' + found.lastMove.why : '', '. ', h('a', {href: `/acos/${item.acoId}/years/${item.performanceYear}#course`}, 'See its course'))
      : h('p.warn', {}, 'Waits for ' + found.waitingFor.map(one => words(one.what).toLowerCase()).join(', ') + '.'));
    say(`${item.acoId}: ${found.sentence ?? 'waits'}`);
  } catch (failed) { place.replaceChildren(problem(failed, () => follow(page, item, place))); }
}

/**
 * The columns of each service: lists come more than once and can be withdrawn.
 * @type {Record<string, Record<string, string>>}
 */
const COLUMNS = {
  assignment: {missing: 'Missing', late: 'Late', benchmarkYearsMissing: 'Benchmark years missing', received: 'Received', redelivered: 'Delivered again', withdrawn: 'Withdrawn'},
  benchmark: {missing: 'Missing', late: 'Late', received: 'Received'},
};

/** @param {Page} page @param {string} year @param {'assignment' | 'benchmark'} service */
async function expectedOf(page, year, service) {
  if (!api.knows(service)) return h('p.note', {}, `This page is not told where ${service}-service is.`);
  /** @type {{items: any[]}} of lists, or of workbooks */
  const {items} = await api.get(page.ask('/deliveries/expected?performanceYear=' + year), {service});
  if (!items.length) return h('p.note', {}, 'No agreement or delivery for ' + year + ' is on file.');
  const aco = page.query.get('aco');
  /** @param {any[]} names */
  const list = names => names.length ? names.map(name => service === 'assignment' ? words(String(name)) : name).join(', ') : '–';
  const columns = Object.keys(COLUMNS[service]);
  return h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': service === 'assignment' ? 'Expected lists' : 'Expected workbooks'}, h('table', {},
    h('caption', {}, count(items.length) + (items.length === 1 ? ' ACO' : ' ACOs')),
    h('thead', {}, h('tr', {}, ['ACO', ...Object.values(COLUMNS[service]), 'Agreement'].map(head => h('th', {scope: 'col'}, head)))),
    h('tbody', {}, items.map(item => h('tr', {class: item.acoId === aco ? 'pick' : null}, h('td', {}, h('a', {href: page.to(`/acos/${item.acoId}/years/${year}`)}, item.acoId)),
      columns.map(column => h('td', {class: column === 'late' && item.late.length ? 'warn' : ''}, list(item[column]))), h('td', {}, item.agreed ? 'yes' : h('span.warn', {}, 'none')))))));
}
