import { text } from '../i18n/text';
import { waitFor } from './find';
import type { Editor, RivalDropping } from './page-adapter';

/** How long a page takes to take another conference out of an event. */
const GOES_WITHIN_MS = 2000;

/** Takes another service's conference out of an event by the page's own button for that. */
export function rivalDropping(buttonIn: (editor: Editor) => HTMLElement | undefined): RivalDropping {
  const drop: RivalDropping['drop'] = async (editor, signal) => {
    buttonIn(editor())?.click();
    return (await waitFor(() => !buttonIn(editor()), GOES_WITHIN_MS, signal)) === true;
  };
  return {
    isPossible: (editor) => buttonIn(editor) !== undefined,
    drop,
    async byChoice({ call, editor, signal }, rival) {
      const wishes = buttonIn(editor()) && (await call('page.wishes', {}));
      if (!wishes?.ok || !wishes.value.dropRival) return undefined;
      const isGone = await drop(editor, signal);
      return isGone ? text('rival_dropped', rival, text('choice_drop_rival')) : text('rival_stays');
    },
  };
}
