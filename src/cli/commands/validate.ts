import * as z from 'zod/mini';
import { feedSchema, formatPath, parseFeed, type FeedPath } from '../../feed/index.js';
import { EXIT, type Command } from '../command.js';
import { issueLine, readJson, readText } from '../feed-file.js';

const { localeError } = z.locales.en();

/** Everything wrong, by path: all that the schema finds, and what only the row-by-row reading can see. */
const findIssues = (input: unknown): string[] => {
  const strict = feedSchema.safeParse(input, { error: localeError });
  const bySchema = (strict.error?.issues ?? []).map(({ path, message }) => ({
    path: path as FeedPath,
    message,
  }));
  const seen = new Set(bySchema.map(({ path }) => formatPath(path)));
  const byParser = parseFeed(input).issues.filter(({ code }) => code === 'duplicate-station');
  return [
    ...bySchema.map(({ path, message }) => `${formatPath(path) || 'feed'}: ${message}`),
    ...byParser.filter(({ path }) => !seen.has(formatPath(path))).map(issueLine),
  ];
};

export const validateCommand: Command = {
  name: 'validate',
  summary: 'Check a feed file; print every issue with its path',
  argument: 'FILE',
  options: {},
  details:
    'FILE may be - for standard input. The ticker drops a bad row and shows the rest; here every issue counts.',
  examples: [
    'nalssi validate public/weather.json',
    'curl -s https://news.example/weather.json | nalssi validate -',
  ],
  async run(_values, path, io) {
    const issues = findIssues(readJson(await readText(path, io), path));
    for (const issue of issues) io.out(`${issue}\n`);
    io.err(`nalssi validate: ${path}: ${issues.length === 0 ? 'a valid feed' : `${issues.length} issues`}`);
    return issues.length === 0 ? EXIT.ok : EXIT.failed;
  },
};
