import type { SimHandler } from '../simulator/http';

/** Any site at all: the extension has no access to it until the person acts there. */
export const NOTES = 'https://notes.example/';

const page =
  (body: string): SimHandler =>
  () => ({
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "script-src 'none'; require-trusted-types-for 'script'",
    },
    body: `<!doctype html><title>Notes</title><link rel="icon" href="data:,">${body}`,
  });

const inner = page('<textarea aria-label="Inner">inside </textarea>');

const notes = page(`
  <textarea aria-label="Area">Before  after</textarea>
  <input aria-label="Line" value="Where: ">
  <input aria-label="Short" maxlength="10">
  <input aria-label="Secret" type="password">
  <input aria-label="Mail" type="email">
  <input aria-label="Phone" type="tel">
  <input aria-label="Count" type="number">
  <input aria-label="Day" type="date">
  <input aria-label="Fixed" readonly value="fixed">
  <button>Nothing to write in</button>
  <div aria-label="Rich" role="textbox" contenteditable="true"><div>First</div><div>Second</div></div>
  <iframe title="same" src="/inner"></iframe>
  <iframe title="other" src="https://other.example/"></iframe>
  <iframe title="boxed" sandbox src="/inner"></iframe>`);

/** That site, and another one that stands in a frame of it. */
export const NOTES_HOSTS: Readonly<Record<string, SimHandler>> = {
  'notes.example': (request) => (request.url.pathname === '/inner' ? inner : notes)(request),
  'other.example': page('<textarea aria-label="Inner"></textarea>'),
};
