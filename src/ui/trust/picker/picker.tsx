import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../../domain/failure';
import type { Feature } from '../../../domain/feature';
import { scopesOfAll } from '../../../domain/feature-needs';
import { failureText, text } from '../../../i18n/text';
import type { PermissionsView } from '../../../messaging/calls/trust';
import type { TrustNeeds } from '../needs';
import { CheckAddress } from './check-address';
import { FeatureBoxes } from './feature-boxes';
import { IntegrationSteps } from './integration-steps';

/** From chosen features to the scopes of an integration, and the check of an authorize address. */
export function Picker({ call }: TrustNeeds) {
  const [view, setView] = useState<PermissionsView>();
  const [unreadable, setUnreadable] = useState<Failure>();
  const [features, setFeatures] = useState<readonly Feature[]>([]);
  useEffect(() => {
    void call('permissions.read', {}).then((reply) => {
      if (!reply.ok) return setUnreadable(reply.failure);
      setView(reply.value);
      setFeatures(reply.value.features);
    });
  }, [call]);
  const scopes = scopesOfAll(['main', ...features]);
  return (
    <>
      <p>{text('picker_intro')}</p>
      {unreadable && (
        <p class="bad" role="alert">
          {failureText(unreadable)}
        </p>
      )}
      {view && (
        <>
          <FeatureBoxes features={features} onChoose={setFeatures} />
          <IntegrationSteps redirectUri={view.redirectUri} scopes={scopes} />
          <CheckAddress expected={{ redirectUri: view.redirectUri, clientId: view.clientId, scopes }} />
        </>
      )}
    </>
  );
}
