import { text } from '../../../i18n/text';

/** Says in a word whether something is switched on; nothing while that is not known. */
export function SwitchedMark({ isOn }: { readonly isOn: boolean | undefined }) {
  if (isOn === undefined) return null;
  return <span class={isOn ? 'good' : 'quiet'}>{text(isOn ? 'permissions_on' : 'permissions_off')}</span>;
}
