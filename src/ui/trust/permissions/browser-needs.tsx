import { browserSentence } from '../../../domain/feature-needs';
import { text } from '../../../i18n/text';
import { GrantedMark } from './granted-mark';

interface Props {
  /** Permissions and match patterns. */
  readonly names: readonly string[];
  readonly granted: readonly string[];
}

/** What the browser grants or not, each with what it is for. */
export function BrowserNeeds({ names, granted }: Props) {
  if (names.length === 0) return null;
  return (
    <>
      <h4>{text('permissions_in_browser')}</h4>
      <ul class="scopes">
        {names.map((name) => (
          <li key={name}>
            <span class="row">
              <code>{name}</code>
              <GrantedMark isGranted={granted.includes(name)} />
            </span>
            <span>{text(browserSentence(name))}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
