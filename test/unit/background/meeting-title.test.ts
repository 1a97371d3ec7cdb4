import { describe, expect, test } from 'vitest';
import { openConnected } from '../harness/background';
import { KEY, TOMORROW } from '../harness/clicks';

describe('the title', () => {
  async function titleOf(title?: string): Promise<string | undefined> {
    const { browser, background } = await openConnected();
    await background.creating.create(KEY, { when: TOMORROW, ...(title === undefined ? {} : { title }) }, 'popup');
    return browser.webex.state.meetings[0]?.title;
  }

  test.each([
    ['none', undefined, 'Webex meeting'],
    ['blanks', ' \n\t ', 'Webex meeting'],
    ['line breaks and rows of blanks', '  Weekly \n  numbers ', 'Weekly numbers'],
    ['of just the permitted length', 'x'.repeat(128), 'x'.repeat(128)],
    ['one too long', 'x'.repeat(129), `${'x'.repeat(127)}…`],
  ])('%s', async (_name, title, sent) => {
    expect(await titleOf(title)).toBe(sent);
  });

  test.each(['👩‍👩‍👧‍👦', '🇩🇪', 'e\u0301', '𝒳'])('a cut never halves %s', async (character) => {
    for (let lead = 120; lead <= 128; lead += 1) {
      const sent = (await titleOf(`${'x'.repeat(lead)}${character.repeat(30)}`)) ?? '';
      const rest = sent.slice(lead, -1);
      expect(sent.length).toBeLessThanOrEqual(128);
      expect(sent.endsWith('…')).toBe(true);
      expect(rest).toBe(character.repeat(rest.length / character.length));
    }
  });
});
