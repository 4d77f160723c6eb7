import { expect, test } from 'vitest'
import { asData, asPage, get, letIn, open, sendLines, sendUnfinished, served } from './served.ts'

const running = served()

test('the one-time address opens a session once, and then never again', async () => {
  const server = running()
  const first = await open(server, server.url)
  expect(first.status).toBe(200)
  const cookie = first.headers['set-cookie'] ?? ''
  expect(cookie).toMatch(new RegExp(`^onus-${server.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`))
  const again = await open(server, server.url)
  expect(again).toMatchObject({ status: 410, headers: { 'content-type': 'text/html; charset=utf-8' } })
  expect(again.headers).not.toHaveProperty('set-cookie')
  expect(again.body).toContain('it has been used')
  const owner = `Cookie: ${cookie.split(';')[0] ?? ''}`
  expect((await open(server, server.url, owner)).status).toBe(200)
  expect((await get(server, '/api/items', ...asData, owner)).status).toBe(200)
})

test('a guessed, empty or fetched-ahead token opens nothing and leaves the real one good', async () => {
  const server = running()
  const url = server.newUrl()
  for (const wrong of ['/open', '/open?token=', '/open?token=AAAA'])
    expect((await get(server, wrong, ...asPage)).status).toBe(410)
  expect((await open(server, url, 'Sec-Purpose: prefetch;prerender')).status).toBe(403)
  expect((await open(server, url)).status).toBe(200)
})

test('a new address makes the one before it worthless', async () => {
  const server = running()
  const [before, after] = [server.newUrl(), server.newUrl()]
  expect((await open(server, before)).status).toBe(410)
  expect((await open(server, after)).status).toBe(200)
})

test('without a session nothing of the case is shown', async () => {
  const server = running()
  await letIn(server)
  for (const forged of [[], [`Cookie: onus-${server.port}=`], [`Cookie: onus-${server.port}=${'A'.repeat(43)}`]]) {
    const data = await get(server, '/api/items', ...asData, ...forged)
    expect(data.status).toBe(401)
    expect(JSON.parse(data.body)).toMatchObject({ code: 'server.no-session' })
    const page = await get(server, '/', ...asPage, ...forged)
    expect(page.status).toBe(401)
    expect(page.body).not.toContain('Tavar')
  }
})

type Attack = readonly [name: string, status: number, lines: (port: number, cookie: string) => readonly string[]]

const item = 'GET /api/items HTTP/1.1'
const close = 'Connection: close'
const mine = (port: number): string => `Host: 127.0.0.1:${port}`

const attacks: readonly Attack[] = [
  ['DNS rebinding', 421, (port, c) => [item, `Host: evil.example:${port}`, close, c, ...asData]],
  ['a name that ends like ours', 421, (port, c) => [item, `Host: evil.127.0.0.1:${port}`, close, c, ...asData]],
  ['our host without its port', 421, (_, c) => [item, 'Host: 127.0.0.1', close, c, ...asData]],
  ['another port', 421, (_, c) => [item, 'Host: 127.0.0.1:1', close, c, ...asData]],
  ['all addresses', 421, (port, c) => [item, `Host: 0.0.0.0:${port}`, close, c, ...asData]],
  ['two hosts', 400, (port, c) => [item, mine(port), 'Host: evil.example', close, c, ...asData]],
  ['the same host twice', 400, (port, c) => [item, mine(port), mine(port), close, c, ...asData]],
  ['no host', 400, (_, c) => [item, close, c, ...asData]],
  ['no host, HTTP/1.0', 400, (_, c) => ['GET /api/items HTTP/1.0', c, ...asData]],
  [
    'absolute form',
    400,
    (port, c) => [`GET http://127.0.0.1:${port}/api/items HTTP/1.1`, mine(port), close, c, ...asData],
  ],
  ['a target that names a host', 400, (port, c) => ['GET //evil.example/x HTTP/1.1', mine(port), close, c, ...asData]],
  ['another origin', 403, (port, c) => [item, mine(port), close, c, 'Origin: http://evil.example']],
  ['a null origin', 403, (port, c) => [item, mine(port), close, c, ...asData, 'Origin: null']],
  [
    'another port of this machine as origin',
    403,
    (port, c) => [item, mine(port), close, c, ...asData, 'Origin: http://127.0.0.1:1'],
  ],
  [
    'a script of another site',
    403,
    (port, c) => [item, mine(port), close, c, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors'],
  ],
  [
    'a page on another port of this machine',
    403,
    (port, c) => [item, mine(port), close, c, 'Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: cors'],
  ],
  [
    'a frame in another site',
    403,
    (port, c) => [
      'GET / HTTP/1.1',
      mine(port),
      close,
      c,
      'Sec-Fetch-Site: cross-site',
      'Sec-Fetch-Mode: navigate',
      'Sec-Fetch-Dest: iframe',
    ],
  ],
  [
    'a link to data in another site',
    403,
    (port, c) => [
      item,
      mine(port),
      close,
      c,
      'Sec-Fetch-Site: cross-site',
      'Sec-Fetch-Mode: navigate',
      'Sec-Fetch-Dest: document',
    ],
  ],
  ['nothing said about who asks', 403, (port, c) => [item, mine(port), close, c]],
  ['a POST', 405, (port, c) => ['POST /api/items HTTP/1.1', mine(port), close, c, ...asData, 'Content-Length: 0']],
  [
    'a POST that calls itself GET',
    405,
    (port, c) => [
      'POST /api/items HTTP/1.1',
      mine(port),
      close,
      c,
      ...asData,
      'X-HTTP-Method-Override: GET',
      'Content-Length: 0',
    ],
  ],
  [
    'a preflight',
    405,
    (port, c) => ['OPTIONS /api/items HTTP/1.1', mine(port), close, c, 'Origin: http://evil.example'],
  ],
  ['HEAD', 405, (port, c) => ['HEAD /api/items HTTP/1.1', mine(port), close, c, ...asData]],
  ['a body', 413, (port, c) => [item, mine(port), close, c, ...asData, 'Content-Length: 5']],
  ['a body of unknown length', 413, (port, c) => [item, mine(port), close, c, ...asData, 'Transfer-Encoding: chunked']],
  ['too large a header', 431, (port, c) => [item, mine(port), close, c, `X-Much: ${'a'.repeat(20_000)}`]],
]

test.each(attacks)('%s is refused with %i, even where the session is good', async (_, status, lines) => {
  const server = running()
  const cookie = await letIn(server)
  const heard = await sendLines(server.port, ...lines(server.port, cookie))
  expect(heard.status).toBe(status)
  expect(heard.body).not.toContain('Tavar')
  expect(heard.headers).not.toHaveProperty('access-control-allow-origin')
})

test('the same request, asked by the page itself, is answered', async () => {
  const server = running()
  const cookie = await letIn(server)
  for (const own of [`127.0.0.1:${server.port}`, `localhost:${server.port}`]) {
    const heard = await sendLines(server.port, item, `Host: ${own}`, close, cookie, ...asData)
    expect(heard.status).toBe(200)
    expect(heard.body).toContain('Tavar')
  }
})

test.each([
  '/assets/../secret.txt',
  '/assets/..%2fsecret.txt',
  '/assets/%2e%2e/secret.txt',
  '/assets/..%5csecret.txt',
  '/assets/..%00.js',
  '/assets//etc/passwd',
  '/assets/index.html',
  '/secret.txt',
  '/assets/__proto__',
  '/%E0%A4%A',
])('%s leads to no file', async path => {
  const server = running()
  const heard = await get(server, path, await letIn(server), ...asPage)
  expect(heard.status).toBeGreaterThanOrEqual(400)
  expect(heard.body).not.toContain('not for the browser')
  expect(heard.body).not.toContain('root:')
  expect(server.bugs).toEqual([])
})

test('a method override does not make a GET anything else', async () => {
  const server = running()
  const heard = await get(server, '/api/items', await letIn(server), ...asData, 'X-HTTP-Method-Override: DELETE')
  expect(heard.status).toBe(200)
})

test('every answer, refusals too, carries the headers that protect a page', async () => {
  const server = running()
  const cookie = await letIn(server)
  const answers = [
    await get(server, '/', cookie, ...asPage),
    await get(server, '/api/items', cookie, ...asData),
    await get(server, '/nowhere', cookie, ...asPage),
    await get(server, '/assets/page-1.js', ...asPage),
    await get(server, '/api/items', ...asData),
    await sendLines(server.port, item, 'Host: evil.example', close),
  ]
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self';.*frame-ancestors 'none';.*trusted-types 'none'$/,
    )
  }
  expect(answers.map(a => a.headers['cache-control'])).toEqual([
    'no-store',
    'no-store',
    'no-store',
    'private, max-age=31536000, immutable',
    'no-store',
    'no-store',
  ])
})

test('a request that never ends is not waited for', async () => {
  const { port } = running()
  const started = performance.now()
  const { status } = await sendUnfinished(port, `GET / HTTP/1.1\r\n${mine(port)}\r\nX-Slow: a`)
  expect(status).toBe(408)
  expect(performance.now() - started).toBeLessThan(8000)
})
