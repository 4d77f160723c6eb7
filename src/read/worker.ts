import { gazetteerOf } from './gazetteer/bundled.ts'
import { personalGazetteers } from './gazetteer/personal.ts'
import { readText } from './read.ts'
import { serveReading } from './serve-reading.ts'

const gazetteer = () => gazetteerOf(personalGazetteers(process.env))

serveReading((layer, options) => readText(layer, { ...options, gazetteer }))
