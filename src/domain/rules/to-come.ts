import type { IsoDate } from '../dates';
import type { CheckContext } from './rule';

/** True for a day after the day of checking; of no day where nobody said which that is. */
export const isToCome = (day: IsoDate, { today }: Pick<CheckContext, 'today'>) => today !== undefined && day > today;
