import { useState } from 'preact/hooks';
import { type Region, WEBEX } from '../../../domain/region';
import { text } from '../../../i18n/text';
import { CopyButton } from '../../copy-button';
import { RegionChoice } from '../../options/region-choice';
import { Step } from '../../options/step';
import { ScopeFacts } from '../permissions/scope-facts';

const ALL_SCOPES = 'https://developer.webex.com/docs/integration-scopes';

interface Props {
  readonly redirectUri: string;
  readonly scopes: readonly string[];
}

/** How to make an integration that has these scopes and no other. */
export function IntegrationSteps({ redirectUri, scopes }: Props) {
  const [region, setRegion] = useState<Region>('commercial');
  return (
    <>
      <Step number={1} title={text('options_step_create')} heading="h3">
        <RegionChoice region={region} onChoose={setRegion} />
        <a href={WEBEX[region].developerSite} target="_blank" rel="noreferrer">
          {text('options_developer_site')}
        </a>
        <p>{text('options_step_create_text')}</p>
      </Step>
      <Step number={2} title={text('options_redirect_uri')} heading="h3">
        <div class="row">
          <code>{redirectUri}</code>
          <CopyButton words={redirectUri} name={text('options_copy_uri')} />
        </div>
      </Step>
      <Step number={3} title={text('options_scopes')} heading="h3">
        <ul class="scopes" aria-live="polite">
          {scopes.map((scope) => (
            <ScopeFacts key={scope} name={scope} />
          ))}
        </ul>
        <div class="row">
          <CopyButton words={scopes.join('\n')} label={text('picker_copy_lines')} />
          <CopyButton words={scopes.join(' ')} label={text('picker_copy_spaces')} />
        </div>
        <a href={ALL_SCOPES} target="_blank" rel="noreferrer">
          {text('picker_source')}
        </a>
      </Step>
      <Step number={4} title={text('options_step_enter')} heading="h3">
        <p>{text('picker_enter_help')}</p>
        <a href="/options.html">{text('picker_open_settings')}</a>
      </Step>
    </>
  );
}
