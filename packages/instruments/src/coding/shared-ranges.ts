import type { ItemReading } from './read-item.ts';

const width = (reading: ItemReading) => reading.maximum - reading.minimum;

const inside = (reading: ItemReading, wide: ItemReading) =>
  reading.minimum >= wide.minimum && reading.maximum <= wide.maximum && 2 * width(reading) >= width(wide);

/**
 * Gives items whose options were not said the widest range seen among such items of their scale, where it
 * holds theirs and is at most twice as wide: on a scale from 1 to 5, an item that nobody answered with 1 still
 * goes from 1 to 5, and turns round accordingly.
 */
export function sharedRanges(readings: readonly ItemReading[]): ItemReading[] {
  return readings.map((reading) => {
    if (!reading.rangeObserved) return reading;
    const wider = readings.filter(
      (other) => other.rangeObserved && other.item.scale === reading.item.scale && inside(reading, other),
    );
    const widest = wider.reduce((most, other) => (width(other) > width(most) ? other : most), reading);
    return { ...reading, minimum: widest.minimum, maximum: widest.maximum };
  });
}
