import type { Command } from '../command.ts'
import { actors } from './actors.ts'
import { add } from './add.ts'
import { claims } from './claims.ts'
import { exportCommand } from './export.ts'
import { figures } from './figures.ts'
import { gazetteer } from './gazetteer.ts'
import { init } from './init.ts'
import { items } from './items.ts'
import { model } from './model.ts'
import { read } from './read.ts'
import { rebuild } from './rebuild.ts'
import { serve } from './serve.ts'
import { show } from './show.ts'
import { verify } from './verify.ts'

/** Every command, in the order in which a person needs them. */
export const commands: readonly Command[] = [
  init,
  add,
  read,
  items,
  claims,
  show,
  actors,
  figures,
  verify,
  rebuild,
  exportCommand,
  model,
  gazetteer,
  serve,
]
