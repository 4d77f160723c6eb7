import { readText } from './read.ts'
import { serveReading } from './serve-reading.ts'

serveReading(readText)
