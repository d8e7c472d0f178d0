/** `npm run fuzz [COUNT] [SEED]`: reads so many mutants of KMA's answers, and prints what came of them for the docs. */
import { readMutants } from './mutations.js';

const [count = 100_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);

const tallies = readMutants(count, seed);
console.log(`seed ${seed}\n`);
console.log('| format | mutants | whole feeds | with rows left out | refused, by code | slowest |');
console.log('| ------ | ------: | ----------: | -----------------: | ---------------- | ------: |');
for (const { name, mutants, whole, partly, errors, slowest } of tallies) {
  const codes = [...errors].sort(([, a], [, b]) => b - a).map(([code, times]) => `\`${code}\` ${times}`);
  console.log(
    `| \`${name}\` | ${mutants} | ${whole} | ${partly} | ${codes.join(', ')} | ${slowest.toFixed(0)} ms |`,
  );
}
