// Light or dark, and the hatches of charts.

import {s} from './dom.js';

export function theme() {
  const asked = new URLSearchParams(location.search).get('theme') ?? localStorage.getItem('trueup.theme');
  document.documentElement.dataset.theme = asked ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
}

export function otherTheme() {
  localStorage.setItem('trueup.theme', document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
  theme();
}

export function hatches() {
  /** @param {string} id @param {string} kind */
  const hatch = (id, kind) => s('pattern', {id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)'},
    s('rect.ground-' + kind, {width: 6, height: 6}), s('line.lines-' + kind, {x1: 0, y1: 0, x2: 0, y2: 6, 'stroke-width': 2.2}));
  document.body.append(s('svg.hatch', {'aria-hidden': 'true'}, s('defs', {}, hatch('hatch-owe', 'owe'), hatch('hatch-soft', 'soft'))));
}
