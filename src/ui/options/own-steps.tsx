import { WEBEX } from '../../domain/region';
import { text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls/connection';
import { CopyButton } from '../copy-button';
import type { OwnFields } from './own-fields';
import { OwnForm } from './own-form';
import { RegionChoice } from './region-choice';
import { ScopeList } from './scope-list';
import { Step } from './step';
import type { Settings } from './use-settings';

interface Props {
  readonly settings: Settings;
  readonly view: ConnectionView;
  readonly fields: OwnFields;
}

/** Connects a Webex integration of one's own, in three steps that show every value to copy. */
export function OwnSteps({ settings, view, fields }: Props) {
  return (
    <div class="stack wide">
      <Step number={1} title={text('options_step_create')}>
        <RegionChoice region={fields.region} onChoose={(region) => fields.type({ region })} />
        <a href={WEBEX[fields.region].developerSite} target="_blank" rel="noreferrer">
          {text('options_developer_site')}
        </a>
        <p>{text('options_step_create_text')}</p>
      </Step>
      <Step number={2} title={text('options_step_fill')}>
        <h3>{text('options_redirect_uri')}</h3>
        <div class="row">
          <code>{view.redirectUri}</code>
          <CopyButton words={view.redirectUri} name={text('options_copy_uri')} />
        </div>
        <h3>{text('options_scopes')}</h3>
        <ScopeList {...view} />
        <CopyButton words={view.scopes.join(' ')} name={text('options_copy_scopes')} />
      </Step>
      <Step number={3} title={text('options_step_enter')}>
        <OwnForm settings={settings} view={view} fields={fields} />
      </Step>
    </div>
  );
}
