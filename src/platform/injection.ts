import { browser } from './browser';

/** A frame of a tab. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/**
 * Runs our packaged script in a frame that the person's click opened to us (activeTab).
 * False where the browser refuses: cross-origin or sandboxed frames, the browser's own pages, the store.
 */
export async function injectFile(frame: Frame, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: targetOf(frame), files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** Runs a function that stands alone in a frame and returns what it gives, or undefined if it couldn't run. */
export async function injectCall<Args extends unknown[], Given>(
  frame: Frame,
  func: (...args: Args) => Given | Promise<Given>,
  ...args: Args
): Promise<Given | undefined> {
  try {
    const [outcome] = await browser.scripting.executeScript({
      target: targetOf(frame),
      func: func as (...args: unknown[]) => unknown,
      args,
    });
    return outcome?.result as Given | undefined;
  } catch {
    return undefined;
  }
}

const targetOf = ({ tabId, frameId }: Frame) => ({ tabId, frameIds: [frameId] });
