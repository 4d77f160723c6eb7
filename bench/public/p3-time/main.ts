import { sharedFolder } from '../../../test/shared/shared-data.ts'
import { line } from './line.ts'

/** `node bench/public/p3-time/main.ts [--errors SET]`: the line by itself, and what is wrong in one set. */
const bench = sharedFolder('data/bench')
const set = process.argv[2] === '--errors' ? process.argv[3] : undefined
if (bench === undefined) console.log('The public data is not here.')
else {
  const rows = await line.run({
    bench,
    onMiss: ({ data, kind, says }) => data === set && console.log(`${kind.padEnd(12)}${says}`),
  })
  for (const { system, data, figures } of rows)
    console.log(system.padEnd(30), data.padEnd(28), ...Object.entries(figures).map(([k, v]) => `${k} ${v.toFixed(1)} `))
}
