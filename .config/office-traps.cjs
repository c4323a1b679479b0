// What Office.js offers and src/excel must not use, because some Excel does it wrong, slowly or differently. Each with the reason; the
// numbers are issues of github.com/OfficeDev/office-js.

const member = (names) => `MemberExpression[property.name=/^(${names.join('|')})$/]`;
const loaded = (names) => `Property[key.name=/^(${names.join('|')})$/]`;
const LOCAL = ['formulasLocal', 'formulasR1C1Local', 'numberFormatLocal', 'addressLocal'];

/** @type {{ trap: string, selector: string, message: string }[]} */
const OFFICE_TRAPS = [
  {
    trap: 'local formulas',
    selector: `:matches(${member(LOCAL)}, ${loaded(LOCAL)})`,
    message: 'It means something else in every region; write the English form.',
  },
  {
    trap: 'rows.add',
    selector: 'CallExpression[callee.property.name="add"][callee.object.property.name="rows"]',
    message: 'Slow (3013) and in conflict with co-authors: resize the table and write the block.',
  },
  {
    trap: 'sheets from files',
    selector: member(['insertWorksheetsFromBase64', 'addFromBase64', 'getFileAsync']),
    message: 'Fails on the web and the iPad (4518, 5473, 5911): build sheets with the API, or hand out a file of ours.',
  },
  {
    trap: 'passwords',
    selector:
      ':matches(CallExpression[callee.property.name="protect"][arguments.length>1], CallExpression[callee.property.name="unprotect"][arguments.length>0])',
    message: 'No passwords of ours: people would lose their own sheets.',
  },
  {
    trap: 'parts of zoom',
    selector: 'AssignmentExpression[left.object.property.name="zoom"]',
    message: 'Set zoom as a whole object: parts of it are not taken (1860).',
  },
  {
    trap: 'charts by "Auto"',
    selector: 'CallExpression[callee.property.name="add"] > Literal[value="Auto"]',
    message: 'Fails on the web (1830, 2929): say "Rows" or "Columns".',
  },
  {
    trap: 'several areas at once',
    selector: 'CallExpression[callee.property.name="getRanges"]',
    message: 'Addresses end at 8,192 characters, and rules over several areas shift (5194): one range at a time.',
  },
  {
    trap: 'messages of Excel',
    selector: 'MemberExpression[object.name=/^(error|failure|reason|cause)$/][property.name="message"]',
    message: 'Not for people, and other words in every version: go by `code`.',
  },
  {
    trap: 'custom properties',
    selector: 'MemberExpression[property.name="custom"][object.property.name="properties"]',
    message: 'Cut at 255 characters (4378) and not kept on the web: use a very hidden sheet.',
  },
  {
    trap: 'what is selected',
    selector: member(['getSelectedRange', 'getSelectedRanges', 'getActiveCell', 'getActiveWorksheet']),
    message: 'Fails or answers for another sheet while another window is in front: name the sheet and the range.',
  },
  {
    trap: 'calculation mode',
    selector: 'AssignmentExpression[left.property.name="calculationMode"]',
    message: 'It belongs to all open workbooks and outlives a failure: use suspendApiCalculationUntilNextSync.',
  },
];

/** Every request goes through one door, which waits for cell editing, checks the floor and turns errors into ours. */
const ONE_DOOR = {
  trap: 'cell editing',
  selector: 'CallExpression[callee.object.name="Excel"][callee.property.name="run"]',
  message: 'Use inExcel: it waits until a cell being edited is finished.',
};

/** What Office takes away from the page of a pane. */
const PANE_GLOBALS = ['alert', 'confirm', 'prompt'].map((name) => ({
  name,
  message: 'Blocked in a pane: use a dialog of the page.',
}));
const PANE_PROPERTIES = ['pushState', 'replaceState'].map((property) => ({
  object: 'history',
  property,
  message: 'Office takes it away: the route is the hash.',
}));

module.exports = { OFFICE_TRAPS, ONE_DOOR, PANE_GLOBALS, PANE_PROPERTIES };
