import type { Notice } from '../core/notice.ts'

/** Runs one stage; a stage that breaks leaves a notice and what it has when it finds nothing. */
export function guarded<T>(stage: string, nothing: T, notices: Notice[], run: () => T): T {
  try {
    return run()
  } catch (cause) {
    const says = `This reader stopped: ${cause instanceof Error ? cause.message : String(cause)}. What the others found stands.`
    notices.push({ rule: `${stage}/broke`, says, weight: 'unreadable' })
    return nothing
  }
}
