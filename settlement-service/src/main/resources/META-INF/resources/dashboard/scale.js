// Where marks stand. The only numbers of the page: they place a mark and are never shown.

/**
 * From a domain of values to a range of the drawing.
 * @param {number[]} domain two values
 * @param {number[]} range two places
 * @returns {(value: any) => number} decimal text too
 */
export function linear([from, to], [begin, end]) {
  const width = to - from || 1;
  return value => begin + ((Number(value) - from) / width) * (end - begin);
}

/**
 * Round values on an axis, about so many.
 * @param {number} from
 * @param {number} to
 */
export function ticks(from, to, about = 5) {
  const rough = (to - from) / about || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(one => one * power).find(one => one >= rough) ?? rough;
  const all = [];
  for (let value = Math.ceil(from / step) * step; value <= to + step * 1e-9; value += step) {
    all.push(Math.abs(value) < step * 1e-6 ? 0 : Number(value.toPrecision(12)));
  }
  return all;
}
