/**
 * Webpack configuration of the workbench page and of its stand-in for Microsoft's office.js loader. It is separate from the
 * add-in's own, because nothing of the workbench may end up in what offices install.
 */
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { resolve } from 'node:path';
import quickEngine from '../../../.config/quick-engine.cjs';

/** @param {string} root the checkout · @param {'production' | 'development'} mode */
export function workbenchConfig(root, mode) {
  return {
    name: 'workbench',
    mode,
    context: root,
    target: ['web', 'es2020'],
    entry: {
      workbench: resolve(root, 'src/workbench/page/main.tsx'),
      'office-before': resolve(root, 'src/workbench/page/office-before.ts'),
      'office-after': resolve(root, 'src/workbench/page/office-after.ts'),
    },
    output: {
      path: resolve(root, 'dist'),
      filename: 'workbench/[name].js',
      chunkFilename: 'workbench/[name].js',
      assetModuleFilename: 'workbench/[name].[contenthash:8][ext]',
      cssFilename: 'workbench/[name].css',
      cssChunkFilename: 'workbench/[name].css',
    },
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    experiments: { css: true },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2020', jsx: 'automatic' } },
        { test: /\.css$/, type: 'css/global' },
        { test: quickEngine.isEngine, loader: resolve(root, '.config/quick-engine.cjs') },
        // The grid's packages leave out file endings in some of their imports.
        { test: /\.m?js$/, include: /@univerjs/, resolve: { fullySpecified: false } },
      ],
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: resolve(root, 'src/workbench/page/workbench.html'),
        filename: 'workbench.html',
        chunks: ['workbench'],
      }),
    ],
    optimization: { minimizer: [new EsbuildPlugin({ target: 'es2020', css: true, legalComments: 'none' })] },
    // A whole spreadsheet grid is big; it is served from this machine only.
    performance: { hints: false },
  };
}
