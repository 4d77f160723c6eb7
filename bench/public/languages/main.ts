// npm run score:languages [-- --errors]: who said what in Russian, and names in Russian and Ukrainian, on public data beside the project.
import { sharedFolder } from '../../../test/shared/shared-data.ts'
import type { Miss, Row } from '../line.ts'
import { attributionRows } from './attribution.ts'
import { nameRows } from './names.ts'

const bench = sharedFolder('data/bench')
const shows = process.argv.includes('--errors')
const tell = ({ data, kind, says }: Miss): void => console.log(`${data}\t${kind}\t${says}`)

const line = ({ system, data, figures }: Row): string =>
  [system, data, ...Object.entries(figures).map(([column, n]) => `${column} ${n.toFixed(1)}`)].join('  ')

if (!bench) console.log('The data of the scorecard does not lie beside the project.')
else {
  const options = { bench, ...(shows && { onMiss: tell }) }
  const rows = [...attributionRows(options), ...nameRows(options)]
  for (const row of rows) console.log(line(row))
}
