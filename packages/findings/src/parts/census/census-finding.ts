import type { Estimate } from '../../finding.ts';
import type { Finding } from '../../statement.ts';
import { commonValues, type StudyShown, topicOf } from '../../study-shown.ts';
import type { CensusShown } from './census-part.ts';

const half = ({ intervals }: Estimate): number => (intervals[2].upper - intervals[2].lower) / 2;

/** Both meanings on one scale, averaged over the places of whose roster more than half answered. */
export function censusFinding(study: StudyShown, { scale, places }: CensusShown): Finding {
  const { speaker, fit } = study;
  const mean = (pick: (place: CensusShown['places'][number]) => number): number =>
    places.reduce((sum, place) => sum + pick(place), 0) / places.length;
  const these = mean((place) => half(place.thesePeople));
  const like = mean((place) => half(place.peopleLikeThem));
  const variance = fit.variance.item[fit.scales.indexOf(scale.name)]!;
  const item = 1.96 * mean((place) => Math.sqrt(variance / (scale.items.length * place.roster)));
  const answered = places.reduce((sum, place) => sum + place.respondents, 0);
  const roster = places.reduce((sum, place) => sum + place.roster, 0);
  const values = {
    ...commonValues(study),
    topic: topicOf(study, scale),
    count: places.length,
    these: speaker.number(these, 2),
    like: speaker.number(like, 2),
    item: speaker.number(item, 2),
    answered: speaker.number(answered, 0),
    roster: speaker.number(roster, 0),
  };
  return {
    id: `census:${scale.name}`,
    kind: 'census',
    status: 'said',
    scale: scale.name,
    place: null,
    claims: [
      { about: 'these very people are within their range', probability: 0.95, hedge: 'almost-certainly' },
    ],
    says: speaker.hedged('census.said', 'almost-certainly', values),
    ground: speaker.plain('census.ground', values),
    method: speaker.plain('census.method', values),
    sample: { ...study.sample, respondents: answered, places: places.length },
    numbers: {
      places: places.length,
      answered,
      roster,
      thesePeople: these,
      peopleLikeThem: like,
      itemError: item,
    },
    refusal: null,
  };
}

/** No place where more than half answered, or a roster that cannot be right. */
export function censusRefusal(study: StudyShown, why: 'why' | 'whyRoster'): Finding {
  const { speaker } = study;
  const values = commonValues(study);
  return {
    id: 'census',
    kind: 'census',
    status: 'refused',
    scale: null,
    place: null,
    claims: [{ about: 'these very people', probability: 0, hedge: 'cannot-tell' }],
    says: speaker.hedged('census.open', 'cannot-tell', values),
    ground: speaker.plain('census.openGround', values),
    method: speaker.plain('census.openMethod', values),
    sample: study.sample,
    numbers: {},
    refusal: {
      why: speaker.plain(`census.refusal.${why}`, values),
      change: speaker.plain(why === 'why' ? 'census.refusal.change' : 'census.refusal.changeRoster', values),
      meanwhile: speaker.plain('census.refusal.meanwhile', values),
    },
  };
}
