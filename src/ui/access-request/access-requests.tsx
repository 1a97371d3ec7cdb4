import { failureText, text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls/connection';
import { useSettings } from '../options/use-settings';
import { AskForScope } from './ask-for-scope';
import { ErasePerson } from './erase/erase-person';
import type { AccessNeeds } from './needs';
import { QuestionForm } from './question-form';
import { RequestCard } from './request-card';
import { useRequests } from './use-requests';

/** What a person asked for, the work on it, and what was found; then what is to be erased here about them. */
export function AccessRequests(needs: AccessNeeds) {
  const { call } = needs;
  const settings = useSettings(needs);
  const { requests, failure, started, start, show, forget, reload } = useRequests(call);
  return (
    <main class="stack">
      <h1>{text('access_title')}</h1>
      <p>{text('access_intro')}</p>
      <p class="quiet">{text('access_limits')}</p>
      <p class="quiet">{text('access_kept')}</p>
      {[settings.unreadable, failure].map(
        (problem) =>
          problem && (
            <p key={problem.code} class="bad" role="alert">
              {failureText(problem)}
            </p>
          ),
      )}
      {settings.view && ways(settings.view)}
      {requests.length > 0 && (
        <section class="stack wide" aria-labelledby="requests">
          <h2 id="requests">{text('access_list')}</h2>
          {requests.map((view) => (
            <RequestCard
              key={view.request.id}
              call={call}
              view={view}
              isNew={started === view.request.id}
              onChange={show}
              onForget={forget}
            />
          ))}
        </section>
      )}
      <ErasePerson call={call} onErased={reload} />
    </main>
  );

  function ways(view: ConnectionView) {
    if (!view.connected)
      return (
        <section class="note stack wide">
          <p>{text('access_connect')}</p>
          <a href="/options.html">{text('options_title')}</a>
        </section>
      );
    return view.features.includes('access_requests') ? (
      <QuestionForm onStart={start} />
    ) : (
      <AskForScope settings={settings} view={view} />
    );
  }
}
