import type { Agency } from './page.ts';
import { describeRule } from './password-rule.ts';

interface Props {
  id: string;
  rules: Agency['passwordRules'];
  length: number;
}

/** The rule, with a dot that becomes a check mark once the length is met. The change is announced. */
export function RuleLine({ id, rules, length }: Props) {
  const met = length >= rules.minLength && length <= rules.maxLength;
  return (
    <div className="mt-1.5 flex gap-2 text-14 text-ink-3">
      <svg className={`mt-1 size-3 flex-none ${met ? 'text-active-mark' : ''}`} viewBox="0 0 12 12" aria-hidden="true">
        {met ? (
          <path d="m1.5 6.5 3 3 6-6.5" fill="none" stroke="currentColor" strokeWidth="2" />
        ) : (
          <circle cx="6" cy="6" r="2" fill="currentColor" />
        )}
      </svg>
      <p id={id}>{describeRule(rules)}</p>
      <span className="sr-only" role="status">
        {met ? 'Long enough.' : ''}
      </span>
    </div>
  );
}
