module.exports = {
  testEnvironment: 'jsdom',
  // These packages are ES modules, which Jest has to translate. Jest ignores all of `node_modules` otherwise.
  transformIgnorePatterns: ['/node_modules/(?!(nalssi|lit|lit-html|lit-element|@lit|@lit-labs)/)'],
};
