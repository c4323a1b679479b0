/** Same shape as the Vietnamese words. Names of tabs stand as they are in the workbook. */
import type { HelpWords } from '../vi/pane-help';

export const help = {
  title: 'Help',
  text: 'Each choice in this pane has a ? beside it with a short explanation.',
  tour: {
    title: 'A report in three steps',
    at: (step: number, steps: number) => `Step ${step} of ${steps}`,
    steps: [
      {
        title: 'Load a plan',
        text: 'At Start, load a template or import a plan from an Excel file. Other sheets of the workbook stay as they are.',
      },
      {
        title: 'Enter and check',
        text: 'Fill in the white cells of the tab Kế hoạch, or send files to the units at Share. Open Check to see what needs attention; every repair can be undone.',
      },
      {
        title: 'Summarise and print',
        text: 'At Summary, choose a period and press the button at the foot of the pane: tables and charts are in the workbook itself, ready for A4.',
      },
    ],
    back: 'Previous',
    next: 'Next',
    skip: 'Do not show again',
    done: 'Got it',
    again: 'Show the three steps again',
  },
  documents: {
    title: 'Documents',
    manual: 'Manual with pictures (Vietnamese)',
    manualText: 'Step by step, from loading a plan to printing papers. Opens in the browser and can be printed.',
    unitGuide: 'One-page guide for units (Vietnamese)',
    unitGuideText: 'For units that report without the add-in. Print it, or send it along with the file.',
  },
  keys: {
    title: 'Keyboard',
    list: [
      'F6: between the sheet and this pane (Excel on the web: Ctrl+F6).',
      'Tab, Shift+Tab: through the buttons; Enter or Space: press.',
      'Esc: close an open explanation.',
    ],
  },
  trouble: {
    title: 'When something does not work',
    text: 'Open the diagnostics page, press Copy and send it to support. It holds no cell content.',
  },
  fields: {
    template:
      'A template with sample data is for looking and trying. For the plan of your own office take the blank one, or import a plan from a file.',
    planYear: 'The year of the plan. Reporting periods and closing dates follow from it.',
    period:
      'The period decides the closing date and which tasks are due. Changing it here only shows other figures; the tabs change when you press the button at the foot of the pane. The dates of periods can be edited in the tab Danh mục.',
    byCalendar:
      'Example: the half-year closes on 14 June. Off: only tasks due by 14 June count. On: tasks due from 15 to 30 June count too. What is chosen is printed below the tables.',
    ranking:
      'A: tasks done out of all tasks of the year. B: tasks done out of those due. C: tasks done on time out of those due. Offices are ranked by the chosen rate.',
    charts:
      'Chosen charts stand in the tab Biểu đồ in this order; the arrows change it. Charts without figures are left out.',
    perPage: 'One chart a page is easier to see on a screen; two a page save paper.',
    lastYear:
      'Choose last year’s workbook made by this add-in. Closed periods give the figures as reported. The file is only read.',
    tables:
      'Add a table only when needed; each has a tab of its own. How on-time procedures are counted is chosen at the top of the tab TTHC.',
    closing:
      'Closing keeps the reported figures for later comparison, with who closed them and when. The plan can still be edited; reopening needs a reason.',
    printCheck:
      'Looks at paper, margins, repeated headings, page numbers and widths of each tab. Nothing changes until you press the button that resets them.',
    packTabs: 'Each chosen tab becomes a part of the papers, in this order, after a cover and contents.',
    severity:
      'Error: the row cannot be counted, it must be repaired. Warning: look again. Note: understood all the same. The severity of each rule can be changed in the tab Quy tắc.',
    importYear: 'The year of the plan in the file. Deadlines such as "Quý II" are read as of this year.',
    importSheets:
      'See what each column of the file was taken for, and choose again where it is wrong. Columns without a choice are not taken. The source is not changed.',
    sendPeriod: 'This period, its closing date and the date to report by are written into each file.',
    units: 'Units that lead a task or take part in one. The two buttons for all apply to the units that are shown now.',
    spareRows:
      'Blank rows at the end for tasks of the unit’s own. When files come back, new tasks are added only if you choose so.',
    way: 'A .zip: one download to unpack. One by one: the file of each unit by itself.',
    mergeRule:
      'Only for what you have not decided yourself. Keep: nothing is written there. Newest: the value of the file of the later period, or of the file saved last.',
  },
} satisfies HelpWords;
