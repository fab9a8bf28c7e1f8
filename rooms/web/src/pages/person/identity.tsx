import type { PersonAnswer } from '@tuyen/contract';
import { FactList } from '../../parts/frame/fact-list.tsx';
import { Panel } from '../../parts/frame/panel.tsx';
import { useWords } from '../../words/use-words.ts';

export function Identity({ identity }: { identity: PersonAnswer['identity'] }) {
  const { t, say } = useWords();
  return (
    <Panel title={t('person.identity')}>
      <FactList facts={identity.map(({ field, label, value }) => ({ key: field, label: say(label), value }))} />
    </Panel>
  );
}
