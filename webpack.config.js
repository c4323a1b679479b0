const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const typescript = require('typescript');
const { OFFICE_JS, pagePolicy } = require('./src/setup/package/content-policy.js');
const { readyTemplates } = require('./src/setup/package/ready-templates-list.js');

/** WebView2, Chromium and Safari 15: what Office 2021 and later, the web and a Mac use. */
const TARGET = 'es2020';

/** The page's first script stays ES5, so it goes around webpack, whose own code is newer. */
function bootScript() {
  const source = readFileSync(join(__dirname, 'src/taskpane/boot.ts'), 'utf8');
  const code = typescript.transpile(source, { target: typescript.ScriptTarget.ES5, removeComments: true });
  return { code, name: `boot.${createHash('sha256').update(code).digest('hex').slice(0, 16)}.js` };
}

/** The workbooks that are offered where the add-in cannot run, made by the product's own code. Returns their folder. */
function makeReadyTemplates() {
  const folder = mkdtempSync(join(tmpdir(), 'mau-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const program = ['--import', 'tsx', 'src/setup/package/ready-templates.ts', folder];
  execFileSync(process.execPath, program, { cwd: __dirname, stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

/** The add-in. Its bundle is a module script: Internet Explorer's engine passes it over and shows the message of `boot.ts`. */
function paneConfig(production, keep) {
  const boot = bootScript();
  return {
    name: 'pane',
    mode: production ? 'production' : 'development',
    context: __dirname,
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: {
      path: join(__dirname, 'dist'),
      filename: '[name].[contenthash].js',
      chunkFilename: '[name].[contenthash].js',
      // Chunks lie beside the page, whatever folder or server it is put on.
      publicPath: '',
      clean: keep ? { keep } : true,
    },
    target: ['web', TARGET],
    devtool: production ? false : 'source-map',
    performance: false,
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'esbuild-loader',
          options: { target: TARGET, jsx: 'automatic', tsconfig: join(__dirname, 'tsconfig.json') },
        },
      ],
    },
    optimization: {
      splitChunks: {
        chunks: 'async',
        // By name, so that it has a size limit of its own.
        cacheGroups: { word: { test: /[\\/]node_modules[\\/]docx[\\/]/, name: 'docx-package' } },
      },
    },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        scriptLoading: 'module',
        inject: 'body',
        policy: pagePolicy(),
        officeJs: OFFICE_JS,
        boot: boot.name,
        templates: readyTemplates(),
      }),
      new CopyPlugin({
        patterns: [
          { from: 'src/taskpane/boot.ts', to: boot.name, transform: () => boot.code, info: { minimized: true } },
          { from: 'assets', to: 'assets', globOptions: { ignore: ['**/images/**', '**/*.md'] } },
          { from: makeReadyTemplates(), to: '.' },
          'manifest.xml',
        ],
      }),
    ],
  };
}

/** `--env workbench` also builds the stand-in for Excel beside the add-in (`dist/workbench.html`, `dist/workbench/`). */
module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode === 'production';
  if (!env.workbench) return paneConfig(production);
  const { workbenchConfig } = await import('./src/workbench/page/webpack.mjs');
  return [
    paneConfig(production, /^workbench[./]/),
    workbenchConfig(__dirname, production ? 'production' : 'development'),
  ];
};
