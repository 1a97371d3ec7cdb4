import { Icon, type IconName } from './icon';

interface Props {
  readonly icon: IconName;
  /** What it does, for everybody who can't tell by the icon. */
  readonly name: string;
  /** It has something open beside it. */
  readonly expanded?: boolean;
  readonly class?: string;
  readonly onClick: () => void;
}

/** A button of the size of a finger that shows an icon only. */
export function IconButton({ icon, name, expanded, class: more = '', onClick }: Props) {
  const state = expanded === undefined ? {} : { 'aria-expanded': expanded };
  return (
    <button type="button" class={`plain square ${more}`} aria-label={name} title={name} onClick={onClick} {...state}>
      <Icon name={icon} />
    </button>
  );
}
