// What each track would pay on figures of one's own, or of an ACO.

import {h} from './dom.js';
import * as api from './api.js';
import {amount, count, rate, track} from './format.js';
import {curves, legend} from './curves.js';
import {part, problem} from './parts.js';

/** @import {benchmark, settlement} from './answers.js' */
/** @import {Page} from './main.js' */
/** @typedef {'py' | 'benchmark' | 'personYears' | 'quality' | 'minimumRate' | 'lossLimit'} Field */
/** @typedef {Record<Field, string>} Values */

/** @type {Values} */
const FIELDS = {py: '2018', benchmark: '12000', personYears: '10000', quality: '0.9', minimumRate: '0.02', lossLimit: ''};
/** @type {[keyof settlement.TrackView, string][]} */
const TERMS = [['sharedSavings', 'Shared savings'], ['sharedLosses', 'Shared losses'], ['minimumSavingsRate', 'Minimum savings rate'], ['minimumLossRate', 'Minimum loss rate'], ['performancePaymentLimit', 'Payment limit'], ['lossSharingLimit', 'Loss sharing limit'], ['repaymentMechanism', 'Repayment mechanism']];

/** @param {string} year */
const OF_THE_YEARS = year => Number(year.slice(0, 4)) < 2019 ? 'TRACK_1,TRACK_1_PLUS,TRACK_2,TRACK_3' : 'BASIC_A,BASIC_C,BASIC_E,ENHANCED';

/** @param {Page} page */
export async function whatIfPage(page) {
  page.title('What if');
  const query = new URLSearchParams(location.search);
  const values = /** @type {Values} */ (Object.fromEntries(Object.entries(FIELDS).map(([name, usual]) => [name, query.get(name) ?? usual])));
  const aco = query.get('aco');
  if (aco && !query.get('benchmark')) await takeOver(page, aco, values);
  const drawing = h('div', {});
  const again = async () => {
    try { drawing.replaceChildren(...await drawn(values)); } catch (failed) { drawing.replaceChildren(problem(failed, again)); }
  };
  let soon = 0;
  /** @param {Field} name @param {string} value */
  const change = (name, value) => {
    values[name] = value;
    page.choose(name, value);
    clearTimeout(soon);
    soon = setTimeout(again, 80);
  };
  await again();
  return [
    h('div.head', {}, h('div', {}, h('h1', {}, aco ? 'What other terms would give ' + aco : 'What each track would pay'), h('p', {}, 'The settlement’s own calculation, on the figures below.'))),
    part('figures', 'Figures', null, null, fields(values, change)),
    drawing,
  ];
}

/** @param {Page} page @param {string} aco @param {Values} values */
async function takeOver(page, aco, values) {
  /** @type {settlement.SettlementOverview} */
  const found = await api.get(page.ask(`/acos/${aco}/performance-years/${values.py}/settlement/overview`));
  if (!found.figures) return;
  values.personYears = found.figures.personYears.years;
  values.benchmark = found.restsOn.find(input => input.what === 'BENCHMARK') ? await perCapita(page, aco, values.py) ?? values.benchmark : values.benchmark;
  values.quality = found.restsOn.find(input => input.what === 'QUALITY')?.value ?? values.quality;
  values.minimumRate = found.terms?.elections?.minimumRate ?? 'SLIDING';
}

/** @param {Page} page @param {string} aco @param {string} year @returns {Promise<string | undefined> | undefined} */
const perCapita = (page, aco, year) => api.knows('benchmark')
  ? api.get(page.ask(`/acos/${aco}/performance-years/${year}/benchmark`), {service: 'benchmark'}).then((/** @type {benchmark.BenchmarkDetermined} */ found) => found.benchmarkPerCapita, () => undefined) : undefined;

/** @param {Values} values @param {(name: Field, value: string) => void} change */
function fields(values, change) {
  /** @param {Field} name @param {string} label */
  const text = (name, label) => h('label', {}, label, h('input', {inputmode: 'decimal', value: values[name], oninput: event => change(name, event.target.value.replaceAll(',', ''))}));
  const shown = h('b', {}, rate(values.quality, 0));
  return h('div.fields', {},
    h('label', {}, 'Performance year', h('select', {onchange: event => change('py', event.target.value)}, Array.from({length: 15}, (_, place) => String(2013 + place)).map(year => h('option', {value: year, selected: year === values.py}, year)))),
    text('benchmark', 'Benchmark a person year, $'), text('personYears', 'Person years'),
    h('label', {}, 'Quality score ', shown, h('input', {type: 'range', min: 0, max: 1, step: 0.01, value: values.quality, oninput: event => { shown.textContent = rate(event.target.value, 0); change('quality', event.target.value); }})),
    h('label', {}, 'Minimum rate of two-sided tracks', h('select', {onchange: event => change('minimumRate', event.target.value)},
      [['SLIDING', 'sliding scale'], ...['0', '0.005', '0.01', '0.015', '0.02'].map(one => [one, rate(one, 1)])].map(([value, label]) => h('option', {value, selected: value === values.minimumRate}, label)))),
    h('label', {}, 'Loss sharing limit', h('select', {onchange: event => change('lossLimit', event.target.value)},
      [['', 'the track’s own'], ['0.04', '4% of benchmark'], ['0.08', '8% of benchmark'], ['0.15', '15% of benchmark']].map(([value, label]) => h('option', {value, selected: value === values.lossLimit}, label)))));
}

/** @param {Values} values */
async function drawn(values) {
  const given = new URLSearchParams({performanceYear: values.py, benchmark: values.benchmark, personYears: values.personYears, quality: values.quality, minimumRate: values.minimumRate, ...(values.lossLimit ? {lossLimit: values.lossLimit} : {})});
  const tracks = OF_THE_YEARS(values.py).split(',');
  /** @param {string} track @param {string} range @returns {Promise<settlement.OutcomesView>} */
  const ask = (track, range) => api.get(`/outcomes?${given}&track=${track}&${range}`);
  const fine = await Promise.allSettled(tracks.map(one => ask(one, 'from=-0.1&to=0.1&step=0.2')));
  const lines = fine.flatMap((answer, place) => answer.status === 'fulfilled' ? [{track: tracks[place], corners: answer.value.corners, minimumRate: answer.value.minimumRate, totalBenchmark: answer.value.totalBenchmark}] : []);
  if (!lines.length) throw fine.find(answer => answer.status === 'rejected')?.reason;
  const start = values.py.slice(0, 4) + '-01-01';
  /** @type {[settlement.OutcomesView[], settlement.TracksView | null, settlement.RatesView[]]} */
  const [rows, terms, sharing] = await Promise.all([
    Promise.all(lines.map(line => ask(line.track, 'from=-0.1&to=0.1&step=0.02'))),
    api.get('/tracks?agreementStart=' + start).catch(() => null),
    Promise.all(lines.map(line => api.get(`/sharing-rates?performanceYear=${values.py}&track=${line.track}`))),
  ]);
  return [
    part('outcomes', 'Payment by savings rate', `Dollars; below zero what is owed. Benchmark $${count(lines[0].totalBenchmark)}.`, null, h('div.halves', {},
      h('div', {}, curves(lines), legend(lines)),
      h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Table of payments'}, h('table', {},
        h('thead', {}, h('tr', {}, h('th.n', {scope: 'col'}, 'Savings rate'), rows.map(one => h('th.n', {scope: 'col'}, track(one.track))))),
        h('tbody', {}, rows[0].items.toReversed().map((item, place) => h('tr', {}, h('th.n', {scope: 'row'}, rate(item.grossSavings, 0)), rows.map(one => h('td.n', {}, amount(one.items[one.items.length - 1 - place].payment)))))),
        h('tfoot', {}, h('tr', {}, h('td.n', {}, 'MSR'), lines.map(line => h('td.n', {}, rate(line.minimumRate))))))))),
    part('rates', 'Sharing rates by quality', 'The share of savings kept, and of losses answered for.', null, h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Sharing rates'}, h('table', {},
      h('thead', {}, h('tr', {}, h('th.n', {scope: 'col'}, 'Quality'), sharing.map(one => [h('th.n', {scope: 'col'}, track(one.track) + ' savings'), h('th.n', {scope: 'col'}, 'losses')]))),
      h('tbody', {}, sharing[0].items.map((item, place) => h('tr', {class: Number(item.qualityScore) === Number(values.quality) ? 'pick' : null}, h('th.n', {scope: 'row'}, rate(item.qualityScore, 0)), sharing.map(one => [h('td.n', {}, rate(one.items[place].sharingRate, 1)), h('td.n', {}, one.items[place].lossRate === undefined ? '–' : rate(one.items[place].lossRate, 1))]))))))),
    terms?.items.length ? part('terms', 'Terms side by side', 'Of an agreement that begins ' + start, null, h('div.scroll', {tabindex: 0, role: 'region', 'aria-label': 'Terms'}, h('table', {},
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Term'), terms.items.map(item => h('th', {scope: 'col'}, item.title)))),
      h('tbody', {}, TERMS
        .map(([key, label]) => h('tr', {}, h('th', {scope: 'row'}, label), terms.items.map(item => h('td', {}, item[key] ?? '–')))))))) : null,
  ].filter(one => one !== null);
}
