/* Webpack 4 and 5. Webpack 4 does not read the syntax of Lit (ES2021): a loader has to translate it. */
module.exports = {
  mode: 'production',
  entry: './page.js',
  output: { path: `${__dirname}/out`, filename: 'page.js' },
  module: { rules: [{ test: /\.js$/, loader: 'esbuild-loader', options: { target: 'es2019' } }] },
};
