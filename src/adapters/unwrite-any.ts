import type { Invitation } from '../domain/invitation';
import type { Editor, EventAdapter } from './page-adapter';

/** Takes back our own text in whichever of the ways it may stand there; false if anything of it had to stay. */
export async function unwriteAny(
  adapter: Pick<EventAdapter, 'unwrite'>,
  editor: Editor,
  invitation: Invitation,
  signal: AbortSignal,
): Promise<boolean> {
  for (const lines of invitation.standing ?? [invitation.lines])
    if (await adapter.unwrite(editor, { ...invitation, lines }, signal)) return true;
  return false;
}
