import { addMeeting, EVERY_EDITOR } from '../e2e/host-editors';
import { expect, test } from '../e2e/shared';
import { storm } from '../e2e/storm';

for (const { id, host } of EVERY_EDITOR) {
  test(`${id}: one button through a storm of 1,000 steps, and not one error of the page or of ours`, async ({
    product,
  }) => {
    test.slow();
    await host.prepare(product);
    const opened = await host.open(product);
    const { page, panel } = opened;
    await panel.state('ready');
    const thrown: string[] = [];
    const session = await product.context.newCDPSession(page);
    // In every world of the page, ours among them.
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => thrown.push(exceptionDetails.text));
    await session.send('Runtime.enable');
    const { rerender, close, reopen } = host;
    const acts = [...Array.from({ length: 6 }, () => rerender), close, reopen, reopen];
    expect(await storm(page, host.around, acts, undefined)).toBe(1);
    await page.evaluate(close);
    await expect(panel.host).toHaveCount(0);
    await page.evaluate(reopen);
    await panel.state('ready');
    await addMeeting(host, opened);
    expect(product.webex.state.meetings).toHaveLength(1);
    expect(await page.evaluate(host.errors)).toEqual([]);
    expect(thrown).toEqual([]);
    await session.detach();
  });
}
