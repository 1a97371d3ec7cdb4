import { useState } from 'preact/hooks';
import type { AgendaMeeting } from '../../domain/agenda';
import { browserLanguage, text } from '../../i18n/text';
import { copyText, copyWhenReady, invitationText } from '../copy';
import type { IconName } from '../icon';
import { IconButton } from '../icon-button';
import type { OpenRow } from './use-agenda';

interface Props {
  readonly meeting: AgendaMeeting;
  readonly open: OpenRow | undefined;
  readonly onOpen: (id: string, kind: OpenRow['kind']) => void;
  readonly say: (sentence: string) => void;
}

/** One meeting of the day: when, what, and the ways to use it. */
export function AgendaRow({ meeting, open, onOpen, say }: Props) {
  const [copied, setCopied] = useState(false);
  const { id, title, start, end, link, ours, invitation } = meeting;

  async function copy(): Promise<void> {
    const isCopied = await (invitation ? copyWhenReady(Promise.resolve(invitationText(invitation))) : copyText(link));
    setCopied(isCopied);
    say(text(isCopied ? (invitation ? 'agenda_copied' : 'agenda_link_copied') : 'agenda_not_copied'));
  }

  return (
    <div class="row">
      <p class="what">
        <bdi class="when">{spanOf(start, end)}</bdi> <bdi class="title">{title}</bdi>
      </p>
      <a class="button small" href={link} target="_blank" rel="noreferrer" aria-label={text('agenda_join', title)}>
        {text('button_join')}
      </a>
      <IconButton
        icon={copied ? 'done' : 'copy'}
        name={text(invitation ? 'agenda_copy' : 'agenda_copy_link', title)}
        onClick={() => void copy()}
      />
      {ours && !meeting.isSeries && opener('change', 'edit')}
      {ours && opener('remove', 'bin')}
    </div>
  );

  function opener(kind: OpenRow['kind'], icon: IconName) {
    const isOpen = open?.id === id && open.kind === kind;
    const name = text(`agenda_${kind}`, title);
    return <IconButton icon={icon} name={name} expanded={isOpen} onClick={() => onOpen(id, kind)} />;
  }
}

/** From when to when, by the clocks of here and as people here write it. */
function spanOf(start: string, end: string): string {
  const format = new Intl.DateTimeFormat(browserLanguage(), { timeStyle: 'short' });
  return format.formatRange(new Date(start), new Date(end));
}
