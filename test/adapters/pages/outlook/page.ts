import { randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { SimAnswer, SimHandler } from '../../../simulator/http';
import { clientScript } from '../shared/scripts';
import { VENDOR } from '../shared/vendor';
import { outlookDocument, STATIC } from './document';
import { type OutlookOptions, settingsFrom } from './settings';
import { STYLE } from './style';

export { HOOKS } from './hooks';
export type { OutlookOptions } from './settings';

/** All of them serve the same application. */
export const OUTLOOK_HOSTS = [
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.live.com',
  'outlook.cloud.microsoft',
] as const;

/** Scripts and styles may be kept by the browser, the document never. */
const LASTING = { 'cache-control': 'max-age=600' };
const JAVASCRIPT = 'text/javascript; charset=utf-8';
const DEEP_LINK = /^\/calendar(?:\/\d+)?\/deeplink\/compose$/;
const VIEW = /^\/(?:calendar|mail)(?:\/\d+)?(?:\/.*)?$/;

/**
 * A stand-in for Outlook on the web: a calendar with quick and full event form, and mail compose in four places, in one
 * document that moves between them without reload. `options` are the variant for every request; the address may change
 * each (see settings.ts). Unknown addresses get 404.
 */
export function outlookPage(options: OutlookOptions = {}): SimHandler {
  return ({ url }) => {
    const path = url.pathname;
    if (path === '/') return answer(302, 'text/plain; charset=utf-8', '', { location: '/mail/' });
    if (DEEP_LINK.test(path)) return answer(302, 'text/plain; charset=utf-8', '', { location: filledIn(url, options) });
    if (VIEW.test(path)) {
      const nonce = randomBytes(16).toString('base64');
      const html = outlookDocument(settingsFrom(url.searchParams, options), nonce);
      return answer(200, 'text/html; charset=utf-8', html, policy(nonce));
    }
    if (path === `${STATIC}style.css`) return answer(200, 'text/css; charset=utf-8', STYLE, LASTING);
    const vendor = VENDOR[path.slice(`${STATIC}vendor/`.length)];
    if (vendor) return answer(200, JAVASCRIPT, vendor(), LASTING);
    const script = path.startsWith(STATIC) ? clientScript('outlook', path.slice(STATIC.length)) : undefined;
    return script === undefined
      ? answer(404, 'text/plain; charset=utf-8', 'Not found')
      : answer(200, JAVASCRIPT, script, LASTING);
  };
}

/**
 * The full form with what a deep link says, as Outlook's server fills it in: instants, shown in the mailbox's zone, and a text
 * that is HTML (github.com/InteractionDesignFoundation/add-event-to-calendar-docs, tried there on the live page).
 */
function filledIn({ searchParams }: URL, options: OutlookOptions): string {
  const { zone } = settingsFrom(searchParams, options);
  const said = (name: string) => searchParams.get(name) ?? '';
  const wall = (name: string) =>
    Temporal.Instant.from(said(name)).toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16);
  const lines = said('body')
    .replaceAll('<br>', '\n')
    .replace(/<[^>]*>/g, '');
  const body = lines.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const fields = {
    title: said('subject'),
    location: said('location'),
    body,
    start: wall('startdt'),
    end: wall('enddt'),
  };
  return `${said('path')}?${new URLSearchParams(fields)}`;
}

/** Nothing inline but by nonce, nothing from elsewhere; Trusted Types are not known to be enforced. */
function policy(nonce: string): Record<string, string> {
  const rules = [
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'self'",
  ];
  return { 'content-security-policy': rules.join('; ') };
}

function answer(status: number, type: string, body: string, more: Record<string, string> = {}): SimAnswer {
  return { status, headers: { 'content-type': type, 'cache-control': 'no-store', ...more }, body };
}
