type Trap = { trap: string; selector: string; message: string };

export const OFFICE_TRAPS: Trap[];
export const ONE_DOOR: Trap;
export const PANE_GLOBALS: { name: string; message: string }[];
export const PANE_PROPERTIES: { object: string; property: string; message: string }[];
