import * as z from 'zod/mini';
import { feedSchema, formatPath, parseFeed, type FeedPath } from '../../feed/index.js';
import { EXIT, type Command } from '../command.js';
import { issueLine, readJson, readText } from '../feed-file.js';

const { localeError } = z.locales.en();

/**
 * All issues, one line for each path: those of the schema, and the duplicates that only the row-by-row parser finds.
 */
const findIssues = (input: unknown): string[] => {
  const lines = new Map<string, string>();
  const add = (path: FeedPath, line: string) => {
    const place = formatPath(path);
    if (!lines.has(place)) lines.set(place, line);
  };
  for (const { path, message } of feedSchema.safeParse(input, { error: localeError }).error?.issues ?? []) {
    add(path as FeedPath, `${formatPath(path as FeedPath) || 'feed'}: ${message}`);
  }
  for (const issue of parseFeed(input).issues) {
    if (issue.code === 'duplicate-station') add(issue.path, issueLine(issue));
  }
  return [...lines.values()];
};

export const validateCommand: Command = {
  name: 'validate',
  summary: 'Check a feed file; print every issue with its path',
  argument: 'FILE',
  options: {},
  details:
    'FILE may be - for standard input. The ticker leaves out an invalid row and shows the rest; here every issue counts.',
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
