import { describe, expect, test } from 'vitest';
import { openConnected, startBackground } from '../harness/background';
import { DRAFT, KEY } from '../harness/clicks';
import { failWrite } from '../harness/fail-write';

const POST = 'POST /v1/meetings';

describe('a browser that cannot store', () => {
  test.each([
    ['the row', 1],
    ['that the request leaves', 2],
  ])('%s: nothing is sent', async (_name, nth) => {
    const { browser, background } = await openConnected();
    failWrite('journal', nth);
    await expect(background.creating.create(KEY, DRAFT, 'page')).rejects.toThrow(DOMException);
    expect(browser.sentTo(POST)).toEqual([]);
  });

  test('the meeting that Webex has made: it is not said that there is none, and it is found later', async () => {
    const { browser, background } = await openConnected();
    failWrite('meetings');
    const answer = await background.creating.create(KEY, DRAFT, 'page').catch((error: unknown) => error);
    expect(answer).toEqual({ ok: false, failure: { code: 'unclear' } });
    expect(await startBackground(browser).creating.outcome(KEY)).toMatchObject({ ok: true });
    expect(browser.sentTo(POST)).toHaveLength(1);
  });
});
