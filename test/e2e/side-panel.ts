import { REVIEW } from './calendar';
import { openMail } from './mail';
import { panelIn } from './panel';
import type { Product } from './product';

/** Gmail with a message open and the small calendar beside it, in which an empty hour was clicked. */
export async function openBoth(product: Product) {
  const { page, panel } = await openMail(product, { su: 'Plans', calendar: String(new URLSearchParams(REVIEW)) });
  const handle = await page.locator('.side-panel iframe').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('there is no frame');
  await frame.locator('.column').first().waitFor();
  await frame.evaluate((start) => window.calendarTest.openBubble(start), REVIEW.start);
  const event = () => frame.evaluate(() => window.calendarModel.editor);
  const errors = () => frame.evaluate(() => window.calendarModel.errors);
  return { page, mail: panel, calendar: panelIn(page, frame), event, errors };
}
