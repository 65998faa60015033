import { type Estimate, fewDigits, type Release, type ScaleShown } from '@weft/findings';
import { everyFinding } from './numbers-of.ts';
import { type SayBundle, sayBundle } from './say-bundle.ts';

/** What the release itself does not know of where and when it stands. */
export interface DatasetAbout {
  /** Where the release can be read: the identity of all that is described. */
  readonly address: string;
  readonly title: string;
  /** Days on which people were asked. */
  readonly from: string | null;
  readonly to: string | null;
  readonly published: string | null;
  readonly version: string;
  /** The community's own license, where it named one. */
  readonly license?: string;
  /** Files of the same data. */
  readonly files?: readonly { readonly name: string; readonly type: string; readonly address: string }[];
}

type Node = Readonly<Record<string, unknown>>;

/**
 * The release as a schema.org Dataset whose levels are Observations of StatisticalVariables, each with its 95 in 100
 * range, and whose findings are Claims. The context stands inside, so that nothing has to be fetched to read it.
 */
export function releaseJsonLd(release: Release, about: DatasetAbout): Node {
  const dataset = datasetJsonLd(release, about);
  const say = sayBundle(release);
  const variables = variablesOf(release, about, say);
  const places = release.places.flatMap((place) =>
    place.status === 'said'
      ? place.scales.map(({ scale, level }) => {
          const of = variables.get(scale)!;
          return {
            ...observation(
              `${about.address}#place:${encodeURIComponent(place.place)}:${scale}`,
              of.id,
              level,
              true,
            ),
            name: say('placeLevel', { place: place.place, level: of.name }),
            observationAbout: { '@type': 'Place', name: place.place },
            sampleSize: place.respondents,
          };
        })
      : [],
  );
  const claims = everyFinding(release).map(
    ({ id, says, ground, method, claims: [claim], sample, status }): Node => ({
      '@type': 'Claim',
      '@id': `${about.address}#finding:${encodeURIComponent(id)}`,
      identifier: id,
      text: says.map(({ text }) => text).join(''),
      abstract: ground,
      measurementTechnique: method,
      creativeWorkStatus: status,
      ...(claim ? { probability: Number(claim.probability.toFixed(2)) } : {}),
      sampleSize: sample.respondents,
    }),
  );
  return {
    ...dataset,
    hasPart: claims,
    mainEntity: [...(dataset.mainEntity as Node[]), ...places],
  };
}

/** The same without places and findings: what a page carries for search engines. */
export function datasetJsonLd(release: Release, about: DatasetAbout): Node {
  const say = sayBundle(release);
  const variables = variablesOf(release, about, say);
  const name = release.simulated ? say('datasetSimulated', { name: say('datasetName') }) : say('datasetName');
  return {
    '@context': {
      '@vocab': 'https://schema.org/',
      '@language': release.language,
      probability: 'urn:weft:probability',
      sampleSize: 'urn:weft:sampleSize',
      simulated: 'urn:weft:simulated',
    },
    '@type': 'Dataset',
    '@id': about.address,
    url: about.address,
    name,
    alternateName: about.title,
    description: say('datasetAbout'),
    inLanguage: release.language,
    ...(release.community === null
      ? {}
      : {
          creator: { '@type': 'Organization', name: release.community },
          spatialCoverage: { '@type': 'Place', name: release.community },
        }),
    ...(about.from && about.to ? { temporalCoverage: `${about.from}/${about.to}` } : {}),
    ...(about.published ? { datePublished: about.published } : {}),
    ...(about.license ? { license: about.license } : { usageInfo: say('datasetLicense') }),
    isAccessibleForFree: true,
    simulated: release.simulated,
    sampleSize: release.sample.respondents,
    measurementTechnique: release.findings.find(({ kind }) => kind === 'level')?.method ?? '',
    isBasedOn: { '@type': 'SoftwareApplication', name: 'Weft', softwareVersion: about.version },
    variableMeasured: [...variables.values()].map(({ id, name: called, scale }) => ({
      '@type': 'StatisticalVariable',
      '@id': id,
      name: called,
      statType: { '@id': 'https://schema.org/mean' },
      populationType: { '@id': 'https://schema.org/Person' },
      measuredProperty: { '@type': 'Property', name: scale.title },
    })),
    mainEntity: [...variables.values()].map(({ id, name: called, scale }) => ({
      ...observation(`${about.address}#level:${scale.name}`, id, release.levels[scale.name]!, false),
      name: called,
      sampleSize: release.sample.respondents,
    })),
    ...(about.files
      ? {
          distribution: about.files.map(({ name: file, type, address }) => ({
            '@type': 'DataDownload',
            name: file,
            encodingFormat: type.split(';')[0],
            contentUrl: address,
          })),
        }
      : {}),
  };
}

interface Variable {
  readonly id: string;
  readonly name: string;
  readonly scale: ScaleShown;
}

function variablesOf({ scales }: Release, { address }: DatasetAbout, say: SayBundle): Map<string, Variable> {
  return new Map(
    scales.map((scale) => [
      scale.name,
      {
        id: `${address}#variable:${encodeURIComponent(scale.name)}`,
        name: say('level', {
          title: scale.title,
          minimum: scale.minimum,
          maximum: scale.maximum,
          low: scale.lowEnd,
          high: scale.highEnd,
        }),
        scale,
      },
    ]),
  );
}

/** A level with its 95 in 100 range. */
function observation(id: string, variable: string, level: Estimate, ofPlace: boolean): Node {
  const { lower, upper } = level.intervals[2];
  return {
    '@type': 'Observation',
    '@id': id,
    variableMeasured: { '@id': variable },
    value: {
      '@type': 'QuantitativeValue',
      value: fewDigits(level.value, ofPlace),
      minValue: fewDigits(lower, ofPlace),
      maxValue: fewDigits(upper, ofPlace),
    },
    marginOfError: {
      '@type': 'QuantitativeValue',
      value: fewDigits(upper - level.value, ofPlace),
    },
  };
}

/** JSON for a script element: nothing in it can end the element. */
export const scriptJson = (node: Node): string =>
  JSON.stringify(node)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
