import { text } from '../i18n/text';
import { Icon } from './icon';

/** Says why something can't be changed: the organisation has laid it down. */
export function Locked({ id }: { readonly id?: string }) {
  return (
    <p id={id} class="locked quiet">
      <Icon name="lock" />
      {text('locked')}
    </p>
  );
}
