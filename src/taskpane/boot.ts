/**
 * First script of the pane, before Office and before the bundle. `webpack.config.js` compiles it to ES5 and it calls nothing newer:
 * Excel 2016 and 2019 run add-ins in Internet Explorer's engine, which cannot even parse what follows. It only shows one of the
 * messages that stand in the page, with the workbooks to work in without the add-in.
 */
(function () {
  const OFFICE_PATIENCE = 10000;
  /** Excel 2021; the same as in `office-start.ts`, which this script cannot import. */
  const NEEDED_API = '1.14';

  function show(name: string) {
    const root = document.getElementById('root');
    const page = document.getElementById('boot-message');
    const message = document.getElementById('boot-' + name);
    if (!root || !page || !message || !root.hasAttribute('data-waiting')) return;
    root.hidden = true;
    root.style.display = 'none';
    page.removeAttribute('hidden');
    message.removeAttribute('hidden');
    // Where a link cannot be followed inside Excel, its address can be copied to a browser.
    const links = page.getElementsByTagName('a');
    for (let at = 0; at < links.length; at += 1) {
      const link = links[at]!;
      if (link.nextElementSibling) link.nextElementSibling.textContent = link.href;
    }
  }

  /** The bundle, where it runs at all, looks at this mark. */
  function stop() {
    const root = document.getElementById('root');
    if (root) root.removeAttribute('data-waiting');
  }

  function refuse() {
    show('old');
    stop();
  }

  /** Office.js is there. Other programs of Office are told by the bundle. */
  function judge(office: BootOffice | undefined) {
    if (!office || !office.onReady) return;
    void office.onReady().then(function (ready) {
      const context = office.context;
      if (ready.host !== 'Excel' || !context || !context.requirements) return;
      if (!context.requirements.isSetSupported('ExcelApi', NEEDED_API)) refuse();
    });
  }

  const agent = window.navigator.userAgent;
  // EdgeHTML says "Edge/", Chromium's Edge says "Edg/".
  const oldEngine = /Trident\/|MSIE |Edge\//.test(agent);
  const noModules = !('noModule' in document.createElement('script'));
  if (oldEngine || noModules || typeof Promise === 'undefined' || typeof Proxy === 'undefined') {
    refuse();
    return;
  }
  window.addEventListener(
    'error',
    function (event) {
      const target = event.target as HTMLElement | null;
      // Only scripts and pictures that fail to load have an element as target.
      if (target && target.nodeName === 'SCRIPT') show('no-office');
      // An engine that has modules but not all of the language.
      if (/SyntaxError/.test(event.message || '')) refuse();
    },
    true,
  );
  document.addEventListener(
    'load',
    function (event) {
      const target = event.target as HTMLElement | null;
      if (target && target.id === 'office-js') judge((window as { Office?: BootOffice }).Office);
    },
    true,
  );
  window.setTimeout(function () {
    show('no-office');
  }, OFFICE_PATIENCE);
})();

type BootOffice = {
  onReady?(): Promise<{ host: unknown }>;
  context?: { requirements?: { isSetSupported(name: string, version: string): boolean } };
};
