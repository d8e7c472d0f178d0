require('webpack')(require('./webpack.config.js'), (error, stats) => {
  const failed = error ?? (stats.hasErrors() ? stats.toString({ all: false, errors: true }) : null);
  if (failed) throw new Error(failed);
});
