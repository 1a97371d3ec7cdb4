import { failureText, text } from '../../i18n/text';
import type { ChoicesPart, Choosing } from './use-choices';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly part: ChoicesPart;
  readonly choosing: Choosing;
}

/** What a part of the choices is about, and what became of the last change there. */
export function ChoicesHeading({ id, title, help, part, choosing: { outcome } }: Props) {
  const here = outcome?.part === part ? outcome.came : undefined;
  return (
    <>
      <div class="row wide heading">
        <h2 id={id}>{title}</h2>
        <p role="status" class="good">
          {here === 'saved' ? text('options_saved') : ''}
        </p>
      </div>
      <p class="quiet">{help}</p>
      {here !== undefined && here !== 'saved' && (
        <p class="bad" role="alert">
          {failureText(here)}
        </p>
      )}
    </>
  );
}
