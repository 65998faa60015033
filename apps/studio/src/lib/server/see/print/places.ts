import type { Finding, PlaceShown, RefusalWords } from '@weft/findings';
import { own } from '$lib/see/own-text.ts';
import { carriedHere } from './facts.ts';
import { mapPictures, mostPlaces, placePictures } from './pictures.ts';
import { figurePart, type PdfPart, type Press } from './press.ts';
import { saidPart } from './said.ts';

/**
 * Every place in the reader's order; above `mostPlaces` in drawings alone, and said so. The drawing of all of them is
 * left out where it stands on the first page (`drawn`).
 */
export function placesPart(press: Press, drawn: boolean): PdfPart {
  const { release, say, report, printed } = press;
  const { places } = release;
  const many = places.length > mostPlaces;
  return {
    title: say('places'),
    lead: say('placesLead'),
    many: many ? say('placesMany', { count: report.number(places.length, 0), address: printed.address }) : '',
    maps: mapPictures(press).map(figurePart),
    pictures: drawn ? [] : placePictures(press).map(figurePart),
    list: many ? [] : listOf(press),
  };
}

/** Where no place may be spoken of, one refusal stands for all of them. */
function listOf(press: Press): PdfPart[] {
  const { places } = press.release;
  if (places.every(({ status }) => status === 'withheld')) {
    const [first] = places;
    if (!first) return [];
    const names = places.map(({ place }) => own(place)).join(' · ');
    return [{ ...heldPart(press, first), name: '', title: press.say('placesHeld'), silent: names }];
  }
  return places.map((place) => (place.status === 'said' ? saidOf(press, place) : heldPart(press, place)));
}

function saidOf(press: Press, place: Extract<PlaceShown, { status: 'said' }>): PdfPart {
  const { release, say, report, printed } = press;
  const scales = release.placeFindings.filter((finding) => finding.place === place.place);
  return {
    held: false,
    name: place.place,
    people: say('placePeople', { people: report.number(place.respondents, 0) }),
    scales: scales.map((finding) => saidPart(press, finding, 0, 360)),
    own: ownFindings(press)
      .filter((finding) => finding.place === place.place)
      .map((finding) => saidPart(press, finding, 0, 360)),
    carries: carriedHere(press, place.place),
    replies: printed.replies.filter((reply) => reply.place === place.place).map(({ words }) => own(words)),
    replyTitle: say('ownReply'),
  };
}

/** What parts of a release say of single places. */
function ownFindings({ release }: Press): Finding[] {
  return release.parts.flatMap((part) => [
    ...('placeFindings' in part ? part.placeFindings : []),
    ...(part.kind === 'consensus' ? part.scales.flatMap(({ placeFindings }) => placeFindings) : []),
  ]);
}

/** Of a withheld place: its name, that it is withheld, and the reason that holds for all of them alike. */
function heldPart(press: Press, place: PlaceShown): PdfPart {
  const { say } = press;
  return {
    held: true,
    name: place.place,
    title: say('placeHeld', { place: place.place }),
    silent: say('placeSilent', { place: place.place }),
    refusal: refusalOf(press, place),
  };
}

function refusalOf({ release }: Press, place: PlaceShown): PdfPart | null {
  const collective = place.status === 'withheld' && place.reason === 'not-collective';
  const words: RefusalWords | null =
    release.findings.find(
      ({ kind, refusal }) => refusal !== null && kind === (collective ? 'collective' : 'withheld'),
    )?.refusal ?? null;
  return words && { ...words };
}
