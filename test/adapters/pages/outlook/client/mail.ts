import { createElement, type ReactNode } from '../../shared/client/react';
import { Body, block } from './body';
import { settings, word } from './context';
import { el, picture } from './el';
import { change, type MailModel, model } from './model';

interface ComposeProps {
  readonly mail: MailModel;
  /** Changes where the page makes the toolbar anew. */
  readonly turn: number;
}

/** A mail that is being written, in whatever place. */
export function Compose({ mail, turn }: ComposeProps): ReactNode {
  const subject = el('input', {
    type: 'text',
    className: 'subject',
    autoComplete: 'off',
    'aria-label': word('subject'),
    placeholder: word('subject'),
    value: mail.subject,
    onChange: ({ target }: { target: HTMLInputElement }) =>
      change(() => {
        mail.subject = target.value;
      }),
  });
  const isReply = mail.place === 'reply';
  const inside = el(
    'div',
    { className: 'compose', 'data-app-section': 'MailReadCompose' },
    toolbar(mail, turn),
    el(
      'div',
      { className: 'head' },
      recipients(mail, 'to'),
      isReply ? null : recipients(mail, 'cc'),
      isReply ? null : subject,
    ),
    createElement(Body, { id: mail.id, held: mail, below: () => below(mail), key: mail.id }),
  );
  return mail.place === 'docked'
    ? el('div', { id: `docking_InitVisiblePart_${mail.id - 1}`, className: 'docked' }, inside)
    : inside;
}

function toolbar(mail: MailModel, turn: number): ReactNode {
  const close = (count: () => void) => () =>
    change(() => {
      count();
      model.mails = model.mails.filter((each) => each !== mail);
    });
  const send = close(() => {
    model.sends += 1;
  });
  const discard = close(() => {
    model.discards += 1;
  });
  const mark = { 'data-testid': 'ComposeSendButton' };
  const [outer, inner] = settings.send_as === 'wrapper' ? [mark, {}] : [{}, mark];
  const primary = { ...inner, type: 'button', className: 'primary', onClick: send, 'aria-label': word('send') };
  const split = el(
    'div',
    { ...outer, className: 'split' },
    el('button', { ...primary, id: `splitButton-r${mail.id}__primaryActionButton` }, picture('send'), word('send')),
    el(
      'button',
      { type: 'button', className: 'primary', 'aria-haspopup': 'menu', 'aria-label': word('moreOptions') },
      '▾',
    ),
  );
  return el(
    'div',
    { role: 'toolbar', className: 'tools', key: `tools-${turn}` },
    split,
    el('button', { type: 'button', className: 'plain' }, word('attach')),
    el('button', { type: 'button', className: 'plain', id: 'discardCompose', onClick: discard }, word('discard')),
  );
}

function recipients(mail: MailModel, kind: 'to' | 'cc'): ReactNode {
  const field = el(
    'div',
    {
      role: 'textbox',
      className: 'people',
      id: `${mail.id}_${kind.toUpperCase()}`,
      contentEditable: true,
      suppressContentEditableWarning: true,
      'aria-label': word(kind),
    },
    ...(kind === 'to'
      ? mail.to.map((address) => el('span', { className: 'tag', contentEditable: false }, address))
      : []),
  );
  return el('div', { className: 'recipients' }, el('span', { className: 'label' }, word(kind)), field);
}

/** What Outlook itself puts below a mail's text: the signature, and in a reply the mail that is answered. */
function below({ place }: MailModel): Node[] {
  const signature = settings.signature ? [block('Ada Example', 'Signature')] : [];
  const quoted = [
    block('', 'appendonsend'),
    block('grace@example.com', 'divRplyFwdMsg'),
    block('Could we talk about this?'),
  ];
  return [...signature, ...(place === 'reply' ? quoted : [])];
}
