import type { AuthorizeCheck, Finding } from '../../../domain/authorize-check';
import { text } from '../../../i18n/text';
import { numberInWords } from '../../number-in-words';
import { useFocus } from '../../use-focus';
import { ScopeFacts } from '../permissions/scope-facts';

interface Props {
  /** The press that asked for it: each gets the focus once. */
  readonly press: object;
  readonly check: AuthorizeCheck;
}

const TONES = { good: 'check_right', bad: 'check_wrong', note: 'check_noted' } as const;

/** What the check of an authorize address has found, in sentences. */
export function CheckFindings({ press, check }: Props) {
  const heading = useFocus<HTMLHeadingElement>(press);
  return (
    <div class="stack wide">
      <h4 tabIndex={-1} ref={heading}>
        {text('check_found')}
      </h4>
      {check.is === 'authorize' ? <Found {...check} /> : <p class="bad">{text(`check_is_${check.is}`)}</p>}
    </div>
  );
}

function Found({ findings, missing, more, odd }: Extract<AuthorizeCheck, { is: 'authorize' }>) {
  const isExact = missing.length + more.length + odd === 0;
  return (
    <>
      <ul class="findings">
        {findings.map((finding) => (
          <FindingRow key={`${finding.sentence} ${finding.value}`} {...finding} />
        ))}
        {isExact && <FindingRow sentence="check_exact" tone="good" />}
        {odd > 0 && <FindingRow sentence="check_odd" tone="bad" value={numberInWords(odd)} />}
      </ul>
      <Scopes title="check_missing" scopes={missing} />
      <Scopes title="check_more" scopes={more} />
    </>
  );
}

interface Row extends Pick<Finding, 'tone' | 'value'> {
  readonly sentence: Finding['sentence'] | 'check_exact' | 'check_odd';
}

const FindingRow = ({ sentence, tone, value }: Row) => (
  <li>
    <b class={tone === 'note' ? 'quiet' : tone}>{text(TONES[tone])}</b>
    <span>{value === undefined ? text(sentence) : text(sentence, value)}</span>
  </li>
);

function Scopes({
  title,
  scopes,
}: {
  readonly title: 'check_missing' | 'check_more';
  readonly scopes: readonly string[];
}) {
  if (scopes.length === 0) return null;
  return (
    <>
      <h4 class="bad">{text(title)}</h4>
      <ul class="scopes">
        {scopes.map((scope) => (
          <ScopeFacts key={scope} name={scope} />
        ))}
      </ul>
    </>
  );
}
