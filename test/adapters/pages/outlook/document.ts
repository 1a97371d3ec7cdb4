import { clientModules } from '../shared/scripts';
import { LANGUAGES } from './languages';
import { type Settings, tagOf } from './settings';

export const STATIC = '/assets/';

/** The empty document; everything visible is made by client/main. */
export function outlookDocument(settings: Settings, nonce: string): string {
  const { direction, words } = LANGUAGES[settings.lang];
  const preloads = clientModules('outlook').map((name) => `<link rel="modulepreload" href="${STATIC}${name}">`);
  return `<!doctype html>
<html lang="${tagOf(settings)}" dir="${direction}" data-theme="${settings.theme}">
<head>
<meta charset="utf-8">
<title>${words.calendar}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STATIC}style.css">
${settings.claims ? claim(nonce) : ''}
<script type="application/json" id="outlook-settings">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>
<script src="${STATIC}vendor/react.js"></script>
<script src="${STATIC}vendor/rooster.js"></script>
${preloads.join('\n')}
<script type="module" src="${STATIC}outlook/client/main"></script>
</head>
<body><div id="app"></div></body>
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
