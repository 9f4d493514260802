import type { Band, Scale } from '../found';
import { type ScaleId, scaleNames } from '../scale-id';

/** Scales of likelihood as their publishers print them. */
export const scales: Readonly<Record<ScaleId, Scale>> = {
  icd203: {
    name: scaleNames.icd203,
    edition: 'Intelligence Community Directive 203, 2 January 2015',
    bands: [
      { terms: ['almost no chance', 'remote'], low: 1, high: 5 },
      { terms: ['very unlikely', 'highly improbable'], low: 5, high: 20 },
      { terms: ['unlikely', 'improbable'], low: 20, high: 45 },
      { terms: ['roughly even chance', 'roughly even odds'], low: 45, high: 55 },
      { terms: ['likely', 'probable'], low: 55, high: 80 },
      { terms: ['very likely', 'highly probable'], low: 80, high: 95 },
      { terms: ['almost certain', 'nearly certain'], low: 95, high: 99 },
    ],
  },
  phia: {
    name: scaleNames.phia,
    edition: 'Professional Head of Intelligence Assessment, Probability Yardstick, 2025',
    bands: [
      { terms: ['remote chance'], low: 0, high: 5 },
      { terms: ['highly unlikely'], low: 10, high: 20 },
      { terms: ['unlikely'], low: 25, high: 35 },
      { terms: ['realistic possibility'], low: 40, high: 50 },
      { terms: ['likely', 'probable'], low: 55, high: 75 },
      { terms: ['highly likely'], low: 80, high: 90 },
      { terms: ['almost certain'], low: 95, high: 100 },
    ],
  },
};

/**
 * Terms of likelihood that neither scale has, with the ranges that readers give them by and by: only to find the nearest
 * term of a scale.
 */
export const otherTerms: readonly Band[] = [
  { terms: ['extremely unlikely'], low: 1, high: 5 },
  { terms: ['very improbable'], low: 5, high: 20 },
  { terms: ['extremely likely'], low: 90, high: 98 },
  { terms: ['very probable'], low: 80, high: 95 },
  { terms: ['virtually certain'], low: 95, high: 99 },
];

/** The term of the scale whose band lies nearest. */
export function nearestTerm({ bands }: Scale, { low, high }: Band): string | undefined {
  const distance = (band: Band) => Math.abs(band.low + band.high - low - high);
  const [first, ...rest] = bands;
  if (!first) return undefined;
  return rest.reduce((nearest, band) => (distance(band) < distance(nearest) ? band : nearest), first)
    .terms[0];
}
