import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../../domain/failure';
import { WEBEX } from '../../../domain/region';
import { failureText, text } from '../../../i18n/text';
import type { ConnectionView } from '../../../messaging/calls/connection';
import { administratorGuide } from '../../../trust-guide/administrator-guide';
import type { Installation } from '../../../trust-guide/installation';
import { toMarkdown } from '../../../trust-guide/markdown';
import { CopyButton } from '../../copy-button';
import { saveFile } from '../../save-file';
import type { TrustNeeds } from '../needs';
import { BlocksView } from './blocks-view';

const FILE_NAME = 'one-click-administrators.md';

/** What an organisation asks before it lets the extension in: to read here, to copy, and to save as a file. */
export function Administrator(needs: TrustNeeds) {
  const { call } = needs;
  const [view, setView] = useState<Result<ConnectionView>>();
  const [isSaved, setIsSaved] = useState(false);
  useEffect(() => {
    void call('connection.read', {}).then(setView);
  }, [call]);

  if (!view) return null;
  if (!view.ok)
    return (
      <p class="bad" role="alert">
        {failureText(view.failure)}
      </p>
    );

  const guide = administratorGuide(installationOf(view.value, needs), text);
  const file = toMarkdown([{ kind: 'heading', level: 1, words: text('administrator_title') }, ...guide]);
  return (
    <>
      <p>{text('guide_help')}</p>
      <div class="row">
        <CopyButton words={file} name={text('guide_copy')} />
        <button
          type="button"
          onClick={() => {
            saveFile(FILE_NAME, file, 'text/markdown');
            setIsSaved(true);
          }}
        >
          {text('button_export')}
        </button>
      </div>
      <p role="status" class="good">
        {isSaved && text('portable_exported')}
      </p>
      <BlocksView blocks={guide} />
    </>
  );
}

/** The integration that is in use, or the one that would be. */
function installationOf({ stored, preset, ...view }: ConnectionView, { extensionId, asked }: TrustNeeds): Installation {
  const { clientId, region } = stored ?? preset ?? { region: 'commercial' };
  return {
    ...(clientId ? { clientId } : {}),
    ...{ redirectUri: view.redirectUri, extensionId, asked, controlHub: WEBEX[region].controlHub },
  };
}
