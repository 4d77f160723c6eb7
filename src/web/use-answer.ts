import { useEffect, useState } from 'react'
import type { ProblemAnswer } from './answers.ts'

/** What is known of an answer: it is on its way, it came, or it did not. */
export type Asked<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'here'; readonly answer: T }
  | { readonly state: 'failed'; readonly problem: ProblemAnswer }

const unreachable: ProblemAnswer = {
  code: 'page.unreachable',
  says: 'The casebook does not answer: onus serve has ended, or the browser was refused.',
  remedy: 'Start it again with `onus serve` and open the address that it prints.',
}

async function ask<T>(path: string, signal: AbortSignal): Promise<Asked<T>> {
  try {
    const response = await fetch(path, { signal })
    // The server is our own, and a test holds the types of answers.ts to what it sends.
    const body = (await response.json()) as unknown
    return response.ok ? { state: 'here', answer: body as T } : { state: 'failed', problem: body as ProblemAnswer }
  } catch {
    return { state: 'failed', problem: unreachable }
  }
}

/** Asks the server, and again whenever the path changes. Without a path nothing is asked. */
export function useAnswer<T>(path: string | undefined): Asked<T> {
  const [asked, setAsked] = useState<{ readonly path: string | undefined; readonly is: Asked<T> }>()
  useEffect(() => {
    if (path === undefined) return undefined
    const stop = new AbortController()
    void ask<T>(path, stop.signal).then(is => {
      if (!stop.signal.aborted) setAsked({ path, is })
    })
    return () => stop.abort()
  }, [path])
  return asked && asked.path === path ? asked.is : { state: 'waiting' }
}
