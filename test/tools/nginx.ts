import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

export const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** Starts Debian's nginx with `site` in its http block and everything it writes in `folder`; waits for `address`. */
export const startNginx = async (
  folder: string,
  site: string,
  address: string,
): Promise<{ close(): Promise<void> }> => {
  await mkdir(folder, { recursive: true });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join('\n');
  await writeFile(
    join(folder, 'nginx.conf'),
    `user root; daemon off; pid ${join(folder, 'pid')}; error_log stderr;
    events {}
    http { access_log off; ${temporary}
    ${site} }`,
  );
  const nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let nextEvent = '';
  nginx.stderr.on('data', (data: Buffer) => (nextEvent += data.toString()));
  nginx.once(
    'error',
    (error) => (nextEvent += `nginx cannot be started (apt-get install nginx-light): ${error.message}`),
  );
  const isUp = () =>
    fetch(address).then(
      () => true,
      () => false,
    );
  for (let turn = 0; !(await isUp()); turn += 1) {
    assert.ok(turn < 200, nextEvent);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    close: async () => {
      if (nginx.exitCode !== null) return;
      nginx.kill();
      await new Promise((resolve) => nginx.once('exit', resolve));
    },
  };
};
