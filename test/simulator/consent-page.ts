import type { Integration, Person } from './webex-options';

const SCOPE_WORDS: Readonly<Record<string, string>> = {
  'meeting:schedules_read': 'See your scheduled meetings',
  'meeting:schedules_write': 'Schedule, change and cancel meetings for you',
  'meeting:preferences_read': 'See your meeting preferences, sites and personal room',
  'meeting:preferences_write': 'Change your meeting preferences',
  'meeting:participants_read': 'See who takes part in your meetings',
  'meeting:participants_write': 'Admit and mute participants of your meetings',
  'spark:people_read': 'See your name, e-mail address and sites',
  'spark:all': 'Use Webex messaging with all of your access',
  'spark:kms': 'Read and write encrypted content for you',
};

const STYLE = `
:root { color-scheme: light }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: #eef1f4;
  color: #1b1f24; font: 16px/1.5 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif }
main { width: 100%; max-width: 460px; background: #fff; border: 1px solid #d5dae0; border-radius: 14px; padding: 32px;
  box-shadow: 0 6px 24px rgb(20 30 45 / .08) }
.brand { display: flex; align-items: center; gap: 10px; margin: 0 0 20px; font-weight: 600; color: #3d4752 }
.brand span { width: 26px; height: 26px; border-radius: 50%; border: 6px solid #00806b; border-right-color: #2566c8 }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 12px }
ul { margin: 8px 0 20px; padding-left: 22px }
code { font-size: 12px; color: #55606c; display: block }
label, .account { display: block; margin: 0 0 6px; font-weight: 600 }
.account small, footer { font-weight: 400; color: #55606c }
select { font: inherit; width: 100%; padding: 9px; border: 1px solid #6b7683; border-radius: 8px; background: #fff }
.choice { display: flex; gap: 12px; margin-top: 24px }
button { font: inherit; font-weight: 600; padding: 10px 22px; border-radius: 999px; border: 1px solid #1b1f24;
  background: #fff; color: #1b1f24; cursor: pointer }
button.main { background: #1b1f24; color: #fff }
button:focus-visible, select:focus-visible { outline: 3px solid #2566c8; outline-offset: 2px }
footer { margin-top: 24px; font-size: 13px }
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

function frame(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="brand"><span aria-hidden="true"></span>Webex</p>
${content}
<footer>This is a simulated Webex for tests. No real account is used.</footer>
</main>
</body>
</html>`;
}

function scopeItem(scope: string): string {
  return `<li>${escapeHtml(SCOPE_WORDS[scope] ?? scope)}<code>${escapeHtml(scope)}</code></li>`;
}

function accountChoice({ people, loginHint: hint, choose }: ConsentView): string {
  const [only] = people;
  if (only !== undefined && !choose) {
    return `<input type="hidden" name="person" value="${escapeHtml(only.id)}">
<p class="account">${escapeHtml(only.displayName)}<br><small>${escapeHtml(only.email)}</small></p>`;
  }
  const options = people.map((person) => {
    const selected = person.email === hint ? ' selected' : '';
    const text = `${person.displayName} (${person.email})`;
    return `<option value="${escapeHtml(person.id)}"${selected}>${escapeHtml(text)}</option>`;
  });
  return `<label for="person">Account</label><select id="person" name="person">${options.join('')}</select>`;
}

/** What the consent page has to show. */
export interface ConsentView {
  readonly consentId: string;
  readonly integration: Integration;
  readonly scopes: readonly string[];
  readonly people: readonly Person[];
  readonly loginHint: string | undefined;
  /** Whether the person picks the account. */
  readonly choose: boolean;
}

/** Asks the person to accept or decline; the form posts to the simulator's own `/v1/authorize/decision`. */
export function consentPage(view: ConsentView): string {
  const name = view.integration.name ?? 'An integration';
  return frame(
    `Allow ${name}?`,
    `<h1>${escapeHtml(name)} would like to use your Webex account</h1>
<p>It asks to be allowed to:</p>
<ul>${view.scopes.map(scopeItem).join('')}</ul>
<form method="post" action="/v1/authorize/decision">
<input type="hidden" name="consent" value="${escapeHtml(view.consentId)}">
${accountChoice(view)}
<div class="choice">
<button class="main" type="submit" name="decision" value="accept">Accept</button>
<button type="submit" name="decision" value="decline">Decline</button>
</div>
</form>`,
  );
}

/** What a person sees whose administrator has blocked the integration; there is no redirect from here. */
export function blockedPage(): string {
  return frame(
    'Access denied',
    `<h1>Access denied</h1>
<p>Your administrator denied access to the integration you selected. We captured your request and will let them know.</p>`,
  );
}

/** A request that can't be sent back to the application, because who asks is not certain. */
export function authorizeErrorPage(error: string, sentence: string): string {
  return frame(
    'Sign-in error',
    `<h1>Sign-in error</h1><p>${escapeHtml(sentence)}</p><code>${escapeHtml(error)}</code>`,
  );
}
