/** @jest-environment node */
const { parseFeed } = require('nalssi');
const { feed } = require('./feed.js');

it('reads a feed where there is no DOM', () => {
  expect(parseFeed(feed).ok).toBe(true);
});
