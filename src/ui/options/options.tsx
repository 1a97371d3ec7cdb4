import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../domain/failure';
import { failureText, text } from '../../i18n/text';
import type { AccountView, Caller, ConnectionView } from '../../messaging/calls';
import { CopyButton } from '../copy-button';

const DEVELOPER_SITE = 'https://developer.webex.com/my-apps/new/integration';

const CALENDAR = 'https://calendar.google.com/calendar/';

const SCOPE_REASONS: Readonly<Record<string, Parameters<typeof text>[0]>> = {
  'meeting:schedules_read': 'options_scope_schedules_read',
  'meeting:schedules_write': 'options_scope_schedules_write',
  'spark:people_read': 'options_scope_people_read',
};

/** Connects a Webex integration of one's own, in three steps that show every value to copy. */
export function Options({ call }: { readonly call: Caller }) {
  const [connection, setConnection] = useState<ConnectionView>();
  const [clientId, setClientId] = useState('');
  const [clientSecret, setClientSecret] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [note, setNote] = useState('');

  const reload = async () => {
    const reply = await call('connection.read', {});
    if (!reply.ok) return setFailure(reply.failure);
    setConnection(reply.value);
    setClientId((typed) => typed || (reply.value.clientId ?? ''));
  };
  useEffect(() => void reload(), []);

  async function connect(): Promise<void> {
    setNote('');
    setFailure(undefined);
    setBusy(true);
    const reply = await call('connection.connect', { clientId, clientSecret });
    setBusy(false);
    if (!reply.ok) return setFailure(reply.failure);
    setClientSecret('');
    await reload();
  }

  async function disconnect(): Promise<void> {
    const reply = await call('connection.disconnect', {});
    if (!reply.ok) return setFailure(reply.failure);
    setClientId('');
    setNote(text('options_disconnected'));
    await reload();
  }

  if (!connection) return failure ? <p role="alert">{failureText(failure)}</p> : null;
  const { connected } = connection;
  return (
    <main class="stack">
      <h1>{text('options_title')}</h1>
      {connected && <Account view={connected} onDisconnect={() => void disconnect()} />}
      <p role="status">{isBusy ? text('options_connecting') : note}</p>
      {connected ? (
        <details class="wide" open={failure !== undefined || isBusy}>
          <summary>{text('options_change')}</summary>
          {steps(connection)}
        </details>
      ) : (
        <>
          <p class="quiet">{text('options_intro')}</p>
          {steps(connection)}
        </>
      )}
    </main>
  );

  function steps({ redirectUri, scopes, connected: isConnected }: ConnectionView) {
    return (
      <div class="stack wide">
        <Step number={1} title={text('options_step_create')}>
          <p>{text('options_step_create_text')}</p>
          <a href={DEVELOPER_SITE} target="_blank" rel="noreferrer">
            {text('options_developer_site')}
          </a>
        </Step>
        <Step number={2} title={text('options_step_fill')}>
          <h3>{text('options_redirect_uri')}</h3>
          <div class="row">
            <code>{redirectUri}</code>
            <CopyButton words={redirectUri} name={text('options_copy_uri')} />
          </div>
          <h3>{text('options_scopes')}</h3>
          <ul>
            {scopes.map((scope) => (
              <li key={scope}>
                <code>{scope}</code> <span class="quiet">{SCOPE_REASONS[scope] && text(SCOPE_REASONS[scope])}</span>
              </li>
            ))}
          </ul>
        </Step>
        <Step number={3} title={text('options_step_enter')}>
          <form
            class="stack wide"
            onSubmit={(event) => {
              event.preventDefault();
              void connect();
            }}
          >
            <label>
              {text('options_client_id')}
              <input
                value={clientId}
                required
                autocomplete="off"
                spellcheck={false}
                onInput={(event) => setClientId(event.currentTarget.value)}
              />
            </label>
            <label>
              {text('options_client_secret')}
              <input
                type="password"
                value={clientSecret}
                autocomplete="off"
                aria-describedby="secret-help"
                onInput={(event) => setClientSecret(event.currentTarget.value)}
              />
            </label>
            <p id="secret-help" class="quiet">
              {text(isConnected ? 'options_secret_help' : 'options_secret_first_help')}
            </p>
            {failure && (
              <p class="bad" role="alert">
                {failureText(failure)}
              </p>
            )}
            <button type="submit" class="main" disabled={isBusy}>
              {text('button_settings')}
            </button>
          </form>
        </Step>
      </div>
    );
  }
}

interface StepProps {
  readonly number: number;
  readonly title: string;
  readonly children: preact.ComponentChildren;
}

function Step({ number, title, children }: StepProps) {
  return (
    <section class="step stack wide">
      <h2>
        <span class="number" aria-hidden="true">
          {number}
        </span>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Account({ view, onDisconnect }: { readonly view: AccountView; readonly onDisconnect: () => void }) {
  const { account, canSchedule } = view;
  return (
    <section class="account stack wide" aria-label={text('options_account')}>
      <h2>{text('options_connected')}</h2>
      <dl>
        <dt>{text('options_account')}</dt>
        <dd>{account.name}</dd>
        <dt>{text('options_email')}</dt>
        <dd>{account.email}</dd>
        <dt>{text('options_site')}</dt>
        <dd>{account.sites.length > 0 ? new Intl.ListFormat().format(account.sites) : text('options_sites_none')}</dd>
      </dl>
      {!canSchedule && (
        <p class="bad" role="alert">
          {text('options_cannot_schedule')}
        </p>
      )}
      {canSchedule && <p>{text('options_next')}</p>}
      <div class="row">
        {canSchedule && (
          <a class="button main" href={CALENDAR} target="_blank" rel="noreferrer">
            {text('options_open_calendar')}
          </a>
        )}
        <button type="button" onClick={onDisconnect}>
          {text('options_disconnect')}
        </button>
      </div>
    </section>
  );
}
