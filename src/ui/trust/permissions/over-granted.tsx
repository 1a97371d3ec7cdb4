import { FEATURES } from '../../../domain/feature';
import { scopesOf, unneededScopes } from '../../../domain/feature-needs';
import { WEBEX } from '../../../domain/region';
import { ADDED_BY_WEBEX } from '../../../domain/webex-scopes';
import { text } from '../../../i18n/text';
import type { ConnectionView } from '../../../messaging/calls/connection';
import { CopyButton } from '../../copy-button';
import { ScopeFacts } from './scope-facts';

interface Props {
  readonly granted: readonly string[];
  readonly connection: ConnectionView;
}

/** What Webex has granted and nothing needs, with how to take it away. */
export function OverGranted({ granted, connection: { features, stored } }: Props) {
  const unneeded = unneededScopes(granted, features);
  const toMind = unneeded.filter((scope) => scope !== ADDED_BY_WEBEX);
  const toUntick = toMind.filter((scope) => !isOfFeature(scope));
  if (unneeded.length === 0) return <p class="good">{text('permissions_over_none')}</p>;
  if (toMind.length === 0)
    return (
      <>
        <p class="good">{text('permissions_over_none')}</p>
        <p class="quiet">{text('check_kms')}</p>
      </>
    );
  return (
    <section class="note over wide stack" aria-labelledby="over-granted">
      <h3 id="over-granted" class="bad">
        {text('permissions_over_title')}
      </h3>
      <p>{text('permissions_over_help')}</p>
      <ul class="scopes">
        {unneeded.map((scope) => (
          <ScopeFacts key={scope} name={scope}>
            {isOfFeature(scope) && <span>{text('permissions_over_switched_off')}</span>}
          </ScopeFacts>
        ))}
      </ul>
      {toUntick.length > 0 && (
        <>
          <p>{text(stored?.way === 'own' ? 'permissions_over_steps' : 'permissions_over_others')}</p>
          <div class="row">
            <CopyButton words={toUntick.join('\n')} name={text('options_copy_scopes')} />
            {stored?.way === 'own' && (
              <a href={WEBEX[stored.region].integrations} target="_blank" rel="noreferrer">
                {text('permissions_over_integrations')}
              </a>
            )}
          </div>
        </>
      )}
      <a href="/options.html">{text('picker_open_settings')}</a>
    </section>
  );
}

/** What a feature needs may stay ticked: it is asked for when that is switched on, and not before. */
const isOfFeature = (scope: string): boolean => FEATURES.some((feature) => scopesOf(feature).includes(scope));
