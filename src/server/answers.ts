import { type Problem, type ProblemCode, problem } from '../core/problem.ts'

/** What a browser is told, before the headers that every answer carries. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

const byCategory: Readonly<Record<Problem['category'], number>> = {
  usage: 400,
  input: 422,
  'not-found': 404,
  rule: 422,
  damaged: 500,
  environment: 503,
  conflict: 409,
}

const byCode: Readonly<Partial<Record<ProblemCode, number>>> = {
  'server.refused': 403,
  'server.no-session': 401,
  'server.token-used': 410,
}

export const statusFor = (p: Problem): number => byCode[p.code] ?? byCategory[p.category]

const escaped = (text: string): string => text.replace(/[&<>"']/g, character => `&#${character.codePointAt(0) ?? 0};`)

const page = (title: string, lines: readonly string[], head = ''): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">${head}<title>${escaped(title)} · Onus</title></head>
<body><main><h1>${escaped(title)}</h1>
${lines.join('\n')}
</main></body>
</html>
`

/** Commands stand between backticks in remedies. */
const paragraph = (text: string): string => `<p>${escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>')}</p>`

/** A problem for a person who opened a page, or as data for the page that asked: `{code, says, remedy}`. */
export function problemAnswer(target: string, p: Problem, status = statusFor(p)): Answer {
  const { code, message: says, remedy } = p
  if (target.startsWith('/api/'))
    return { status, type: 'application/json', body: JSON.stringify({ code, says, remedy }) }
  const lines = [paragraph(says), paragraph(remedy), `<p><small>${escaped(code)}</small></p>`]
  return { status, type: 'text/html; charset=utf-8', body: page('This page stays closed', lines) }
}

/** Says what a bug may say: that it is one. */
export const bugAnswer = (target: string): Answer =>
  problemAnswer(target, problem('server.broke', { path: target.split('?')[0] ?? '' }))

/**
 * Leads on from the one-time address. The page itself moves on, because a redirect that began at another site (a link in a
 * web mail) would leave the SameSite=Strict cookie behind.
 */
export const openingPage = (): Answer => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: page(
    'Opening the casebook',
    ['<p><a href="/">Open it now</a></p>'],
    '<meta http-equiv="refresh" content="0;url=/">',
  ),
})
