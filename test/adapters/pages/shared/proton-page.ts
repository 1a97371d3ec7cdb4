import { randomBytes } from 'node:crypto';
import type { SimAnswer, SimHandler } from '../../../simulator/http';
import { claim, dataBlock, preloads } from './document';
import { clientScript } from './scripts';
import { VENDOR } from './vendor';

/** What tells one of Proton's applications from another, as far as serving them goes. */
export interface ProtonApp<Settings extends { readonly lang: string; readonly claims: boolean }> {
  /** Folder of the page, below test/adapters/pages. */
  readonly folder: string;
  readonly home: string;
  /** Addresses that give the document. */
  readonly view: RegExp;
  /** The package that the page uses, of `vendor.ts`. */
  readonly vendor: 'react.js' | 'rooster.js';
  readonly style: string;
  settings(query: URLSearchParams): Settings;
  readonly titles: Readonly<Record<string, { readonly direction: string; readonly title: string }>>;
  /** Whether the document says its language. */
  saysLanguage(settings: Settings): boolean;
}

const STATIC = '/assets/static/';
const JAVASCRIPT = 'text/javascript; charset=utf-8';
/** Scripts and styles may be kept by the browser, the document never. */
const LASTING = { 'cache-control': 'max-age=600' };

/** Serves one of Proton's applications: an empty document, and the scripts that fill it. */
export function protonPage<Settings extends { readonly lang: string; readonly claims: boolean }>(
  app: ProtonApp<Settings>,
): SimHandler {
  return ({ url }) => {
    const path = url.pathname;
    if (path === '/') return answer(302, 'text/plain; charset=utf-8', '', { location: app.home });
    if (app.view.test(path)) {
      const nonce = randomBytes(16).toString('base64');
      const html = documentOf(app, app.settings(url.searchParams), nonce);
      return answer(200, 'text/html; charset=utf-8', html, policy(nonce));
    }
    if (path === `${STATIC}style.css`) return answer(200, 'text/css; charset=utf-8', app.style, LASTING);
    const vendor = VENDOR[path.slice(`${STATIC}vendor/`.length)];
    if (vendor) return answer(200, JAVASCRIPT, vendor(), LASTING);
    const script = path.startsWith(STATIC) ? clientScript(app.folder, path.slice(STATIC.length)) : undefined;
    return script === undefined
      ? answer(404, 'text/plain; charset=utf-8', 'Not found')
      : answer(200, JAVASCRIPT, script, LASTING);
  };
}

/** Nothing inline but by nonce, nothing from elsewhere. The real policy is not in any public source. */
function policy(nonce: string): Record<string, string> {
  const rules = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'self'",
    "img-src 'self' data:",
  ];
  return { 'content-security-policy': rules.join('; ') };
}

function answer(status: number, type: string, body: string, more: Record<string, string> = {}): SimAnswer {
  return { status, headers: { 'content-type': type, 'cache-control': 'no-store', ...more }, body };
}

/** The empty document; everything visible is made by client/main. */
function documentOf<Settings extends { readonly lang: string; readonly claims: boolean }>(
  { folder, vendor, titles, saysLanguage }: ProtonApp<Settings>,
  settings: Settings,
  nonce: string,
): string {
  const { direction = 'ltr', title = '' } = titles[settings.lang] ?? {};
  return `<!doctype html>
<html${saysLanguage(settings) ? ` lang="${settings.lang}"` : ''} dir="${direction}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STATIC}style.css">
${claim(settings, nonce)}
${dataBlock('proton-settings', settings)}
<script src="${STATIC}vendor/${vendor}"></script>
${preloads(folder, STATIC)}
<script type="module" src="${STATIC}${folder}/client/main"></script>
</head>
<body><div class="app-root"></div></body>
</html>
`;
}
