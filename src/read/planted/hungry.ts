import { serveReading } from '../serve-reading.ts'

serveReading(layer => {
  const eaten: string[][] = []
  for (;;) eaten.push(Array.from({ length: 10_000 }, (_, i) => `${layer.text}${i}`))
})
