import { text } from '../../../i18n/text';

/** Says in a word whether something is granted; nothing while that is not known. */
export function GrantedMark({ isGranted }: { readonly isGranted: boolean | undefined }) {
  if (isGranted === undefined) return null;
  return (
    <span class={isGranted ? 'good' : 'quiet'}>{text(isGranted ? 'permissions_granted' : 'permissions_missing')}</span>
  );
}
