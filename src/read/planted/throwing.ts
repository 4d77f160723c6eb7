import { serveReading } from '../serve-reading.ts'

serveReading(() => {
  throw new Error('planted fault.')
})
