import { readFile } from 'node:fs/promises';
import { formatPath, parseFeed, type FeedIssue, type ObservationFeed } from '../feed/index.js';
import { Failure, type Io } from './command.js';

/** Why a file could not be used: the code of the system, or the message where there is none. */
export const reasonOf = (error: unknown): string => {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
};

/** The text of a file; `-` is standard input. */
export const readText = async (path: string, io: Io): Promise<string> => {
  try {
    return path === '-' ? await io.stdin() : await readFile(path, 'utf8');
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${reasonOf(error)}`);
  }
};

/** The value of a JSON text, which may begin with a BOM, as Windows editors write it. */
export const readJson = (text: string, path: string): unknown => {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Failure(`${path} is not JSON: ${(error as Error).message}`);
  }
};

/** An issue as a line: its path, its code and its message. */
export const issueLine = ({ path, code, message }: FeedIssue): string =>
  [formatPath(path), code, message].filter(Boolean).join(': ');

/** The feed in a file. Its issues are written to standard error. */
export const readFeed = async (path: string, io: Io): Promise<ObservationFeed> => {
  const result = parseFeed(readJson(await readText(path, io), path));
  for (const issue of result.issues) io.err(`${path}: ${issueLine(issue)}`);
  if (!result.ok) throw new Failure(`${path} is no feed: ${issueLine(result.error)}`);
  return result.feed;
};
