import { beforeEach, describe, expect, test, vi } from 'vitest';
import en from '../../../src/i18n/locales/en.json';
import { administratorMessage, mailAddress } from '../../../src/ui/options/administrator-message';
import type { Asked } from '../../../src/ui/options/asked';
import { scopePurpose } from '../../../src/ui/options/scope-purpose';
import { TEST_CLIENT_ID, TEST_SCOPES } from '../../simulator/test-account';

const ARTICLE =
  'https://help.webex.com/en-us/article/igy96e/Configure-User-Access-to-Integrations-in-Cisco-Webex-Control-Hub';
const ASKED: Asked = { clientId: TEST_CLIENT_ID, region: 'commercial', scopes: TEST_SCOPES };

beforeEach(() => {
  const sentences: Readonly<Record<string, { readonly message: string }>> = en;
  const getMessage = (key: string, [first = '']: readonly string[] = []) =>
    sentences[key]?.message.replace('$1', () => first) ?? '';
  vi.stubGlobal('browser', { i18n: { getMessage } });
});

describe('the message to an administrator', () => {
  test('holds client ID, the way through Control Hub, the article, and what is stored', () => {
    const message = administratorMessage(ASKED);
    for (const part of [
      TEST_CLIENT_ID,
      'https://admin.webex.com',
      'Management > Apps > Integrations > Manage',
      ARTICLE,
      en.admin_stored.message,
    ])
      expect(message).toContain(part);
  });

  test.each(TEST_SCOPES)('names %s with its purpose', (scope) => {
    expect(scopePurpose(scope)).not.toBe('');
    expect(administratorMessage(ASKED)).toContain(`- ${scope}\n  ${scopePurpose(scope)}\n`);
  });

  test('names no scope that is not asked for', () => {
    expect(administratorMessage({ ...ASKED, scopes: ['spark:people_read'] })).not.toContain('meeting:');
  });

  test('leads to the Control Hub of its own Webex', () => {
    const message = administratorMessage({ ...ASKED, region: 'government' });
    expect(message).toContain('https://admin-usgov.webex.com');
    expect(message).not.toContain('https://admin.webex.com');
  });
});

describe('the mail', () => {
  test('says the whole message with every scope there is, and stays below two thousand characters', () => {
    const message = administratorMessage(ASKED);
    const address = mailAddress(message);
    expect(address.length).toBeLessThan(2000);
    const fields = new URL(address).searchParams;
    expect(fields.get('subject')).toBe(en.admin_subject.message);
    expect(fields.get('body')).toBe(message.replaceAll('\n', '\r\n'));
  });

  test('is encoded so that no sign of the message is taken for the address', () => {
    const address = mailAddress('one & two? #3 100% a+b=c\nüñ');
    expect(new URL(address).hash).toBe('');
    expect(address.slice('mailto:?subject='.length)).toMatch(/^[\w%.!~*'()-]+&body=[\w%.!~*'()-]+$/);
    expect(new URL(address).searchParams.get('body')).toBe('one & two? #3 100% a+b=c\r\nüñ');
  });

  test('leaves out lines at the end where the words of a language are too long for an address', () => {
    const message = [`ID ${TEST_CLIENT_ID}`, ...Array.from({ length: 40 }, () => 'ż'.repeat(40))].join('\n');
    const body = new URL(mailAddress(message)).searchParams.get('body') ?? '';
    expect(mailAddress(message).length).toBeLessThan(2000);
    expect(message.replaceAll('\n', '\r\n').startsWith(body)).toBe(true);
    expect(body).toContain(TEST_CLIENT_ID);
  });
});
