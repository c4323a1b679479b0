/**
 * First script of the pane, before Office and before the bundle. `webpack.config.js` compiles it to ES5 and it calls nothing newer:
 * Excel 2016 and 2019 run add-ins in Internet Explorer's engine, which cannot even parse what follows. It only shows one of the
 * messages that stand in the page.
 */
(function () {
  const OFFICE_PATIENCE = 10000;

  function show(name: string) {
    const root = document.getElementById('root');
    const page = document.getElementById('boot-message');
    const message = document.getElementById('boot-' + name);
    if (!root || !page || !message || !root.hasAttribute('data-waiting')) return;
    root.hidden = true;
    root.style.display = 'none';
    page.removeAttribute('hidden');
    message.removeAttribute('hidden');
  }

  /** EdgeHTML runs module scripts, so the bundle must be told. */
  function stop() {
    const root = document.getElementById('root');
    if (root) root.removeAttribute('data-waiting');
  }

  const agent = window.navigator.userAgent;
  // EdgeHTML says "Edge/", Chromium's Edge says "Edg/".
  const oldEngine = /Trident\/|MSIE |Edge\//.test(agent);
  if (oldEngine || typeof Promise === 'undefined' || typeof Proxy === 'undefined') {
    show('old-browser');
    stop();
    return;
  }
  window.addEventListener(
    'error',
    function (event) {
      const target = event.target as HTMLElement | null;
      // Only scripts and pictures that fail to load have an element as target.
      if (target && target.nodeName === 'SCRIPT') show('no-office');
    },
    true,
  );
  window.setTimeout(function () {
    show('no-office');
  }, OFFICE_PATIENCE);
})();
