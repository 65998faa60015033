/** Places as a person would paste them. */
export const list = 'Millbrook\n  Northgate\n  Market\n  Ferry Steps';

const square = (x: number, y: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + 0.01, y],
      [x + 0.01, y + 0.01],
      [x, y + 0.01],
      [x, y],
    ],
  ],
});

/** Two places of the list with their shapes, and one that is new. */
export const blocksGeoJson = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { name: 'Northgate' }, geometry: square(-1.5, 53.81) },
    { type: 'Feature', properties: { name: 'Market' }, geometry: square(-1.5, 53.8) },
    { type: 'Feature', properties: { name: 'Orchard' }, geometry: square(-1.49, 53.8) },
  ],
};

/** A text that would set `ran` if any page took it for more than words. */
export const hostile = `<img src=x onerror="globalThis.ran=true;alert(1)"><script>globalThis.ran=true</script>"'>{{ran}}`;
