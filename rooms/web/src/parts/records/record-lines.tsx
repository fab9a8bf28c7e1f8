import type { RecordLine } from '@tuyen/contract';
import { useWords } from '../../words/use-words.ts';

/** A record's answers for reading: label and value, groups indented under their name. */
export function RecordLines({ lines }: { lines: RecordLine[] }) {
  const { say } = useWords();
  return (
    <dl className="facts">
      {lines.map((line, n) => (
        <div key={n} className={line.items === undefined ? '' : 'facts-group'}>
          <dt>{say(line.label)}</dt>
          <dd>{line.items === undefined ? line.value : <RecordLines lines={line.items} />}</dd>
        </div>
      ))}
    </dl>
  );
}
