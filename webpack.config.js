const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const typescript = require('typescript');

/** WebView2, Chromium and Safari 15: what Office 2021 and later, the web and a Mac use. */
const TARGET = 'es2020';
const OFFICE = 'https://appsforoffice.microsoft.com';

/** What the pane may load. Styles are inline because Fluent UI writes them at run time. */
const POLICY = [
  "default-src 'none'",
  `script-src 'self' ${OFFICE}`,
  // Files from elsewhere are read in a worker whose script lies beside the pane's own.
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  `connect-src 'self' ${OFFICE}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The page's first script stays ES5, so it goes around webpack, whose own code is newer. */
function bootScript() {
  const source = readFileSync(join(__dirname, 'src/taskpane/boot.ts'), 'utf8');
  const code = typescript.transpile(source, { target: typescript.ScriptTarget.ES5, removeComments: true });
  return { code, name: `boot.${createHash('sha256').update(code).digest('hex').slice(0, 16)}.js` };
}

const LOCAL_SITE = 'https://localhost:3000';

/** The manifest for another web site: `--env baseUrl=https://server/folder`. Only its origin may stand in AppDomain. */
function manifestFor(baseUrl) {
  const { origin, href, protocol } = new URL(baseUrl);
  if (protocol !== 'https:') throw new Error(`baseUrl: cần địa chỉ https, không phải "${baseUrl}"`);
  const folder = href.replace(/\/$/, '');
  return (content) =>
    content
      .toString('utf8')
      .replaceAll(`<AppDomain>${LOCAL_SITE}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`)
      .replaceAll(`"${LOCAL_SITE}`, `"${folder}`);
}

/** The add-in. Its bundle is a module script: Internet Explorer's engine passes it over and shows the message of `boot.ts`. */
function paneConfig(production, baseUrl, keep) {
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
    optimization: { splitChunks: { chunks: 'async' } },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        scriptLoading: 'module',
        inject: 'body',
        policy: POLICY,
        boot: boot.name,
      }),
      new CopyPlugin({
        patterns: [
          { from: 'src/taskpane/boot.ts', to: boot.name, transform: () => boot.code, info: { minimized: true } },
          { from: 'assets', to: 'assets', globOptions: { ignore: ['**/images/**', '**/*.md'] } },
          { from: 'manifest.xml', to: 'manifest.xml', transform: manifestFor(baseUrl) },
        ],
      }),
    ],
  };
}

/** `--env workbench` also builds the stand-in for Excel beside the add-in (`dist/workbench.html`, `dist/workbench/`). */
module.exports = async (env = {}, argv = {}) => {
  const production = argv.mode === 'production';
  const baseUrl = env.baseUrl ?? LOCAL_SITE;
  if (!env.workbench) return paneConfig(production, baseUrl);
  const { workbenchConfig } = await import('./src/workbench/page/webpack.mjs');
  return [
    paneConfig(production, baseUrl, /^workbench[./]/),
    workbenchConfig(__dirname, production ? 'production' : 'development'),
  ];
};
