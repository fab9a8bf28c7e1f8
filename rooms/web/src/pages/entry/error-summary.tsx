import { useSyncExternalStore } from 'react';
import { elementId } from '../../parts/draft/draft-keys.ts';
import { useEntry } from '../../parts/entry/entry-context.ts';
import { labelOfKey } from '../../parts/draft/label-of-key.ts';
import { Notice } from '../../parts/frame/notice.tsx';
import { useWords } from '../../words/use-words.ts';

/** Everything that keeps the form from being saved, each a link to its field; after the first attempt to save. */
export function ErrorSummary() {
  const { t, say } = useWords();
  const { draft, checks } = useEntry();
  const found = useSyncExternalStore(checks.subscribe, () => checks.found);
  const errors = [...found].flatMap(([key, findings]) => findings.filter((finding) => finding.severity === 'error').map((finding) => ({ key, finding })));
  if (errors.length === 0) return null;
  return (
    <Notice tone="error" title={t('entry.errors', { n: errors.length })}>
      <ul>
        {errors.map(({ key, finding }) => {
          const label = labelOfKey(draft.form, key, (list) => draft.lines(list));
          return (
            <li key={`${key}${finding.message.vi}`}>
              {label !== null && (
                <a
                  href={`#${elementId(key)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(elementId(key))?.focus();
                  }}
                >
                  {say(label)}
                </a>
              )}
              {label !== null && ': '}
              {say(finding.message)}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
