import type { SimAnswer, SimHandler } from '../../../simulator/http';
import { browserBundle } from './bundle';

/** Editors that need HTML as text: their pages allow it by a policy of their own, as the sites that use them have to. */
export const WITH_POLICY: ReadonlySet<string> = new Set(['squire', 'quill', 'rooster', 'frame-rooster']);

const STYLE = `
body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; }
#place > *, [contenteditable] { min-height: 120px; border: 1px solid; padding: 4px; }
textarea, iframe { width: 600px; height: 300px; }
p { margin: 0; }
`;

/**
 * A site with one editor on each page: `/quill?line=First&line=Second`. Scripts are its own only, and HTML as text is
 * refused (Trusted Types) as far as the editor itself can live with that.
 */
export const editorsPage: SimHandler = async ({ url }) => {
  const name = url.pathname.slice(1);
  if (name === 'main.js') {
    const script = await browserBundle(new URL('./client/main.ts', import.meta.url));
    return answer('text/javascript; charset=utf-8', script);
  }
  if (name === 'style.css') return answer('text/css; charset=utf-8', STYLE);
  const rules = "script-src 'self' 'nonce-page'; style-src 'self'; connect-src 'self'; object-src 'none'";
  const policy = { 'content-security-policy': `${rules}; require-trusted-types-for 'script'` };
  const head =
    '<meta charset="utf-8"><title>Editor</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css">';
  if (name === 'empty') return answer('text/html; charset=utf-8', `<!doctype html>${head}<body></body>`, policy);
  const own = WITH_POLICY.has(name)
    ? `<script nonce="page">trustedTypes.createPolicy('default', { createHTML: (html) => html });</script>`
    : '';
  const html = `<!doctype html><html lang="en">${head}${own}<body><div id="place"></div><script type="module" src="/main.js"></script></body></html>`;
  return answer('text/html; charset=utf-8', html, policy);
};

function answer(type: string, body: string, more: Readonly<Record<string, string>> = {}): SimAnswer {
  return { status: 200, headers: { 'content-type': type, 'cache-control': 'no-store', ...more }, body };
}
