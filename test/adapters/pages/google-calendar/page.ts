import { randomBytes } from 'node:crypto';
import type { SimAnswer, SimHandler } from '../../../simulator/http';
import { clientScript } from '../shared/scripts';
import { calendarDocument } from './document';
import { type CalendarOptions, settingsFrom } from './settings';
import { ICON, STYLE } from './style';

export { HOOKS } from './hooks';
export type { CalendarOptions } from './settings';

/** Scripts and styles may be kept by the browser, the document never. */
const LASTING = { 'cache-control': 'max-age=600' };
const VIEW = /^\/calendar(?:\/u\/\d+)?\/r(?:\/(?:week|day|month))?\/?$/;
const EDITOR = /^\/calendar(?:\/u\/\d+)?\/r\/eventedit(?:\/duplicate|\/copy)?(?:\/[\w+=-]+){0,2}$/;

/**
 * A stand-in for calendar.google.com: week view, quick-create bubble and full editor, one document that moves between them
 * without reload. `options` are the variant for every request; the address may change each (see settings.ts).
 * Unknown addresses get 404.
 */
export function calendarPage(options: CalendarOptions = {}): SimHandler {
  return ({ url }) => {
    const path = url.pathname;
    if (VIEW.test(path) || EDITOR.test(path)) {
      const nonce = randomBytes(16).toString('base64');
      const family = EDITOR.test(path) ? 'EVENT_EDIT' : 'EVENT';
      const settings = settingsFrom(url.searchParams, options);
      const html = calendarDocument(settings, family, nonce);
      if (!settings.companion) return answer(200, 'text/html; charset=utf-8', html, policy(nonce));
      const { 'x-frame-options': _, ...headers } = answer(200, 'text/html; charset=utf-8', html, policy(nonce)).headers;
      return { status: 200, headers, body: html };
    }
    if (path === '/calendar/render') return moved(`/calendar/u/0/r/eventedit${url.search}`);
    if (path === '/' || path === '/calendar' || path === '/calendar/') return moved('/calendar/u/0/r/week');
    if (path === '/calendar/save') {
      const status = url.searchParams.has('fails') ? 503 : 200;
      return answer(status, 'application/json; charset=utf-8', '{}');
    }
    if (path === '/calendar/static/style.css') return answer(200, 'text/css; charset=utf-8', STYLE, LASTING);
    if (path === '/calendar/static/icon.svg' || path === '/favicon.ico')
      return answer(200, 'image/svg+xml', ICON, LASTING);
    const script = path.startsWith('/calendar/static/')
      ? clientScript('google-calendar', path.slice('/calendar/static/'.length))
      : undefined;
    if (script !== undefined) return answer(200, 'text/javascript; charset=utf-8', script, LASTING);
    return answer(404, 'text/plain; charset=utf-8', 'Not found');
  };
}

/** What the real page enforces: Trusted Types, scripts by nonce, nothing inline, nothing from elsewhere. */
function policy(nonce: string): Record<string, string> {
  const rules = [
    "require-trusted-types-for 'script'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
  ];
  return { 'content-security-policy': rules.join('; ') };
}

function answer(status: number, type: string, body: string, more: Record<string, string> = {}): SimAnswer {
  const headers = { 'content-type': type, 'cache-control': 'no-store', 'x-frame-options': 'SAMEORIGIN', ...more };
  return { status, headers, body };
}

function moved(to: string): SimAnswer {
  return answer(302, 'text/plain; charset=utf-8', '', { location: to });
}
