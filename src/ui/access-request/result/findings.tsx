import type { AccessRequest } from '../../../domain/access-request';
import { text } from '../../../i18n/text';
import type { Caller } from '../../../messaging/calls';
import { ExportForm } from './export-form';
import { FailureRow } from './failure-row';
import { MatchRow } from './match-row';
import { PagedList } from './paged-list';

interface Props {
  readonly call: Caller;
  readonly request: AccessRequest;
}

/** What was found, a page of it at a time, and the files that hold all of it. */
export function Findings({ call, request }: Props) {
  const { id, zone, progress } = request;
  return (
    <>
      {progress.matches > 0 && (
        <PagedList
          title={text('access_show_matches')}
          read={(after) => call('access.matches', { id, after })}
          row={(match) => <MatchRow key={match.meetingId} match={match} zone={zone} />}
        />
      )}
      {progress.failures > 0 && (
        <PagedList
          title={text('access_show_failures')}
          read={(after) => call('access.failures', { id, after })}
          // One that stands in Webex's list without an id has no name to be known by.
          row={(lost, at) => <FailureRow key={lost.meetingId || at} lost={lost} zone={zone} />}
        />
      )}
      <ExportForm call={call} request={request} />
    </>
  );
}
