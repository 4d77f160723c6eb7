import { readdirSync } from 'node:fs'
import { join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

/**
 * The folder of the gazetteers a person imported: `ONUS_GAZETTEER`, else `onus/gazetteer` in the folder the system has for a person's data;
 * `undefined` where it has none.
 */
export function gazetteerFolder(env: Env): string | undefined {
  if (env['ONUS_GAZETTEER']) return env['ONUS_GAZETTEER']
  const data = env['XDG_DATA_HOME'] || env['LOCALAPPDATA'] || (env['HOME'] && join(env['HOME'], '.local', 'share'))
  return data ? join(data, 'onus', 'gazetteer') : undefined
}

/** The files in that folder, by name; none where there is no folder. */
export function personalGazetteers(env: Env): readonly string[] {
  const folder = gazetteerFolder(env)
  if (folder === undefined) return []
  try {
    const names = readdirSync(folder).filter(name => name.endsWith('.gaz'))
    return names.toSorted().map(name => join(folder, name))
  } catch {
    return []
  }
}
