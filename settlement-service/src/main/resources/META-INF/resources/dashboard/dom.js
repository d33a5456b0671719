// Elements from plain descriptions. Text is only ever text: nothing that a service answers is read as markup.

const SVG = 'http://www.w3.org/2000/svg';

/**
 * What happens to an element, with the element itself: whoever listens knows which one it is.
 * @typedef {Event & {target: any, currentTarget: any}} Happening
 */

/**
 * Attributes, and listeners under `on…`.
 * @typedef {{[name: string]: any, onclick?: (event: Happening) => any, onchange?: (event: Happening) => any, oninput?: (event: Happening) => any,
 *   ontoggle?: (event: Happening) => any, onsubmit?: (event: Happening) => any, onkeydown?: (event: Happening & KeyboardEvent) => any,
 *   ondragover?: (event: Happening) => any, ondrop?: (event: Happening & {dataTransfer: DataTransfer}) => any}} Properties
 */

/**
 * An element: h('a.link', {href: '/'}, 'Home').
 * @param {string} what the tag, with classes behind points
 * @param {Properties} [properties] null leaves one out
 * @param {...any} children texts, elements, lists of them; null and false are left out
 * @returns {HTMLElement}
 */
export function h(what, properties, ...children) {
  const [tag, ...classes] = what.split('.');
  return fill(document.createElement(tag || 'div'), classes, properties, children);
}

/**
 * The same of a drawing.
 * @param {string} what
 * @param {Properties} [properties]
 * @param {...any} children
 * @returns {SVGElement}
 */
export function s(what, properties, ...children) {
  const [tag, ...classes] = what.split('.');
  return fill(document.createElementNS(SVG, tag), classes, properties, children);
}

/**
 * @template {Element} E
 * @param {E} element
 * @param {string[]} classes
 * @param {Properties | undefined} properties
 * @param {any[]} children
 * @returns {E}
 */
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
 * Arrow keys go from one of several elements to the next: together they are one stop of the Tab key.
 * @param {string} selector of those among which they go
 * @returns {(event: Happening & KeyboardEvent) => void}
 */
export const arrows = selector => event => {
  const step = ['ArrowRight', 'ArrowDown'].includes(event.key) ? 1 : ['ArrowLeft', 'ArrowUp'].includes(event.key) ? -1 : 0;
  const all = /** @type {HTMLElement[]} */ ([...event.currentTarget.querySelectorAll(selector)]);
  const next = all[all.indexOf(event.target.closest(selector)) + step];
  if (!step || !next) return;
  event.preventDefault();
  next.focus();
};

/**
 * Those of a list that are there.
 * @param {(HTMLElement | null)[]} elements
 * @returns {HTMLElement[]}
 */
export const shown = elements => /** @type {HTMLElement[]} */ (elements.filter(one => one !== null));

/**
 * Says something to those who do not see it.
 * @param {string} text
 */
export function say(text) {
  const said = document.getElementById('said');
  if (said) said.textContent = text;
}
