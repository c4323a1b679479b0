/** A calendar day as `YYYY-MM-DD`. Days have no time zone here: never a `Date` in local time. */
export type IsoDate = string;
