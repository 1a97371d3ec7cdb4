import { el } from '../../shared/client/dom';
import type { Place } from '../settings';
import { GRACE, settings, words } from './context';

const blank = () => el('div', {}, el('br'));

/**
 * What stands in a body before the person writes: an empty line, or the text asked for, and below it the signature.
 * A pop-up has the dashes above its signature as bare text, other places in a span of their own: both are met in mails.
 */
export function firstContent(place: Place): Node[] {
  const text = settings.body === '' ? [blank()] : settings.body.split('\n').map(line);
  return settings.signature === '' ? text : [...text, el('br', { clear: 'all' }), blank(), ...signature(place)];
}

function signature(place: Place): Node[] {
  const dashes = place === 'popup' ? document.createTextNode('-- ') : el('span', {}, '-- ');
  const block = el(
    'div',
    { dir: 'ltr', 'data-smartmail': 'gmail_signature' },
    el('div', { dir: 'ltr' }, ...settings.signature.split('\n').map(line)),
  );
  const hasDashes = settings.dashes && !settings.lacks.includes('dashes');
  return hasDashes ? [dashes, el('br'), block] : [block];
}

/** The conversation's last message as a reply carries it. */
export function quotedText(): Node {
  const said = el('div', { dir: 'ltr' }, ...settings.quote.split('\n').map(line));
  const style = 'margin:0px 0px 0px 0.8ex;border-left:1px solid;padding-left:1ex';
  const quote = settings.lacks.includes('blockquote') ? el('div') : el('blockquote');
  quote.append(said);
  quote.style.cssText = style;
  const who = `${GRACE.name} <${GRACE.email}> ${words.wrote}`;
  return el('div', {}, el('div', { dir: 'ltr' }, who, el('br')), quote);
}

const line = (text: string): HTMLElement => (text === '' ? blank() : el('div', {}, text));
