/** How many people there are in each place, whether they answered or not, by its name. */
export type Roster = ReadonlyMap<string, number>;
