import { settled } from '../e2e/host-editors';
import { ADD, expectQuiet, expectSaved, messagesIn, openMail } from '../e2e/mail';
import { arrived } from '../e2e/page-scripts';
import { expect, test } from '../e2e/shared';
import { countRight } from './count-right';
import { HOOKS } from './pages/gmail/page';

/** What is written above, whether the page marks it as a signature, by dashes, as quoted text, or not. */
const SIGNED = { su: 'Quarterly review', body: 'Dear Grace,', signature: 'Ada Example' };

const SURFACES = {
  popup: { ...SIGNED, open: 'popup' },
  reply: { ...SIGNED, open: 'reply' },
  window: { ...SIGNED, view: 'cm', fs: '1' },
} as const;
type Surface = keyof typeof SURFACES;

/** Hooks by which the same part is found. All of a part gone: no button, and the context menu remains. */
const PARTS = {
  form: ['name-subjectbox', 'name-composeid', 'name-draft'],
  tools: ['command', 'name-Filedata', 'role-group'],
  body: ['g_editable', 'aria-multiline', 'role-textbox'],
  signature: ['data-smartmail', 'dashes'],
} as const;

for (const surface of Object.keys(SURFACES) as Surface[]) {
  const count = countRight(`Gmail ${surface}`, HOOKS.length);
  for (const lacks of HOOKS) {
    test(`${surface} without ${lacks}: found, written above the signature, and saved`, async ({ product }) => {
      const { page, addMeeting } = await openMail(product, { ...SURFACES[surface], lacks });
      await addMeeting();
      const subject = surface === 'reply' ? 'Re: Quarterly review' : 'Quarterly review';
      const [meeting] = product.webex.state.meetings;
      expect(meeting?.title).toBe(lacks === 'name-subjectbox' && surface === 'reply' ? 'Webex meeting' : subject);
      await expectSaved(page, /^Dear Grace,\n\nJoin the Webex meeting: [\s\S]+\nAda Example$/);
      await expectQuiet(page);
      count();
    });
  }
}

for (const [part, lacks] of Object.entries(PARTS)) {
  test(`all hooks of the ${part} gone: the person is not left without a word or another way`, async ({ product }) => {
    const { page, panel } = await openMail(product, { ...SIGNED, lacks: lacks.join() });
    await page.locator('.region').waitFor();
    if (part === 'form' || part === 'tools') {
      await arrived(page, 'waiting');
      await settled(page);
      await expect(panel.host).toHaveCount(0);
    } else {
      await panel.press(ADD);
      await panel.press('Start now');
      await panel.state('added');
      const body =
        part === 'signature' ? /^Dear Grace,[\s\S]+Join the Webex meeting/ : /^Dear Grace,\n\nJoin the Webex meeting/;
      await expectSaved(page, body);
    }
    await expectQuiet(page);
  });
}

for (const lang of ['en', 'de', 'fr', 'es', 'ja', 'ar']) {
  test(`in ${lang}: written above the signature, and taken out again`, async ({ product }) => {
    const { page, panel, addMeeting } = await openMail(product, { ...SIGNED, lang });
    await addMeeting();
    await expectSaved(page, /^Dear Grace,\n\nJoin the Webex meeting: [\s\S]+\nAda Example$/);
    await panel.press('Undo');
    await panel.says('The Webex meeting was removed.');
    await expectSaved(page, /^Dear Grace,\n+-- \nAda Example$/);
    expect(product.webex.state.meetings).toEqual([]);
    expect(await messagesIn(page)).toHaveLength(1);
  });
}

test('messages without numbers of their own: one button each', async ({ product }) => {
  const { page, panel } = await openMail(product, { lacks: 'name-composeid,name-draft' });
  await panel.state('ready');
  await page.evaluate(() => window.mailTest.open('popup'));
  await expect(page.locator('oneclick-webex')).toHaveCount(2);
  for (const region of await page.locator('.region').all())
    await expect(region.locator('oneclick-webex')).toHaveCount(1);
});
