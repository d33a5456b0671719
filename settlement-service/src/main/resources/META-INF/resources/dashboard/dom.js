// Elements from plain descriptions. Text is only ever text: nothing that a service answers is read as markup.

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element: h('a.link', {href: '/'}, 'Home').
 * @param {string} what the tag, with classes behind points
 * @param {Record<string, any>} [properties] attributes; functions under `on…` are listeners; null leaves one out
 * @param {...any} children texts, elements, lists of them; null and false are left out
 * @returns {HTMLElement}
 */
export function h(what, properties, ...children) {
  const [tag, ...classes] = what.split('.');
  return fill(document.createElement(tag || 'div'), classes, properties, children);
}

/**
 * The same of a drawing.
 * @returns {SVGElement}
 */
export function s(what, properties, ...children) {
  const [tag, ...classes] = what.split('.');
  return fill(document.createElementNS(SVG, tag), classes, properties, children);
}

function fill(element, classes, properties, children) {
  if (classes.length) element.setAttribute('class', classes.join(' '));
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.setAttribute('class', [element.getAttribute('class'), value].filter(Boolean).join(' '));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(9).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * An element of the page itself, which is always there.
 * @param {string} id
 * @returns {HTMLElement}
 */
export const by = id => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * The first element that a selector finds within another.
 * @param {ParentNode} within
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export const first = (within, selector) => /** @type {HTMLElement | null} */ (within.querySelector(selector));

/**
 * Those of a list that are there.
 * @param {(HTMLElement | null)[]} elements
 * @returns {HTMLElement[]}
 */
export const shown = elements => /** @type {HTMLElement[]} */ (elements.filter(one => one !== null));

/** Says something to those who do not see it. */
export function say(text) {
  const said = document.getElementById('said');
  if (said) said.textContent = text;
}
