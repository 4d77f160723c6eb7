import { readText } from '../read.ts'
import { serveReading } from '../serve-reading.ts'

/** Hangs on texts that ask for it, and reads the others. */
serveReading((layer, options) => {
  while (layer.text.includes('hang here'));
  return readText(layer, options)
})
