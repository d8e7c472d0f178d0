import { build } from 'esbuild';

/** A Worker's script with all that it imports, bundled as by wrangler. */
export const bundleWorker = async (entry: string, alias: Record<string, string> = {}): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    conditions: ['workerd', 'worker', 'browser'],
    alias,
  });
  return outputFiles[0]!.text;
};
