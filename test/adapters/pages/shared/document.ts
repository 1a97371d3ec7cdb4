import { clientModules } from './scripts';

/** Links that let the browser load all modules of a page at once. `base` is where its scripts are served. */
export const preloads = (folder: string, base: string): string =>
  clientModules(folder)
    .map((name) => `<link rel="modulepreload" href="${base}${name}">`)
    .join('\n');

/** What the page's scripts are told, as a block that is no script. */
export const dataBlock = (id: string, settings: object): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>`;

/** A page that takes an extension's element name first and records every shadow root it could reach. */
export const claim = ({ claims }: { readonly claims: boolean }, nonce: string): string =>
  claims
    ? `<script nonce="${nonce}">
window.claimed = [];
customElements.define('oneclick-webex', class extends HTMLElement {
  connectedCallback() { window.claimed.push(this); }
  attachShadow(init) { const root = super.attachShadow(init); window.claimed.push(root); return root; }
});
</script>`
    : '';
