import type { Checked, Unchecked } from './checked.ts'
import { problem } from './problem.ts'

/** Where a model answers: an address of the shape `http://127.0.0.1:8080/v1`, taken apart and checked. */
export interface ModelAddress extends Checked<'model-address'> {
  readonly text: string
  readonly protocol: 'http' | 'https'
  readonly host: string
  readonly port: number
  /** Without a slash at its end; may be empty. */
  readonly path: string
  /** The text stays on this machine. */
  readonly local: boolean
}

const shape = /^(https?):\/\/(\[::1\]|[a-z0-9][a-z0-9.-]{0,252})(:\d{1,5})?((?:\/[\w.~-]{1,100}){0,8})\/?$/

/** Written out in full: other spellings of a loopback address are taken for a remote one, never the other way round. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  host === '[::1]' ||
  (/^127(\.\d{1,3}){3}$/.test(host) && host.split('.').every(part => Number(part) < 256))

function taken(text: string): Unchecked<ModelAddress> {
  const [, protocol, host = '', port, path = ''] = shape.exec(text) ?? []
  if (protocol !== 'http' && protocol !== 'https') throw problem('model.address-malformed', { text })
  const number = port === undefined ? (protocol === 'http' ? 80 : 443) : Number(port.slice(1))
  if (number < 1 || number > 65_535) throw problem('model.address-malformed', { text })
  return { text, protocol, host, port: number, path, local: isLoopback(host) }
}

/**
 * Reads an address: no user, no query, no fragment. Another machine is refused (`model.address-remote`) unless a person
 * said that the text may leave this one, and then only over https (`model.address-plain`). Else `model.address-malformed`.
 */
export function parseModelAddress(text: string, { mayLeave }: { readonly mayLeave: boolean }): ModelAddress {
  const address = taken(text)
  if (!address.local && !mayLeave) throw problem('model.address-remote', { host: address.host })
  if (!address.local && address.protocol !== 'https') throw problem('model.address-plain', { host: address.host })
  // On this machine, or allowed to leave it and encrypted on the way.
  return address as ModelAddress
}
