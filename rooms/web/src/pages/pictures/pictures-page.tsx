import { useEffect } from 'react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import type { AreasAnswer } from '@tuyen/contract';
import { formatDate } from '@tuyen/records';
import { useAreas } from '../../api/figures/pictures.ts';
import { FigureMarks, FigureValue } from '../../parts/figures/figure-value.tsx';
import { type PictureKind, pictureKinds } from '../../parts/figures/picture-kinds.ts';
import { MapControl } from '../../parts/figures/map-control.tsx';
import { periodWords } from '../../parts/figures/period-words.ts';
import { Answer } from '../../parts/frame/answer.tsx';
import { Icon } from '../../parts/frame/icon.tsx';
import { PageTitle } from '../../parts/frame/page-title.tsx';
import { useWords } from '../../words/use-words.ts';
import { AreaPicture } from './area-picture.tsx';
import { FunnelPicture } from './funnel-picture.tsx';
import { RankingPicture } from './ranking-picture.tsx';
import { TrendPicture } from './trend-picture.tsx';

/** An indicator in pictures: where, who is ahead, what is more than chance, and which way it goes. Each picture has its numbers as a table. */
export function PicturesPage() {
  const { t } = useWords();
  usePrintedTables();
  const { indicatorId } = useParams({ from: '/chi-so/$indicatorId/hinh' });
  const search = useSearch({ from: '/chi-so/$indicatorId/hinh' });
  const question = { indicator: indicatorId, unit: search.unit, period: search.period, map: search.map };
  const areas = useAreas(question);
  return (
    <Answer query={areas} what={t('reports.computing')}>
      {(answer) => <Pictures answer={answer} picture={search.picture} />}
    </Answer>
  );
}

/** Numbers folded away on the screen are printed: a closed part of a page is not. */
function usePrintedTables(): void {
  useEffect(() => {
    const open = () => document.querySelectorAll<HTMLDetailsElement>('details.print-open').forEach((part) => (part.open = true));
    window.addEventListener('beforeprint', open);
    return () => window.removeEventListener('beforeprint', open);
  }, []);
}

function Pictures({ answer, picture }: { answer: AreasAnswer; picture: PictureKind }) {
  const { t, say, language } = useWords();
  const search = useSearch({ from: '/chi-so/$indicatorId/hinh' });
  const navigate = useNavigate({ from: '/chi-so/$indicatorId/hinh' });
  const measure = say(answer.measure);
  const words = { map: t('pictures.map'), ranking: t('pictures.ranking'), funnel: t('pictures.funnel'), trend: t('pictures.trend') };
  return (
    <>
      <PageTitle title={say(answer.title)} windowTitle={say(answer.title)}>
        <Button variant="default" leftSection={<Icon name="print" size={16} />} onClick={() => window.print()}>
          {t('print.print')}
        </Button>
      </PageTitle>
      <p className="person-head">
        <span>{answer.unit.name}</span>
        <span>{periodWords(answer.period.id, language)}</span>
        <span>{t('pictures.onMap', { date: formatDate(answer.map) })}</span>
        <Link to="/chi-so/$indicatorId" params={{ indicatorId: answer.indicator }} search={{ unit: answer.unit.id, period: answer.period.id, side: 'numerator', page: 1 }}>
          {t('pictures.open')}
        </Link>
      </p>
      <div className="figure-large">
        <FigureValue figure={answer.whole} measure={measure} parts />
        <FigureMarks figure={answer.whole} />
      </div>
      <div className="controls">
        <MapControl map={search.map} onMap={(map) => void navigate({ search: { unit: search.unit, period: search.period, picture, ...(map === undefined ? {} : { map }) } })} />
        <div className="filter" role="group" aria-label={t('pictures.choose')}>
          {pictureKinds.map((each) => (
            <Link key={each} to="/chi-so/$indicatorId/hinh" params={{ indicatorId: answer.indicator }} search={{ ...search, picture: each }} aria-current={each === picture ? 'true' : undefined} resetScroll={false}>
              {words[each]}
            </Link>
          ))}
        </div>
      </div>
      {picture === 'map' && <AreaPicture answer={answer} measure={measure} />}
      {picture === 'ranking' && <RankingPicture answer={answer} measure={measure} />}
      {picture === 'funnel' && <FunnelPicture answer={answer} measure={measure} />}
      {picture === 'trend' && <TrendPicture answer={answer} measure={measure} />}
    </>
  );
}
