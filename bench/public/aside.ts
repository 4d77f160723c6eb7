import { createHash } from 'node:crypto'

/**
 * Three texts in ten are set aside from the start, the same ones in every set that holds them: nobody who works on the reader looks at their
 * words or at what was missed in them, and nothing is trained on them. What is aside follows from the beginning of the text alone.
 */
export function isAside(text: string): boolean {
  const beginning = Array.from(text.replaceAll(/\s+/g, ' ').trim()).slice(0, 300).join('')
  return (createHash('sha256').update(beginning).digest()[0] ?? 0) < 77
}
