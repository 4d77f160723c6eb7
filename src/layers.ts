/** The rooms, in the order in which evidence moves, and which other rooms each may import. Everything else is refused by a test. */
export const rooms = {
  core: [],
  ports: ['core'],
  preserve: ['core'],
  log: ['core'],
  read: ['core'],
  link: ['core'],
  corroborate: ['core'],
  casebook: ['core', 'ports', 'preserve', 'log', 'read', 'link', 'corroborate'],
  store: ['core', 'ports', 'log'],
  outside: ['core', 'ports'],
  verify: ['core', 'log'],
  server: ['core', 'casebook'],
  cli: ['core', 'casebook', 'verify'],
  web: ['core'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Room = keyof typeof rooms

/** Files beside the rooms, which may import anything, and who may import them. */
export const entrances: Readonly<Record<string, readonly string[]>> = {
  /** The command as a program. */
  'onus.ts': [],
  /** The one place that chooses stores and wires them. */
  'main.ts': ['onus.ts'],
  'layers.ts': [],
}

/** Everything that leaves this machine, or lets anything in, is here. */
export const socketRooms: readonly Room[] = ['outside', 'server']

/** Which packages and Node modules a room may name; `core` names none. `*` stands for any. */
export const libraries: Readonly<Record<Room, readonly string[]>> = {
  core: [],
  ports: [],
  preserve: ['node:crypto'],
  log: ['node:crypto'],
  read: [
    'parse5',
    'linkedom',
    '@mozilla/readability',
    'jschardet',
    'wink-nlp',
    'wink-eng-lite-web-model',
    'node:crypto',
    'node:fs',
    'node:url',
    'node:path',
    'node:module',
    'node:worker_threads',
  ],
  link: [],
  corroborate: [],
  casebook: ['node:crypto', 'zod'],
  store: ['node:crypto', 'node:fs', 'node:fs/promises', 'node:path', 'node:sqlite', 'kysely'],
  outside: ['*'],
  verify: ['node:crypto', 'node:fs', 'node:fs/promises', 'node:path'],
  server: [
    'node:crypto',
    'node:http',
    'node:fs',
    'node:fs/promises',
    'node:path',
    'node:url',
    'hono',
    '@hono/node-server',
    'zod',
  ],
  cli: ['node:crypto', 'node:fs', 'node:fs/promises', 'node:path', 'node:process', 'node:util', 'commander'],
  web: ['react', 'react-dom'],
}
