import { randomBytes } from 'node:crypto';
import type { SimAnswer, SimHandler } from '../../../simulator/http';
import { closureSource } from '../editors/closure-source';
import { clientScript } from '../shared/scripts';
import { mailDocument } from './document';
import { type MailOptions, settingsFrom } from './settings';
import { ICON, STYLE } from './style';

export { HOOKS } from './hooks';
export type { MailOptions } from './settings';

/** Scripts and styles may be kept by the browser, the document never. */
const LASTING = { 'cache-control': 'max-age=600' };
const STATIC = '/mail/static/';
const JAVASCRIPT = 'text/javascript; charset=utf-8';

let closure: string | undefined;

/**
 * A stand-in for mail.google.com: windows of messages that are being written, replies in a conversation, one message in a
 * window of its own (`?view=cm&fs=1`). `options` are the variant for every request; the address may change each (see
 * settings.ts). Unknown addresses get 404.
 */
export function mailPage(options: MailOptions = {}): SimHandler {
  return ({ url }) => {
    const path = url.pathname;
    if (/^\/mail\/(?:u\/\d+\/)?$/.test(path)) {
      const nonce = randomBytes(16).toString('base64');
      const html = mailDocument(settingsFrom(url.searchParams, options), nonce);
      return answer(200, 'text/html; charset=utf-8', html, policy(nonce));
    }
    if (path === '/' || path === '/mail') return answer(302, 'text/plain', '', { location: '/mail/u/0/' });
    if (path === `${STATIC}style.css`) return answer(200, 'text/css; charset=utf-8', STYLE, LASTING);
    if (path === `${STATIC}icon.svg` || path === '/favicon.ico') return answer(200, 'image/svg+xml', ICON, LASTING);
    if (path === `${STATIC}goog.js`) {
      closure ??= closureSource(['goog.editor.SeamlessField']);
      return answer(200, JAVASCRIPT, closure, LASTING);
    }
    const script = path.startsWith(STATIC) ? clientScript('gmail', path.slice(STATIC.length)) : undefined;
    if (script !== undefined) return answer(200, JAVASCRIPT, script, LASTING);
    return answer(404, 'text/plain; charset=utf-8', 'Not found');
  };
}

/**
 * What the real page enforces: Trusted Types, scripts by nonce, nothing inline, nothing from elsewhere. The library in its
 * own sources evaluates an empty script once.
 */
function policy(nonce: string): Record<string, string> {
  const rules = [
    "require-trusted-types-for 'script'",
    `script-src 'self' 'unsafe-eval' 'nonce-${nonce}'`,
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
