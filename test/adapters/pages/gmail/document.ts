import { clientModules } from '../shared/scripts';
import { LANGUAGES } from './languages';
import type { Settings } from './settings';

/** The empty document; everything visible is made by client/main, over the Closure library. */
export function mailDocument(settings: Settings, nonce: string): string {
  const { direction, words } = LANGUAGES[settings.lang];
  const preloads = clientModules('gmail').map((name) => `<link rel="modulepreload" href="/mail/static/${name}">`);
  return `<!doctype html>
<html lang="${settings.lang}" dir="${direction}">
<head>
<meta charset="utf-8">
<title>${words.mail}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/mail/static/icon.svg">
<link rel="stylesheet" href="/mail/static/style.css">
${settings.claims ? claim(nonce) : ''}
<script type="application/json" id="mail-settings">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>
${preloads.join('\n')}
<script type="module" src="/mail/static/goog.js"></script>
<script type="module" src="/mail/static/gmail/client/main"></script>
</head>
<body></body>
</html>
`;
}

/** A page that takes an extension's element name first and records every shadow root it could reach. */
function claim(nonce: string): string {
  return `<script nonce="${nonce}">
window.claimed = [];
customElements.define('oneclick-webex', class extends HTMLElement {
  connectedCallback() { window.claimed.push(this); }
  attachShadow(init) { const root = super.attachShadow(init); window.claimed.push(root); return root; }
});
</script>`;
}
