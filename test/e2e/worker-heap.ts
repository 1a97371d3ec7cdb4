import { EXTENSION_ID, type Product } from './product';

/** Bytes that the background's heap holds after its garbage was collected. */
export async function heapOf({ context }: Product): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('this browser has no session of its own');
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${EXTENSION_ID}/`),
    );
    if (!worker) throw new Error('the background is not running');
    const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
    let last = 0;
    const ask = (method: string) =>
      new Promise<{ readonly usedSize?: number }>((resolve, reject) => {
        last += 1;
        const id = last;
        session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
          const answer = JSON.parse(message);
          if (from !== sessionId || answer.id !== id) return;
          if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
          else resolve(answer.result);
        });
        const message = JSON.stringify({ id, method, params: {} });
        session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
      });
    await ask('HeapProfiler.collectGarbage');
    return (await ask('Runtime.getHeapUsage')).usedSize ?? 0;
  } finally {
    await session.detach();
  }
}
