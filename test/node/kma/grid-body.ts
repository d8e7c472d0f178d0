/**
 * Bodies of `nph-dfs_odam_grd` and `nph-dfs_vsrt_grd`. They are made, because no real one could be saved: by the rules
 * that KMA documents, 149 × 253 numbers from the south-west corner, each of eight characters with a comma, 20 a line and
 * a new line for each row of the grid.
 */
type ValueAt = (nx: number, ny: number) => number;

export const gridBody = (valueAt: ValueAt): string => {
  let text = '';
  for (let ny = 1; ny <= 253; ny += 1)
    for (let nx = 1; nx <= 149; nx += 1)
      text += `${valueAt(nx, ny).toFixed(2).padStart(8)},${nx % 20 === 0 || nx === 149 ? '\n' : ''}`;
  return text;
};

/** A body with one value, except in the cells given (`59,123`) and at the edge, where KMA has none. */
export const uniformBody = (value: number, cells: Readonly<Record<string, number>> = {}): string =>
  gridBody((nx, ny) => cells[`${nx},${ny}`] ?? (nx === 1 || ny === 1 ? -99 : value));
