/** Same shape as the Vietnamese words (`satisfies Messages` in `../en.ts`). */
const number = new Intl.NumberFormat('en-GB');
const many = (count: number, one: string, more = `${one}s`) => `${number.format(count)} ${count === 1 ? one : more}`;

const sentence = (text: string) => (text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);

export const pane = {
  app: {
    name: 'Báo cáo CCHC',
    opening: 'Opening…',
    reading: 'Reading the workbook…',
    version: (version: string) => `Version ${version}`,
    aboutText:
      'Follow, check and summarise the administrative-reform plan inside Excel. Data never leaves the workbook.',
    retry: 'Try again',
    close: 'Close message',
    diagnostics: 'Diagnostics',
    help: 'Help',
    explain: (field: string) => `What is this: ${field}`,
  },
  host: {
    notExcelTitle: 'Please open this in Excel',
    notExcelText: 'Báo cáo CCHC works only inside Excel.',
    notExcelNext: 'Open Excel, choose the CCHC tab on the ribbon and click Start.',
    failedTitle: 'Báo cáo CCHC could not be opened',
    failedText: 'The rest of the add-in could not be loaded.',
    failedNext: 'Check the network, then close and reopen this pane.',
  },
  nav: {
    label: 'Steps of the work',
    start: 'Start',
    share: 'Share',
    check: 'Check',
    summary: 'Summary',
    errors: (count: number) => many(count, 'error'),
  },
  job: {
    load: 'Loading the template…',
    import: 'Loading the plan…',
    fill: 'Filling summaries and charts…',
    undo: 'Undoing…',
    fix: 'Repairing…',
    ignore: 'Writing…',
    mark: 'Colouring cells…',
    print: 'Writing the tab Kiểm tra…',
    issue: 'Keeping the issued plan…',
    close: 'Closing the period…',
    reopen: 'Reopening the period…',
    addTable: 'Adding the table…',
    score: 'Writing score sheets…',
    checkPrint: 'Looking at the pages…',
    mendPrint: 'Setting up the pages…',
    pack: 'Making the meeting papers…',
    report: 'Making the Word report…',
    split: 'Making the files for the units…',
    merge: 'Writing what the units reported…',
    preview: 'Working out the figures…',
    phases: { read: 'Reading the workbook…', check: 'Checking…', write: 'Writing to the workbook…' },
    cancel: 'Cancel',
    cancelling: 'Stopping…',
  },
  notice: {
    loaded: (tasks: number, tabs: number) =>
      tasks > 0
        ? `Template loaded: ${many(tasks, 'task')}, ${many(tabs, 'tab')}.`
        : `Blank template loaded: ${many(tabs, 'tab')}.`,
    imported: (tasks: number, tabs: number) =>
      `Plan loaded from the file: ${many(tasks, 'task')}, ${many(tabs, 'tab')}.`,
    fixed: (cells: number) => (cells > 0 ? `${many(cells, 'cell')} repaired.` : 'No cell is left to repair.'),
    fixedDetail: 'Each change has a line on the tab Nhật ký (log).',
    ignored: 'Ignored. The reason is kept on the tab Quy tắc (rules).',
    heeded: 'This finding counts again.',
    marked: 'Cells with findings are coloured.',
    markedDetail: (unmarked: number) =>
      unmarked > 0
        ? `${number.format(unmarked)} more tasks stay without colour, as there are too many. Mend some, then colour again.`
        : '',
    unmarked: 'Colours are gone. Your own formats are as they were.',
    printed: 'The list is on the tab Kiểm tra, ready to print.',
    issued: 'The plan is kept as issued. From now on, changes of plan columns are reported.',
    closed: (period: string) => `${period} is closed. Changes after closing will be listed here.`,
    scoresAdded: (sheets: number) => `Added the tabs of the PAR Index with the sheets of ${many(sheets, 'unit')}.`,
    scored: (step: string, units: number) => `${step}: ${many(units, 'unit')}.`,
    tableAdded: (tab: string, rows: number) =>
      rows > 0
        ? `${tab}: ${number.format(rows)} rows added. Fill them in, then fill the summaries.`
        : `The tab ${tab} is there. Fill it in, then fill the summaries.`,
    tableThere: 'This table is complete; there is nothing to add.',
    printChecked: (faulty: number) =>
      faulty > 0
        ? `${number.format(faulty)} tabs should be looked at before printing.`
        : 'All tabs are ready to print.',
    printMended: (faulty: number) =>
      faulty > 0
        ? `The pages are set up anew. ${number.format(faulty)} tabs are still to be put right by hand.`
        : 'The pages are set up anew. All tabs are ready to print.',
    packed: 'The meeting papers are open as a new workbook. Press Ctrl+P and print the entire workbook.',
    reported: 'The Word report is made.',
    reopened: (period: string) => `${period} is open again. The tab Nhật ký (log) says so.`,
    copied: (findings: number, ignored: number) =>
      `${many(findings, 'finding')} copied${ignored > 0 ? `, ${number.format(ignored)} of them ignored` : ''}. Paste into Excel, Word or a message.`,
    filled: (period: string) => `${period}: summaries filled and charts updated.`,
    filledDetail: (cells: number, tabs: string[], lastYear: number) =>
      sentence(
        [
          cells > 0 ? `${many(cells, 'cell')} written` : '',
          lastYear > 0 ? `last year's rates taken for ${many(lastYear, 'period')}` : '',
          tabs.length > 0 ? `tabs updated: ${tabs.join(', ')}` : '',
        ]
          .filter(Boolean)
          .join('; '),
      ),
    upToDate: (period: string) => `${period} is up to date, there was nothing to write.`,
    split: (files: number) => `${many(files, 'file')} made, ready to be sent.`,
    splitDetail: (unassigned: number) =>
      unassigned > 0 ? `${many(unassigned, 'task')} without a clear lead: in no file.` : '',
    merged: (cells: number, added: number) =>
      `Taken: ${many(cells, 'cell')} written${added > 0 ? `, ${many(added, 'task')} added` : ''}.`,
    mergedNothing: 'Nothing new to write.',
    mergedDetail: (logged: boolean, undecided: number) =>
      [
        ...(logged ? ['Each change has a line on the tab Nhật ký (log).'] : []),
        ...(undecided > 0
          ? [`${many(undecided, 'place')} left as here, undecided; receive the files again to choose.`]
          : []),
      ].join(' '),
    showSubmissions: 'Open the tab Nộp báo cáo',
    undone: 'Undone.',
    cancelled: 'Stopped. The workbook is as it was.',
    diagnose: 'Open the diagnostics page',
    undo: 'Undo',
    undoLoadQuestion: 'Undoing deletes the tabs just loaded, with everything typed into them. Are you sure?',
    undoLoadYes: 'Delete the loaded tabs',
    undoLoadNo: 'Keep them',
    showCharts: 'Show charts',
  },
  start: {
    chooseTitle: 'Choose a template to start',
    chooseText: 'This workbook has no plan template yet. Sheets that are already here stay as they are.',
    templates: 'Plan templates',
    sample: 'Sample data',
    sampleHint: 'The tasks of this template are sample data; delete them when you make a real plan.',
    blank: 'Blank',
    year: 'Plan year',
    yearHint: (from: number, to: number) => `Enter a year from ${from} to ${to}.`,
    load: 'Load into this workbook',
    import: 'Import a plan from an .xlsx file…',
    importText: 'Is your plan in another Excel file?',
    previewTitle: 'Preview',
    previewTasks: (tasks: number, areas: number) =>
      tasks > 0 ? `${many(tasks, 'task')} in ${many(areas, 'area')}` : `${many(areas, 'area')}, no tasks yet`,
    previewArea: 'Area',
    previewCount: 'Tasks',
    previewTabs: (tabs: number) => `${many(tabs, 'tab')} will be added`,
    noTemplates: 'No template was found. Ask your technical staff to check the template folder of the add-in.',
    damagedTitle: 'The template in this workbook cannot be used yet',
    damagedNext: 'If something was just deleted or edited by mistake, press Ctrl+Z in Excel. Then click Read again.',
    reread: 'Read again',
    tasks: (tasks: number) => many(tasks, 'task'),
    decision: (decision: string, date: string) =>
      date === '' ? `Decision no. ${decision}` : `Decision no. ${decision} of ${date}`,
    nextTitle: 'What to do',
    stepEnter: 'Enter plan and progress',
    stepEnterEmpty: 'The plan has no tasks yet.',
    stepEnterText: 'Type into the white cells of the plan tab.',
    stepEnterButton: 'Open the plan tab',
    stepCheck: 'Check',
    stepAfterTasks: 'After tasks have been entered.',
    stepCheckClean: 'No errors or warnings left.',
    stepCheckButton: 'See what to put right',
    stepSummary: 'Summaries and charts',
    stepSummaryOutdated: 'The plan has changed; fill the summaries again.',
    stepSummaryFresh: (period: string, closing: string) => `${period}, figures as of ${closing}: up to date.`,
    stepSummaryButton: 'Go to Summary',
    stepState: { entered: 'Has entries', done: 'Done', next: 'Next', waiting: 'Not done yet' },
  },
  check: {
    counts: {
      error: (count: number) => many(count, 'error'),
      warning: (count: number) => many(count, 'warning'),
      info: (count: number) => many(count, 'note'),
    },
    place: (tab: string, cell: string) => `${tab}, cell ${cell}`,
    toStart: 'Go to Start',
  },
  summary: {
    title: 'Summary',
    period: 'Reporting period',
    closing: (from: string, closing: string) => `From ${from}, figures as of ${closing}`,
    submitBy: (date: string) => `Report due: ${date}`,
    fill: 'Fill summaries and charts',
    figures: 'Key figures',
    total: 'Tasks',
    done: 'Done',
    overdue: 'Overdue',
    rateYear: 'Done, of the year’s plan',
    ratePeriod: 'Done, of those due',
    rateOnTime: 'On time, of those due',
    ofCount: (part: number, whole: number) => `${number.format(part)} of ${many(whole, 'task')}`,
    noneDue: 'No task is due yet',
    dueUntil: (until: string, closing: string, open: number) =>
      `Due counts by the calendar, up to ${until}; overdue counts up to the closing date, ${closing}: ${many(open, 'task')} due, not done and not overdue.`,
    charts: 'Charts',
    chart: {
      byStatus: 'Tasks by status',
      byArea: 'Progress by area',
      done: 'Done',
      inProgress: 'Under way',
      notStarted: 'Not started',
      overdue: 'Overdue',
    },
    noData: 'No figures yet',
    changesTitle: (count: number) => `${many(count, 'cell')} will be written`,
    changesText: 'This can be undone. Other cells that you typed stay as they are.',
    changeFrom: 'Now',
    changeTo: 'Then',
    blank: '(blank)',
    moreChanges: (count: number) => `and ${many(count, 'more cell')}`,
    upToDate: 'Summary tabs and charts agree with the plan.',
    outdated: 'Summary tabs do not agree with the figures below yet. Use the button at the foot to update them.',
    errorsFirst: (count: number) =>
      `The plan still has ${many(count, 'error')}, so the figures may be wrong. It is better to put them right first.`,
    seeErrors: 'See errors',
    needsTemplate: 'There is no plan to summarise yet. Load a template or bring in a plan from a file first.',
    stopped: 'Working out the figures was stopped.',
    options: {
      title: 'Options',
      byCalendar: 'Count as due by the calendar',
      byCalendarHint: (closing: string, end: string) =>
        closing === end
          ? `In this period tasks count as due up to ${closing}.`
          : `Yes: tasks count as due up to ${end}. No: up to the closing date, ${closing}. Overdue is always what the closing date says.`,
      ranking: 'Rank units by',
      rates: {
        A: 'A. Done of the plan of the year',
        B: 'B. Done of those due',
        C: 'C. On time of those due',
      },
      charts: 'Charts, in the order of their pages',
      chartNames: {
        areas: 'Progress by area',
        statuses: 'Tasks by status',
        offices: 'Completion rate: offices',
        communes: 'Completion rate: communes',
        overdue: 'Overdue tasks by unit, with the list',
        'on-time': 'Procedures on time by unit',
        files: 'Procedure files by period',
        online: 'Online files by unit',
        indicators: 'Indicators reached',
        'par-areas': 'PAR Index by area',
        'par-ranking': 'PAR Index ranking',
        submissions: 'Reports sent (table)',
      },
      noFigures: '(no figures yet)',
      up: (chart: string) => `Move up: ${chart}`,
      down: (chart: string) => `Move down: ${chart}`,
      perPage: 'On each A4 page',
      onePerPage: '1 chart',
      twoPerPage: '2 charts',
      later: 'Takes effect with the button at the foot of the pane.',
    },
    tables: {
      title: 'More tables',
      text: 'Each is a tab to fill in, with summaries and a chart of its own. One that is there stays as it is.',
      procedures: 'Add the table of procedures (TTHC, form 06)',
      indicators: 'Add the table of indicators (Chỉ tiêu)',
      initiatives: 'Add the table of initiatives (Sáng kiến)',
      there: {
        procedures: 'TTHC (form 06)',
        indicators: 'indicators (Chỉ tiêu)',
        initiatives: 'initiatives (Sáng kiến)',
      },
      has: (table: string) => `The table of ${table} is there.`,
      open: (tab: string) => `Open the tab ${tab}`,
      more: 'Add the rows of this period',
      scores: 'PAR Index scores',
      scoresText: 'Score, appraise and rank the units, and see what is missing to be among the first three.',
      mismatched: (rows: number) => `${many(rows, 'row')} of this period do not add up.`,
    },
    lastYear: {
      title: 'Same periods last year',
      text: (year: number) =>
        `Takes rate B of each period from the workbook of ${year}, to compare with on the tab TH kỳ. Choose the file or drop it here.`,
      choose: 'Choose last year’s workbook (.xlsx)…',
      other: 'Choose another file…',
      none: 'Leave it out',
      reading: 'Reading the file…',
      taken: (periods: number, closed: number) =>
        `Rates of ${many(periods, 'period')} found, ${number.format(closed)} of them closed.${closed < periods ? ' Others count as that workbook stands now.' : ''}`,
      nothing: (year: number) => `The workbook of ${year} has no rate to take.`,
      willWrite: (count: number) => `${many(count, 'cell')} of the tab TH kỳ will be written`,
      same: 'The tab TH kỳ says so already.',
      period: 'Period',
      gap: {
        'no-progress': (periods: string) => `No results and not closed: ${periods}.`,
        'none-due': (periods: string) => `No task due: ${periods}.`,
        'no-period': (periods: string) => `No such period: ${periods}.`,
      },
      later: 'Written together with the button at the end of the pane; can be undone.',
    },
    printPart: {
      title: 'Print and meeting papers',
      intro: 'See beforehand whether the pages come out on A4, with due margins and table heads.',
      check: 'Check the pages',
      allRight: (pages: number) => `All ${number.format(pages)} tabs print as they should.`,
      faulty: (faulty: number, pages: number) =>
        `${number.format(faulty)} of ${number.format(pages)} tabs should be looked at:`,
      mend: 'Set up the pages anew',
      flaws: {
        wide: (pages: number) =>
          `The table is ${number.format(pages)} pages wide. Set up the page anew to fit it to one.`,
        small: (percent: number) =>
          `Letters are shrunk to ${number.format(percent)}%, which is hard to read. Make columns narrower or fewer, then check again.`,
        paper: (paper: string) => `The paper is ${paper}, not A4.`,
        margins: 'Margins are not those of Decree 30/2020/NĐ-CP.',
        'head-once': 'The head of the table is not repeated on later pages.',
        'left-out': 'The print area leaves out part of the table.',
        unnumbered: 'There is no page number in the upper margin.',
      },
      packTitle: 'Meeting papers',
      packText:
        'The chosen tabs open as a new workbook with a cover and contents, ready to print. Chart pages without figures are left out. This workbook stays as it is.',
      empty: '(nothing on it yet)',
      errors: (count: number) =>
        `${number.format(count)} ${count === 1 ? 'error is' : 'errors are'} open, so figures on paper may be wrong; see the check.`,
      pack: 'Open the meeting papers',
    },
    closePart: {
      title: 'Close the period',
      open: 'Once the report of the period has been sent, close it: the figures are kept as they are, and every later change is listed. No cell is locked.',
      early: (closing: string) => `The closing date (${closing}) has not come yet.`,
      by: 'Name of who does this',
      close: 'Close this period',
      closed: (at: string, by: string) => `Closed by ${by} at ${at}.`,
      unsound:
        'What was kept in the workbook has been edited and is no longer good for comparing. Reopen the period and close it again.',
      noLate: 'No figure has changed since the period was closed.',
      late: (count: number) => many(count, 'change') + ' after closing',
      lateText: 'The report that was sent does not have these changes.',
      added: 'Task added',
      removed: 'Task no longer in the plan',
      moreLate: (count: number) => `and ${many(count, 'more change')}`,
      reopenTitle: 'Reopen this period',
      reason: 'Reason for reopening',
      reopen: 'Reopen',
      goTo: (title: string) => `Go to the task: ${title}`,
      compareTitle: 'Compared with closed figures',
      then: 'At closing',
      previous: (period: string) => `${period} (at closing)`,
      now: 'Now',
      countedUntil: (then: string, now: string) =>
        `Due tasks are counted in another way: up to ${then} at closing, up to ${now} now.`,
    },
  },
};
