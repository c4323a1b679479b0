/** Blank rows that a file for a unit has for tasks of the unit's own, where nobody says how many. */
export const USUAL_SPARE_ROWS = 10;
/** More would be printed for nothing; a unit with more tasks of its own keeps a plan of its own. */
export const MOST_SPARE_ROWS = 200;
