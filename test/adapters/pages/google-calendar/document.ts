import { clientModules } from '../shared/scripts';
import { isLacking } from './hooks';
import { LANGUAGES } from './languages';
import type { Settings } from './settings';

/** The empty document; everything visible is made by client/main. `family` is the value of `data-viewfamily`. */
export function calendarDocument(settings: Settings, family: string, nonce: string): string {
  const language = LANGUAGES[settings.lang];
  const view = isLacking(settings.lacks, 'data-viewfamily', family) ? '' : ` data-viewfamily="${family}"`;
  const preloads = clientModules('google-calendar').map(
    (name) => `<link rel="modulepreload" href="/calendar/static/${name}">`,
  );
  return `<!doctype html>
<html lang="${settings.lang}" dir="${language.direction}">
<head>
<meta charset="utf-8">
<title>${language.words.calendar}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/calendar/static/icon.svg">
<link rel="stylesheet" href="/calendar/static/style.css">
${settings.claims ? claim(nonce) : ''}
<script type="application/json" id="calendar-settings">${dataBlock(settings)}</script>
${preloads.join('\n')}
<script type="module" src="/calendar/static/google-calendar/client/main"></script>
</head>
<body${view}></body>
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

function dataBlock(settings: Settings): string {
  return JSON.stringify(settings).replaceAll('<', '\\u003c');
}
