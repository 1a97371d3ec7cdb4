import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FAILURE_CODES } from '../../../src/domain/failure';
import { invitationWords } from '../../../src/i18n/invitation-words';
import en from '../../../src/i18n/locales/en.json';
import { browserLanguage, failureText, text } from '../../../src/i18n/text';
import { browserVoice } from '../../../src/i18n/voice';

/** Sentences as a browser gives them: `$1` filled in, an unknown key empty. */
function getMessage(key: string, [first = '']: readonly string[] = []): string {
  const sentences: Readonly<Record<string, { readonly message: string }>> = en;
  return sentences[key]?.message.replace('$1', () => first) ?? '';
}

beforeEach(() => {
  vi.stubGlobal('browser', { i18n: { getMessage } });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a sentence holds the value it was given', () => {
  expect(text('popup_signed_in_as', 'Ines Calder')).toBe('Signed in as Ines Calder');
  expect(browserLanguage()).toBe('en');
});

test('the native object of Chromium serves as well', () => {
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', { i18n: { getMessage } });
  expect(text('button_join')).toBe('Join');
});

describe('failureText', () => {
  test.each(FAILURE_CODES)('says something about %s', (code) => {
    expect(failureText({ code })).toBe(en[`failure_${code}`].message);
  });

  test('adds the words and the tracking number of Webex', () => {
    const said = failureText({ code: 'refused', detail: 'No such site.', trackingId: 'ROUTER_1' });
    expect(said).toBe(
      `${en.failure_refused.message} Webex says: No such site. ${getMessage('failure_tracking', ['ROUTER_1'])}`,
    );
  });

  test('says what Webex refuses for want of, where that is known', () => {
    const said = failureText({ code: 'scope_missing', scopes: ['meeting:schedules_write', 'spark:people_read'] });
    expect(said).toBe(`${en.failure_scope_missing.message} Missing: meeting:schedules_write, spark:people_read.`);
    expect(failureText({ code: 'scope_missing', scopes: [] })).toBe(en.failure_scope_missing.message);
    expect(failureText({ code: 'forbidden', lacks: 'licence' })).toBe(en.forbidden_licence.message);
    expect(failureText({ code: 'forbidden', lacks: 'role' })).toBe(en.forbidden_role.message);
  });

  test('says how long to wait where Webex has told it', () => {
    expect(failureText({ code: 'too_many_requests', retryAfterSeconds: 17 })).toContain('17 s');
    expect(failureText({ code: 'refused', retryAfterSeconds: 17 })).toBe(en.failure_refused.message);
  });
});

test('an invitation has a word for each of its parts, all different', () => {
  const words = Object.values(invitationWords(browserVoice));
  expect(words).not.toContain('');
  expect(new Set(words).size).toBe(7);
});
