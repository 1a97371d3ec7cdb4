import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../../i18n/text';
import { useFocus } from '../use-focus';
import { Activity } from './activity/activity';
import { Administrator } from './administrator/administrator';
import { Kept } from './kept/kept';
import type { TrustNeeds } from './needs';
import { Permissions } from './permissions/permissions';
import { Picker } from './picker/picker';
import { TITLES, VIEWS, type ViewName, viewIn } from './views';

const CONTENT: Readonly<Record<ViewName, FunctionComponent<TrustNeeds>>> = {
  permissions: Permissions,
  picker: Picker,
  kept: Kept,
  activity: Activity,
  administrator: Administrator,
};

/** What this extension may do, what it keeps and what it has done: one view at a time, each with an address of its own. */
export function Trust(needs: TrustNeeds) {
  const [view, setView] = useState(() => viewIn(location.hash));
  const [went, setWent] = useState(0);
  const heading = useFocus<HTMLHeadingElement>(went);
  useEffect(() => {
    const follow = () => {
      setView(viewIn(location.hash));
      setWent((times) => times + 1);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const Content = CONTENT[view];
  return (
    <main class="stack">
      <h1>{text('trust_title')}</h1>
      <nav class="views" aria-label={text('trust_views')}>
        {VIEWS.map((name) => (
          <a key={name} href={`#${name}`} aria-current={name === view ? 'page' : undefined}>
            {text(TITLES[name])}
          </a>
        ))}
      </nav>
      <h2 tabIndex={-1} ref={heading}>
        {text(TITLES[view])}
      </h2>
      <Content {...needs} />
    </main>
  );
}
