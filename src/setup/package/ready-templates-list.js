// Which workbooks lie beside the pane. Apart from how they are made, because webpack.config.js reads it as it is.

/** This year's plan and the next one, which offices issue in December: file beside the page, year of the plan. */
function readyTemplates(now = new Date()) {
  return [now.getFullYear(), now.getFullYear() + 1].map((year) => ({ file: `mau/ke-hoach-cchc-${year}.xlsx`, year }));
}

module.exports = { readyTemplates };
